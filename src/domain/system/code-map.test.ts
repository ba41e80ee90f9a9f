/** A department's codes go out and come back as what they were, and what would lose on the way is said before it goes live. */
import { expect, test } from 'vitest';
import { lintCodes, toOurs, toTheirs, type CodePair, type CodesNeeded } from './code-map.ts';

const needed: CodesNeeded = {
  item: ['food-permit'],
  state: ['accepted', 'reviewing', 'granted', 'refused', 'withdrawn', 'lapsed', 'waiting'],
  unit: ['working-day', 'calendar-day', 'month', 'year', 'hour'],
  ground: [],
  answer: [],
};
// zhejiang.md 1.4: units of the province's own exchange are numbers.
const units: readonly CodePair[] = [
  { kind: 'unit', ours: 'working-day', theirs: '1' },
  { kind: 'unit', ours: 'month', theirs: '2' },
  { kind: 'unit', ours: 'year', theirs: '3' },
  { kind: 'unit', ours: 'calendar-day', theirs: '4' },
  { kind: 'unit', ours: 'hour', theirs: '5' },
];
const rules = (codes: readonly CodePair[], seen: Parameters<typeof lintCodes>[2] = []) =>
  lintCodes(codes, needed, seen).map(({ level, rule, kind, code }) => `${level} ${rule} ${kind} ${code}`);

test('units go out as numbers and come back as units', () => {
  for (const { ours, theirs } of units) {
    expect(toTheirs(units, 'unit', ours)).toBe(theirs);
    expect(toOurs(units, 'unit', theirs)).toEqual([ours]);
  }
  expect(toOurs(units, 'unit', '9')).toEqual([]);
  expect(rules(units)).toEqual([]);
});

test('a kind without a single pair is spoken in our codes', () => {
  expect(toTheirs([], 'state', 'accepted')).toBe('accepted');
  expect(toOurs([], 'state', 'accepted')).toEqual(['accepted']);
  expect(rules([])).toEqual([]);
});

test('a unit that stands for two of ours is an error: six days are not six months', () => {
  const lossy = units.map((pair) => (pair.ours === 'month' ? { ...pair, theirs: '1' } : pair));
  expect(rules(lossy)).toEqual(['error loses unit 1']);
});

test('of states only what a department must tell apart has to be mapped', () => {
  const states = ['accepted', 'reviewing', 'granted', 'refused', 'withdrawn', 'lapsed'].map((ours, index) => ({
    kind: 'state' as const,
    ours,
    theirs: `${index}`,
  }));
  expect(rules(states)).toEqual(['advice unmapped state waiting']);
  expect(rules(states.filter(({ ours }) => ours !== 'refused'))).toContain('error unmapped state refused');
});

test('what we do not have, and what it sent that nobody knows, is said', () => {
  expect(rules([{ kind: 'item', ours: 'no-such-item', theirs: 'X' }])).toEqual([
    'error unmapped item food-permit',
    'error unknown-ours item no-such-item',
  ]);
  expect(rules(units, [{ kind: 'unit', value: '9' }])).toEqual(['advice unknown-seen unit 9']);
});
