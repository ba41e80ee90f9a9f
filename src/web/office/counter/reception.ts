/** What the clerk has decided so far about one case: a pure reducer, and what follows from it for each part. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import { plusDays } from '../shell/day.ts';
import { missingMaterials, outcomeChoices, suggestedOutcome, type OutcomeChoice } from './outcome-choices.ts';
import type { MissingLine, Outcome, PartDraft } from './outcome.ts';

/** How a paper was taken at the counter: the original shown, a file made of it, or a written commitment in its place. */
export type Brought =
  | { readonly by: 'original'; readonly pages: number }
  | {
      readonly by: 'file';
      readonly file: string;
      readonly sha256: string;
      readonly pages?: number;
      readonly original?: 'returned' | 'kept';
    }
  | { readonly by: 'commitment' };

export type Reception = {
  /** A part's id, or `all`: what the six keys act on. */
  readonly scope: string;
  readonly drafts: Readonly<Record<string, Partial<PartDraft>>>;
  readonly brought: Readonly<Record<string, Brought>>;
  /** Why the person came; empty when nobody stood at the counter. */
  readonly visit: string;
};
export type ReceptionAct =
  | { readonly kind: 'scope'; readonly scope: string }
  | { readonly kind: 'edit'; readonly parts: readonly string[]; readonly change: Partial<PartDraft> }
  | { readonly kind: 'bring'; readonly material: string; readonly brought: Brought | undefined }
  | { readonly kind: 'visit'; readonly visit: string }
  | { readonly kind: 'clear' };

export const emptyReception: Reception = { scope: 'all', drafts: {}, brought: {}, visit: '' };

export const receptionAfter = (before: Reception, act: ReceptionAct): Reception => {
  switch (act.kind) {
    case 'scope':
      return { ...before, scope: act.scope };
    case 'visit':
      return { ...before, visit: act.visit };
    case 'clear':
      return emptyReception;
    case 'edit': {
      const changed = act.parts.map((part) => [part, { ...before.drafts[part], ...act.change }] as const);
      return { ...before, drafts: { ...before.drafts, ...Object.fromEntries(changed) } };
    }
    case 'bring': {
      const { [act.material]: _, ...rest } = before.brought;
      return { ...before, brought: act.brought === undefined ? rest : { ...rest, [act.material]: act.brought } };
    }
  }
};

export const broughtIds = (reception: Reception): ReadonlySet<string> => new Set(Object.keys(reception.brought));

/** Parts the counter may decide on now. */
export const receivable = (view: CaseView): readonly PartView[] =>
  view.parts.filter(
    (part) =>
      part.state === 'submitted' && view.allowed.some((one) => one.act === 'receive' && (one.part === part.id || one.part === null)),
  );

/** Gap papers and notices get a week unless the clerk says otherwise. */
const USUAL_DAYS = 7;

export type PartReception = {
  readonly part: PartView;
  readonly choices: readonly OutcomeChoice[];
  readonly draft: PartDraft;
  readonly missing: readonly MissingLine[];
};

/** The part with what is chosen for it; a choice that stopped being lawful falls back to the suggested one. */
export const partReception = (view: CaseView, part: PartView, reception: Reception, today: string): PartReception => {
  const brought = broughtIds(reception);
  const choices = outcomeChoices(view, part, brought);
  const typed = reception.drafts[part.id] ?? {};
  const lawful = choices.some((choice) => choice.outcome === typed.outcome && choice.because === undefined);
  const outcome: Outcome | undefined = lawful ? typed.outcome : suggestedOutcome(choices);
  const lacking = missingMaterials(part, brought).map((material): MissingLine => ({ material: material.id, what: material.name.zh }));
  const draft: PartDraft = {
    outcome,
    missing: typed.missing ?? [],
    until: typed.until ?? plusDays(today, USUAL_DAYS),
    reasons: typed.reasons ?? '',
    articles: typed.articles ?? [],
    rightOffice: typed.rightOffice ?? '',
  };
  // A line written for several parts is told to those that ask for its paper.
  const own = draft.missing.filter(
    ({ material, what }) => what.trim() !== '' && (material === undefined || part.materials.some(({ id }) => id === material)),
  );
  return { part, choices, draft, missing: outcome === 'supplement' ? [...lacking, ...own] : lacking };
};
