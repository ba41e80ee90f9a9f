/** What the drafts of the catalogue are given at wiring, and who may come in: officers who handle, approve or supervise. */
import type pg from 'pg';
import type { DivisionCode, PersonId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { isWithin } from '#domain/division/division.ts';
import type { CatalogueDoc, EditionActor, Subject } from '#domain/edition/edition.ts';
import { mayEdit, REFORM } from '#domain/edition/edition-rights.ts';
import type { Finding } from '#domain/lint/finding.ts';
import type { ChangeView } from '#contract/view/catalogue-draft.ts';
import type { Guide } from '#contract/view/guide.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Committed } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { CatalogueDraft } from '../draft-store.ts';
import type { Presence } from './presence.ts';

/** A version that holds, shipped or published. */
export type Standing = { readonly doc: CatalogueDoc; readonly version: number };

export type DraftRoom = {
  readonly pool: pg.Pool;
  readonly catalogue: Catalogue;
  readonly newId: () => string;
  readonly nameOf: (person: PersonId) => Promise<string | undefined>;
  /** What holds now; undefined where there is none of this name, or it was retired. */
  readonly inForce: (division: DivisionCode, subject: Subject) => Standing | undefined;
  /** What differs, in words for people. */
  readonly changesOf: (before: CatalogueDoc | undefined, after: CatalogueDoc, subject: Subject) => readonly ChangeView[];
  /** What the lint says of a document. */
  readonly findingsOf: (subject: Subject, division: DivisionCode, doc: CatalogueDoc) => readonly Finding[];
  /** The guide as it would read in a division; a sentence where that is not possible yet. */
  readonly previewOf: (given: Previewed) => Result<Guide>;
  /** The document as the file it is exported as. */
  readonly yamlOf: (doc: CatalogueDoc) => string;
  readonly presence: Presence;
  readonly tell: (done: Committed) => void;
};
export type Previewed = { readonly subject: Subject; readonly division: DivisionCode; readonly doc: CatalogueDoc; readonly today: Day };

export type Author = Extract<EditionActor, { kind: 'officer' }>;

const DUTIES: readonly string[] = ['handling', 'approval', 'supervision'];

/** The officer who calls, with the department of the office. */
export function authorOf({ catalogue }: Pick<DraftRoom, 'catalogue'>, caller: Caller | undefined): Result<Author> {
  const post = caller?.post;
  if (caller === undefined || post === undefined) return refuse('post-needed');
  const office = catalogue.offices.get(post.office);
  if (office === undefined || !DUTIES.includes(post.duty)) return refuse('not-yours');
  const { department, division } = office;
  return ok({ kind: 'officer', person: caller.person, office: post.office, department, division, duty: post.duty });
}

/** Drafts of one's own division, of those above and of those below; what a neighbour writes is nobody's business. */
export const mayRead = ({ division }: Pick<Author, 'division'>, of: DivisionCode): boolean =>
  isWithin(division, of) || isWithin(of, division);

/** Whose item it is: the department of the published one, or of the draft where it is new; none for a matter. */
export function departmentsOf({ catalogue }: Pick<DraftRoom, 'catalogue'>, subject: Subject, doc: CatalogueDoc): readonly string[] {
  if (subject.kind === 'matter') return [];
  const published = [...catalogue.items.values()].find(({ id }) => id === subject.id);
  const written = doc['department'];
  return published !== undefined ? [published.department] : typeof written === 'string' ? [written] : [];
}

/** Whose an item is, is the reform offices' to say: a department neither gives its own away nor draws another's to itself. */
const isMoved = ({ department }: Author, { subject, doc }: Pick<CatalogueDraft, 'subject' | 'doc'>): boolean =>
  subject.kind === 'item' && department !== REFORM && doc['department'] !== undefined && doc['department'] !== department;

export const mayWrite = (room: Pick<DraftRoom, 'catalogue'>, author: Author, draft: Pick<CatalogueDraft, 'division' | 'subject' | 'doc'>) =>
  !isMoved(author, draft) && mayEdit(author, draft.division, departmentsOf(room, draft.subject, draft.doc));
