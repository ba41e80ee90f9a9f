/** What the receipt will say: one block per mandating department with its own seal, accepted now apart from what starts later. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { Guide } from '#contract/view/guide.ts';
import type { TermView } from '#contract/view/plain.ts';
import { fill, listOf, type Words } from '../shell/words.ts';
import type { PartReception } from './reception.ts';

export type AcceptedBlock = { readonly office: PartView['office']; readonly rows: readonly PartReception[] };
export type LaterRow = { readonly part: PartView; readonly after: Words };
export type PaperBlocks = {
  readonly accepted: readonly AcceptedBlock[];
  readonly later: readonly LaterRow[];
  readonly notices: readonly PartReception[];
  readonly others: readonly PartReception[];
};

/** The seal on a receipt is the mandating department's, not the hall's (2018 regulation art. 11). */
const byOffice = (rows: readonly PartReception[]): readonly AcceptedBlock[] => {
  const blocks = new Map<string, PartReception[]>();
  for (const row of rows) blocks.set(row.part.office.id, [...(blocks.get(row.part.office.id) ?? []), row]);
  return [...blocks.values()].flatMap((found) => (found[0] === undefined ? [] : [{ office: found[0].part.office, rows: found }]));
};

/** The steps a waiting part waits for, by name (2018 regulation art. 5: the notice of the one before counts as acceptance). */
const afterWords = (view: Pick<CaseView, 'parts'>, part: PartView): Words => {
  const names = part.needs.flatMap((need) => view.parts.filter((one) => one.id === need.part).map((one) => one.name));
  return fill({ zh: '{what}办完后', en: 'once {what} is done' }, { what: listOf(names) });
};

export const paperBlocks = (view: Pick<CaseView, 'parts'>, receptions: readonly PartReception[]): PaperBlocks => {
  const accepted = receptions.filter(({ draft }) => draft.outcome === 'accept' || draft.outcome === 'accept-with-gaps');
  const notices = receptions.filter(({ draft }) => draft.outcome === 'supplement');
  return {
    accepted: byOffice(accepted),
    later: view.parts
      .filter((part) => part.state === 'waiting' && part.kind !== 'opinion')
      .map((part) => ({ part, after: afterWords(view, part) })),
    notices,
    others: receptions.filter((one) => !accepted.includes(one) && !notices.includes(one) && one.draft.outcome !== undefined),
  };
};

/** Promised and statutory terms of a part: its own clock where it runs, else what the guide publishes. */
export const termsOf = (
  part: PartView,
  guide: Guide | undefined,
): { readonly promised: TermView | undefined; readonly statutory: TermView | undefined } => {
  const step = guide?.steps.find((one) => one.id === part.id);
  return {
    promised: part.clock?.promised ?? step?.promised,
    statutory: part.clock?.statutory ?? step?.statutory ?? undefined,
  };
};
