/** Whether a condition can hold and can fail at all within the declared choices: it is tried over every combination that matters to it. */
import type { Field } from '#domain/catalogue/item.ts';
import { variablesOf } from '#domain/form/visible-fields.ts';
import { compileCondition, evaluate, type Condition } from '#domain/rule/rule-book.ts';

/** More combinations than this are not tried, and nothing is said of the condition. */
const MOST = 4096;
/** Questions with a choice each: of one more there are more combinations than are tried. */
const MOST_READ = 12;

/** How many combinations may still be tried in one document: two hundred conditions of a thousand each would hold the server for a minute. */
export type Trials = { left: number };
export const trials = (): Trials => ({ left: 20_000 });

type Literals = { readonly texts: readonly string[]; readonly numbers: readonly number[] };

const NUMBER = /-?\d+(\.\d+)?/g;
const QUOTED = /"([^"\\]*)"|'([^'\\]*)'/g;

/** Constants the condition compares with; beyond and between them nothing changes. */
const literalsOf = ({ source }: Condition): Literals => ({
  texts: [...source.matchAll(QUOTED)].map((match) => match[1] ?? match[2] ?? ''),
  numbers: [...source.replaceAll(QUOTED, '').matchAll(NUMBER)].map(([number]) => Number(number)),
});

/** No answer is a value of its own: `has(x)` reads it. */
const UNANSWERED = Symbol('unanswered');

const numbersFor = ({ min, max }: Field, { numbers }: Literals): readonly number[] => {
  const around = numbers.flatMap((number) => [number - 1, number - 0.5, number, number + 0.5, number + 1]);
  const all = [...around, ...(min === undefined ? [] : [min]), ...(max === undefined ? [] : [max]), 0];
  return [...new Set(all)].filter((number) => (min === undefined || number >= min) && (max === undefined || number <= max));
};

/** The text itself, one that begins and ends otherwise, one longer, and nothing. */
const textsFor = ({ texts }: Literals): readonly string[] => [
  ...new Set(['', ...texts.flatMap((text) => [text, `${text}a`, `a${text}`]), 'a']),
];

const valuesOf = (field: Field, literals: Literals): readonly unknown[] => {
  switch (field.type) {
    case 'yes-no':
      return [true, false];
    case 'choice':
      return (field.options ?? []).map(({ value }) => value);
    case 'number':
      return numbersFor(field, literals);
    case 'division':
      return numbersFor({ ...field, min: 0 }, literals).filter(Number.isInteger);
    case 'date':
      return [...new Set(['1900-01-01', ...literals.texts, '2200-01-01'])];
    case 'text':
    case 'identifier':
    case 'phone':
    case 'address':
      return textsFor(literals);
  }
};

type Domain = { readonly field: Field; readonly condition?: Condition; readonly values: readonly unknown[] };

/** The questions a condition reads, and those that decide whether these are asked at all: each before what hangs on it. */
const domainsOf = (condition: Condition, scope: readonly Field[]): readonly Domain[] | undefined => {
  const literals = literalsOf(condition);
  const found = new Map<string, Domain>();
  const open = new Set<string>();
  const add = (id: string): boolean => {
    if (found.has(id)) return true;
    const field = scope.find((each) => each.id === id);
    // A circle of conditions is another rule's business.
    if (field === undefined || open.has(id) || open.size >= MOST_READ) return false;
    open.add(id);
    const when = field.when === undefined ? undefined : compileCondition(field.when, variablesOf(scope));
    const gate = when?.ok === true ? when.value : undefined;
    if (gate !== undefined && !gate.references.every(add)) return false;
    const constants =
      gate === undefined
        ? literals
        : joined(
            literals,
            [...found.values()].flatMap((domain) => domain.condition ?? []),
            gate,
          );
    const own = valuesOf(field, constants);
    const values = field.required ? own : [...own, UNANSWERED];
    found.set(id, gate === undefined ? { field, values } : { field, values, condition: gate });
    return true;
  };
  return condition.references.every(add) ? [...found.values()] : undefined;
};

/** A question that gates another is tried over that gate's constants too. */
const joined = (literals: Literals, before: readonly Condition[], gate: Condition): Literals => {
  const all = [literals, ...[...before, gate].map(literalsOf)];
  return { texts: all.flatMap(({ texts }) => texts), numbers: all.flatMap(({ numbers }) => numbers) };
};

/** The answers of one combination; what is not asked in it stays unanswered. */
const combination = (domains: readonly Domain[], at: number): Readonly<Record<string, unknown>> => {
  const answers: Record<string, unknown> = {};
  let rest = at;
  for (const { field, condition, values } of domains) {
    const value = values[rest % values.length];
    rest = Math.floor(rest / values.length);
    if (value === UNANSWERED) continue;
    const gate = condition === undefined ? undefined : evaluate(condition, answers);
    if (gate === undefined || (gate.ok && gate.value)) answers[field.id] = value;
  }
  return answers;
};

/**
 * `canHold` and `canFail` over every combination; both are true where there are too many to try, or where one cannot be tried.
 * An unanswered question makes a condition fail only where it may stay unanswered.
 */
export const verdictsOf = (
  condition: Condition,
  scope: readonly Field[],
  left: Trials,
): { readonly canHold: boolean; readonly canFail: boolean } => {
  const domains = domainsOf(condition, scope);
  const count = domains?.reduce((product, { values }) => product * values.length, 1) ?? 0;
  if (domains === undefined || count === 0 || count > Math.min(MOST, left.left)) return { canHold: true, canFail: true };
  left.left -= count;
  let [canHold, canFail] = [false, false];
  for (let at = 0; at < count && !(canHold && canFail); at += 1) {
    const verdict = evaluate(condition, combination(domains, at));
    if (verdict.ok && verdict.value) canHold = true;
    else canFail = true;
  }
  return { canHold, canFail };
};
