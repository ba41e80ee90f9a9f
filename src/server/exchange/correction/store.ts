/** Corrections in the database: their history and the row that lists, clocks and cases are read from. */
import type { CorrectionEvent, CorrectionId, CorrectionState } from '#domain/exchange/correction.ts';
import { evolveCorrection } from '#domain/exchange/evolve-correction.ts';
import { reactCorrection } from '#domain/exchange/react-correction.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const lock = statement<never>('correction-lock', 'select version from yici.correction_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: CorrectionEvent }>(
  'correction-event-read',
  'select body from yici.correction_event where division = $1 and id = $2 order by seq',
);
const readOfCase = statement<{ readonly id: string; readonly body: CorrectionEvent }>(
  'correction-event-of-case',
  `select e.id, e.body from yici.correction_now n join yici.correction_event e on e.division = n.division and e.id = n.id
   where n.division = $1 and n.number = $2 order by n.opened_at, e.id, e.seq`,
);
const insert: RowsStatement = {
  name: 'correction-event-insert',
  head: 'insert into yici.correction_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'correction-now-keep',
  `insert into yici.correction_now (division, id, version, office, department, resource, number, field, fact, subject, state, outcome,
     opened_at, due_on, near_on, reminded, overdue, settled_at, title, name_zh, name_en)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, outcome = excluded.outcome,
     reminded = excluded.reminded, overdue = excluded.overdue, settled_at = excluded.settled_at`,
);

/** The division leads the id, so that a correction is found in its shard by its id alone. */
export const correctionKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[0-9a-f-]{36}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};
export const correctionId = (division: DivisionCode, fresh: string): CorrectionId => brandAs<CorrectionId>(`${division}-${fresh}`);

const fold = (events: readonly CorrectionEvent[]): CorrectionState | undefined =>
  events.reduce<CorrectionState | undefined>((state, event) => evolveCorrection(state, event), undefined);

/** Locks a correction and folds its events. */
export async function lockCorrection(tx: Sql, key: Key): Promise<Loaded<CorrectionState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const findCorrection = async (sql: Sql, key: Key): Promise<CorrectionState | undefined> =>
  fold((await sql.run(read, [key.division, key.id])).map(({ body }) => body));

/** Corrections about a case, oldest first, in the divisions whose offices may check one. */
export async function correctionsOfCase(sql: Sql, divisions: readonly number[], number: string): Promise<readonly CorrectionState[]> {
  const found = await Promise.all(divisions.map((division) => sql.run(readOfCase, [division, number])));
  const events = new Map<string, CorrectionEvent[]>();
  for (const { id, body } of found.flat()) events.set(id, [...(events.get(id) ?? []), body]);
  return [...events.values()].flatMap((own) => fold(own) ?? []);
}

export type CorrectionNow = {
  readonly id: string;
  readonly division: number;
  readonly office: string;
  readonly resource: string | null;
  readonly number: string;
  readonly field: string;
  readonly state: CorrectionState['state'];
  readonly outcome: 'corrected' | 'kept' | null;
  readonly opened_at: Instant;
  readonly due_on: Day;
  readonly near_on: Day;
  readonly overdue: boolean;
  readonly title: string;
  readonly name_zh: string;
  readonly name_en: string;
};

const rowOf = (after: CorrectionState, title: string): readonly unknown[] => [
  after.division,
  after.id,
  after.seq,
  after.office,
  after.department,
  after.resource ?? null,
  after.case,
  after.field,
  after.fact,
  after.subject,
  after.state,
  after.settled?.outcome ?? null,
  after.openedAt,
  after.due,
  after.near,
  after.reminded,
  after.overdue,
  after.settled?.at ?? null,
  title,
  after.label.zh,
  after.label.en,
];

/** The aggregate for the corridor; `title` is the case's, written with the first event and never again. */
export const correctionAggregate = (title: string): Aggregate<CorrectionState, CorrectionEvent> => ({
  kind: 'correction',
  audience: ({ subject, office, case: number }) => ({ people: [subject], offices: [office], halls: [], about: number }),
  evolve: evolveCorrection,
  react: (event, _before, after) => reactCorrection(event, after),
  write: (tx, { key, after, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    tx.send(keep, rowOf(after, title));
    return [];
  },
});
