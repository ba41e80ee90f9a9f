/** One thing is spoiled at a time: the lint names it, its place and what mends it; what is sound is left alone. */
import { expect, test } from 'vitest';
import { dayOf } from '#domain/kernel/instant.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { lintContext, teaHouse } from '#test/support/lint-case.ts';
import type { Finding } from './finding.ts';
import { lintItem } from './lint.ts';
import type { LintContext } from './lint-context.ts';

const found = (changes: object, context: Partial<LintContext> = {}): readonly Finding[] => {
  const item = { ...teaHouse, ...changes } as Item;
  return lintItem(item, { ...lintContext, items: new Map([[item.id, item]]), ...context });
};
const [plan] = teaHouse.materials;
const [name, kind, seats] = teaHouse.fields;
const paper = (changes: object) => ({ materials: [{ ...plan, ...changes }] });
const limit = (changes: object) => ({ limit: { ...teaHouse.limit, ...changes } });
const result = (changes: object) => ({ result: { ...teaHouse.result, ...changes } });
const question = (changes: object) => ({ fields: [{ ...name, ...changes }, kind, seats] });
const fee = {
  name: { zh: '工本费', en: 'Fee' },
  amount: '5',
  basis: { law: 'licensing', article: 58 },
  standard: { zh: '每本', en: 'Each' },
};
const local = { locality: 330521 as never };
const phones = { consult: '0572-8060000', complain: '0572-8060001' };
const places = [{ name: { zh: '大厅', en: 'Hall' }, address: { zh: '路', en: 'Road' }, hours: { zh: '白天', en: 'Day' } }];

test('a sound item has no findings', () => {
  expect(found({})).toEqual([]);
});

