/** An answer has the form its question asks for, or is told so; the pattern never sees an answer that is too long. */
import { expect, test } from 'vitest';
import type { Field } from '#domain/catalogue/item.ts';
import { checkText } from './text.ts';

const plate: Field = {
  id: 'car.plate',
  type: 'text',
  label: { zh: '车牌', en: 'Plate' },
  required: true,
  pattern: '浙[A-Z][A-Z0-9]{5}',
  length: 7,
};
const codes = (field: Field, answer: unknown): readonly string[] => checkText(field, answer, '/car.plate').problems.map(({ code }) => code);

test.each<readonly [unknown, readonly string[]]>([
  ['浙E12345', []],
  ['浙e12345', ['wrong-pattern']],
  ['x浙E12345', ['too-long']],
  ['浙E1234', ['wrong-pattern']],
  [12345, ['wrong-type']],
])('%s', (answer, wanted) => {
  expect(codes(plate, answer)).toEqual(wanted);
});

test('without a length of its own a question with a pattern takes a hundred characters', () => {
  const { length: _length, ...open } = { ...plate, pattern: 'a*' };
  expect(codes(open, 'a'.repeat(100))).toEqual([]);
  expect(codes(open, 'a'.repeat(101))).toEqual(['too-long']);
});

test('an expression nobody can read fits nothing, and breaks nothing', () => {
  expect(codes({ ...plate, pattern: '(' }, '浙E12345')).toEqual(['wrong-pattern']);
});
