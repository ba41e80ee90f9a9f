/** A draft handed over, as the window goes on with it: everything typed, given and confirmed at home. */
import { handoverStateOf, type Handover } from '#domain/hall/handover.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Handed, HandedDraft } from '#contract/view/handover.ts';
import { findDraft, type Draft } from '#server/case/draft-store.ts';
import { findMatter, type Catalogue } from '#server/catalogue/catalogue.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { handoverOfWalkIn } from './handover-store.ts';

/** `father.1` of the form at home is `<matter>/father` at the window, which has one place for each role. */
const peopleOf = ({ matter, parties }: Draft): HandedDraft['people'] =>
  Object.fromEntries(
    Object.entries(parties)
      .toReversed()
      .map(([place, { name = '', identifier = '' }]) => [`${matter}/${place.replace(/\.\d+$/, '')}`, { name, identifier }]),
  );

const handedDraft = (catalogue: Catalogue, draft: Draft): HandedDraft => ({
  id: draft.id,
  revision: draft.revision,
  matter: draft.matter,
  name: findMatter(catalogue, draft.matter)?.name ?? { zh: draft.matter, en: draft.matter },
  savedAt: instantText(draft.saved_at),
  situation: { ...draft.situation },
  answers: { ...draft.answers },
  contested: [...draft.contested],
  given: draft.given as HandedDraft['given'],
  evidence: { ...draft.evidence },
  people: peopleOf(draft),
});

export type Standing = { readonly handover: Handover; readonly draft: Draft | undefined };

/** The live hand-over of a walk-in with its draft as it is now; a draft that was sent meanwhile is not there. */
export async function standingOf(sql: Sql, division: number, walkIn: string, now: Instant): Promise<Standing | undefined> {
  const handover = await handoverOfWalkIn(sql, division, walkIn);
  if (handover === undefined || handoverStateOf(handover, now) !== 'taken') return undefined;
  const draft = handover.draft === undefined ? undefined : await findDraft(sql, handover.draft);
  return { handover, draft: draft === undefined || draft.consumed !== null || draft.owner !== handover.person ? undefined : draft };
}

export const handedView = (catalogue: Catalogue, standing: Standing | undefined): Handed => ({
  handover: standing?.handover.id ?? null,
  draft: standing?.draft === undefined ? null : handedDraft(catalogue, standing.draft),
});

/** Files that came with the draft: its papers, and what speaks against a register. */
export const filesOf = ({ given, evidence }: Pick<Draft, 'given' | 'evidence'>): ReadonlySet<string> =>
  new Set([
    ...Object.values(given).flatMap((way) => (way.by === 'file' ? [way.file] : [])),
    ...Object.values(evidence).map(({ file }) => file),
  ]);
