/** Serves a notice on the people of a case, in their account; the job's id makes it once however often the job runs (bar I20). */
import type pg from 'pg';
import type { CaseEventKind } from '#domain/case/events.ts';
import type { CaseNumber, DivisionCode, PartId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import type { RowsStatement } from '#server/kernel/statement.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';

const insert: RowsStatement = {
  name: 'notice-insert',
  head: 'insert into yici.notice (division, id, number, person, event, parts, at)',
  columns: 7,
  tail: 'on conflict (division, id) do nothing',
};

export type NoticeJob = {
  readonly id: string;
  readonly division: DivisionCode;
  readonly number: CaseNumber;
  readonly event: CaseEventKind;
  readonly parts: readonly PartId[];
};

/** Told are the applicants, and the agent who acts for them now. */
export async function serveNotice(pool: pg.Pool, job: NoticeJob, now: Instant): Promise<void> {
  const found = await findCase(sqlOf(pool), keyOf(job.division, job.number));
  if (found === undefined) throw new Error(`A notice for ${job.number}, which is not there`);
  const people = found.state.parties.filter(
    (party) => party.person !== undefined && (party.kind === 'applicant' || (party.kind === 'agent' && party.until === undefined)),
  );
  await inTransaction(pool, async (tx) => {
    tx.sendRows(
      insert,
      people.map((party) => [job.division, `${job.id}/${party.id}`, job.number, party.person, job.event, JSON.stringify(job.parts), now]),
    );
    return kept(undefined);
  });
}
