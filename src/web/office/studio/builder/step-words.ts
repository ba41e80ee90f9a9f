/** The steps of a matter in words: their names, their days, what is wrong with each. */
import type { Dictionary } from '#contract/view/composer.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { Step } from '#domain/catalogue/matter.ts';
import type { StepProblem, StepScope } from '#domain/composer/check-steps.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { PlanStep } from '#domain/project/plan-step.ts';
import { termText } from '#web/ui/texts.ts';
import { fill } from '../../shell/words.ts';
import { stepProblemTexts } from './graph-texts.ts';

const same = (text: string): Text => ({ zh: text, en: text });
const itemOf = ({ items }: Dictionary, step: Step) => (step.kind === 'item' ? items.find(({ id }) => id === step.item) : undefined);

export const stepName = (step: Step, dictionary: Dictionary): Text =>
  step.kind === 'outside' ? step.name : (itemOf(dictionary, step)?.name ?? same(step.item));

export function termOf(step: Step, dictionary: Dictionary): Term {
  if (step.kind === 'outside') return step.limit.promised;
  return step.promised ?? itemOf(dictionary, step)?.promised ?? { amount: 0, unit: 'working-day' };
}

/** `登记 → 许可`: the steps of a path in their order. */
export const alongText = (names: readonly Text[]): Text => ({
  zh: names.map(({ zh }) => zh).join(' → '),
  en: names.map(({ en }) => en).join(' → '),
});

export const daysText = (step: Step, dictionary: Dictionary): Text => termText(termOf(step, dictionary));

export const planOf = (steps: readonly Step[], dictionary: Dictionary): readonly PlanStep[] =>
  steps.map((step) => ({
    id: step.id,
    term: termOf(step, dictionary),
    counted: step.counted,
    needs: step.needs.map((edge) => edge.step),
  }));

export const scopeOf = ({ items, departments }: Dictionary): StepScope => ({
  itemOf: (id) => {
    const item = items.find((each) => each.id === id);
    return item === undefined ? undefined : { ...item, department: item.department.id, certificate: item.certificate ?? undefined };
  },
  isThere: (department, level) => departments.find(({ id }) => id === department)?.levels.includes(level) === true,
});

/** What a problem is about is a step, a certificate or a department: the first that bears the name. */
export function problemText({ code, about }: StepProblem, steps: readonly Step[], dictionary: Dictionary): Text {
  const step = steps.find(({ id }) => id === about);
  const named =
    step === undefined
      ? (dictionary.certificates.find(({ kind }) => kind === about)?.name ??
        dictionary.departments.find(({ id }) => id === about)?.name ??
        same(about ?? ''))
      : stepName(step, dictionary);
  return fill(stepProblemTexts[code], { about: named });
}
