/** Puts imports and exports together: people and cases of an old system, implementation lists, and what the worker does with them. */
import type { Operation } from '#contract/operation.ts';
import type { FastifyInstance } from 'fastify';
import { importOperations } from '#contract/operations/import.ts';
import { listingRunOperations } from '#contract/operations/listing-run.ts';
import { openDataOperations } from '#contract/operations/open-data.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { importHandlers } from '#server/integration/import-handlers.ts';
import { IMPORT_BYTES } from '#server/integration/read-csv.ts';
import { keepDumps } from '#server/integration/open-data/keep-dumps.ts';
import { mountOpenData, openDataHandlers } from '#server/integration/open-data/mount-open-data.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { LIST_UPLOAD, listingHandlers } from '#server/listing/handlers.ts';
import { workOffListings, type WorkParts } from '#server/listing/run/work-off.ts';
import type { ListingRun } from '#server/listing/run/run-store.ts';
import type { Wired } from './wire.ts';

/** What is brought in from files, and given out in them. */
export const fileOperations: readonly Operation[] = [...importOperations, ...listingRunOperations, ...openDataOperations];
export const fileUploads: Readonly<Record<string, number>> = { 'import.check': IMPORT_BYTES, 'listing-run.begin': LIST_UPLOAD };

export const fileHandlersOf = ({ pool, catalogue, cases }: Wired, provider: string) => ({
  ...importHandlers({ pool, catalogue, provider, newId: cases.newId }),
  ...listingHandlers({ pool, catalogue, newId: cases.newId }),
});

/** The files of open data, mounted; the handler of their index. */
export function mountOpenFiles(app: FastifyInstance, { pool, catalogue, editions, config, clock }: Wired) {
  const kept = keepDumps({ catalogue, publicUrl: config.publicUrl, sql: sqlOf(pool), clock, onChange: editions.onChange });
  mountOpenData(app, catalogue, kept);
  return openDataHandlers(catalogue, kept);
}

type Given = Pick<Wired, 'pool' | 'catalogue' | 'live' | 'clock' | 'log'>;

/** Whoever keeps an index of listings reads anew. */
export const tellListings =
  ({ live }: Pick<Given, 'live'>) =>
  ({ division, id, reached }: ListingRun): void =>
    live.tell({
      kind: 'listing',
      key: { division, id },
      version: reached,
      jobs: 0,
      audience: { people: [], offices: [], halls: [] },
    });

export const listingWork = ({ pool, catalogue, live, clock, log }: Given): WorkParts => ({
  pool,
  clock,
  log,
  isKnown: (division: DivisionCode) => catalogue.divisions.has(division),
  tell: tellListings({ live }),
});

/** The worker's round. */
export const listingRound = (given: Given, ms: number) => ({ name: 'listing', ms, work: () => workOffListings(listingWork(given)) });
