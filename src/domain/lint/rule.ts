/** A rule of the lint: its words with the values filled in, how grave it is, what it takes off the score, and the law it follows. */
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { Finding, Severity } from './finding.ts';

/** What is judged: documents of the catalogue, and rows of implementation lists. */
export type Judged = 'item' | 'matter' | 'overlay' | 'listing';

export type Rule = {
  /** What is wrong in a few words, as the head of a finding. */
  readonly title: Text;
  /** The whole sentence; `{name}` stands for a value of the finding. */
  readonly sentence: Text;
  /** What its author does about it; the words of the button where the finding carries a change. */
  readonly remedy: Text;
  readonly severity: Severity;
  /** Points of a hundred that one document loses by it. */
  readonly weight: number;
  /** Where one finding tells of many places: the value that counts them takes the weight each, up to `most`. */
  readonly each?: { readonly value: string; readonly most: number };
  readonly of: readonly Judged[];
  readonly basis?: Basis;
};
export type RuleTable = Readonly<Record<string, Rule>>;

type More = Pick<Finding, 'values' | 'remedy' | 'basis'>;

/** Makes findings of one family's rules: severity and law come from the table. */
export const findingsBy =
  <Table extends RuleTable>(rules: Table) =>
  (rule: keyof Table & string, pointer: string, more: More = {}): Finding => {
    const { severity, basis } = rules[rule] as Rule;
    return { rule, severity, pointer, ...(basis === undefined ? {} : { basis }), ...more };
  };

const NAMES = /\{([a-zA-Z]+)\}/g;
const filled = (sentence: string, values: Finding['values']): string =>
  sentence.replaceAll(NAMES, (whole, name: string) => {
    const value = values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : String(value);
  });

/** A sentence of the table with the finding's values in it; a value that differs by language is given as `name` and `nameEn`. */
export const fillText = (text: Text, values: Finding['values']): Text => {
  const english = Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([name, value]) => (name.endsWith('En') ? [[name.slice(0, -2), value]] : [])),
  );
  return { zh: filled(text.zh, values), en: filled(text.en, { ...values, ...english }) };
};
