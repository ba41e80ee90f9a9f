/** A condition as rows a clerk can read and change (question, comparison, values; one level of groups), and back to CEL. */
import type { ASTNode } from '@marcbachmann/cel-js';
import { nameOf } from './forbidden.ts';
import type { Condition } from './rule-book.ts';
import type { VariableType } from './variables.ts';

export type Comparison =
  | 'is'
  | 'is-not'
  | 'less'
  | 'at-most'
  | 'more'
  | 'at-least'
  | 'one-of'
  | 'none-of'
  | 'yes'
  | 'no'
  | 'filled'
  | 'not-filled';

export type RowValue = string | number;
export type ConditionRow = { readonly question: string; readonly comparison: Comparison; readonly values: readonly RowValue[] };
export type Join = 'all' | 'any';
/** Rows of one join; `join` of a group is the other one than that of the whole. */
export type RowGroup = { readonly join: Join; readonly rows: readonly ConditionRow[] };
export type ConditionRows = { readonly join: Join; readonly entries: readonly (ConditionRow | RowGroup)[] };

export const isGroup = (entry: ConditionRow | RowGroup): entry is RowGroup => 'rows' in entry;
export const otherJoin = (join: Join): Join => (join === 'all' ? 'any' : 'all');

const BY_OP: Readonly<Record<string, Comparison>> = {
  '==': 'is',
  '!=': 'is-not',
  '<': 'less',
  '<=': 'at-most',
  '>': 'more',
  '>=': 'at-least',
};
const OP: Partial<Readonly<Record<Comparison, string>>> = Object.fromEntries(Object.entries(BY_OP).map(([op, name]) => [name, op]));

/** What may be said of a question of this type, the usual one first. `options`: it is a choice. */
export function comparisonsOf(type: VariableType, options: boolean): readonly Comparison[] {
  if (options) return ['is', 'is-not', 'one-of', 'none-of', 'filled', 'not-filled'];
  switch (type) {
    case 'yes-no':
      return ['yes', 'no', 'filled', 'not-filled'];
    case 'text':
      return ['is', 'is-not', 'filled', 'not-filled'];
    case 'number':
    case 'integer':
      return ['at-least', 'more', 'at-most', 'less', 'is', 'is-not', 'filled', 'not-filled'];
    case 'date':
      return ['at-least', 'more', 'at-most', 'less', 'is', 'is-not', 'filled', 'not-filled'];
  }
}

/** How many values a comparison wants beside the question: none, one, or any number. */
export const valuesWanted = (comparison: Comparison): 'none' | 'one' | 'some' => {
  if (comparison === 'one-of' || comparison === 'none-of') return 'some';
  return OP[comparison] === undefined ? 'none' : 'one';
};

type Types = Condition['variables'];

const flatten = (node: ASTNode, op: '&&' | '||'): readonly ASTNode[] =>
  node.op === op ? [...flatten(node.args[0], op), ...flatten(node.args[1], op)] : [node];

const literalOf = (node: ASTNode): RowValue | boolean | undefined => {
  if (node.op === '-_') {
    const inner = literalOf(node.args);
    return typeof inner === 'number' ? -inner : undefined;
  }
  if (node.op !== 'value') return undefined;
  const value: unknown = node.args;
  // An exact number past what the browser counts exactly would come back as another one.
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
};

const row = (question: string, comparison: Comparison, values: readonly RowValue[] = []): ConditionRow => ({
  question,
  comparison,
  values,
});

const yesNo = (question: string, yes: boolean): ConditionRow => row(question, yes ? 'yes' : 'no');

const listRow = (node: ASTNode, comparison: 'one-of' | 'none-of'): ConditionRow | undefined => {
  if (node.op !== 'in') return undefined;
  const [left, right] = node.args;
  const name = nameOf(left);
  if (name === undefined || right.op !== 'list') return undefined;
  const values = right.args.map(literalOf).filter((value) => typeof value === 'string' || typeof value === 'number');
  return values.length === right.args.length && values.length > 0 ? row(name, comparison, values) : undefined;
};

