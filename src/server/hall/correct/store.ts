/** Corrections with four eyes in the database: their history, and the row that lists are read from. */
import {
  evolveCounterCorrection,
  type CounterCorrectionEvent,
  type CounterCorrectionId,
  type CounterCorrectionState,
} from '#domain/hall/counter-correction.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

const lock = statement<never>(
  'counter-correction-lock',
  'select version from yici.counter_correction_now where division = $1 and id = $2 for update',
);
const read = statement<{ readonly body: CounterCorrectionEvent }>(
  'counter-correction-read',
  'select body from yici.counter_correction_event where division = $1 and id = $2 order by seq',
);
type Listed = { readonly id: string; readonly body: CounterCorrectionEvent };
/** Those that wait first, then the newest. */
const list = statement<Listed>(
  'counter-correction-list',
  `select e.id, e.body from (select n.id, n.at, n.state from yici.counter_correction_now n
     where n.division = $1 and n.hall = $2 and ($3::text is null or n.number = $3)
       and ($4::bigint is null or (n.at, n.id) < ($4::bigint, $5::text))
     order by n.at desc, n.id desc limit $6) c
   join yici.counter_correction_event e on e.division = $1 and e.id = c.id order by c.at desc, c.id desc, e.seq`,
);
const insert: RowsStatement = {
  name: 'counter-correction-insert',
  head: 'insert into yici.counter_correction_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'counter-correction-keep',
  `insert into yici.counter_correction_now (division, id, version, hall, day, what, number, state, proposed_by, settled_by, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, settled_by = excluded.settled_by`,
);

export const counterCorrectionKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[0-9a-f-]{36}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};
export const counterCorrectionId = (division: DivisionCode, fresh: string): CounterCorrectionId =>
  brandAs<CounterCorrectionId>(`${division}-${fresh}`);

const fold = (events: readonly CounterCorrectionEvent[]): CounterCorrectionState | undefined =>
  events.reduce<CounterCorrectionState | undefined>((state, event) => evolveCounterCorrection(state, event), undefined);

export async function lockCounterCorrection(tx: Sql, key: Key): Promise<Loaded<CounterCorrectionState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export type CorrectionPage = {
  readonly division: number;
  readonly hall: string;
  readonly number: string | undefined;
  readonly after: readonly [number, ...string[]] | undefined;
  readonly limit: number;
};
export async function counterCorrectionsOf(sql: Sql, page: CorrectionPage): Promise<readonly CounterCorrectionState[]> {
  const { division, hall, number, after, limit } = page;
  const rows = await sql.run(list, [division, hall, number ?? null, after?.[0] ?? null, after?.[1] ?? null, limit]);
  const events = new Map<string, CounterCorrectionEvent[]>();
  for (const { id, body } of rows) events.set(id, [...(events.get(id) ?? []), body]);
  return [...events.values()].flatMap((own) => fold(own) ?? []);
}

/** `apply`: what an approval brings about, in its own transaction; the hall is told live. */
export const counterCorrectionAggregate = (
  apply: (tx: Transaction, state: CounterCorrectionState) => void,
): Aggregate<CounterCorrectionState, CounterCorrectionEvent> => ({
  kind: 'counter-correction',
  audience: ({ hall }) => ({ people: [], offices: [hall], halls: [] }),
  evolve: evolveCounterCorrection,
  react: () => [],
  write: (tx, { key, after, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { hall, what, number, state, proposedBy, proposedAt, settled } = after;
    tx.send(keep, [
      key.division,
      key.id,
      after.seq,
      hall,
      dayOfInstant(proposedAt),
      what,
      number ?? null,
      state,
      proposedBy,
      settled?.person ?? null,
      proposedAt,
    ]);
    if (events.some(({ kind }) => kind === 'Approved')) apply(tx, after);
    return [];
  },
});
