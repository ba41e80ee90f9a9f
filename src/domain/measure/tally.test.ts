/** Whatever happens in whatever order, the sums are those of a count from nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandAs } from '#domain/kernel/brand.ts';
import { dayOf, type Day } from '#domain/kernel/instant.ts';
import { day } from '#test/support/calendar.ts';
import { compileMeasure, compileVersion } from './compile-measure.ts';
import type { FactRow } from './fact-row.ts';
import { figureOf, monthOf, quarterOf } from './figure.ts';
import type { Measure, MeasureId } from './measure.ts';
import { addTally, registryOf, tallyOf, type Cells } from './tally.ts';

const words = { zh: '甲', en: 'a' };
const measure = (id: string, numerator: string, more: Partial<Measure['versions'][number]> = {}): Measure => ({
  id: brandAs<MeasureId>(id),
  family: 'actual',
  name: words,
  unit: 'percent',
  direction: 'up',
  about: 'case',
  kind: 'ratio',
  numerator: words,
  denominator: words,
  formula: words,
  events: ['Submitted'],
  basis: [],
  versions: [{ version: 1, since: dayOf(0), when: 'outcome != "withdrawn"', numerator, denominator: '1', ...more }],
});
const MAY = day('2026-05-20');
const registry = registryOf(
  [
    measure('actual.once', 'visits <= 1'),
    measure('actual.visits', 'visits'),
    measure('actual.spared', 'papersAvoided', { when: 'true', denominator: 'papersAvoided + papersAsked' }),
  ].map(compileMeasure),
);

/** What is on record of a subject at one moment: nothing, or its row. */
const state = fc.option(
  fc.record({
    day: fc.integer({ min: MAY, max: MAY + 40 }),
    visits: fc.nat(3),
    outcome: fc.constantFrom('granted', 'refused', 'withdrawn'),
    papersAsked: fc.nat(3),
    papersAvoided: fc.nat(3),
    offices: fc.uniqueArray(fc.constantFrom('market', 'health', 'police'), { maxLength: 3 }),
  }),
  { nil: undefined },
);
type State = { readonly day: number; readonly visits: number; readonly outcome: string; readonly offices: readonly string[] };
const rowOf = ({ day: at, offices, ...facts }: State): FactRow => ({
  about: 'case',
  line: 'finished',
  day: dayOf(at),
  keys: { office: offices, matter: ['open-shop'] },
  facts,
});

const kept = (cells: Cells) =>
  [...cells].filter(([, { sums }]) => Object.keys(sums).length > 0).toSorted(([one], [other]) => (one < other ? -1 : 1));

describe('sums', () => {
  test('a case that finishes, is corrected, moves to another month and is withdrawn leaves what is left of it and no more', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), state), { maxLength: 60 }), (history) => {
        const [running, now]: [Cells, Map<number, State>] = [new Map(), new Map()];
        for (const [id, next] of history) {
          const before = now.get(id);
          if (before !== undefined) addTally(running, rowOf(before), tallyOf(registry, rowOf(before)), -1);
          now.delete(id);
          if (next === undefined) continue;
          addTally(running, rowOf(next), tallyOf(registry, rowOf(next)), 1);
          now.set(id, next);
        }
        const anew: Cells = new Map();
        for (const each of now.values()) addTally(anew, rowOf(each), tallyOf(registry, rowOf(each)), 1);
        expect(kept(running)).toEqual(kept(anew));
      }),
    );
  });

  test('a case counts once in its county, its day and its matter, and once under each of its offices', () => {
    const cells: Cells = new Map();
    const row = rowOf({ day: MAY, visits: 1, outcome: 'granted', offices: ['market', 'health'] });
    addTally(cells, row, tallyOf(registry, row), 1);
    expect([...cells.keys()].toSorted()).toEqual([
      'case/all/202605/',
      `case/day/202605/${MAY}`,
      'case/matter/202605/open-shop',
      'case/office/202605/health',
      'case/office/202605/market',
    ]);
    expect(cells.get('case/all/202605/')?.sums).toEqual({ 'actual.once': [1, 1], 'actual.visits': [1, 1] });
  });

  test('what the facts do not say is not counted, and what was withdrawn is not finished', () => {
    const said = (more: Partial<State>): readonly string[] =>
      Object.keys(tallyOf(registry, rowOf({ day: MAY, visits: 1, outcome: 'granted', offices: [], ...more })));
    expect(said({})).toEqual(['actual.once', 'actual.visits']);
    expect(said({ outcome: 'withdrawn' })).toEqual([]);
  });
});

describe('formulas', () => {
  test('a changed formula counts from its own day on', () => {
    const changed = measure('actual.once', 'visits <= 1');
    const stricter = {
      ...changed,
      versions: [...changed.versions, { version: 2, since: MAY, when: 'true', numerator: 'visits == 0', denominator: '1' }],
    };
    const both = registryOf([compileMeasure(stricter)]);
    const once = (at: Day) => tallyOf(both, rowOf({ day: at, visits: 1, outcome: 'granted', offices: [] }))['actual.once'];
    expect([once(dayOf(MAY - 1)), once(MAY)]).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  test('a formula that names what no case has, or breaks a number, is refused', () => {
    const [version] = measure('actual.once', 'visits <= 1').versions;
    if (version === undefined) throw new Error('It has one');
    const detail = (numerator: string): unknown => {
      const made = compileVersion('case', { ...version, numerator });
      return made.ok ? 'taken' : made.refusal.values?.['detail'];
    };
    expect(detail('visits <= 1')).toBe('taken');
    expect(detail('typedByHand')).toMatch(/rule-unknown-name/);
    expect(detail('0.5')).toBe('not whole: double');
  });

  test('a figure of nothing is no figure; days are read back from their thousandths', () => {
    const of = (unit: Measure['unit'], sum: readonly [number, number]) => figureOf({ ...measure('actual.x', '1'), unit }, sum).value;
    expect([of('percent', [1, 4]), of('days', [7000, 2]), of('count', [0, 0])]).toEqual([25, 3.5, null]);
    expect([monthOf(MAY), quarterOf(202605)]).toEqual([202605, [202604, 202606]]);
  });
});

test('a bad rating that nobody puts right counts below the line, though no day of its correction is known', () => {
  const corrected = { ...measure('actual.corrected', 'corrected && inTime', { when: 'bad && upheld' }), about: 'rating' as const };
  const of = (facts: FactRow['facts']) =>
    tallyOf(registryOf([compileMeasure(corrected)]), { about: 'rating', day: MAY, facts: { bad: true, upheld: true, ...facts } });
  expect(of({ corrected: false })).toEqual({ 'actual.corrected': [0, 1] });
  expect(of({ corrected: true, inTime: false })).toEqual({ 'actual.corrected': [0, 1] });
  expect(of({ corrected: true, inTime: true })).toEqual({ 'actual.corrected': [1, 1] });
});