const comparedRow = (node: ASTNode): ConditionRow | undefined => {
  const comparison = Object.hasOwn(BY_OP, node.op) ? BY_OP[node.op] : undefined;
  if (comparison === undefined) return undefined;
  const [left, right] = node.args as readonly [ASTNode, ASTNode];
  const [name, value] = [nameOf(left), literalOf(right)];
  if (name === undefined || value === undefined) return undefined;
  if (typeof value !== 'boolean') return row(name, comparison, [value]);
  return comparison === 'is' || comparison === 'is-not' ? yesNo(name, (comparison === 'is') === value) : undefined;
};

const filledRow = (node: ASTNode, comparison: 'filled' | 'not-filled'): ConditionRow | undefined => {
  const asked = node.op === 'call' && node.args[0] === 'has' ? node.args[1][0] : undefined;
  const name = asked === undefined ? undefined : nameOf(asked);
  return name === undefined ? undefined : row(name, comparison);
};

const rowOf = (node: ASTNode, types: Types): ConditionRow | undefined => {
  const name = nameOf(node);
  if (name !== undefined) return types[name] === 'yes-no' ? yesNo(name, true) : undefined;
  if (node.op !== '!_') return listRow(node, 'one-of') ?? filledRow(node, 'filled') ?? comparedRow(node);
  const negated = nameOf(node.args);
  if (negated !== undefined) return types[negated] === 'yes-no' ? yesNo(negated, false) : undefined;
  return listRow(node.args, 'none-of') ?? filledRow(node.args, 'not-filled');
};

const JOIN_OP = { all: '&&', any: '||' } as const;

/** The condition as rows, or undefined where it says more than rows can (arithmetic, nested groups, functions). */
export function rowsOf({ ast, variables }: Condition): ConditionRows | undefined {
  const join: Join = ast.op === '||' ? 'any' : 'all';
  const entries: (ConditionRow | RowGroup)[] = [];
  for (const node of flatten(ast, JOIN_OP[join])) {
    const inner = JOIN_OP[otherJoin(join)];
    if (node.op !== inner) {
      const single = rowOf(node, variables);
      if (single === undefined) return undefined;
      entries.push(single);
      continue;
    }
    const rows = flatten(node, inner).map((each) => rowOf(each, variables));
    if (rows.some((each) => each === undefined)) return undefined;
    entries.push({ join: otherJoin(join), rows: rows.filter((each) => each !== undefined) });
  }
  return { join, entries };
}

/** CEL compares a double by `<` with any number and by `==` with a double alone: 200 is then written 200.0. */
const literal = (value: RowValue, exact: boolean): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  return exact && Number.isInteger(value) ? value.toFixed(1) : String(value);
};

const celOfRow = ({ question, comparison, values: [first], values }: ConditionRow, types: Types): string => {
  if (comparison === 'yes') return question;
  if (comparison === 'no') return `!${question}`;
  if (comparison === 'filled') return `has(${question})`;
  if (comparison === 'not-filled') return `!has(${question})`;
  const isDouble = types[question] === 'number';
  const list = `${question} in [${values.map((value) => literal(value, isDouble)).join(', ')}]`;
  if (comparison === 'one-of') return list;
  if (comparison === 'none-of') return `!(${list})`;
  return `${question} ${OP[comparison] ?? '=='} ${first === undefined ? '""' : literal(first, isDouble && (comparison === 'is' || comparison === 'is-not'))}`;
};

/** The CEL of rows; groups in brackets, so that nobody has to know what binds tighter. Undefined without a row: always. */
export function celOf({ join, entries }: ConditionRows, types: Types): string | undefined {
  const parts = entries.flatMap((entry) => {
    if (!isGroup(entry)) return [celOfRow(entry, types)];
    const inner = entry.rows.map((each) => celOfRow(each, types));
    if (inner.length === 0) return [];
    const joined = inner.join(` ${JOIN_OP[entry.join]} `);
    return [inner.length === 1 || entries.length === 1 ? joined : `(${joined})`];
  });
  return parts.length === 0 ? undefined : parts.join(` ${JOIN_OP[join]} `);
}
