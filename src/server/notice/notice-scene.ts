/** One notice in full: the event it tells, the case as it stands, the words of both. */
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import type { FoundCase } from '#server/case/store.ts';
import { namesOf } from '#server/case/view/case-view.ts';
import { sentenceOf } from '#server/case/view/sentences.ts';
import type { NoticeRow } from './store.ts';
import { termsOf, type NoticeTerms } from './words.ts';

export type NoticeScene = {
  readonly event: CaseEvent;
  readonly state: CaseState;
  readonly terms: NoticeTerms;
  readonly what: Text;
  readonly matter: Text;
};

/** Undefined where the log has no such event: the row is then of another time. */
export function sceneOf(catalogue: Catalogue, { state, events }: FoundCase, { seq }: Pick<NoticeRow, 'seq'>): NoticeScene | undefined {
  const event = events[seq - 1];
  if (event === undefined) return undefined;
  const matter = findMatter(catalogue, state.matter)?.name ?? { zh: state.title, en: state.title };
  return { event, state, terms: termsOf(event), what: sentenceOf(event, namesOf({ catalogue, state })), matter };
}

/** The last day as it stands now: it moved where the notice was served late. */
export function untilOf({ event, state, terms }: NoticeScene): NoticeTerms['until'] {
  if (event.kind !== 'SupplementAsked' && event.kind !== 'AcceptedWithGaps') return terms.until;
  const part = state.parts.get(event.part);
  const owed = event.kind === 'SupplementAsked' ? part?.supplement : part?.gaps;
  return owed?.until ?? terms.until;
}
