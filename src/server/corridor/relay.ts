/** Hands outbox rows to the queue, at least once: sent first, marked after, with an id that makes a second sending nothing. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { PATIENT, QUEUE } from '#server/kernel/job-queue.ts';
import { statement } from '#server/kernel/statement.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import type { Job } from './aggregate.ts';

/** A job as the queue carries it. `id` is the outbox's: the key of everything the job causes. */
export type Posted = { readonly id: string; readonly division: DivisionCode; readonly number: string; readonly job: Job };

type Row = { readonly id: string; readonly body: Job };
const claim = statement<Row>(
  'outbox-claim',
  'select id, body from yici.outbox where division = $1 and taken_at is null order by at limit $2 for update skip locked',
);
const mark = statement('outbox-mark', 'update yici.outbox set taken_at = $3 where division = $1 and id = any ($2)');
const done = statement<never>(
  'outbox-done',
  'update yici.outbox set done_at = $3, tries = tries + 1, error = null where division = $1 and id = $2',
);
const failed = statement<never>('outbox-failed', 'update yici.outbox set tries = tries + 1, error = $3 where division = $1 and id = $2');

const BATCH = 200;

/** The queue wants UUIDs; the same outbox row gives the same one (version 8: our own making). */
export function queueId(division: number, id: string): string {
  const hex = createHash('sha256').update(`${division} ${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Moves up to 200 rows of one division; returns how many. */
export async function relayDivision(pool: pg.Pool, boss: PgBoss, division: DivisionCode, now: Instant): Promise<number> {
  return inTransaction(pool, async (tx) => {
    const rows = await tx.run(claim, [division, BATCH]);
    if (rows.length > 0) {
      await boss.insert(
        QUEUE,
        rows.map(({ id, body }) => ({
          id: queueId(division, id),
          data: postedOf(division, id, body),
          ...(body.patient === true ? PATIENT : {}),
        })),
      );
      tx.send(mark, [division, rows.map(({ id }) => id), now]);
    }
    return kept(rows.length);
  });
}

/** Before `#` stands the aggregate's own id. */
const postedOf = (division: DivisionCode, id: string, job: Job): Posted => ({ id, division, number: id.slice(0, id.indexOf('#')), job });

export const jobDone = async (pool: pg.Pool, { division, id }: Posted, now: Instant): Promise<void> => {
  await sqlOf(pool).run(done, [division, id, now]);
};

/** Kept beside the row: nothing is pending without its reason (bar D6). A message of ours or a code, never data. */
export const jobFailed = async (pool: pg.Pool, { division, id }: Posted, reason: string): Promise<void> => {
  await sqlOf(pool).run(failed, [division, id, reason.slice(0, 200)]);
};
