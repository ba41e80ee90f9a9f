/** Folds the events of an edition into what it is now. */
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { Edition, EditionActorRef, EditionComment, EditionEvent } from './edition.ts';

const personOf = (by: EditionActorRef): PersonId => (by.kind === 'system' ? brandAs<PersonId>(by.job) : by.person);
const officeOf = (by: EditionActorRef): OfficeId => (by.kind === 'officer' ? by.office : brandAs<OfficeId>(by.kind));

type EventOf<Kind extends EditionEvent['kind']> = Extract<EditionEvent, { readonly kind: Kind }>;

const begun = (event: EventOf<'Publicised'>): Edition => ({
  id: event.id,
  division: event.division,
  subject: event.subject,
  version: event.version,
  state: event.commentUntil === undefined ? 'answered' : 'publicised',
  doc: event.doc,
  summary: event.summary,
  ...(event.draft === undefined ? {} : { draft: event.draft }),
  drafter: personOf(event.by),
  office: officeOf(event.by),
  authors: event.authors,
  ...(event.commentUntil === undefined ? {} : { commentUntil: event.commentUntil }),
  comments: [],
  publicisedAt: event.at,
  seq: 1,
});

const changed = (edition: Edition, id: string, change: (comment: EditionComment) => EditionComment): Edition => ({
  ...edition,
  comments: edition.comments.map((comment) => (comment.id === id ? change(comment) : comment)),
});

/** @throws where the first event is not `Publicised`: such a log was not written by us. */
export function evolveEdition(before: Edition | undefined, event: EditionEvent): Edition {
  if (event.kind === 'Publicised') return begun(event);
  if (before === undefined) throw new Error(`an edition cannot begin with ${event.kind}`);
  return later({ ...before, seq: before.seq + 1 }, event);
}

function later(edition: Edition, event: Exclude<EditionEvent, { readonly kind: 'Publicised' }>): Edition {
  const { at } = event;
  const by = personOf(event.by);
  switch (event.kind) {
    case 'Commented': {
      const { comment: id, shown, text, pointer } = event;
      return { ...edition, comments: [...edition.comments, { id, by, shown, text, at, ...(pointer === undefined ? {} : { pointer }) }] };
    }
    case 'CommentAnswered': {
      const answer = { text: event.text, taken: event.taken, by, office: officeOf(event.by), at };
      return changed(edition, event.comment, (comment) => ({ ...comment, answer }));
    }
    case 'CommentHidden':
      return changed(edition, event.comment, (comment) => ({ ...comment, hidden: { reason: event.reason, by, at } }));
    case 'CommentsClosed':
      return { ...edition, state: 'answered', report: event.report };
    case 'Returned':
      return { ...edition, state: 'returned', returned: { reasons: event.reasons, by, at } };
    case 'Published':
      return { ...edition, state: 'published', published: { by, office: officeOf(event.by), at, effectiveOn: event.effectiveOn } };
    case 'Retired':
      return { ...edition, state: 'retired', retired: { by, at, on: event.on, why: event.why } };
  }
}
