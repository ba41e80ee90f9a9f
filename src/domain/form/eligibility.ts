/** The two-minute check: asks only what the conditions still hang on, stops at the first that does not hold, and says what decided it. */
import { type Answers, evaluate, ruleBook, type Condition } from '#domain/rule/rule-book.ts';
import { celValueOf, type Variables } from '#domain/rule/variables.ts';

/** A condition of an item with a rule; `when`: the step it belongs to is only there in this situation. */
export type Ruled = { readonly id: string; readonly rule: string; readonly when?: string };

export type Turn<Entry extends Ruled> =
  | { readonly kind: 'ask'; readonly field: string }
  | { readonly kind: 'no'; readonly condition: Entry; readonly rule: Condition }
  /** `met` hold by the answers; `unjudged` hang on what this check cannot ask. */
  | { readonly kind: 'yes'; readonly met: readonly Entry[]; readonly unjudged: readonly Entry[] };

type Verdict = { readonly holds: boolean } | { readonly ask: string } | 'unjudged';

/** The first name the rule reads that nobody answered yet: `a || b` with a true never comes here, so b is not asked. */
const missingIn = ({ references, variables }: Condition, answers: Answers): string | undefined =>
  references.find((name) => {
    const type = variables[name];
    return type !== undefined && celValueOf(type, Object.hasOwn(answers, name) ? answers[name] : undefined) === undefined;
  });

/** The one turn that is next. A rule over names the check cannot ask, or whose arithmetic fails, is left to the office. */
export const nextTurn = <Entry extends Ruled>(conditions: readonly Entry[], variables: Variables, answers: Answers): Turn<Entry> => {
  const book = ruleBook(variables);
  const judge = (source: string): Verdict => {
    const compiled = book.compile(source);
    if (!compiled.ok) return 'unjudged';
    const verdict = evaluate(compiled.value, answers);
    if (verdict.ok) return { holds: verdict.value };
    const missing = verdict.refusal.code === 'answer-missing' ? missingIn(compiled.value, answers) : undefined;
    return missing === undefined ? 'unjudged' : { ask: missing };
  };
  const met: Entry[] = [];
  const unjudged: Entry[] = [];
  for (const condition of conditions) {
    const there = condition.when === undefined ? { holds: true } : judge(condition.when);
    if (there !== 'unjudged' && 'ask' in there) return { kind: 'ask', field: there.ask };
    if (there !== 'unjudged' && !there.holds) continue;
    const verdict = judge(condition.rule);
    if (verdict === 'unjudged') unjudged.push(condition);
    else if ('ask' in verdict) return { kind: 'ask', field: verdict.ask };
    else if (verdict.holds) met.push(condition);
    else {
      const compiled = book.compile(condition.rule);
      if (compiled.ok) return { kind: 'no', condition, rule: compiled.value };
    }
  }
  return { kind: 'yes', met, unjudged };
};
