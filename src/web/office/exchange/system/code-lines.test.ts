/** A data manager writes the map as lines; what comes back is what was written. */
import { expect, test } from 'vitest';
import { codesFromLines, linesOfCodes } from './code-lines.ts';

test('lines become pairs and pairs become the same lines; half a line is left out', () => {
  const text = 'accepted = 10\nreviewing = 20';
  expect(linesOfCodes(codesFromLines(text, 'state'), 'state')).toBe(text);
  expect(codesFromLines('accepted\n= 10\nreviewing =\n\nlapsed=9=9', 'state')).toEqual([{ kind: 'state', ours: 'lapsed', theirs: '9=9' }]);
  expect(linesOfCodes(codesFromLines(text, 'state'), 'unit')).toBe('');
});
