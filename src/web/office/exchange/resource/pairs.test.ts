/** A data manager types code tables and settings line by line. */
import { expect, test } from 'vitest';
import { linesOf, pairsFrom } from './pairs.ts';

test('what is typed line by line is read, and shown again as it was typed', () => {
  const typed = '10=false\n20=true\nmethod = POST\n\nlimit=20\ncode=007';
  expect(pairsFrom(typed)).toEqual({ '10': false, '20': true, method: 'POST', limit: 20, code: '007' });
  expect(pairsFrom(linesOf(pairsFrom(typed)))).toEqual(pairsFrom(typed));
});
