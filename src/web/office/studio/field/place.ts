/** What an input knows of its place in the document: the value, what is wrong with it, and how it is changed. */
import { valueAt } from '#domain/edition/doc-pointer.ts';
import type { Finding } from '#domain/lint/finding.ts';
import { useStudioDraft } from '../draft-context.ts';

/** The id of the input at a pointer: findings jump to it. */
export const idOf = (pointer: string): string => `f${pointer.replaceAll('/', '.')}`;

export type Place = {
  readonly id: string;
  readonly value: unknown;
  readonly locked: boolean;
  /** Why the last save did not take it. */
  readonly fault: string | undefined;
  /** What the lint says of just this place. */
  readonly findings: readonly Finding[];
  readonly set: (value: unknown) => void;
};

export function usePlace(pointer: string): Place {
  const { doc, locked, faults, findings, setAt } = useStudioDraft();
  return {
    id: idOf(pointer),
    value: valueAt(doc, pointer),
    locked,
    fault: faults[pointer],
    findings: findings.filter((finding) => finding.pointer === pointer),
    set: (value) => setAt(pointer, value),
  };
}

export const stringIn = (value: unknown): string => (typeof value === 'string' ? value : '');
/** What a choice shows: a word, a number, yes or no. */
export const plainIn = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : stringIn(value);
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
