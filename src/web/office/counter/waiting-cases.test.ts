import { expect, test } from 'vitest';
import { rowOf } from '#test/support/office-views.ts';
import { caseAfter, waitingCases } from './waiting-cases.ts';

const rows = [
  rowOf('b', 'ok', { since: '2026-06-18T09:00:00+08:00' }),
  rowOf('a', 'ok', { since: '2026-06-17T09:00:00+08:00', part: 'fire' }),
  rowOf('a', 'late', { since: '2026-06-17T10:00:00+08:00' }),
];

test('a case waits once, however many of its parts wait, and a late one stands first', () => {
  expect(waitingCases(rows, '').map((one) => [one.number, one.parts, one.light])).toEqual([
    ['a', 2, 'late'],
    ['b', 1, 'ok'],
  ]);
});

test('who came first is taken first, whether or not the law gives the answer a day', () => {
  const early = rowOf('c', 'wait', { since: '2026-06-16T09:00:00+08:00' });
  expect(waitingCases([...rows, early], '').map((one) => one.number)).toEqual(['a', 'c', 'b']);
});

test('F2 takes the next case, and from the last one the first that is left', () => {
  const cases = waitingCases(rows, '');
  expect(caseAfter(cases, undefined)?.number).toBe('a');
  expect(caseAfter(cases, 'a')?.number).toBe('b');
  expect(caseAfter(cases, 'b')?.number).toBe('a');
  expect(caseAfter([], 'a')).toBeUndefined();
});
