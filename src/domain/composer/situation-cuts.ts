/** What the answers to a matter's first questions cut: which steps, papers and questions are there, fall away, or still hang on an answer. */
import type { Condition, Field, Item, Material } from '#domain/catalogue/item.ts';
import type { Step } from '#domain/catalogue/matter.ts';
import { variablesOf } from '#domain/form/visible-fields.ts';
import type { Text } from '#domain/kernel/text.ts';
import { evaluate, ruleBook, type Answers } from '#domain/rule/rule-book.ts';

export type Fate = 'kept' | 'cut' | 'open';
export type Fated = {
  readonly kind: 'step' | 'material' | 'field';
  readonly id: string;
  readonly name: Text;
  readonly fate: Fate;
  /** The questions it hangs on, directly or with its step; empty: it is always there. */
  readonly hangsOn: readonly string[];
};

export type CutInput = {
  readonly situation: readonly Field[];
  readonly fields: readonly Field[];
  readonly steps: readonly Step[];
  readonly forms: ReadonlyMap<string, Pick<Item, 'name' | 'fields' | 'materials'>>;
};

type Judged = { readonly fate: Fate; readonly hangsOn: readonly string[] };

const always: Judged = { fate: 'kept', hangsOn: [] };
const namesOf = (...lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];

/** Both must hold: one that is cut cuts, one that is open leaves open. */
const both = (one: Judged, other: Judged): Judged => {
  const fates = [one.fate, other.fate];
  return { fate: fates.includes('cut') ? 'cut' : fates.includes('open') ? 'open' : 'kept', hangsOn: namesOf(one.hangsOn, other.hangsOn) };
};
/** What several items want is there as long as one of them is. */
const either = (one: Judged, other: Judged): Judged => {
  if ((one.fate === 'kept' && one.hangsOn.length === 0) || (other.fate === 'kept' && other.hangsOn.length === 0)) return always;
  const fates = [one.fate, other.fate];
  return { fate: fates.includes('kept') ? 'kept' : fates.includes('open') ? 'open' : 'cut', hangsOn: namesOf(one.hangsOn, other.hangsOn) };
};

const judgeBy = ({ situation, fields, forms }: CutInput, answers: Answers): ((when: Condition | undefined) => Judged) => {
  const all = [...situation, ...fields, ...[...forms.values()].flatMap((item) => item.fields)];
  const book = ruleBook(variablesOf(all));
  return (when) => {
    if (when === undefined) return always;
    const condition = book.compile(when);
    // A condition that does not compile is told where it stands; here it decides nothing.
    if (!condition.ok) return { fate: 'open', hangsOn: [] };
    const verdict = evaluate(condition.value, answers);
    return { fate: verdict.ok ? (verdict.value ? 'kept' : 'cut') : 'open', hangsOn: condition.value.references };
  };
};

/** Steps first, then papers, then questions, each once, in the order of the matter. */
export function fatesOf(input: CutInput, answers: Answers): readonly Fated[] {
  const judge = judgeBy(input, answers);
  const steps: Fated[] = [];
  const others = new Map<string, Fated>();
  const put = (kind: 'material' | 'field', { id, name, judged }: { id: string; name: Text; judged: Judged }): void => {
    const known = others.get(`${kind} ${id}`);
    others.set(`${kind} ${id}`, { kind, id, name: known?.name ?? name, ...(known === undefined ? judged : either(known, judged)) });
  };
  for (const field of [...input.situation, ...input.fields]) put('field', { id: field.id, name: field.label, judged: judge(field.when) });
  for (const step of input.steps) {
    const own = judge(step.when);
    const item = step.kind === 'item' ? input.forms.get(step.item) : undefined;
    const name = step.kind === 'outside' ? step.name : (item?.name ?? { zh: step.item, en: step.item });
    steps.push({ kind: 'step', id: step.id, name, ...own });
    for (const { id, name: paper, when } of item?.materials ?? ([] as readonly Material[]))
      put('material', { id, name: paper, judged: both(own, judge(when)) });
    for (const { id, label, when } of item?.fields ?? ([] as readonly Field[]))
      put('field', { id, name: label, judged: both(own, judge(when)) });
  }
  const papers = [...others.values()].filter(({ kind }) => kind === 'material');
  return [...steps, ...papers, ...[...others.values()].filter(({ kind }) => kind === 'field')];
}
