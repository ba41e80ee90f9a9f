/** Petitions in the database: their history and the row that lists are read from. */
import type { PetitionEvent, PetitionState } from '#domain/petition/petition.ts';
import { evolve } from '#domain/petition/evolve.ts';
import { brandAs, type DivisionCode, type PetitionId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Aggregate, Audience, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const lock = statement<{ readonly version: number }>(
  'petition-lock',
  'select version from yici.petition_now where division = $1 and id = $2 for update',
);
const read = statement<{ readonly body: PetitionEvent }>(
  'petition-event-read',
  'select body from yici.petition_event where division = $1 and id = $2 order by seq',
);
const readOfCase = statement<{ readonly id: string; readonly body: PetitionEvent }>(
  'petition-event-of-case',
  `select e.id, e.body from yici.petition_now n join yici.petition_event e on e.division = n.division and e.id = n.id
   where n.division = $1 and n.number = $2 order by n.raised_at, e.id, e.seq`,
);
const countOpen = statement<{ readonly count: number }>(
  'petition-count-open',
  `select count(*) as count from (select 1 from yici.petition_now where division = $1 and number = $2 and raiser = $3 and state = 'open' limit 100) few`,
);
const insert: RowsStatement = {
  name: 'petition-event-insert',
  head: 'insert into yici.petition_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'petition-now-keep',
  `insert into yici.petition_now (division, id, version, kind, office, number, part, raiser, state, due_on, raised_at, title, name_zh, name_en, look)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, due_on = excluded.due_on`,
);

/** The division leads the id, so that a petition is found in its shard by its id alone. */
export const petitionKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[0-9a-f-]{36}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};
export const petitionId = (division: DivisionCode, fresh: string): PetitionId => brandAs<PetitionId>(`${division}-${fresh}`);

const fold = (events: readonly PetitionEvent[]): PetitionState | undefined =>
  events.reduce<PetitionState | undefined>((state, event) => evolve(state, event), undefined);

/** Locks a petition and folds its events. */
export async function lockPetition(tx: Sql, key: Key): Promise<Loaded<PetitionState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const findPetition = async (sql: Sql, key: Key): Promise<PetitionState | undefined> =>
  fold((await sql.run(read, [key.division, key.id])).map(({ body }) => body));

/** Petitions about a case, oldest first, in the divisions of the offices that hold its parts. */
export async function petitionsOfCase(sql: Sql, divisions: Iterable<number>, number: string): Promise<readonly PetitionState[]> {
  const found = await Promise.all([...new Set(divisions)].map((division) => sql.run(readOfCase, [division, number])));
  const events = new Map<string, PetitionEvent[]>();
  for (const { id, body } of found.flat()) events.set(id, [...(events.get(id) ?? []), body]);
  return [...events.values()].flatMap((own) => fold(own) ?? []);
}

/** How many questions of one person about a case wait in a division. */
export const openQuestions = async (sql: Sql, division: number, number: string, raiser: string): Promise<number> =>
  (await sql.run(countOpen, [division, number, raiser]))[0]?.count ?? 0;

/** What the list shows of the case, as it was called when the question was asked. */
export type About = { readonly title: string; readonly name: Text };

/** The aggregate for the corridor; `about` is written with the first event and never again. */
export const petitionAggregate = (audience: Audience, about: About): Aggregate<PetitionState, PetitionEvent> => ({
  kind: 'petition',
  audience: () => audience,
  evolve,
  react: () => [],
  write: (tx, { key, after, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const [first, last] = [after.rounds[0], after.rounds.at(-1)];
    tx.send(keep, [
      key.division,
      key.id,
      after.seq,
      after.kind,
      after.office,
      after.case ?? '',
      after.part ?? '',
      after.raiser,
      after.state,
      last?.due ?? (0 as Day),
      first?.at ?? 0,
      about.title,
      about.name.zh,
      about.name.en,
      after.look ?? null,
    ]);
    return [];
  },
});
