/** Cells that a spreadsheet would run stay text. */
import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';

test.each(['=cmd()', '+1', '-1+1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝cmd()', '＋1', '－1', '＠SUM(A1)', '|calc', '%0a=1'])(
  '%j is written as a text',
  (cell) => {
    expect(csvLine([cell]).replace(/^"/, '').startsWith("'")).toBe(true);
  },
);

test('words and numbers stay as they are', () => {
  expect(csvLine(['食品经营许可', 12, '0572-8060000'])).toBe('食品经营许可,12,0572-8060000\r\n');
});
