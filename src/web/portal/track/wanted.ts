/** What a part still asks its applicant for, as a form can hold it: papers, questions, and remarks that name neither. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { DraftMaterial } from '#contract/view/draft.ts';
import type { FieldView } from '#contract/view/plain.ts';
import type { Static } from 'typebox';
import type { Given } from '../apply/upload.ts';

export type GiveAct = 'supplement' | 'cure-gaps' | 'file';
type Material = Static<typeof DraftMaterial>;
export type Filled = { readonly given: Readonly<Record<string, Given>>; readonly answers: Readonly<Record<string, unknown>> };
export const nothing: Filled = { given: {}, answers: {} };

export type Wanted = {
  readonly part: PartView;
  readonly until: string | undefined;
  readonly materials: readonly Material[];
  readonly fields: readonly FieldView[];
  /** Said in words only: which answer or paper it is about, the person chooses. */
  readonly remarks: readonly string[];
  readonly mayCorrect: { readonly fields: readonly FieldView[]; readonly materials: readonly Material[] };
};

/** Named as missing, a paper is owed, whatever the guide said before. */
const owed = (material: Material): Material => ({ ...material, need: 'required' });

/** A phone photographs; who wants to bring the original goes to the window, where the clerk takes it in. */
const onPhone = (material: Material): Material => {
  const ways = [...new Set(material.ways.map((way) => (way === 'original' ? 'file' : way)))];
  return { ...material, ways: ways.length === 0 ? ['file'] : ways };
};

export function wantedOf(part: PartView, act: GiveAct): Wanted {
  const notice = act === 'supplement' ? part.supplement : act === 'cure-gaps' ? part.gaps : null;
  const bring = (part.asked?.bring ?? []).map(onPhone);
  const fields = part.asked?.fields ?? [];
  const missing = notice?.missing ?? [];
  const given = new Set(part.materials.filter((material) => material.given !== null || material.heldBy !== null).map(({ id }) => id));
  return {
    part,
    until: notice?.until,
    materials:
      act === 'file'
        ? bring.filter(({ id }) => !given.has(id))
        : bring.filter(({ id }) => missing.some((entry) => entry.material === id)).map(owed),
    fields: fields.filter(({ id }) => missing.some((entry) => entry.field === id)),
    remarks: missing.filter((entry) => entry.material === undefined && entry.field === undefined).map(({ what }) => what),
    mayCorrect: { fields, materials: bring },
  };
}

const isAnswered = (answer: unknown): boolean => answer !== undefined && answer !== '';

/** How many of the things asked for are not there yet. A remark is met by any correction. */
export function lackingOf(wanted: Wanted, act: GiveAct, filled: Filled): number {
  const { materials, fields, remarks, mayCorrect } = wanted;
  const papers = materials.filter(({ id, need }) => filled.given[id] === undefined && (act !== 'file' || need === 'required')).length;
  const questions = fields.filter(({ id }) => !isAnswered(filled.answers[id])).length;
  const corrected =
    mayCorrect.fields.some(({ id }) => isAnswered(filled.answers[id])) ||
    mayCorrect.materials.some(({ id }) => filled.given[id] !== undefined);
  return papers + questions + (remarks.length > 0 && !corrected ? 1 : 0);
}

const pick = <Value>(all: Readonly<Record<string, Value>>, ids: ReadonlySet<string>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));

/** The act's body for one part, of what belongs to it. */
export function bodyFor(wanted: Wanted, act: GiveAct, filled: Filled): unknown {
  const { part, materials, mayCorrect } = wanted;
  const given = pick(filled.given, new Set([...materials, ...mayCorrect.materials].map(({ id }) => id)));
  const answers = pick(filled.answers, new Set(mayCorrect.fields.map(({ id }) => id)));
  if (act === 'file') return { parts: [part.id], answers, given };
  return act === 'supplement' ? { part: part.id, answers, given } : { part: part.id, given };
}

/** The paper that told it: the one-time notice, or the receipt that names the gaps. */
export const noticeOf = (view: CaseView, act: GiveAct): CaseView['papers'][number] | undefined =>
  act === 'file' ? undefined : view.papers.findLast((paper) => paper.kind === (act === 'supplement' ? 'supplement-notice' : 'receipt'));
