/** Reads ideas for lists: by support or by day for everybody, the own ones, and those an office looks after. */
import type { IdeaState } from '#domain/society/idea.ts';
import { alike } from '#domain/society/alike.ts';
import { votesToAnswer } from '#domain/society/decide-idea.ts';
import { standingOf } from '#domain/society/idea.ts';
import { dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { AlikeIdea, IdeaView } from '#contract/view/idea.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { officeName } from '#server/case/words.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

export type IdeaRow = {
  readonly id: string;
  readonly votes: number;
  readonly person: string;
  readonly body: Omit<IdeaState, 'person'>;
  readonly proposed_at: Instant;
};
const columns = 'id, votes, person, body, proposed_at';
const newest = statement<IdeaRow>(
  'idea-list-newest',
  `select ${columns} from yici.idea_now where division = $1 and state = $2 and ($3::text is null or standing = $3)
     and ($4::bigint is null or (proposed_at, id) < ($4::bigint, $5::text)) order by proposed_at desc, id desc limit $6`,
);
const supported = statement<IdeaRow>(
  'idea-list-votes',
  `select ${columns} from yici.idea_now where division = $1 and state = $2 and ($3::text is null or standing = $3)
     and ($4::bigint is null or (votes, id) < ($4::bigint, $5::text)) order by votes desc, id desc limit $6`,
);
const own = statement<IdeaRow>('idea-own', `select ${columns} from yici.idea_now where person = $1 order by proposed_at desc limit 50`);
const one = statement<IdeaRow>('idea-one', `select ${columns} from yici.idea_now where division = $1 and id = $2`);
const owed = statement<IdeaRow>(
  'idea-owed',
  `select ${columns} from yici.idea_now where division = $1 and state = 'shown' and due_on is not null order by due_on, id limit 200`,
);
const votes = statement<{ readonly idea: string }>(
  'idea-votes-of',
  'select idea from yici.idea_vote where division = $1 and idea = any ($2) and person = $3',
);

type Asked = { readonly by: 'votes' | 'newest'; readonly standing?: string; readonly query: Readonly<Record<string, string>> };
/** A page of what is in `state`, and the mark of the next. */
export async function listIdeas(sql: Sql, division: number, state: string, { by, standing, query }: Asked) {
  const limit = limitOf(query);
  const [at, id] = readMark(query['after'], 2) ?? [null, null];
  const rows = await sql.run(by === 'votes' ? supported : newest, [division, state, standing ?? null, at, id, limit]);
  const last = rows.at(-1);
  const mark = by === 'votes' ? (last?.votes ?? 0) : (last?.proposed_at ?? 0);
  return { rows, next: nextMark(rows, limit, [mark, last?.id ?? '']) };
}
export const ownIdeas = (sql: Sql, person: string): Promise<readonly IdeaRow[]> => sql.run(own, [person]);
export const owedIdeas = (sql: Sql, division: number): Promise<readonly IdeaRow[]> => sql.run(owed, [division]);
export const oneIdea = async (sql: Sql, division: number, id: string): Promise<IdeaRow | undefined> =>
  (await sql.run(one, [division, id]))[0];

/** Which of them the reader supports. */
export async function votedAmong(sql: Sql, rows: readonly IdeaRow[], person: string | undefined): Promise<ReadonlySet<string>> {
  if (person === undefined || rows.length === 0) return new Set();
  const found = await Promise.all(
    [...Map.groupBy(rows, ({ body }) => body.division)].map(([division, group]) =>
      sql.run(votes, [division, group.map(({ id }) => id), person]),
    ),
  );
  return new Set(found.flat().map(({ idea }) => idea));
}

/** From a third shared on they are worth a look before writing the same again. */
const LIKE = 1 / 3;
export async function alikeIdeas(sql: Sql, division: number, words: string): Promise<readonly AlikeIdea[]> {
  const rows = await sql.run(supported, [division, 'shown', null, null, null, 200]);
  return rows
    .map((row) => ({ row, share: alike(words, row.body.title) }))
    .filter(({ share }) => share >= LIKE)
    .sort((one_, other) => other.share - one_.share)
    .slice(0, 5)
    .map(({ row }) => ({ id: row.id, title: row.body.title, votes: row.votes }));
}

/** An idea as its reader may see it: who proposed it is told to nobody, why it is hidden to its proposer and keeper. */
export function ideaView(
  catalogue: Catalogue,
  { id, votes: count, person, body }: IdeaRow,
  reader: { readonly person: string | undefined; readonly keeps: boolean; readonly voted: ReadonlySet<string> },
): IdeaView {
  const matter = body.matter === undefined ? undefined : catalogue.matters.get(body.matter);
  const mine = reader.person === person;
  const { division } = body;
  return {
    id,
    division,
    divisionName: catalogue.divisions.get(division)?.name ?? { zh: String(division), en: String(division) },
    title: body.title,
    text: body.text,
    matter: matter === undefined ? null : { id: matter.id, name: matter.name },
    state: body.state,
    standing: standingOf({ ...body, person } as IdeaState),
    proposedAt: instantText(body.proposedAt),
    votes: count,
    votesToAnswer: votesToAnswer(division),
    due: body.due === undefined ? null : dayText(body.due),
    why: mine || reader.keeps ? (body.why ?? null) : null,
    into: body.into ?? null,
    answers: body.answers.map(({ at, office, standing, text, link }) => ({
      at: instantText(at),
      office: officeName(catalogue, office),
      standing,
      text,
      link: link ?? null,
    })),
    mine,
    voted: reader.voted.has(id),
    version: body.seq,
  };
}
