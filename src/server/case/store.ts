/** Events of cases in the database: locked, read, folded, appended. */
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Change, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

/** The row that stands for the whole case: who changes the case holds it. */
const lock = statement<{ readonly version: number }>(
  'case-lock',
  'select version from yici.case_now where division = $1 and number = $2 for update',
);
const read = statement<{ readonly body: CaseEvent }>(
  'case-event-read',
  'select body from yici.case_event where division = $1 and number = $2 order by seq',
);
const readMany = statement<{ readonly number: CaseNumber; readonly body: CaseEvent }>(
  'case-event-read-many',
  'select number, body from yici.case_event where division = $1 and number = any ($2) order by number, seq',
);
const insert: RowsStatement = {
  name: 'case-event-insert',
  head: 'insert into yici.case_event (division, number, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};

export const keyOf = (division: DivisionCode, number: CaseNumber): Key => ({ division, id: number });

const fold = (events: readonly CaseEvent[]): CaseState | undefined =>
  events.reduce<CaseState | undefined>((state, event) => evolve(state, event), undefined);

/** Locks a case and folds its events; both statements travel together, the events are read after the lock is held. */
export async function lockCase(tx: Sql, key: Key): Promise<Loaded<CaseState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

/** Old histories told who rated and how: no reader of a case learns it any more, and the fold needs none of it. */
const withoutRater = (event: CaseEvent): CaseEvent =>
  event.kind === 'Rated' ? { kind: 'Rated', at: event.at, by: { kind: 'system', job: 'rating' } } : event;

/** All events of a case in order; none when there is no such case. */
export async function readEvents(sql: Sql, key: Key): Promise<readonly CaseEvent[]> {
  const rows = await sql.run(read, [key.division, key.id]);
  return rows.map(({ body }) => withoutRater(body));
}

export type FoundCase = { readonly state: CaseState; readonly events: readonly CaseEvent[] };

/** A case as it stands, without a lock. */
export async function findCase(sql: Sql, key: Key): Promise<FoundCase | undefined> {
  const events = await readEvents(sql, key);
  const state = fold(events);
  return state === undefined ? undefined : { state, events };
}

/** Several cases of one division at once, for a page of a list. */
export async function findCases(sql: Sql, division: DivisionCode, numbers: readonly string[]): Promise<ReadonlyMap<string, FoundCase>> {
  const events = new Map<string, CaseEvent[]>();
  for (const { number, body: told } of await sql.run(readMany, [division, numbers])) {
    const body = withoutRater(told);
    const known = events.get(number);
    if (known === undefined) events.set(number, [body]);
    else known.push(body);
  }
  const found = new Map<string, FoundCase>();
  for (const [number, own] of events) {
    const state = fold(own);
    if (state !== undefined) found.set(number, { state, events: own });
  }
  return found;
}

/** Locks a page of cases that stand in the order of their numbers, and folds their events. */
export async function lockCases(
  tx: Sql,
  division: DivisionCode,
  numbers: readonly string[],
): Promise<readonly (Loaded<CaseState> & { readonly key: Key })[]> {
  const found = await findCases(tx, division, numbers);
  return [...found].map(([number, { state, events }]) => ({
    key: { division, id: number },
    state,
    seq: events.length,
    lastAt: events.at(-1)?.at ?? 0,
  }));
}

/** Sends the new events; their numbers follow on. A number taken twice fails on the primary key. */
export function appendEvents(tx: Transaction, { key, events, seq, requestId }: Change<CaseState, CaseEvent>): void {
  tx.sendRows(
    insert,
    events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
  );
}
