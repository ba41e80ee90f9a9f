/** A sentence of the table of problems with its values in their places. */
import type { Text } from '#domain/kernel/text.ts';

type Values = Readonly<Record<string, string | number>>;
const fill = (sentence: string, values: Values): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));

/** A code without a sentence shows itself. */
export const fillWords = (words: Text | undefined, code: string, values: Values): Text =>
  words === undefined ? { zh: code, en: code } : { zh: fill(words.zh, values), en: fill(words.en, values) };
