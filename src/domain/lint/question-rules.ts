/** Questions: few, and none that nobody ever sees or that a rule promises and never keeps. */
import { compileCondition } from '#domain/rule/rule-book.ts';
import type { Condition, Field, Item } from '#domain/catalogue/item.ts';
import { variablesOf } from '#domain/form/visible-fields.ts';
import { trials, verdictsOf, type Trials } from './condition-verdicts.ts';
import type { Finding } from './finding.ts';
import { findingsBy } from './rule.ts';

const documents = ['item', 'matter', 'overlay'] as const;

export const QUESTION_RULES = {
  'too-many-questions': {
    title: { zh: '问得太多', en: 'Too many questions' },
    sentence: { zh: '要人自己答的有{count}个，超过{most}个。', en: '{count} questions for people to answer, more than {most}.' },
    remedy: { zh: '能查到的绑定数据，用不着的删去', en: 'Bind what is held, take out what is not needed' },
    severity: 'advice',
    weight: 5,
    of: ['item'],
    basis: { law: 'zhejiang-at-most-once-2018', article: 7 },
  },
  'condition-never-holds': {
    title: { zh: '条件永远不成立', en: 'A condition that never holds' },
    sentence: {
      zh: '“{condition}”不论怎么答都不成立，挂在它下面的永远不会出现。',
      en: '“{condition}” holds for no answer: what hangs on it never appears.',
    },
    remedy: { zh: '改正条件，或者删去', en: 'Mend it or take it out' },
    severity: 'error',
    weight: 10,
    of: documents,
  },
  'condition-always-holds': {
    title: { zh: '条件永远成立', en: 'A condition that always holds' },
    sentence: { zh: '“{condition}”不论怎么答都成立，等于没有条件。', en: '“{condition}” holds whatever is answered: it is no condition.' },
    remedy: { zh: '删去条件', en: 'Take it out' },
    severity: 'advice',
    weight: 3,
    of: documents,
  },
  'question-circle': {
    title: { zh: '问题互相等着', en: 'Questions wait for each other' },
    sentence: { zh: '{questions}互为条件，谁也问不到。', en: '{questions} each wait for the other: none is ever asked.' },
    remedy: { zh: '解开其中一个条件', en: 'Free one of them' },
    severity: 'error',
    weight: 15,
    of: ['item', 'matter', 'overlay'],
  },
} as const;

const find = findingsBy(QUESTION_RULES);

/** A mobile form of more questions than this is left half way; advice only. */
const MOST = 20;

/** One condition over the questions it may name; those that do not compile are told by the shape checks. */
export const lintCondition = (
  condition: Condition | undefined,
  pointer: string,
  scope: readonly Field[],
  left: Trials,
): readonly Finding[] => {
  if (condition === undefined) return [];
  const compiled = compileCondition(condition, variablesOf(scope));
  if (!compiled.ok) return [];
  const { canHold, canFail } = verdictsOf(compiled.value, scope, left);
  if (!canHold) return [find('condition-never-holds', pointer, { values: { condition } })];
  return canFail ? [] : [find('condition-always-holds', pointer, { values: { condition }, remedy: { pointer } })];
};

export const lintQuestions = (fields: readonly Field[], pointer: string, scope: readonly Field[], left: Trials): readonly Finding[] =>
  fields.flatMap(({ when }, at) => lintCondition(when, `${pointer}/${at}/when`, scope, left));

export const lintItemQuestions = (
  { fields, materials, conditions }: Item,
  scope: readonly Field[],
  isHeld: (fact: string) => boolean,
): readonly Finding[] => {
  const left = trials();
  const asked = fields.filter(({ fact, ifKnown, when }) => ifKnown !== true && when === undefined && (fact === undefined || !isHeld(fact)));
  return [
    ...(asked.length > MOST ? [find('too-many-questions', '/fields', { values: { count: asked.length, most: MOST } })] : []),
    ...lintQuestions(fields, '/fields', scope, left),
    ...materials.flatMap(({ when }, at) => lintCondition(when, `/materials/${at}/when`, scope, left)),
    ...conditions.flatMap(({ rule }, at) => lintCondition(rule, `/conditions/${at}/rule`, scope, left)),
  ];
};
