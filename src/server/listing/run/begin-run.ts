/** Begins a run of a file of listings, or finds the one to go on with. */
import type pg from 'pg';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import type { Scanned } from '../read/scan-file.ts';
import { findListingRun, insertRun, unfinishedRun, type ListingRun, type NewListingRun } from './run-store.ts';

export type BeginAsk = {
  readonly division: DivisionCode;
  readonly takenAs?: DivisionCode;
  readonly file: string;
  readonly scanned: Scanned;
  /** A person's id, or `operator:<user>`. */
  readonly person: string;
  readonly now: Instant;
  readonly newId: () => string;
};

export const newRunOf = ({ division, takenAs, file, scanned, person, now, newId }: BeginAsk): NewListingRun => ({
  division,
  id: `listing-run-${newId()}`,
  file: file.slice(0, 200),
  taken_as: takenAs ?? null,
  person,
  at: now,
  ...scanned,
});

/** @param resume go on with a run of the same file that was not ended, where there is one. */
export async function beginListingRun(pool: pg.Pool, ask: BeginAsk, resume: boolean): Promise<ListingRun> {
  const before = resume ? await unfinishedRun(sqlOf(pool), ask.division, ask.scanned.sha256, ask.takenAs ?? null) : undefined;
  if (before !== undefined) return before;
  const run = newRunOf(ask);
  await inTransaction(pool, (tx) => {
    insertRun(tx, run);
    return Promise.resolve(kept(undefined));
  });
  const begun = await findListingRun(sqlOf(pool), run.division, run.id);
  if (begun === undefined) throw new Error('A run that was begun is there');
  return begun;
}
