/** An edition: one version of an item, a matter or a locality's overlay on its way from publicised draft to retired (2018 regulation, article 4). */
import type { DivisionCode, EditionId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';

/** What it is a version of; `id` of an overlay is the item it changes, in the division of the edition. */
export type Subject = { readonly kind: 'item' | 'matter' | 'overlay'; readonly id: string };

/** The file's content as data: the shape of `catalogue/…/*.yaml`; judged before it gets here. */
export type CatalogueDoc = { readonly [name: string]: unknown };

export const EDITION_STATES = ['publicised', 'answered', 'returned', 'published', 'retired'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** `taken`: the draft was changed for it; both come with reasons, and both are published. */
export type CommentAnswer = {
  readonly text: string;
  readonly taken: boolean;
  readonly by: PersonId;
  readonly office: OfficeId;
  readonly at: Instant;
};
export type EditionComment = {
  readonly id: string;
  readonly by: PersonId;
  /** Name as it is published with it, masked. */
  readonly shown: string;
  readonly text: string;
  /** JSON pointer into the document, where the comment is about one place. */
  readonly pointer?: string;
  readonly at: Instant;
  readonly answer?: CommentAnswer;
  /** Not shown to the public, with the reason shown in its place. */
  readonly hidden?: { readonly reason: string; readonly by: PersonId; readonly at: Instant };
};

export type Edition = {
  readonly id: EditionId;
  /** Whose catalogue it belongs to: the province's standard, or a locality's overlay or own supplement. */
  readonly division: DivisionCode;
  readonly subject: Subject;
  /** Counts up for each subject and division; what a case pins. */
  readonly version: number;
  readonly state: EditionState;
  readonly doc: CatalogueDoc;
  /** What changes for people, in words. */
  readonly summary: Text;
  /** The draft it was made from, opened again when it is given back. */
  readonly draft?: string;
  readonly drafter: PersonId;
  readonly office: OfficeId;
  /** Everyone who saved the draft or had it publicised: none of them publishes it. */
  readonly authors: readonly PersonId[];
  /** Comments are taken until the end of this day; absent where nothing had to be publicised (only what is free to a locality changed). */
  readonly commentUntil?: Day;
  readonly comments: readonly EditionComment[];
  /** How what people said was dealt with, published with the answers. */
  readonly report?: Text;
  readonly publicisedAt: Instant;
  readonly returned?: { readonly reasons: string; readonly by: PersonId; readonly at: Instant };
  readonly published?: { readonly by: PersonId; readonly office: OfficeId; readonly at: Instant; readonly effectiveOn: Day };
  readonly retired?: { readonly by: PersonId; readonly at: Instant; readonly on: Day; readonly why: Text };
  readonly seq: number;
};

/** Who acts on editions: an officer under a post, a signed-in person who comments, or the system. */
export type EditionActor =
  | {
      readonly kind: 'officer';
      readonly person: PersonId;
      readonly office: OfficeId;
      readonly department: DepartmentKind;
      readonly division: DivisionCode;
      readonly duty: Post['duty'];
    }
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'system'; readonly job: 'demo' | 'operator' | 'import' | 'pilot' };

/** What is publicised: the command says it, and the event keeps it. */
type Publicised = {
  readonly id: EditionId;
  readonly division: DivisionCode;
  readonly subject: Subject;
  readonly version: number;
  readonly doc: CatalogueDoc;
  readonly summary: Text;
  readonly authors: readonly PersonId[];
  readonly draft?: string;
  /** Last day for comments; absent only where all that changed is free to a locality. */
  readonly commentUntil?: Day;
};

export type EditionCommand =
  | ({ readonly kind: 'publicise' } & Publicised)
  | { readonly kind: 'comment'; readonly comment: string; readonly shown: string; readonly text: string; readonly pointer?: string }
  | { readonly kind: 'answer'; readonly comment: string; readonly text: string; readonly taken: boolean }
  | { readonly kind: 'hide'; readonly comment: string; readonly reason: string }
  /** The days for comments are over and each has its answer: how they were dealt with is published. */
  | { readonly kind: 'close-comments'; readonly report: Text }
  /** Back to the draft: a comment is taken, or the second person does not publish it. */
  | { readonly kind: 'return'; readonly reasons: string }
  | { readonly kind: 'publish'; readonly effectiveOn: Day }
  | { readonly kind: 'retire'; readonly on: Day; readonly why: Text };

/** Who acted, as events keep it: ids, no names. */
export type EditionActorRef =
  | { readonly kind: 'officer'; readonly person: PersonId; readonly office: OfficeId }
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'system'; readonly job: string };
type Stamp = { readonly at: Instant; readonly by: EditionActorRef };

export type EditionEvent = Stamp &
  (
    | ({ readonly kind: 'Publicised' } & Publicised)
    | { readonly kind: 'Commented'; readonly comment: string; readonly shown: string; readonly text: string; readonly pointer?: string }
    | { readonly kind: 'CommentAnswered'; readonly comment: string; readonly text: string; readonly taken: boolean }
    | { readonly kind: 'CommentHidden'; readonly comment: string; readonly reason: string }
    | { readonly kind: 'CommentsClosed'; readonly report: Text }
    | { readonly kind: 'Returned'; readonly reasons: string }
    | { readonly kind: 'Published'; readonly effectiveOn: Day }
    | { readonly kind: 'Retired'; readonly on: Day; readonly why: Text }
  );

export const EDITION_REFUSALS = [
  'edition-exists',
  'edition-not-found',
  'edition-not-editor',
  'edition-not-publisher',
  'edition-own-work',
  'edition-ended',
  'edition-not-answered',
  'edition-outrun',
  'edition-in-use',
  'comments-short',
  'comments-closed',
  'comments-open',
  'comments-unanswered',
  'comment-not-found',
  'comment-too-many',
  'effective-day-past',
  'effective-day-far',
] as const;
export type EditionRefusal = (typeof EDITION_REFUSALS)[number] | 'bad-input';
