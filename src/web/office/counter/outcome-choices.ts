/** Which of the six outcomes are lawful for a part as it lies on the table, and why the others are not. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import { becauseWords } from '../act/because.ts';
import { fill, listOf, type Words } from '../shell/words.ts';
import { outcomes, type Outcome } from './outcome.ts';

export type OutcomeChoice = { readonly outcome: Outcome; readonly because: Words | undefined };
type Material = PartView['materials'][number];
type Whole = Pick<CaseView, 'allowed' | 'parties'>;

/** Given, held by the government, or laid on the table just now. */
export const isSatisfied = (material: Material, brought: ReadonlySet<string>): boolean =>
  material.given !== null || material.heldBy !== null || brought.has(material.id);

export const missingMaterials = (part: PartView, brought: ReadonlySet<string>): readonly Material[] =>
  part.materials.filter((material) => material.required && !isSatisfied(material, brought));

const named = (text: Words, missing: readonly Material[]): Words => fill(text, { what: listOf(missing.map((material) => material.name)) });

/** Acceptance needs every applicant's signature (2018 regulation art. 10). */
const signatureBecause = (whole: Whole): Words | undefined =>
  whole.parties.some((party) => party.kind === 'applicant' && !party.signed) ? becauseWords('signature-missing') : undefined;

const acceptBecause = (missing: readonly Material[]): Words | undefined =>
  missing.length === 0 ? undefined : named({ zh: '还差{what}，暂不可选', en: 'Still missing: {what}' }, missing);

const gapsBecause = (missing: readonly Material[], whole: Whole): Words | undefined => {
  // 'Accept directly' would send the clerk to an outcome that the missing signature bars as well.
  if (missing.length === 0) return signatureBecause(whole) ?? { zh: '材料齐全，直接受理', en: 'Nothing is missing: accept' };
  const firm = missing.filter((material) => !material.gap);
  return firm.length === 0 ? undefined : named({ zh: '{what}不能容缺', en: 'May not be missing: {what}' }, firm);
};

const becauseOf = (outcome: Outcome, whole: Whole, part: PartView, missing: readonly Material[]): Words | undefined => {
  switch (outcome) {
    case 'accept':
      return acceptBecause(missing) ?? signatureBecause(whole);
    case 'accept-with-gaps':
      return gapsBecause(missing, whole) ?? signatureBecause(whole);
    // After one notice nothing more may be asked: accept or refuse (2018 regulation art. 11).
    case 'supplement':
      return part.supplement === null ? undefined : becauseWords('supplement-once');
    case 'not-accepted':
    case 'not-needed':
    case 'wrong-office':
      return undefined;
  }
};

/** Whether the engine lets this reader receive the part at all; its own word stands first. */
const barOf = (whole: Whole, part: string): Words | undefined => {
  const act = whole.allowed.find((one) => one.act === 'receive' && (one.part === part || one.part === null));
  if (act === undefined) return { zh: '现在不能受理', en: 'Cannot be received now' };
  return act.because === null ? undefined : becauseWords(act.because);
};

export const outcomeChoices = (whole: Whole, part: PartView, brought: ReadonlySet<string>): readonly OutcomeChoice[] => {
  const bar = barOf(whole, part.id);
  const missing = missingMaterials(part, brought);
  return outcomes.map((outcome) => ({ outcome, because: bar ?? becauseOf(outcome, whole, part, missing) }));
};

const kind: readonly Outcome[] = ['accept', 'accept-with-gaps', 'supplement'];

/** What a good clerk would choose: accept, else with gaps, else the one notice. */
export const suggestedOutcome = (choices: readonly OutcomeChoice[]): Outcome | undefined =>
  choices.find((choice) => choice.because === undefined && kind.includes(choice.outcome))?.outcome;
