/** Answers kept in memory for as long as their resource allows: by grant, key and fields, so never across people, never on a disk. */
import { createHash } from 'node:crypto';
import type { FactValue } from '#domain/exchange/read-record.ts';
import type { Instant } from '#domain/kernel/instant.ts';

/** What a source said: values, or nobody under this key; when it said so. */
export type Told = { readonly values: readonly FactValue[] | undefined; readonly at: Instant; readonly answerHash: string };
export type AnswerCache = {
  readonly find: (key: string, now: number) => Told | undefined;
  readonly keep: (key: string, told: Told, until: number) => void;
  /** All of it: a register was corrected or described anew, and nobody can say whose answers that touches. */
  readonly clear: () => void;
};

/** The oldest leave first; at a kilobyte each that is some megabytes. */
const MOST = 5_000;

/** The name of a question: a digest, so that numbers of people do not lie about in memory as keys. */
export const questionKey = (grant: string, key: string, fields: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([grant, key, [...fields].toSorted()]))
    .digest('base64url');

export function makeAnswerCache(most: number = MOST): AnswerCache {
  const kept = new Map<string, { readonly told: Told; readonly until: number }>();
  return {
    find: (key, now) => {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      if (found.until > now) return found.told;
      kept.delete(key);
      return undefined;
    },
    keep: (key, told, until) => {
      kept.delete(key);
      kept.set(key, { told, until });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    clear: () => kept.clear(),
  };
}
