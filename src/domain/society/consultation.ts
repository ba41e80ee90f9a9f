/** A consultation: the draft of a plan or of a pilot, open to comments for some days, each answered, closed with what was adopted (2018 regulation, article 4). */
import type { Brand, DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { EditionActor, EditionActorRef, EditionComment } from '#domain/edition/edition.ts';

export type ConsultationId = Brand<string, 'ConsultationId'>;
/** What is consulted on; drafts of the catalogue are editions and have their own. */
export type ConsultationSubject = { readonly kind: 'plan' | 'pilot'; readonly ref: string };
/** People who ask, write, answer and comment are those of editions: the same rules for the same purpose. */
export type ConsultationActor = EditionActor;

export type ConsultationDraft = {
  readonly id: ConsultationId;
  readonly division: DivisionCode;
  readonly subject: ConsultationSubject;
  readonly title: Text;
  /** What is meant to be done, in plain words; shown as paragraphs. */
  readonly text: Text;
  /** Comments are taken until the end of this day. */
  readonly until: Day;
};

export type ConsultationState = ConsultationDraft & {
  readonly office: OfficeId;
  readonly openedBy: PersonId;
  readonly openedAt: Instant;
  readonly state: 'open' | 'closed';
  readonly comments: readonly EditionComment[];
  /** How what people said was dealt with, and what of it was adopted. */
  readonly report?: Text;
  readonly closedAt?: Instant;
  readonly seq: number;
};

export type ConsultationCommand =
  | ({ readonly kind: 'open' } & ConsultationDraft)
  | { readonly kind: 'comment'; readonly comment: string; readonly shown: string; readonly text: string }
  | { readonly kind: 'answer'; readonly comment: string; readonly text: string; readonly taken: boolean }
  | { readonly kind: 'hide'; readonly comment: string; readonly reason: string }
  | { readonly kind: 'close'; readonly report: Text };

export type ConsultationEvent = { readonly at: Instant; readonly by: EditionActorRef } & (
  | ({ readonly kind: 'Opened' } & ConsultationDraft)
  | { readonly kind: 'Commented'; readonly comment: string; readonly shown: string; readonly text: string }
  | { readonly kind: 'CommentAnswered'; readonly comment: string; readonly text: string; readonly taken: boolean }
  | { readonly kind: 'CommentHidden'; readonly comment: string; readonly reason: string }
  | { readonly kind: 'Closed'; readonly report: Text }
);

export type ConsultationRefusal =
  | 'bad-input'
  | 'not-yours'
  | 'consultation-not-found'
  | 'consultation-exists'
  | 'consultation-closed'
  | 'comments-short'
  | 'comments-closed'
  | 'comments-open'
  | 'comments-unanswered'
  | 'comment-not-found'
  | 'comment-too-many';

const personOf = (by: EditionActorRef): PersonId => (by.kind === 'system' ? (by.job as PersonId) : by.person);
const officeOf = (by: EditionActorRef): OfficeId => (by.kind === 'officer' ? by.office : (by.kind as OfficeId));

const changed = (state: ConsultationState, id: string, change: (comment: EditionComment) => EditionComment): ConsultationState => ({
  ...state,
  comments: state.comments.map((comment) => (comment.id === id ? change(comment) : comment)),
});

/** The pure fold. Throws on a log that does not begin with `Opened`. */
export function evolveConsultation(before: ConsultationState | undefined, event: ConsultationEvent): ConsultationState {
  const by = personOf(event.by);
  if (event.kind === 'Opened') {
    const { kind: _kind, at, by: _by, ...draft } = event;
    return { ...draft, office: officeOf(event.by), openedBy: by, openedAt: at, state: 'open', comments: [], seq: 1 };
  }
  if (before === undefined) throw new Error(`a consultation cannot begin with ${event.kind}`);
  const { at } = event;
  const state = { ...before, seq: before.seq + 1 };
  switch (event.kind) {
    case 'Commented': {
      const { comment: id, shown, text } = event;
      return { ...state, comments: [...state.comments, { id, by, shown, text, at }] };
    }
    case 'CommentAnswered': {
      const answer = { text: event.text, taken: event.taken, by, office: officeOf(event.by), at };
      return changed(state, event.comment, (comment) => ({ ...comment, answer }));
    }
    case 'CommentHidden':
      return changed(state, event.comment, (comment) => ({ ...comment, hidden: { reason: event.reason, by, at } }));
    case 'Closed':
      return { ...state, state: 'closed', report: event.report, closedAt: at };
  }
}
