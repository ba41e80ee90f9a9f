/** Consultations in the database: their history, and the row that lists are read from. */
import type { ConsultationEvent, ConsultationId, ConsultationState, ConsultationSubject } from '#domain/society/consultation.ts';
import { evolveConsultation } from '#domain/society/consultation.ts';
import { openComments } from '#domain/edition/decide-edition.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const lock = statement<never>('consultation-lock', 'select version from yici.consultation_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: ConsultationEvent }>(
  'consultation-event-read',
  'select body from yici.consultation_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'consultation-event-insert',
  head: 'insert into yici.consultation_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'consultation-now-keep',
  `insert into yici.consultation_now (division, id, version, subject_kind, subject_ref, state, until_on, open_comments, at, body)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, open_comments = excluded.open_comments,
     body = excluded.body`,
);
const newest = statement<{ readonly body: ConsultationState }>(
  'consultation-list',
  `select body from yici.consultation_now where ($1::text is null or (at, id) < ($2::bigint, $1)) order by at desc, id desc limit $3`,
);
const ofSubject = statement<{ readonly body: ConsultationState }>(
  'consultation-of-subject',
  'select body from yici.consultation_now where subject_kind = $1 and subject_ref = $2 order by at desc limit 1',
);
const spokenOf = statement<{ readonly body: ConsultationState }>(
  'consultation-spoken-of',
  `select body from yici.consultation_now
   where exists (select 1 from json_array_elements(body -> 'comments') as said where said ->> 'by' = $1)
   order by at desc, id desc limit 100`,
);

/** The division leads the id: `330521-…`. */
export const consultationIdOf = (division: DivisionCode, fresh: string): ConsultationId => brandAs<ConsultationId>(`${division}-${fresh}`);
export const consultationKey = (id: string): Key => ({
  division: brandAs<DivisionCode>(Number(/^(\d{6})-/.exec(id)?.[1] ?? 0)),
  id,
});

const fold = (events: readonly ConsultationEvent[]): ConsultationState | undefined =>
  events.reduce<ConsultationState | undefined>((state, event) => evolveConsultation(state, event), undefined);

export async function lockConsultation(tx: Sql, { division, id }: Key): Promise<Loaded<ConsultationState>> {
  const [, rows] = await Promise.all([tx.run(lock, [division, id]), tx.run(read, [division, id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const findConsultation = async (sql: Sql, { division, id }: Key): Promise<ConsultationState | undefined> =>
  fold((await sql.run(read, [division, id])).map(({ body }) => body));

/** The last one on a plan or a pilot. */
export const consultationOn = async (sql: Sql, { kind, ref }: ConsultationSubject): Promise<ConsultationState | undefined> =>
  (await sql.run(ofSubject, [kind, ref]))[0]?.body;

/** Newest first. */
export const listConsultations = async (
  sql: Sql,
  after: { readonly at: Instant; readonly id: string } | undefined,
  limit: number,
): Promise<readonly ConsultationState[]> => (await sql.run(newest, [after?.id ?? null, after?.at ?? null, limit])).map(({ body }) => body);

/** Those on which a person spoke, newest first; 100 at most. */
export const consultationsOf = async (sql: Sql, person: string): Promise<readonly ConsultationState[]> =>
  (await sql.run(spokenOf, [person])).map(({ body }) => body);

/** Whoever spoke hears of the answer live, and so does the office. */
export const consultationAggregate: Aggregate<ConsultationState, ConsultationEvent> = {
  kind: 'consultation',
  audience: ({ office, comments }) => ({ people: [...new Set(comments.map(({ by }) => by))], offices: [office], halls: [] }),
  evolve: evolveConsultation,
  react: () => [],
  write: (tx, { key, after, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { subject, state, until, openedAt } = after;
    const body = JSON.stringify(after);
    tx.send(keep, [key.division, key.id, after.seq, subject.kind, subject.ref, state, until, openComments(after), openedAt, body]);
    return [];
  },
};
