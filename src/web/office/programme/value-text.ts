/** A figure with its unit, as short as it can be read. */
import type { Language } from '#domain/kernel/text.ts';
import type { GoalRow } from '#contract/view/programme.ts';
import { valueWords } from '#domain/programme/outlook-words.ts';

export const valueText = (value: number, unit: GoalRow['unit'], language: Language): string => valueWords(value, unit)[language];

/** The number alone, where the column says the unit. */
export const bareValue = (value: number): string => String(Math.round(value * 10) / 10);
