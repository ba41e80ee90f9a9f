/** Editions in the database: their history, the row lists are read from, and versions that came with the code. */
import { brandAs, type DivisionCode, type EditionId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { openComments } from '#domain/edition/decide-edition.ts';
import type { CatalogueDoc, Edition, EditionEvent, EditionState, Subject } from '#domain/edition/edition.ts';
import { evolveEdition } from '#domain/edition/evolve-edition.ts';
import type { Aggregate, Change, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

/** The division is told by the id itself, so that an address needs no second number: `330521-…`. */
export const editionIdOf = (division: DivisionCode, fresh: string): EditionId => brandAs<EditionId>(`${division}-${fresh}`);
export const divisionIn = (id: string): DivisionCode => brandAs<DivisionCode>(Number(/^(\d{6}|\d{9})-/.exec(id)?.[1] ?? 0));
export const editionKey = (id: string): Key => ({ division: divisionIn(id), id });

const lock = statement<{ readonly version: number }>(
  'edition-lock',
  'select version from yici.edition_now where division = $1 and id = $2 for update',
);
const read = statement<{ readonly body: EditionEvent }>(
  'edition-event-read',
  'select body from yici.edition_event where division = $1 and id = $2 order by seq',
);
const append: RowsStatement = {
  name: 'edition-event-insert',
  head: 'insert into yici.edition_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'edition-now-keep',
  `insert into yici.edition_now (division, id, version, subject_kind, subject_id, number, state, comment_until, effective_on, retired_on, open_comments, at, body)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, comment_until = excluded.comment_until,
     effective_on = excluded.effective_on, retired_on = excluded.retired_on, open_comments = excluded.open_comments, body = excluded.body`,
);
const decided = statement<{ readonly body: Edition }>(
  'edition-decided',
  `select body from yici.edition_now where state in ('published', 'retired') order by division, subject_kind, subject_id, number`,
);
const ofSubject = statement<{ readonly body: Edition }>(
  'edition-of-subject',
  'select body from yici.edition_now where division = $1 and subject_kind = $2 and subject_id = $3 order by number desc',
);
const numbers = statement<{ readonly taken: number | null; readonly newest: number | null }>(
  'edition-numbers',
  `select max(number) as taken, max(number) filter (where state in ('published', 'retired')) as newest
     from yici.edition_now where division = $1 and subject_kind = $2 and subject_id = $3`,
);
const elsewhere = statement<{ readonly division: number }>(
  'edition-elsewhere',
  `select division from yici.edition_now where subject_kind = $2 and subject_id = $3 and division <> $1 and state <> 'returned' limit 1`,
);
const claim = statement('edition-claim', 'select pg_advisory_xact_lock(hashtext($1))::text as locked');
const list = statement<{ readonly body: Edition }>(
  'edition-list',
  `select body from yici.edition_now where state = any ($1::text[]) and ($2::int is null or division = $2)
     and ($3::text is null or (at, id) < ($4::bigint, $3)) order by at desc, id desc limit $5`,
);

const fold = (events: readonly EditionEvent[]): Edition | undefined =>
  events.reduce<Edition | undefined>((state, event) => evolveEdition(state, event), undefined);

/** Locks an edition and folds its events. */
export async function lockEdition(tx: Sql, id: string): Promise<Loaded<Edition>> {
  const { division } = editionKey(id);
  const [, rows] = await Promise.all([tx.run(lock, [division, id]), tx.run(read, [division, id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export async function findEdition(
  sql: Sql,
  id: string,
): Promise<{ readonly edition: Edition; readonly events: readonly EditionEvent[] } | undefined> {
  const events = (await sql.run(read, [divisionIn(id), id])).map(({ body }) => body);
  const edition = fold(events);
  return edition === undefined ? undefined : { edition, events };
}

/** All that were ever published, the retired ones too. */
export const decidedEditions = async (sql: Sql): Promise<readonly Edition[]> => (await sql.run(decided, [])).map(({ body }) => body);

/** The editions of one subject in one division, newest number first. */
export const editionsOf = async (sql: Sql, division: DivisionCode, { kind, id }: Subject): Promise<readonly Edition[]> =>
  (await sql.run(ofSubject, [division, kind, id])).map(({ body }) => body);

/** The highest number given away, and the highest published. */
export async function numbersOf(
  sql: Sql,
  division: DivisionCode,
  { kind, id }: Subject,
): Promise<{ readonly taken: number; readonly newest?: number }> {
  const [row] = await sql.run(numbers, [division, kind, id]);
  const newest = row?.newest ?? undefined;
  return { taken: row?.taken ?? 0, ...(newest === undefined ? {} : { newest }) };
}

/**
 * Whether another division has an item or a matter of this name, publicised, in force or retired. A case pins a name and a number
 * and no division, so a name has one home. Nobody else takes the name until the transaction ends.
 */
export async function isTakenElsewhere(tx: Sql, division: DivisionCode, { kind, id }: Subject): Promise<boolean> {
  if (kind === 'overlay') return false;
  await tx.run(claim, [`yici-subject ${kind} ${id}`]);
  return (await tx.run(elsewhere, [division, kind, id])).length > 0;
}

export type EditionPage = {
  readonly states: readonly EditionState[];
  readonly division?: DivisionCode;
  readonly after?: { readonly at: Instant; readonly id: string };
  readonly limit: number;
};
/** By when they were publicised, newest first. */
export const listEditions = async (sql: Sql, { states, division, after, limit }: EditionPage): Promise<readonly Edition[]> =>
  (await sql.run(list, [states, division ?? null, after?.id ?? null, after?.at ?? null, limit])).map(({ body }) => body);

function write(tx: Transaction, { key, events, after, seq, requestId }: Change<Edition, EditionEvent>): void {
  tx.sendRows(
    append,
    events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
  );
  const { subject, version, state, commentUntil, published, retired, publicisedAt } = after;
  tx.send(keep, [
    key.division,
    key.id,
    after.seq,
    subject.kind,
    subject.id,
    version,
    state,
    commentUntil ?? null,
    published?.effectiveOn ?? null,
    retired?.on ?? null,
    openComments(after),
    publicisedAt,
    JSON.stringify(after),
  ]);
}

/** The aggregate for the corridor; told live to its office, and to every process that holds the catalogue. */
export const editionAggregate: Aggregate<Edition, EditionEvent> = {
  kind: 'edition',
  audience: ({ office }) => ({ people: [], offices: [office], halls: [] }),
  evolve: evolveEdition,
  react: () => [],
  write: (tx, change) => {
    write(tx, change);
    return [];
  },
};

const shippedList = statement<{
  readonly division: number;
  readonly subject_kind: Subject['kind'];
  readonly subject_id: string;
  readonly number: number;
  readonly hash: string;
  readonly doc: CatalogueDoc;
}>('shipped-version-list', 'select division, subject_kind, subject_id, number, hash, doc from yici.shipped_version');
const shippedKeep: RowsStatement = {
  name: 'shipped-version-keep',
  head: 'insert into yici.shipped_version (division, subject_kind, subject_id, number, hash, doc, at)',
  columns: 7,
  tail: 'on conflict do nothing',
};

/** A version that came with the code. */
export type ShippedVersion = {
  readonly division: DivisionCode;
  readonly subject: Subject;
  readonly version: number;
  readonly hash: string;
  readonly doc: CatalogueDoc;
};

export const shippedVersions = async (sql: Sql): Promise<readonly ShippedVersion[]> =>
  (await sql.run(shippedList, [])).map(({ division, subject_kind, subject_id, number, hash, doc }) => ({
    division: brandAs<DivisionCode>(division),
    subject: { kind: subject_kind, id: subject_id },
    version: number,
    hash,
    doc,
  }));

/** Keeps versions seen for the first time; one that is there already stays as it was. */
export const keepShipped = (tx: Transaction, versions: readonly ShippedVersion[], at: Instant): void =>
  tx.sendRows(
    shippedKeep,
    versions.map(({ division, subject, version, hash, doc }) => [
      division,
      subject.kind,
      subject.id,
      version,
      hash,
      JSON.stringify(doc),
      at,
    ]),
  );
