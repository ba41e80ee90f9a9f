/** Rules of cards in the database: one log for each division that has its own. */
import { evolveRules, noRules, rulesFor, type LightRules, type RuleEvent, type RuleState } from '#domain/supervision/light-rules.ts';
import { lineOf } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

export const rulesKey = (division: DivisionCode): Key => ({ division, id: 'cards' });
export const lockRule = statement<{ readonly seq: number }>(
  'light-rule-lock',
  `insert into yici.light_rule_now as now (division, id, seq) values ($1, $2, 0)
   on conflict (division, id) do update set seq = now.seq returning now.seq`,
);
const read = statement<{ readonly body: RuleEvent }>(
  'light-rule-event-read',
  'select body from yici.light_rule_event where division = $1 and id = $2 order by seq',
);
export const insertRule: RowsStatement = {
  name: 'light-rule-event-insert',
  head: 'insert into yici.light_rule_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
export const markRule = statement('light-rule-mark', 'update yici.light_rule_now set seq = $3 where division = $1 and id = $2');

const fold = (events: readonly RuleEvent[]): RuleState => events.reduce<RuleState>((state, event) => evolveRules(state, event), noRules);

export const readRules = async (sql: Sql, division: DivisionCode): Promise<RuleState> => {
  const { id } = rulesKey(division);
  return fold((await sql.run(read, [division, id])).map(({ body }) => body));
};

export async function lockRules(tx: Sql, { division, id }: Key): Promise<Loaded<RuleState>> {
  const [, rows] = await Promise.all([tx.run(lockRule, [division, id]), tx.run(read, [division, id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

/** What holds in a division, with what it inherits. */
export async function rulesInForce(sql: Sql, division: DivisionCode): Promise<LightRules> {
  const line = lineOf(division);
  const states = await Promise.all(line.map((each) => readRules(sql, each)));
  return rulesFor(division, new Map(line.map((each, index) => [each, states[index] ?? noRules])));
}

export const rulesAggregate: Aggregate<RuleState, RuleEvent> = {
  kind: 'light-rules',
  evolve: evolveRules,
  react: () => [],
  write: (tx, { key, events, seq, requestId }) => {
    tx.sendRows(
      insertRule,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    tx.send(markRule, [key.division, key.id, seq + events.length]);
    return [];
  },
};
