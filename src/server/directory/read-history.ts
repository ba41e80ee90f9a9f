/** The history of a directory, newest first: who, when, what. */
import type { Pool } from 'pg';
import { brandAs, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { DirectoryEvent } from '#domain/directory/events.ts';
import type { DirectoryState } from '#domain/directory/state.ts';
import type { DirectoryLine } from '#contract/view/directory.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { findPersonNames } from '#server/identity/person-store.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { actorText, directorySentence, type DirectoryNames } from './sentences.ts';

type Row = { readonly seq: number; readonly body: DirectoryEvent };
const page = statement<Row>(
  'directory-history',
  'select seq, body from yici.directory_event where division = $1 and seq < $2 order by seq desc limit $3',
);
const set = statement<{ readonly body: Extract<DirectoryEvent, { kind: 'SubstituteSet' }> }>(
  'directory-substitutes-set',
  `select body from yici.directory_event where division = $1 and kind = 'SubstituteSet'`,
);
/** Above every number of an event. */
const NEWEST = 2_147_483_647;

/** Everybody an event names. */
export const peopleOf = (event: DirectoryEvent): readonly PersonId[] => [
  ...('person' in event ? [event.person] : []),
  ...('substitute' in event ? [event.substitute] : []),
  ...('plan' in event ? event.plan.staff : []),
  ...(event.by.kind === 'administrator' ? [event.by.person, ...(event.by.standsInFor === undefined ? [] : [event.by.standsInFor])] : []),
];

type Asked = { readonly division: DivisionCode; readonly name: Text; readonly query: Readonly<Record<string, string>> };

export async function readHistory(
  pool: Pool,
  catalogue: Catalogue,
  state: DirectoryState | undefined,
  { division, name, query }: Asked,
): Promise<{ readonly rows: readonly DirectoryLine[]; readonly next: string | null }> {
  const sql = sqlOf(pool);
  const limit = limitOf(query);
  const [from] = readMark(query['after'], 1) ?? [NEWEST];
  const [rows, substitutions] = await Promise.all([sql.run(page, [division, from, limit]), sql.run(set, [division])]);
  const over = new Map(substitutions.map(({ body }) => [body.id, body]));
  const people = [...rows.map(({ body }) => body), ...over.values()].flatMap(peopleOf);
  const known = await findPersonNames(pool, [...new Set(people)]);
  const names: DirectoryNames = {
    division: name,
    office: (id) => state?.offices.get(brandAs(id))?.name ?? catalogue.offices.get(brandAs(id))?.name ?? { zh: id, en: id },
    person: (id) => known.get(id) ?? id,
    substitute: (id) => over.get(id),
  };
  const lines = rows.map(({ seq, body }) => ({
    seq,
    at: instantText(body.at),
    kind: body.kind,
    text: directorySentence(body, names),
    who: actorText(body.by, names),
  }));
  return { rows: lines, next: nextMark(rows, limit, [rows.at(-1)?.seq ?? 0]) };
}