type Spoiled = readonly [rule: string, pointer: string, changes: object, context?: Partial<LintContext>];
const spoiled: readonly Spoiled[] = [
  ['handling-against-promise', '/handling', { handling: 'instant' }],
  ['visit-without-reason', '/visits', { visits: { count: 1 } }],
  ['reason-without-visit', '/visits/reason', { visits: { count: 0, reason: { zh: '看店', en: 'To look' } } }],
  ['more-than-one-visit', '/visits/count', { visits: { count: 2, reason: { zh: '看店', en: 'To look' } } }],
  ['no-visit-no-way', '/channels', { channels: ['online', 'window'] }],
  [
    'online-with-visit',
    '/online/depth',
    { online: { depth: 4, identity: 1 }, visits: { count: 1, reason: { zh: '看店', en: 'To look' } } },
  ],
  ['online-not-among-channels', '/channels', { channels: ['window', 'mail'] }],
  ['quota-without-appointment', '/appointment/perDay', { appointment: { offered: false, perDay: 9 } }],
  ['result-kind-against-name', '/result/kind', result({ kind: 'reply' })],
  ['result-kind-missing', '/result', result({ kind: undefined })],
  ['result-without-sample', '/result', result({ fields: [] })],
  ['result-of-another-department', '/result/certificate', result({ certificate: 'identity-card' })],
  ['breaks-a-matter', '/fields', question({ id: 'shop.garden' })],
  ['field-names-clash', '/fields', question({ id: 'string.name' })],
  ['phones-missing', '/phones', { places }, local],
  ['phones-the-same', '/phones/complain', { phones: { ...phones, complain: phones.consult } }],
  ['phone-without-area', '/phones/consult', { phones: { ...phones, consult: '8060000' } }],
  ['places-missing', '/places', { phones }, local],
  ['fee-without-online-pay', '/payOnline', { fees: [fee] }],
  ['free-with-online-pay', '/payOnline', { payOnline: true }],
  ['fee-without-standard', '/fees/0', { fees: [{ ...fee, standard: undefined }], payOnline: true }],
  ['licence-with-fee', '/fees/0/basis', { fees: [{ ...fee, basis: { law: 'zhejiang-tea', article: 2 } }], payOnline: true }],
  ['audience-missing', '/audience', { audience: undefined }],
  ['audience-against-topic', '/topics/0', { audience: ['firm'], topics: ['birth'] }],
  ['licence-without-question', '/faq', { faq: undefined }],
  ['licence-without-five-steps', '/flow', { flow: teaHouse.flow?.slice(0, 4) }],
  ['flow-out-of-order', '/flow/1', { flow: teaHouse.flow?.toReversed() }],
  ['flow-longer-than-promise', '/flow', { flow: teaHouse.flow?.map((step) => ({ ...step, days: 2 })) }],
  ['flow-step-twice', '/flow/5/id', { flow: [...(teaHouse.flow ?? []), teaHouse.flow?.[4]] }],
  ['conditions-missing', '/conditions', { conditions: [] }],
  ['summary-missing', '/summary', { summary: undefined }],
  ['channels-missing', '/channels', { channels: undefined }],
  ['item-in-no-matter', '/id', {}, { matters: new Map() }],
  ['asks-for-held-paper', '/materials/0', paper({ name: { zh: '户口簿', en: 'Household book' }, proves: ['person.household'] })],
  ['vague-paper', '/materials/0/name', paper({ name: { zh: '其他材料', en: 'Other papers' } })],
  ['paper-without-basis', '/materials/0', paper({ basis: undefined })],
  ['paper-without-source', '/materials/0', paper({ source: undefined })],
  ['paper-from-government', '/materials/0/source', paper({ source: 'government' })],
  ['many-papers', '/materials', { materials: Array.from({ length: 9 }, (_, at) => ({ ...plan, id: `plan-${at}` })) }],
  ['promise-longer-than-law', '/limit/promised', limit({ promised: { amount: 21, unit: 'working-day' } })],
  ['limit-above-statute', '/limit/statutory', limit({ statutory: { ...teaHouse.limit.statutory, amount: 30 } })],
  [
    'limit-above-statute',
    '/limit/extensions/0/term',
    limit({
      extensions: [{ term: { amount: 30, unit: 'working-day' }, approver: 'office-head', basis: { law: 'licensing', article: 42 } }],
    }),
  ],
  ['term-without-calendar', '/limit/promised', {}, { calendarUntil: undefined as never }],
  ['calendar-ends-before-term', '/limit/promised', {}, { calendarUntil: dayOf(20_605) }],
  ['units-differ', '/limit/promised', limit({ promised: { amount: 7, unit: 'calendar-day' } })],
  ['limit-in-vague-words', '/limitWords/promised', { limitWords: { promised: { zh: '尽快办好', en: 'Soon' } } }],
  ['days-of-no-kind', '/limitWords/statutory', { limitWords: { statutory: { zh: '二十日内', en: 'Twenty days' } } }],
  ['licence-without-statutory-limit', '/limit', limit({ statutory: undefined })],
  ['unsafe-pattern', '/fields/0/pattern', question({ pattern: '(a+)+' })],
  ['unsound-pattern', '/fields/0/pattern', question({ pattern: '(' })],
  ['pattern-without-length', '/fields/0', question({ pattern: '[0-9]+', length: undefined })],
  ['pattern-on-other-type', '/fields/1/pattern', { fields: [name, { ...kind, pattern: 'a' }, seats] }],
  ['condition-never-holds', '/fields/2/when', { fields: [name, kind, { ...seats, when: 'house.kind == "white"' }] }],
  [
    'condition-always-holds',
    '/fields/2/when',
    { fields: [name, kind, { ...seats, when: 'house.kind == "green" || house.kind == "black"' }] },
  ],
  ['question-circle', '/fields', { fields: [name, { ...kind, when: 'house.seats > 3.0' }, seats] }],
  [
    'too-many-questions',
    '/fields',
    { fields: [...teaHouse.fields, ...Array.from({ length: 19 }, (_, at) => ({ ...name, id: `house.name${at}` }))] },
  ],
  ['unknown-law', '/basis/0/law', { basis: [{ law: 'nowhere', article: 1 }] }],
  ['unknown-article', '/basis/0/article', { basis: [{ law: 'licensing', article: 84 }] }],
  ['basis-without-text', '/basis/0', { basis: [{ law: 'tea', article: 1 }] }],
  ['text-empty', '/summary', { summary: { zh: '', en: 'A tea house' } }],
  ['text-not-translated', '/summary/en', { summary: { zh: '茶馆', en: '茶馆 house' } }],
  ['text-same-twice', '/summary/en', { summary: { zh: 'Tea house', en: 'Tea house' } }],
  ['chinese-missing', '/summary/zh', { summary: { zh: 'Teahouse permission', en: 'A tea house' } }],
  ['half-width-punctuation', '/summary/zh', { summary: { zh: '开茶馆,要办证', en: 'A tea house' } }],
  ['sentence-too-long', '/summary/zh', { summary: { zh: '茶'.repeat(61), en: 'A tea house' } }],
  ['sentence-too-long', '/summary/en', { summary: { zh: '茶', en: 'tea '.repeat(41) } }],
  ['officialese', '/summary/zh', { summary: { zh: '茶馆予以办理', en: 'A tea house' } }],
  ['hidden-character', '/summary/zh', { summary: { zh: '茶\u202E馆', en: 'A tea house' } }],
  ['markup-in-text', '/summary/en', { summary: { zh: '茶馆', en: '<b>Tea</b>' } }],
  ['formula-in-text', '/summary/en', { summary: { zh: '茶馆', en: '=1+1' } }],
];

