/** Numbers name their authority: no two authorities of the shipped directory share a name. */
import { expect, test } from 'vitest';
import { authorityOf } from './authority.ts';
import { loadShipped } from './load-catalogue.ts';
import { letterText } from '#domain/letter/letter-number.ts';

test('a number is written as offices write it', () => {
  expect(letterText({ mark: '德清市监', word: '许', year: 2026, no: 12 })).toBe('德清市监许字〔2026〕第12号');
});

test('no two offices of different departments or divisions are numbered under one name', async () => {
  const { catalogue } = await loadShipped();
  const marks = new Map<string, Set<string>>();
  for (const { id, division, department, kind } of catalogue.offices.values()) {
    const { mark } = authorityOf(catalogue, id);
    marks.set(mark, (marks.get(mark) ?? new Set()).add(`${division} ${department} ${kind}`));
  }
  expect([...marks].filter(([, authorities]) => authorities.size > 1)).toEqual([]);
  // Two halls of one division are one authority.
  expect(marks.has('德清政务中心')).toBe(true);
  expect(marks.has('德清市监')).toBe(true);
});
