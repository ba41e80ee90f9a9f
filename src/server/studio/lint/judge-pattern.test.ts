/** Patterns people really write are let through, those that can hang are not, and judging one never hangs either. */
import { expect, test } from 'vitest';
import { fitsPattern } from '#domain/form/pattern.ts';
import { judgePattern } from './judge-pattern.ts';

test.each([
  '[0-9]{6}',
  '\\d{17}[\\dX]',
  '[A-Z][0-9A-Z]{17}',
  '浙[A-Z][A-Z0-9]{5}',
  '[\\u4e00-\\u9fa5]{2,20}',
  '\\d{4}-\\d{2}-\\d{2}',
  '1[3-9]\\d{9}',
  '(0\\d{2,3}-)?\\d{7,8}',
  '[^<>]{1,60}',
  '\\p{Script=Han}+',
  '(A|B)[0-9]+',
  '许可-[0-9]{5}-[0-9]{3}',
])('%s is safe', (pattern) => {
  expect(judgePattern(pattern)).toEqual({ kind: 'safe' });
});

test.each([
  '(a+)+',
  '(a|a)*b',
  '(a|aa)+',
  '([a-z]+)*\\d',
  '(.*)*x',
  '(\\d+)+-',
  'a*a*a*a*b',
  '(x+x+)+y',
  '([\\w.]+)+@',
  '(\\s|\\u3000)+$',
  '.*.*=.*',
  '(?:a?){30}a{30}',
  '(a{1,30}){1,30}b',
  '((((a*)*)*)*)*b',
  '([a-z]|[a-d])*!',
])('%s is not', (pattern) => {
  expect(judgePattern(pattern).kind).toBe('unsafe');
});

test.each(['(', '[', 'a{2,1}', '\\', '(?<n>a)(?<n>b)', '*'])('%s is no expression', (pattern) => {
  expect(judgePattern(pattern)).toEqual({ kind: 'unsound' });
});

test('an expression cannot break out of the frame that holds it over the whole answer', () => {
  expect(judgePattern('a)|(?:.*')).toEqual({ kind: 'unsound' });
  expect(judgePattern('a)|(b')).toEqual({ kind: 'unsound' });
});

test('a pattern holds over the whole answer, and over nothing longer than the answer may be', () => {
  expect(fitsPattern('[0-9]{3}', '123')).toBe(true);
  expect(fitsPattern('[0-9]{3}', 'x123x')).toBe(false);
  expect(fitsPattern('a|b', 'ax')).toBe(false);
  expect(fitsPattern('a*', 'a'.repeat(101))).toBe(false);
  expect(fitsPattern('a*', 'a'.repeat(101), 200)).toBe(true);
  expect(fitsPattern('(', 'a')).toBe(false);
  // A character is a code point, not half of one.
  expect(fitsPattern('.', '𠮷')).toBe(true);
});
