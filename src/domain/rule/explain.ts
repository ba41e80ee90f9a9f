/** Tells a condition in words of both languages, read from its syntax tree and the labels of the questions it speaks of. */
import type { ASTNode } from '@marcbachmann/cel-js';
import type { Text } from '#domain/kernel/text.ts';
import { nameOf } from './forbidden.ts';
import type { Condition } from './rule-book.ts';

export type Label = {
  readonly label: Text;
  readonly unit?: Text;
  /** Labels of the options of a choice, by value. */
  readonly options?: Readonly<Record<string, Text>>;
};
export type Labels = Readonly<Record<string, Label>>;

type Frame = (...parts: readonly Text[]) => Text;
const frame =
  (zh: (...parts: readonly string[]) => string, en: (...parts: readonly string[]) => string): Frame =>
  (...parts) => ({ zh: zh(...parts.map((part) => part.zh)), en: en(...parts.map((part) => part.en)) });
const same = (text: string): Text => ({ zh: text, en: text });

const COMPARISONS: Readonly<Record<string, Frame>> = {
  '==': frame(
    (a, b) => `${a}为${b}`,
    (a, b) => `${a} is ${b}`,
  ),
  '!=': frame(
    (a, b) => `${a}不为${b}`,
    (a, b) => `${a} is not ${b}`,
  ),
  '<': frame(
    (a, b) => `${a}小于${b}`,
    (a, b) => `${a} is less than ${b}`,
  ),
  '<=': frame(
    (a, b) => `${a}不超过${b}`,
    (a, b) => `${a} is at most ${b}`,
  ),
  '>': frame(
    (a, b) => `${a}大于${b}`,
    (a, b) => `${a} is more than ${b}`,
  ),
  '>=': frame(
    (a, b) => `${a}不少于${b}`,
    (a, b) => `${a} is at least ${b}`,
  ),
};
const and = frame(
  (...all) => all.join('，并且'),
  (...all) => all.join(', and '),
);
const or = frame(
  (...all) => all.join('，或者'),
  (...all) => all.join(', or '),
);
const group = frame(
  (a) => `（${a}）`,
  (a) => `(${a})`,
);
const isYes = frame(
  (a) => `${a}为“是”`,
  (a) => `${a} is yes`,
);
const isNo = frame(
  (a) => `${a}为“否”`,
  (a) => `${a} is no`,
);
const not = frame(
  (a) => `不符合（${a}）`,
  (a) => `not (${a})`,
);
const oneOf = frame(
  (a, ...rest) => `${a}为${rest.join('、')}之一`,
  (a, ...rest) => `${a} is one of ${rest.join(', ')}`,
);
const choose = frame(
  (a, b, c) => `如果${a}，则${b}；否则${c}`,
  (a, b, c) => `if ${a}, then ${b}; otherwise ${c}`,
);
const CALLS: Readonly<Record<string, Frame>> = {
  has: frame(
    (a) => `已填写${a}`,
    (a) => `${a} is filled in`,
  ),
  size: frame(
    (a) => `${a}的字数`,
    (a) => `the length of ${a}`,
  ),
  startsWith: frame(
    (a, b) => `${a}以${b}开头`,
    (a, b) => `${a} begins with ${b}`,
  ),
  endsWith: frame(
    (a, b) => `${a}以${b}结尾`,
    (a, b) => `${a} ends with ${b}`,
  ),
  contains: frame(
    (a, b) => `${a}包含${b}`,
    (a, b) => `${a} contains ${b}`,
  ),
};

/** The sentence of a condition, without a full stop; a name without label is shown as it is written. */
export const explain = (condition: Condition, labels: Labels): Text => {
  const tell = (node: ASTNode): Text => sentenceOf(node, labels, condition.variables);
  return tell(condition.ast);
};

type Types = Condition['variables'];

const quoted = (text: Text): Text => ({ zh: `“${text.zh}”`, en: `“${text.en}”` });

const isComparison = (node: ASTNode): node is Extract<ASTNode, { readonly op: '==' | '!=' | '<' | '<=' | '>' | '>=' }> =>
  Object.hasOwn(COMPARISONS, node.op);

