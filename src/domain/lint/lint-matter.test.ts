/** Matters: steps nobody reaches, questions that change nothing, edges that say nothing. */
import { expect, test } from 'vitest';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { lintContext, openTeaHouse } from '#test/support/lint-case.ts';
import { lintMatter } from './lint.ts';

const found = (changes: object) => lintMatter({ ...openTeaHouse, ...changes } as Matter, lintContext);
const [permit, garden] = openTeaHouse.steps;
const outside = (id: string, ...needs: readonly string[]) => ({
  ...garden,
  id: brandAs(id),
  when: undefined,
  needs: needs.map((step) => ({ step, needs: 'ended', hard: true, basis: { law: 'licensing', article: 1 } })),
});
const question = openTeaHouse.situation[0];

test('a sound matter has no findings', () => {
  expect(found({})).toEqual([]);
});

test('two steps wait for each other; the third waits for them and is told so', () => {
  const steps = [permit, garden, outside('one', 'two'), outside('two', 'one'), outside('three', 'two')];
  expect(found({ steps })).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rule: 'circle' }),
      expect.objectContaining({ rule: 'unreachable-step', pointer: '/steps/4/needs/0' }),
    ]),
  );
});

test('what waits for a step nobody files never begins', () => {
  const steps = [{ ...permit, files: 'later' }, garden];
  expect(found({ steps }).map(({ rule, pointer }) => [rule, pointer])).toEqual([
    ['nobody-files', '/steps/0/files'],
    ['unreachable-step', '/steps/1/needs/0'],
  ]);
});

test('an edge that another implies may be taken out', () => {
  const soft = { step: 'permit', needs: 'ended', hard: false };
  const chain = [permit, outside('clean', 'permit'), { ...outside('paint', 'clean'), needs: [...outside('paint', 'clean').needs, soft] }];
  const finding = found({ steps: chain, situation: [] }).find(({ rule }) => rule === 'step-twice-waited');
  expect(finding).toMatchObject({ pointer: '/steps/2/needs/1', remedy: { pointer: '/steps/2/needs', value: [{ step: 'clean' }] } });
});

test('a first question that nothing reads changes nothing', () => {
  const idle = { ...question, id: 'shop.colour' };
  expect(found({ situation: [question, idle] }).map(({ rule, pointer }) => [rule, pointer])).toEqual([
    ['situation-changes-nothing', '/situation/1'],
  ]);
});

test('nine questions before anything begins are too many', () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ ...question, id: at === 0 ? 'shop.garden' : `shop.garden${at}` }));
  expect(found({ situation: many }).map(({ rule }) => rule)).toContain('too-many-situations');
});

test('few words to find it by, and a budget no step uses', () => {
  const budget = {
    term: { amount: 9, unit: 'working-day' },
    from: { step: 'permit', mark: 'opened' },
    to: { step: 'permit', mark: 'decided' },
    basis: { zh: '承诺', en: 'A promise' },
  };
  const steps = [{ ...permit, counted: false }, garden];
  expect(found({ keywords: ['茶馆'], budget, steps }).map(({ rule }) => rule)).toEqual(['budget-without-step', 'keywords-few']);
});

test('a step that no answer ever opens', () => {
  const steps = [permit, { ...garden, when: 'shop.garden && !shop.garden' }];
  expect(found({ steps })).toEqual([expect.objectContaining({ rule: 'condition-never-holds', pointer: '/steps/1/when' })]);
});
