/** Drafts of the catalogue in the database: one row each, guarded by its revision, and every saved state with who saved it. */
import { brandAs, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

export type DraftState = 'open' | 'sent' | 'discarded';
export type CatalogueDraft = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly subject: Subject;
  /** The version it began from; absent for something new. */
  readonly basedOn?: number;
  readonly doc: CatalogueDoc;
  readonly revision: number;
  readonly state: DraftState;
  /** The edition it became. */
  readonly edition?: string;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
  readonly savedBy: PersonId;
  readonly savedAt: Instant;
};

/** One saved state. */
export type DraftChange = {
  readonly revision: number;
  readonly savedBy: PersonId;
  readonly office: string;
  readonly at: Instant;
  readonly doc: CatalogueDoc;
};

type Row = {
  readonly division: number;
  readonly id: string;
  readonly subject_kind: Subject['kind'];
  readonly subject_id: string;
  readonly based_on: number | null;
  readonly doc: CatalogueDoc;
  readonly revision: number;
  readonly state: DraftState;
  readonly edition: string | null;
  readonly created_by: string;
  readonly created_at: Instant;
  readonly saved_by: string;
  readonly saved_at: Instant;
};

const columns =
  'division, id, subject_kind, subject_id, based_on, doc, revision, state, edition, created_by, created_at, saved_by, saved_at';
const find = statement<Row>('catalogue-draft-find', `select ${columns} from yici.catalogue_draft where division = $1 and id = $2`);
const lock = statement<Row>(
  'catalogue-draft-lock',
  `select ${columns} from yici.catalogue_draft where division = $1 and id = $2 for update`,
);
const list = statement<Row>(
  'catalogue-draft-list',
  `select ${columns} from yici.catalogue_draft where division = any ($1::int[]) and state = any ($2::text[]) order by saved_at desc, id limit $3`,
);
const insert = statement(
  'catalogue-draft-insert',
  `insert into yici.catalogue_draft (${columns}) values ($1, $2, $3, $4, $5, $6, 1, 'open', null, $7, $8, $7, $8)`,
);
const update = statement(
  'catalogue-draft-update',
  `update yici.catalogue_draft set doc = $3, revision = $4, saved_by = $5, saved_at = $6 where division = $1 and id = $2`,
);
const move = statement('catalogue-draft-move', 'update yici.catalogue_draft set state = $3, edition = $4 where division = $1 and id = $2');
const note = statement(
  'catalogue-change-insert',
  'insert into yici.catalogue_change (division, draft, revision, saved_by, office, at, doc) values ($1, $2, $3, $4, $5, $6, $7)',
);
const changes = statement<{
  readonly revision: number;
  readonly saved_by: string;
  readonly office: string;
  readonly at: Instant;
  readonly doc: CatalogueDoc;
}>(
  'catalogue-change-list',
  'select revision, saved_by, office, at, doc from yici.catalogue_change where division = $1 and draft = $2 order by revision desc limit $3',
);
const oneChange = statement<{ readonly doc: CatalogueDoc }>(
  'catalogue-change-one',
  'select doc from yici.catalogue_change where division = $1 and draft = $2 and revision = $3',
);
const authors = statement<{ readonly saved_by: string }>(
  'catalogue-change-authors',
  'select distinct saved_by from yici.catalogue_change where division = $1 and draft = $2 order by saved_by',
);

const draftOf = (row: Row): CatalogueDraft => ({
  division: brandAs<DivisionCode>(row.division),
  id: row.id,
  subject: { kind: row.subject_kind, id: row.subject_id },
  ...(row.based_on === null ? {} : { basedOn: row.based_on }),
  doc: row.doc,
  revision: row.revision,
  state: row.state,
  ...(row.edition === null ? {} : { edition: row.edition }),
  createdBy: brandAs<PersonId>(row.created_by),
  createdAt: row.created_at,
  savedBy: brandAs<PersonId>(row.saved_by),
  savedAt: row.saved_at,
});

export async function findDraft(sql: Sql, division: DivisionCode, id: string): Promise<CatalogueDraft | undefined> {
  const [row] = await sql.run(find, [division, id]);
  return row === undefined ? undefined : draftOf(row);
}

/** Nobody else saves it until the transaction ends. */
export async function lockDraft(tx: Sql, division: DivisionCode, id: string): Promise<CatalogueDraft | undefined> {
  const [row] = await tx.run(lock, [division, id]);
  return row === undefined ? undefined : draftOf(row);
}

/** The drafts of some divisions, last saved first; 500 at most. */
export const listDrafts = async (
  sql: Sql,
  divisions: readonly DivisionCode[],
  states: readonly DraftState[] = ['open', 'sent'],
): Promise<readonly CatalogueDraft[]> => (await sql.run(list, [divisions, states, 500])).map(draftOf);

/** Two who begin the same thing at once, or begin it while it is given back, wait for each other. */
const lockSubject = statement('catalogue-draft-subject-lock', 'select pg_advisory_xact_lock(hashtext($1))::text as locked');

/** The open draft of a subject, of which there is one at most; nobody else begins or opens one until the transaction ends. */
export async function lockOpenDraft(tx: Sql, division: DivisionCode, { kind, id }: Subject): Promise<CatalogueDraft | undefined> {
  await tx.run(lockSubject, [`yici-catalogue-draft ${division} ${kind} ${id}`]);
  return (await listDrafts(tx, [division], ['open'])).find(({ subject }) => subject.kind === kind && subject.id === id);
}

export type FreshDraft = Pick<CatalogueDraft, 'division' | 'id' | 'subject' | 'basedOn' | 'doc'>;
export type Saver = { readonly person: PersonId; readonly office: string; readonly at: Instant };

/** Begins a draft at revision 1, with its first saved state. */
export function createDraft(tx: Transaction, draft: FreshDraft, { person, office, at }: Saver): void {
  const doc = JSON.stringify(draft.doc);
  tx.send(insert, [draft.division, draft.id, draft.subject.kind, draft.subject.id, draft.basedOn ?? null, doc, person, at]);
  tx.send(note, [draft.division, draft.id, 1, person, office, at, doc]);
}

/** Keeps the next state of a locked draft; returns its revision. */
export function saveDraft(tx: Transaction, held: CatalogueDraft, doc: CatalogueDoc, { person, office, at }: Saver): number {
  const revision = held.revision + 1;
  const text = JSON.stringify(doc);
  tx.send(update, [held.division, held.id, text, revision, person, at]);
  tx.send(note, [held.division, held.id, revision, person, office, at, text]);
  return revision;
}

/** Sent with its edition, open again when that came back, or discarded. */
export const moveDraft = (tx: Transaction, division: DivisionCode, id: string, state: DraftState, edition?: string): void =>
  tx.send(move, [division, id, state, edition ?? null]);

/** Saved states, newest first; 200 at most. */
export const draftChanges = async (sql: Sql, division: DivisionCode, id: string): Promise<readonly DraftChange[]> =>
  (await sql.run(changes, [division, id, 200])).map(({ saved_by, ...row }) => ({ ...row, savedBy: brandAs<PersonId>(saved_by) }));

/** The document at a revision: what a later save is merged from. */
export const docAt = async (sql: Sql, division: DivisionCode, id: string, revision: number): Promise<CatalogueDoc | undefined> =>
  (await sql.run(oneChange, [division, id, revision]))[0]?.doc;

/** Everyone who saved it: none of them publishes it alone. */
export const authorsOf = async (sql: Sql, division: DivisionCode, id: string): Promise<readonly PersonId[]> =>
  (await sql.run(authors, [division, id])).map(({ saved_by }) => brandAs<PersonId>(saved_by));