const sentenceOf = (node: ASTNode, labels: Labels, types: Types): Text => {
  const tell = (each: ASTNode): Text => sentenceOf(each, labels, types);
  const name = nameOf(node);
  if (name !== undefined) return types[name] === 'yes-no' ? isYes(labelOf(name, labels)) : labelOf(name, labels);
  if (node.op === '&&') return and(...flatten(node, '&&').map((each) => (each.op === '||' ? group(tell(each)) : tell(each))));
  if (node.op === '||') return or(...flatten(node, '||').map((each) => (each.op === '&&' ? group(tell(each)) : tell(each))));
  if (node.op === '!_') {
    const negated = nameOf(node.args);
    return negated === undefined ? not(tell(node.args)) : isNo(labelOf(negated, labels));
  }
  if (node.op === '?:') return choose(...node.args.map(tell));
  if (node.op === 'in') return tellIn(node.args, labels, types);
  return isComparison(node) ? tellComparison(node.op, node.args, labels, types) : tellTerm(node, labels, types);
};

const minus = frame(
  (a) => `-${a}`,
  (a) => `-${a}`,
);
const isArithmetic = (node: ASTNode): node is Extract<ASTNode, { readonly op: '+' | '-' | '*' | '/' | '%' }> =>
  ['+', '-', '*', '/', '%'].includes(node.op);

/** Terms inside comparisons: values, arithmetic, functions. */
const tellTerm = (node: ASTNode, labels: Labels, types: Types): Text => {
  const term = (each: ASTNode): Text => tellTerm(each, labels, types);
  const name = nameOf(node);
  if (name !== undefined) return labelOf(name, labels);
  if (node.op === 'value') return valueText(node.args);
  if (node.op === '-_') return minus(term(node.args));
  if (isArithmetic(node)) {
    const between = (a = '', b = '') => `${a} ${node.op} ${b}`;
    return frame(between, between)(...node.args.map(term));
  }
  if (node.op === 'call') return CALLS[node.args[0]]?.(...node.args[1].map(term)) ?? same(node.args[0]);
  if (node.op === 'rcall') return CALLS[node.args[0]]?.(term(node.args[1]), ...node.args[2].map(term)) ?? same(node.args[0]);
  return group(sentenceOf(node, labels, types));
};

const tellComparison = (op: string, [left, right]: readonly [ASTNode, ASTNode], labels: Labels, types: Types): Text => {
  const subject = nameOf(left);
  if (subject !== undefined && types[subject] === 'yes-no' && right.op === 'value') {
    return ((op === '==') === (right.args === true) ? isYes : isNo)(labelOf(subject, labels));
  }
  const against = subject === undefined ? tellTerm(right, labels, types) : withUnit(subject, right, labels, types);
  return COMPARISONS[op]?.(tellTerm(left, labels, types), against) ?? same(op);
};

/** A value beside a question is told by the question's option label or with its unit. */
const withUnit = (subject: string, node: ASTNode, labels: Labels, types: Types): Text => {
  const { options, unit } = labels[subject] ?? {};
  const option = node.op === 'value' && typeof node.args === 'string' ? options?.[node.args] : undefined;
  if (option !== undefined) return quoted(option);
  const value = tellTerm(node, labels, types);
  return unit === undefined || node.op !== 'value' ? value : { zh: `${value.zh} ${unit.zh}`, en: `${value.en} ${unit.en}` };
};

const tellIn = ([left, right]: readonly [ASTNode, ASTNode], labels: Labels, types: Types): Text => {
  const subject = nameOf(left) ?? '';
  const values = right.op === 'list' ? right.args : [right];
  return oneOf(tellTerm(left, labels, types), ...values.map((value) => withUnit(subject, value, labels, types)));
};

const labelOf = (name: string, labels: Labels): Text => quoted(labels[name]?.label ?? same(name));

const valueText = (value: unknown): Text => {
  if (typeof value === 'boolean') return value ? { zh: '“是”', en: 'yes' } : { zh: '“否”', en: 'no' };
  return typeof value === 'string' ? quoted(same(value)) : same(String(value));
};

/** `a && b && c` as three sentences, not nested pairs. */
const flatten = (node: ASTNode, op: '&&' | '||'): readonly ASTNode[] =>
  node.op === op ? node.args.flatMap((each: ASTNode) => flatten(each, op)) : [node];
