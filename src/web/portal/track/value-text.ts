/** A value of a case as people read it: the server sends a date as 2026-11-17, a screen says 2026年11月17日. */
import { fullDayText } from '#web/ui/date-text.ts';
import type { Language } from '#domain/kernel/text.ts';

export const valueText = (value: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? fullDayText(value, language) : value;
