/** Ideas in the database: their history, the row lists are read from, and votes, each of one person. */
import { evolveIdea, standingOf, type IdeaEvent, type IdeaId, type IdeaState } from '#domain/society/idea.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const lock = statement<never>('idea-lock', 'select version from yici.idea_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: IdeaEvent }>(
  'idea-event-read',
  'select body from yici.idea_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'idea-event-insert',
  head: 'insert into yici.idea_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'idea-now-keep',
  `insert into yici.idea_now (division, id, version, state, standing, title, person, due_on, body, proposed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, standing = excluded.standing,
     due_on = excluded.due_on, body = excluded.body`,
);

/** The division leads the id. */
export const ideaKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[0-9a-f-]{36}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};
export const ideaId = (division: DivisionCode, fresh: string): IdeaId => brandAs<IdeaId>(`${division}-${fresh}`);

const fold = (events: readonly IdeaEvent[]): IdeaState | undefined =>
  events.reduce<IdeaState | undefined>((state, event) => evolveIdea(state, event), undefined);

export async function lockIdea(tx: Sql, key: Key): Promise<Loaded<IdeaState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

/** Its proposer hears of it live, and nobody learns from a stream who that is. */
export const ideaAggregate: Aggregate<IdeaState, IdeaEvent> = {
  kind: 'idea',
  audience: ({ person }) => ({ people: [person], offices: [], halls: [] }),
  evolve: evolveIdea,
  react: () => [],
  write: (tx, { key, after, events, seq, requestId }) => {
    if (events.length === 0) return [];
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { person, ...shown } = after;
    const row = [after.seq, after.state, standingOf(after), after.title, person, after.due ?? null];
    tx.send(keep, [key.division, key.id, ...row, JSON.stringify(shown), after.proposedAt]);
    return [];
  },
};

const support = statement(
  'idea-vote',
  'insert into yici.idea_vote (division, idea, person, at) values ($1, $2, $3, $4) on conflict (division, idea, person) do nothing',
);
const unsupport = statement('idea-unvote', 'delete from yici.idea_vote where division = $1 and idea = $2 and person = $3');
const bring = statement(
  'idea-votes-merge',
  `insert into yici.idea_vote (division, idea, person, at)
   select division, $3, person, at from yici.idea_vote where division = $1 and idea = $2
   on conflict (division, idea, person) do nothing`,
);
const recount = statement<{ readonly votes: number }>(
  'idea-votes-count',
  `update yici.idea_now set votes = (select count(*) from yici.idea_vote where division = $1 and idea = $2)
   where division = $1 and id = $2 returning votes`,
);

/** Under the lock of the idea, so that two at once are two; @returns how many support it now. */
export async function setVote(tx: Sql, { division, id }: Key, person: string, wanted: boolean, at: Instant): Promise<number> {
  await (wanted ? tx.run(support, [division, id, person, at]) : tx.run(unsupport, [division, id, person]));
  return (await tx.run(recount, [division, id]))[0]?.votes ?? 0;
}

/** Supporters of one idea become supporters of another, each once. Both must be locked. */
export async function bringVotes(tx: Sql, from: Key, to: string): Promise<void> {
  await tx.run(bring, [from.division, from.id, to]);
  await tx.run(recount, [from.division, to]);
}
