/** No question may wait for itself. */
import { expect, test } from 'vitest';
import { checkQuestionCircle } from './check-question-circle.ts';
import type { Field } from './item.ts';

const ask = (id: string, when?: string): Field => ({
  id,
  type: 'yes-no',
  label: { zh: id, en: id },
  required: true,
  ...(when === undefined ? {} : { when }),
});
const variables = { 'a.x': 'yes-no', 'b.x': 'yes-no', 'c.x': 'yes-no', 'd.x': 'yes-no' } as const;
const circle = (...fields: readonly Field[]) =>
  checkQuestionCircle(fields, '/fields', variables).map(({ values }) => values?.['questions']);

test('a chain of questions is fine, whatever its order', () => {
  expect(circle(ask('c.x', 'b.x'), ask('b.x', 'a.x'), ask('a.x'))).toEqual([]);
});
test('a circle is named, with what hangs on it', () => {
  expect(circle(ask('a.x', 'b.x'), ask('b.x', 'a.x && d.x'), ask('c.x', '!a.x'), ask('d.x'))).toEqual(['a.x, b.x, c.x']);
  expect(circle(ask('a.x', 'a.x'))).toEqual(['a.x']);
});
test("a condition that does not compile is another check's business", () => {
  expect(circle(ask('a.x', 'a.x &&'))).toEqual([]);
});
