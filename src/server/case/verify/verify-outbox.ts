/** Each effect the events call for has its job in the same commit, and no job is without its event (I19). */
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import { react } from '#domain/case/react.ts';
import type { CaseState } from '#domain/case/state.ts';
import { jobId } from '#server/corridor/outbox.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { keyOf } from '../store.ts';
import { found, type Finding } from './finding.ts';

const read = statement<{ readonly id: string; readonly kind: string }>(
  'verify-outbox',
  `select id, kind from yici.outbox where division = $1 and id >= $2 and id < $3`,
);

const expectedOf = (state: CaseState, events: readonly CaseEvent[]): ReadonlyMap<string, string> => {
  const expected = new Map<string, string>();
  const key = keyOf(state.division, state.number);
  let before: CaseState | undefined;
  for (const [index, event] of events.entries()) {
    const after = evolve(before, event);
    for (const [nth, job] of react(event, before, after).entries()) expected.set(jobId(key, index + 1, nth), job.kind);
    before = after;
  }
  return expected;
};

/** Jobs that place a row on a desk elsewhere end in `+` and follow from rows; what department systems are told depends on who listens. */
export const verifyOutbox = async (sql: Sql, state: CaseState, events: readonly CaseEvent[]): Promise<readonly Finding[]> => {
  const rows = await sql.run(read, [state.division, `${state.number}#`, `${state.number}$`]);
  const stored = new Map(rows.filter(({ id, kind }) => !id.endsWith('+') && kind !== 'system.tell').map(({ id, kind }) => [id, kind]));
  const expected = expectedOf(state, events);
  return [
    ...[...expected]
      .filter(([id, kind]) => stored.get(id) !== kind)
      .map(([id, kind]) => found('I19', state.number, `no job ${id} (${kind})`)),
    ...[...stored.keys()].filter((id) => !expected.has(id)).map((id) => found('I19', state.number, `job ${id} follows from no event`)),
  ];
};
