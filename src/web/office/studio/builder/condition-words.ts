/** What the condition builder says: comparisons, and why a condition written as text cannot stand. */
import type { Field } from '#domain/catalogue/item.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Comparison } from '#domain/rule/condition-rows.ts';
import type { Labels } from '#domain/rule/explain.ts';
import type { RuleRefusal } from '#domain/rule/rule-book.ts';
import { fill } from '../../shell/words.ts';

export const comparisonTexts: Readonly<Record<Comparison, Text>> = {
  is: { zh: '是', en: 'is' },
  'is-not': { zh: '不是', en: 'is not' },
  less: { zh: '小于', en: 'less than' },
  'at-most': { zh: '不超过', en: 'at most' },
  more: { zh: '大于', en: 'more than' },
  'at-least': { zh: '不少于', en: 'at least' },
  'one-of': { zh: '是其中之一', en: 'one of' },
  'none-of': { zh: '不是其中任何一个', en: 'none of' },
  yes: { zh: '答“是”', en: 'is yes' },
  no: { zh: '答“否”', en: 'is no' },
  filled: { zh: '已填', en: 'filled in' },
  'not-filled': { zh: '没填', en: 'not filled in' },
};
/** A day is before or after, not less or more. */
export const dateTexts: Partial<Readonly<Record<Comparison, Text>>> = {
  less: { zh: '早于', en: 'before' },
  'at-most': { zh: '不晚于', en: 'not after' },
  more: { zh: '晚于', en: 'after' },
  'at-least': { zh: '不早于', en: 'not before' },
};

const refusals: Readonly<Record<RuleRefusal, Text>> = {
  'rule-too-long': { zh: '太长：{length}个字，最多{longest}个。', en: 'Too long: {length} characters, {longest} at most.' },
  'rule-syntax': { zh: '这里读不懂：{detail}', en: 'This cannot be read: {detail}' },
  'rule-forbidden': {
    zh: '不能用“{name}”：它可能算不完，也说不成话。',
    en: '“{name}” is not allowed: it may never end, and cannot be told in words.',
  },
  'rule-unknown-name': { zh: '没有“{name}”这个问题。', en: 'There is no question “{name}”.' },
  'rule-type': { zh: '类型对不上：{detail}', en: 'The types do not fit: {detail}' },
  'rule-not-yes-no': { zh: '条件要能答“是”或“否”，这个算出来是{type}。', en: 'A condition is yes or no; this one gives {type}.' },
  'rule-name-conflict': { zh: '“{name}”既是问题又是一组问题，请改一个编号。', en: '“{name}” is both a question and a group; rename one.' },
};
export const ruleRefusalText = (code: RuleRefusal, values: Readonly<Record<string, string | number>> = {}): Text =>
  fill(refusals[code], values);

/** How a condition's sentence calls the questions it speaks of. */
export const labelsOf = (fields: readonly Field[]): Labels =>
  Object.fromEntries(
    fields.map(({ id, label, unit, options }) => [
      id,
      {
        label,
        ...(unit === undefined ? {} : { unit }),
        ...(options === undefined ? {} : { options: Object.fromEntries(options.map((option) => [option.value, option.label])) }),
      },
    ]),
  );

/** A yes or no asked in a test with sample answers. */
export const verdictTexts = {
  yes: { zh: '成立', en: 'It holds' },
  no: { zh: '不成立', en: 'It does not hold' },
  unknown: { zh: '还不知道：有问题没答', en: 'Not known yet: something is unanswered' },
  failed: { zh: '算不出来：{detail}', en: 'It cannot be worked out: {detail}' },
} as const;
