/** Works off uploaded lists: each run from where it stands; the worker's round. */
import type { Log } from '#server/kernel/log.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { importListings, type ImportParts } from './import-listings.ts';
import { openRuns, readPieces, type ListingRun } from './run-store.ts';

export type WorkParts = ImportParts & {
  readonly log: Log;
  /** When listings of a division have changed: who keeps an index of them reads anew. */
  readonly tell: (run: ListingRun) => void;
};

export async function workOffListings(parts: WorkParts, stopped: () => boolean = () => false): Promise<void> {
  const sql = sqlOf(parts.pool);
  for (const run of await openRuns(sql)) {
    if (stopped()) return;
    const file = { name: run.file, open: () => readPieces(sql, run) };
    const ended = await importListings(parts, run, file, { stopped });
    parts.log.info({ run: run.id, ended }, 'a list was imported');
    if (ended !== 'broken') parts.tell(run);
  }
}
