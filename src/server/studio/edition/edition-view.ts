/** An edition as people and officers read it. */
import { dayText, instantText, type Day } from '#domain/kernel/instant.ts';
import { brandAs, type ItemId, type PersonId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import { openComments } from '#domain/edition/decide-edition.ts';
import type { CatalogueDoc, Edition, EditionActor, EditionComment } from '#domain/edition/edition.ts';
import { isOwnWork, mayEdit, mayPublish } from '#domain/edition/edition-rights.ts';
import type { CommentView, EditionRow, EditionView } from '#contract/view/edition.ts';
import { departmentsOf } from '../draft/draft-room.ts';
import type { EditionRoom } from './edition-room.ts';

type Stage = EditionRow['stage'];

/** What follows from the day: published and waiting, in force, or overtaken by a later one. */
export function stageOf(room: EditionRoom, edition: Edition, today: Day): Stage {
  const { state, division, subject, version, published, retired } = edition;
  if (published === undefined) return state;
  if (published.effectiveOn > today) return 'published';
  if (retired !== undefined && retired.on <= today) return 'retired';
  return room.editions.standingOf(division, subject)?.version === version ? 'in-force' : 'over';
}

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** An overlay has no name of its own: it is called by its item. */
export function nameOf({ catalogue }: Pick<EditionRoom, 'catalogue'>, { subject, doc }: Pick<Edition, 'subject' | 'doc'>): Text {
  const written = doc['name'];
  if (isText(written)) return written;
  return catalogue.items.get(brandAs<ItemId>(subject.id))?.name ?? { zh: subject.id, en: subject.id };
}

const officeName = ({ catalogue }: EditionRoom, office: Edition['office']): Text =>
  catalogue.offices.get(office)?.name ?? { zh: office, en: office };

export const isOpen = ({ state, commentUntil }: Edition, today: Day): boolean =>
  state === 'publicised' && commentUntil !== undefined && today <= commentUntil;

export function editionRow(room: EditionRoom, edition: Edition, today: Day): EditionRow {
  const { id, division, subject, version, summary, commentUntil, comments, publicisedAt, published } = edition;
  return {
    id,
    division,
    divisionName: room.catalogue.divisions.get(division)?.name ?? { zh: String(division), en: String(division) },
    subject: { ...subject },
    name: nameOf(room, edition),
    version,
    stage: stageOf(room, edition, today),
    summary,
    commentUntil: commentUntil === undefined ? null : dayText(commentUntil),
    open: isOpen(edition, today),
    comments: comments.length,
    unanswered: openComments(edition),
    publicisedAt: instantText(publicisedAt),
    effectiveOn: published === undefined ? null : dayText(published.effectiveOn),
  };
}

/** What is hidden is hidden from everybody but who wrote it and who may answer it. */
export const commentView = (room: EditionRoom, comment: EditionComment, reader: PersonId | undefined, editor: boolean): CommentView => {
  const mine = comment.by === reader;
  const { answer, hidden } = comment;
  return {
    id: comment.id,
    by: comment.shown,
    mine,
    text: hidden === undefined || mine || editor ? comment.text : null,
    hidden: hidden?.reason ?? null,
    pointer: comment.pointer ?? null,
    at: instantText(comment.at),
    answer:
      answer === undefined
        ? null
        : { text: answer.text, taken: answer.taken, office: officeName(room, answer.office), at: instantText(answer.at) },
  };
};

function actsOf(room: EditionRoom, edition: Edition, actor: EditionActor | undefined, today: Day): readonly string[] {
  if (actor === undefined || actor.kind !== 'officer') return [];
  const writes = mayEdit(actor, edition.division, departmentsOf(room, edition.subject, edition.doc));
  const publishes = mayPublish(actor, edition.division);
  const { state, commentUntil } = edition;
  const waiting = state === 'publicised' || state === 'answered';
  return [
    ...(writes && state === 'publicised' ? ['answer', 'hide'] : []),
    ...(writes && state === 'publicised' && commentUntil !== undefined && today > commentUntil && openComments(edition) === 0
      ? ['close-comments']
      : []),
    ...((writes || publishes) && waiting ? ['return'] : []),
    ...(publishes && state === 'answered' && !isOwnWork(actor, edition) ? ['publish'] : []),
    ...(publishes && state === 'published' ? ['retire'] : []),
  ];
}

export type Reading = {
  readonly today: Day;
  readonly reader: PersonId | undefined;
  readonly actor: EditionActor | undefined;
  readonly before: CatalogueDoc | undefined;
};

export function editionView(room: EditionRoom, edition: Edition, { today, reader, actor, before }: Reading): EditionView {
  const editor = actor !== undefined && mayEdit(actor, edition.division, departmentsOf(room, edition.subject, edition.doc));
  return {
    ...editionRow(room, edition, today),
    doc: edition.doc,
    before: before ?? null,
    office: officeName(room, edition.office),
    remarks: edition.comments.map((comment) => commentView(room, comment, reader, editor)),
    report: edition.report ?? null,
    returned: edition.returned?.reasons ?? null,
    draft: editor && edition.returned !== undefined ? (edition.draft ?? null) : null,
    retired: edition.retired === undefined ? null : { on: dayText(edition.retired.on), why: edition.retired.why },
    acts: [...actsOf(room, edition, actor, today)],
  };
}
