/** The engine of the two-minute check for the page: conditions of the steps, questions by name, one turn after the other, and the rule in words. */
import type { Guide, GuideCondition, GuideStep } from '#contract/view/guide.ts';
import type { FieldView } from '#contract/view/plain.ts';
import { nextTurn, type Ruled, type Turn } from '#domain/form/eligibility.ts';
import type { Text } from '#domain/kernel/text.ts';
import { explain, type Labels } from '#domain/rule/explain.ts';
import type { Condition } from '#domain/rule/rule-book.ts';
import { variablesOf } from '#web/ui/form/condition-engine.ts';
import type { Answers } from '#web/ui/form/answer.ts';

export type Asked = Ruled & { readonly condition: GuideCondition; readonly step: GuideStep };

/** Every condition of the steps that can be judged beforehand, in the order of the steps. */
export const ruledOf = (steps: readonly GuideStep[]): readonly Asked[] =>
  steps.flatMap((step) =>
    step.conditions.flatMap((condition) =>
      condition.rule === undefined
        ? []
        : [
            {
              id: `${step.id}/${condition.id}`,
              rule: condition.rule,
              condition,
              step,
              ...(step.when === undefined ? {} : { when: step.when }),
            },
          ],
    ),
  );

/** Questions the check may ask: the check's own first, for they are worded for it; the place is chosen with the guide. */
export const fieldsOf = (guide: Pick<Guide, 'questions' | 'situation' | 'steps'>): ReadonlyMap<string, FieldView> => {
  const own = guide.steps.flatMap((step) => step.conditions.flatMap(({ ask }) => ask));
  return new Map([...guide.situation, ...guide.questions, ...own].map((field) => [field.id, field]));
};

export const turnOf = (asked: readonly Asked[], fields: ReadonlyMap<string, FieldView>, answers: Answers): Turn<Asked> =>
  nextTurn(asked, variablesOf([...fields.values()]), answers);

const labelsOf = (fields: ReadonlyMap<string, FieldView>): Labels =>
  Object.fromEntries(
    [...fields].map(([id, { label, unit, options }]) => [
      id,
      {
        label,
        ...(unit === undefined ? {} : { unit }),
        ...(options === undefined ? {} : { options: Object.fromEntries(options.map((option) => [option.value, option.label])) }),
      },
    ]),
  );

/** The rule as a sentence, with the questions' own words. */
export const ruleText = (rule: Condition, fields: ReadonlyMap<string, FieldView>): Text => explain(rule, labelsOf(fields));

/** What was answered of the questions a rule reads. */
export const answeredOf = (rule: Condition, fields: ReadonlyMap<string, FieldView>, answers: Answers): readonly FieldView[] =>
  rule.references.flatMap((name) => (answers[name] === undefined ? [] : (fields.get(name) ?? [])));
