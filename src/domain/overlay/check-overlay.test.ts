/** What a county may write of the province's item, and what is refused with its field and its rule. */
import { describe, expect, test } from 'vitest';
import type { MaterialId } from '#domain/kernel/brand.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { material, sampleItem, workingDays } from '#test/support/sample-case.ts';
import { checkFilled, checkOverlay } from './check-overlay.ts';
import { composeItem } from './compose-item.ts';
import { FIELD_TABLE } from './field-table.ts';
import { improvementsOf } from './improvements.ts';
import { sayImprovement } from './improvement-words.ts';

const law = { law: 'food-safety-law-2021', article: 35 };
const commitment = {
  by: 'commitment',
  text: { zh: '已有制度', en: 'There are rules' },
  consequence: { zh: '撤销', en: 'Revoked' },
  basis: law,
} as const;
const food = sampleItem('food', {
  limit: workingDays(12),
  materials: [
    { ...material('plan'), copies: 2 },
    { ...material('rules'), satisfiedBy: [commitment, { by: 'bring', form: 'copy' }] },
  ],
  fees: [{ name: { zh: '工本费', en: 'Fee' }, amount: '20', basis: law }],
  visits: { count: 1, reason: { zh: '核对原件', en: 'Originals are checked' } },
  channels: ['online', 'window'],
});
const DEQING = brandAs<DivisionCode>(330521);
const rulesOf = (changes: unknown, locked: readonly string[] = []): readonly string[] =>
  checkOverlay(food, changes, new Set(locked)).map(({ field, rule }) => `${field} ${rule}`);
const here = (changes: unknown) => composeItem(food, [{ division: DEQING, changes }]);