test.each(spoiled.map((each) => [each[0], each[1], each] as const))('%s at %s', (rule, pointer, [, , changes, context]) => {
  expect(found(changes, context)).toEqual(expect.arrayContaining([expect.objectContaining({ rule, pointer })]));
});

test('where several departments act together the article gives forty-five', () => {
  const joint = { actor: { nature: 'statutory', joint: ['police'] }, ...limit({ statutory: { ...teaHouse.limit.statutory, amount: 45 } }) };
  expect(found(joint).map(({ rule }) => rule)).toEqual([]);
});

test('a material that is really named may end in 材料', () => {
  const named = ['工程竣工材料', '申报材料清单', '身份证明', '建筑材料合格证'].map((zh) => found(paper({ name: { zh, en: 'Papers' } })));
  expect(named.flat()).toEqual([]);
  const vague = ['其他相关材料', '身份证等材料', '法律法规规定的其他材料', '相关证明材料', '申请材料'].map((zh) =>
    found(paper({ name: { zh, en: 'Papers' } })),
  );
  expect(vague.map((each) => each.map(({ rule }) => rule))).toEqual(vague.map(() => ['vague-paper']));
});

test('what a person may leave unanswered lets a condition fail', () => {
  const open = { fields: [name, { ...kind, required: false }, { ...seats, when: 'house.kind == "green" || house.kind == "black"' }] };
  expect(found(open)).toEqual([]);
});

test('a question that hangs on another is not asked for where that one is not: the two conditions exclude each other', () => {
  const tables = { ...name, id: 'house.tables', when: 'house.kind == "black" && house.seats > 3.0' };
  expect(found({ fields: [...teaHouse.fields, tables] })).toEqual([
    expect.objectContaining({ rule: 'condition-never-holds', pointer: '/fields/3/when' }),
  ]);
});

test('what only offices start is shown to no applicant: no steps, no questions, no conditions are wanted of it', () => {
  const [matter] = lintContext.matters.values();
  if (matter === undefined) throw new Error('the context has a matter');
  const own = new Map([[matter.id, { ...matter, initiator: 'office' as const, roles: [] }]]);
  expect(found({ flow: undefined, faq: undefined, conditions: [] }, { matters: own })).toEqual([]);
});

test('two hundred questions that hang on each other are judged before anybody has to wait', () => {
  const options = Array.from({ length: 8 }, (_, at) => ({ value: `v${at}`, label: { zh: `第${at}`, en: `No ${at}` } }));
  const fields = Array.from({ length: 200 }, (_, at) => {
    const when = Array.from({ length: 8 }, (_, before) => `house.q${at - 1 - before} == "v${before}"`).join(' || ');
    return { ...kind, id: `house.q${at}`, options, ...(at < 8 ? {} : { when }) };
  });
  expect(found({ fields }).map(({ rule }) => rule)).not.toContain('condition-never-holds');
});

test('of many patterns that hang the first are judged, and none of the rest is let through', () => {
  let judged = 0;
  const judgePattern = () => {
    judged += 1;
    return { kind: 'unsafe', why: 'hitMaxScore' } as const;
  };
  const fields = Array.from({ length: 50 }, (_, at) => ({ ...name, id: `house.p${at}`, pattern: `(a+)+${at}`, length: 40 }));
  const unsafe = found({ fields }, { judgePattern }).filter(({ rule }) => rule === 'unsafe-pattern');
  expect([judged, unsafe.length]).toEqual([3, 50]);
});
