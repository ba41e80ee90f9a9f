/** What a clerk may decide at the desk: the posts they hold at offices, and what offices authorised them to; and how that is given and ended. */
import type { Post } from '#domain/catalogue/directory.ts';
import type { DeskAuthorisation, DeskRights } from '#domain/hall/desk-decision.ts';
import type { DivisionCode, ItemId, OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

type PostRow = {
  readonly office: OfficeId;
  readonly division: DivisionCode;
  readonly duty: Post['duty'];
  readonly items: readonly ItemId[] | null;
  readonly title_zh: string;
  readonly title_en: string;
};
const posts = statement<PostRow>(
  'desk-posts',
  `select office, division, duty, items, title_zh, title_en from yici.post
   where person = $1 and from_day <= $2::date and (until_day is null or until_day >= $2::date)`,
);
type Row = {
  readonly id: string;
  readonly kind: 'Given' | 'Ended';
  readonly office: OfficeId;
  readonly hall: OfficeId;
  readonly person: string;
  readonly body: { readonly items?: readonly ItemId[]; readonly until?: string };
  readonly at: Instant;
};
const columns = 'id, kind, office, hall, person, body, at';
const ofPerson = statement<Row>(
  'desk-authorisation-of-person',
  `select ${columns} from yici.desk_authorisation_event where division = $1 and person = $2 order by id, seq`,
);
const ofDivision = statement<Row>(
  'desk-authorisation-list',
  `select ${columns} from yici.desk_authorisation_event where division = $1 and (office = $2 or hall = $2) order by id, seq`,
);
const insert = statement(
  'desk-authorisation-insert',
  `insert into yici.desk_authorisation_event (division, id, seq, kind, office, hall, person, body, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export const postsOf = async (sql: Sql, person: string, now: Instant): Promise<readonly Post[]> => {
  const today = dayText(dayOfInstant(now));
  return (await sql.run(posts, [person, today])).map(({ office, division, duty, items, title_zh: zh, title_en: en }) => ({
    office,
    division,
    duty,
    from: today,
    title: { zh, en },
    ...(items === null ? {} : { items }),
  }));
};

type ClerkRow = { readonly person: string; readonly name: string; readonly office: OfficeId };
const clerks = statement<ClerkRow>(
  'desk-clerks',
  `select t.person, p.name, t.office from yici.post t join yici.person p on p.id = t.person where t.division = $1 and t.duty = 'reception'
     and t.from_day <= $2::date and (t.until_day is null or t.until_day >= $2::date) order by t.office, p.name limit 500`,
);
/** Who receives at the halls of a division today. */
export const clerksOf = (sql: Sql, division: number, now: Instant): Promise<readonly ClerkRow[]> =>
  sql.run(clerks, [division, dayText(dayOfInstant(now))]);

const fold = (rows: readonly Row[]): readonly DeskAuthorisation[] =>
  rows
    .filter(({ kind }) => kind === 'Given')
    .map(({ id, office, hall, person, body, at }) => {
      const ended = rows.find((row) => row.id === id && row.kind === 'Ended')?.at;
      const given = { id, office, hall, person, items: body.items ?? [], from: at, until: body.until ?? '' };
      return ended === undefined ? given : { ...given, ended };
    });

/** Read at the instant of each act: what was taken back bites at once. */
export async function rightsOf(
  sql: Sql,
  { division, person, hall }: { readonly division: number; readonly person: string; readonly hall: string },
  now: Instant,
): Promise<DeskRights> {
  const [held, rows] = await Promise.all([postsOf(sql, person, now), sql.run(ofPerson, [division, person])]);
  // Given for one hall: at another the clerk is nobody's.
  return { posts: held, authorisations: fold(rows).filter((each) => each.hall === hall) };
}

/** Given by an office, or held at a hall. */
export const authorisationsAt = async (sql: Sql, division: number, place: string): Promise<readonly DeskAuthorisation[]> =>
  fold(await sql.run(ofDivision, [division, place]));

export const keepAuthorisation = (
  tx: Transaction,
  division: number,
  { id, office, hall, person, items, until, from }: DeskAuthorisation,
  by: string,
): void => tx.send(insert, [division, id, 1, 'Given', office, hall, person, JSON.stringify({ items, until, by }), from]);

export const endAuthorisation = (
  tx: Transaction,
  division: number,
  { id, office, hall, person }: DeskAuthorisation,
  { reason, by, at }: { readonly reason: string; readonly by: string; readonly at: Instant },
): void => tx.send(insert, [division, id, 2, 'Ended', office, hall, person, JSON.stringify({ reason, by }), at]);
