/** Of a published figure: why there is no number, and where its page is. */
import type { Text } from '#domain/kernel/text.ts';
import { statisticsTexts as texts } from './texts.ts';

export const absentText = ({ value, few }: { readonly value: number | null; readonly few: boolean }): Text | undefined =>
  value !== null ? undefined : few ? texts.few : texts.none;

/** The page of a measure: its family and its name, for an address with a dot is a file's. */
export const measurePath = (id: string): string => `/statistics/${id.replace('.', '/')}`;