describe('a county', () => {
  test('promises eight days instead of twelve, never fifteen, and not in another unit', () => {
    expect(rulesOf({ limit: { promised: { amount: 8, unit: 'working-day' } } })).toEqual([]);
    expect(rulesOf({ limit: { promised: { amount: 15, unit: 'working-day' } } })).toEqual(['limit.promised only-shorter']);
    expect(rulesOf({ limit: { promised: { amount: 5, unit: 'calendar-day' } } })).toEqual(['limit.promised other-unit']);
    expect(rulesOf({ limit: { promised: { amount: 0, unit: 'calendar-day' } } })).toEqual([]);
  });
  test('that decides at once makes it an instant item; a visit that is gone needs no reason', () => {
    const item = here({ limit: { promised: { amount: 0, unit: 'working-day' } }, visits: { count: 0 } });
    expect([item.handling, item.visits]).toEqual(['instant', { count: 0 }]);
  });
  test('takes a paper out, lets another follow, and adds none', () => {
    const changes = {
      materials: [
        { id: 'plan', asked: false },
        { id: 'rules', need: 'gap-allowed' },
      ],
    };
    expect(rulesOf(changes)).toEqual([]);
    expect(here(changes).materials.map(({ id, need }) => `${id} ${need}`)).toEqual(['rules gap-allowed']);
    expect(rulesOf({ materials: [{ id: 'lease', asked: false }] })).toEqual(['materials[].asked not-in-standard']);
    expect(rulesOf({ materials: [{ id: 'plan', asked: true }] })).toEqual([]);
    expect(
      rulesOf({
        materials: [
          { id: 'plan', copies: 3 },
          { id: 'plan', copies: 1 },
        ],
      }),
    ).toEqual(['materials[] twice', 'materials[].copies only-fewer']);
  });
  test('adds ways to satisfy a paper, keeps those there are, and the words of a commitment', () => {
    const photo = { by: 'bring', form: 'photo' } as const;
    expect(rulesOf({ materials: [{ id: 'rules', satisfiedBy: [commitment, { by: 'bring', form: 'copy' }, photo] }] })).toEqual([]);
    expect(rulesOf({ materials: [{ id: 'rules', satisfiedBy: [photo] }] })).toEqual(['materials[].satisfiedBy only-more-ways']);
    const harsher = { ...commitment, consequence: { zh: '罚款', en: 'A fine' } };
    expect(rulesOf({ materials: [{ id: 'rules', satisfiedBy: [harsher, { by: 'bring', form: 'copy' }] }] })).toEqual([
      'materials[].satisfiedBy only-more-ways',
    ]);
    const rules = here({ materials: [{ id: 'rules', satisfiedBy: [photo] }] }).materials.find(({ id }) => id === ('rules' as MaterialId));
    expect(rules?.satisfiedBy).toEqual([commitment, photo, { by: 'bring', form: 'copy' }]);
  });
  test('lowers a fee, names it by its Chinese name, and invents none', () => {
    expect(rulesOf({ fees: [{ name: '工本费', amount: '0' }] })).toEqual([]);
    expect(
      rulesOf({
        fees: [
          { name: '工本费', amount: '20.01' },
          { name: '加急费', amount: '5' },
        ],
      }),
    ).toEqual(['fees[].amount only-cheaper', 'fees[].amount not-in-standard']);
  });
  test('cannot touch what is one in the province, nor what the basic catalogue locks', () => {
    expect(rulesOf({ name: { zh: '饭证', en: 'x' }, limit: { silence: 'deemed-granted' }, conditions: [] })).toEqual([
      'name locked',
      'limit.silence locked',
      'conditions locked',
    ]);
    expect(rulesOf({ channels: ['online', 'window', 'mail'] }, ['channels'])).toEqual(['channels locked-by-basic']);
    expect(rulesOf({ channels: ['online'] })).toEqual(['channels only-more']);
  });
  test('is refused what nobody can read, and names that reach into an object', () => {
    expect(rulesOf(JSON.parse('{"__proto__":{"x":1},"visits":{"count":-1},"materials":"all","online":{"depth":9}}'))).toEqual([
      '__proto__ unknown-field',
      'materials unreadable',
      'visits.count unreadable',
      'online.depth unreadable',
    ]);
    expect(rulesOf('everything')).toEqual([' unreadable']);
  });
  test('must say where to go and whom to call; a city need not for what its counties decide', () => {
    expect(checkFilled(food, 'county')).toEqual(['places', 'phones']);
    expect(checkFilled(food, 'city')).toEqual([]);
    const filled = here({ phones: { consult: '0572-8060001', complain: '0572-8060009' } });
    expect(checkFilled(filled, 'county', new Set(['appointment']))).toEqual(['places', 'appointment']);
  });
  test('is told what it made better, in a sentence', () => {
    const item = here({
      limit: { promised: { amount: 8, unit: 'working-day' } },
      fees: [{ name: '工本费', amount: '0' }],
      appointment: { offered: true },
    });
    expect(improvementsOf(food, item).map((each) => sayImprovement(each)?.zh)).toEqual([
      '8个工作日办完（全省12个工作日）',
      '免收工本费',
      '可以预约，名额不限',
    ]);
  });
});

describe('the table of fields', () => {
  test('has a reason in both languages for each, and a law where one sets the rule', () => {
    for (const { field, label, why, treatment, basis } of FIELD_TABLE) {
      expect([field, label.zh !== '' && label.en !== '' && why.zh !== '' && why.en !== '']).toEqual([field, true]);
      if (treatment === 'better-only') expect([field, basis?.law]).toEqual([field, expect.any(String)]);
    }
  });
  test('locks the eight unified elements', () => {
    const locked = new Set(FIELD_TABLE.filter(({ treatment }) => treatment === 'locked').map(({ field }) => field));
    for (const field of [
      'name',
      'handlingItem',
      'basis',
      'materials[].name',
      'flow[].name',
      'opinions',
      'limit.statutory',
      'fields[].label',
    ])
      expect(locked.has(field)).toBe(true);
  });
});

test('a township’s window stands before the county’s, a county’s takes the place of the city’s', () => {
  const place = (zh: string) => ({
    name: { zh, en: zh.length.toString() },
    address: { zh: '路', en: 'road' },
    hours: { zh: '全天', en: 'all day' },
  });
  const line = [330500, 330521, 330521102].map((division) => ({
    division: brandAs<DivisionCode>(division),
    changes: { places: [place(String(division))] },
  }));
  expect(composeItem(food, line).places?.map(({ name }) => name.zh)).toEqual(['330521102', '330521']);
});
