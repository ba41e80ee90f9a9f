/** What is known, typed and contested come together the same way on the form, on the review and in what is sent. */
import { expect, test } from 'vitest';
import type { Draft } from '#contract/view/draft.ts';
import { answerIn, answersOf, contestIn, situationOf, typedIn } from './answers-known.ts';
import type { Edit } from './draft-copy.ts';
import { groupsOf, hasSituationPage, missingEvidence } from './steps.ts';

const text = (words: string) => ({ zh: words, en: words });
const row = (
  field: string,
  value: unknown,
  group: string,
  source: string,
  resource: string | null = 'police.register',
): Draft['confirm'][number] => ({
  field,
  label: text(field),
  value,
  shown: String(value),
  source: text(source),
  at: '2026-11-23T12:00:00+08:00',
  group: text(group),
  question: { id: field, type: 'text', label: text(field), required: true },
  fact: field,
  resource: resource === null ? null : { id: resource, name: text('人口登记') },
  basis: null,
});
const confirm = [
  row('mother.name', '汤婉', '母亲', '公安', null),
  row('mother.residence', '旧址', '母亲', '公安'),
  row('mother.phone', '138', '母亲', '浙里办账号', null),
  row('child.father', true, '人口登记', '卫健'),
];
const draft = { confirm, situationKnown: { 'child.father': true }, situationFields: [] };
const edit: Edit = { situation: {}, answers: { 'newborn.name': '小满' }, given: {}, parties: {}, contested: [], evidence: {} };

test('a known value counts until it is contested; then the typed one does', () => {
  expect(answersOf(draft, edit)).toMatchObject({ 'mother.residence': '旧址', 'newborn.name': '小满' });
  const contested = { ...edit, ...contestIn(draft, edit, 'mother.residence', true) };
  const typed = { ...contested, ...answerIn(draft, contested, 'mother.residence', '新址') };
  expect(answersOf(draft, typed)).toMatchObject({ 'mother.residence': '新址' });
  expect(missingEvidence(draft, typed).map(({ field }) => field)).toEqual(['mother.residence']);
  const proved = { ...typed, evidence: { 'mother.residence': { file: 'f', sha256: 's' } } };
  expect(missingEvidence(draft, proved)).toEqual([]);
  // Found right after all: answer and evidence go with the contest.
  expect({ ...proved, ...contestIn(draft, proved, 'mother.residence', false) }).toEqual(edit);
});

test('what the account says is contested without a proof', () => {
  expect(missingEvidence(draft, { contested: ['mother.name'], evidence: {} })).toEqual([]);
});

test('a contested answer of the situation is typed there, and conditions read it there', () => {
  expect(situationOf(draft, edit)).toEqual({ 'child.father': true });
  const contested = { ...edit, ...contestIn(draft, edit, 'child.father', true) };
  const typed = { ...contested, ...answerIn(draft, contested, 'child.father', false) };
  expect(situationOf(draft, typed)).toEqual({ 'child.father': false });
  expect(typedIn(draft, typed, 'child.father')).toBe(false);
  expect(typed.answers).toEqual(edit.answers);
});

test('values stand under whom they are about, under the source that said most; a register of its own comes last', () => {
  const [mother, register] = groupsOf({ confirm: [...confirm].reverse() });
  expect([mother?.main.source.zh, mother?.rows.length, register?.main.group.zh]).toEqual(['公安', 3, '人口登记']);
  // When a row joins, the group is another one and is to be confirmed anew.
  expect(groupsOf({ confirm: confirm.slice(0, 2) })[0]?.id).not.toBe(groupsOf({ confirm })[0]?.id);
});

test('three questions of the situation stand on the form, four have a page of their own', () => {
  const fields = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `q${at}`, type: 'text', label: text('q'), required: true }));
  const begun = { situation: {}, contested: [], division: { code: 330521, name: text('德清县') } };
  expect(hasSituationPage({ ...begun, situationFields: fields(3) })).toBe(false);
  expect(hasSituationPage({ ...begun, situationFields: fields(4) })).toBe(true);
  expect(hasSituationPage({ ...begun, situationFields: fields(4), contested: ['q0'] })).toBe(false);
  // The place that was chosen on the guide is none of them.
  const place = { id: 'place', type: 'division', label: text('在哪办'), required: true };
  const withPlace = { ...begun, situationFields: [place, ...fields(3)] };
  expect(hasSituationPage({ ...withPlace, situation: { place: '330521' } })).toBe(false);
  expect(hasSituationPage({ ...withPlace, situation: { place: '330106' } })).toBe(true);
});
