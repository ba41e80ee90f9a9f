/** Walks a document once: every sentence in two languages and every string, each with its JSON pointer. */
import type { Text } from '#domain/kernel/text.ts';

/** Deeper than any shape of the catalogue goes; what is deeper is no document (a malicious author's ten thousand brackets). */
export const DEEPEST = 24;

const isText = (value: object): value is Text =>
  'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string';

export type Visitor = {
  readonly text?: (text: Text, pointer: string) => void;
  readonly string?: (value: string, pointer: string) => void;
  readonly basis?: (basis: { readonly law: string; readonly article: number }, pointer: string) => void;
};

const isBasis = (value: object): value is { law: string; article: number } =>
  'law' in value && 'article' in value && typeof value.law === 'string' && typeof value.article === 'number';

export const pointerKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Calls the visitor in the document's order; stops at `DEEPEST`. */
export const walk = (value: unknown, visitor: Visitor, pointer = '', depth = 0): void => {
  if (typeof value === 'string') visitor.string?.(value, pointer);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (isText(value)) visitor.text?.(value, pointer);
  if (isBasis(value)) visitor.basis?.(value, pointer);
  for (const [key, inner] of Object.entries(value)) walk(inner, visitor, `${pointer}/${pointerKey(key)}`, depth + 1);
};
