/** A version that a measured pilot earned: publicised and heard as a draft of the pilot, published by one act of a person who wrote none of it (decision 0104). */
import { addDays, dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { DivisionCode, EditionId, PersonId } from '#domain/kernel/brand.ts';
import { editionRefOf, mayPublish } from './edition-rights.ts';
import type { CatalogueDoc, EditionActor, EditionActorRef, EditionEvent, EditionRefusal, Subject } from './edition.ts';

export type Adoption = {
  readonly id: EditionId;
  readonly division: DivisionCode;
  readonly subject: Subject;
  readonly version: number;
  readonly doc: CatalogueDoc;
  readonly summary: Text;
  /** Who wrote the change and its review: none of them adopts it. */
  readonly authors: readonly PersonId[];
  /** Who recommended it; the draft is theirs. */
  readonly drafter: EditionActorRef;
  /** Comments were taken on it until this day, each was answered, and this is the report. */
  readonly heard: { readonly until: Day; readonly report: Text };
  readonly effectiveOn: Day;
  /** The highest version published or shipped. */
  readonly newest?: number;
};

/** All stations of a version in one commit: publicised, comments closed, published. The caller has judged the document. */
export function adoptEdition(asked: Adoption, actor: EditionActor, now: Instant): Result<readonly EditionEvent[], EditionRefusal> {
  const { id, division, subject, version, doc, summary, authors, drafter, heard, effectiveOn, newest } = asked;
  const today = dayOfInstant(now);
  if (!mayPublish(actor, division)) return refuse('edition-not-publisher');
  if (actor.kind === 'officer' && authors.includes(actor.person)) return refuse('edition-own-work');
  if (today <= heard.until) return refuse('comments-open', { values: { until: heard.until } });
  if (newest !== undefined && newest >= version) return refuse('edition-outrun', { values: { newest } });
  if (effectiveOn < today) return refuse('effective-day-past');
  if (effectiveOn > addDays(today, 366)) return refuse('effective-day-far');
  const at = now;
  return ok([
    { kind: 'Publicised', id, division, subject, version, doc, summary, authors, commentUntil: heard.until, at, by: drafter },
    { kind: 'CommentsClosed', report: heard.report, at, by: drafter },
    { kind: 'Published', effectiveOn, at, by: editionRefOf(actor) },
  ]);
}
