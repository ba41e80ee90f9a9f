/** Dates of a case are written out; everything else stands as it is. */
import { expect, test } from 'vitest';
import { valueText } from './value-text.ts';

test('a date is a date in the reader’s language, and nothing else is touched', () => {
  expect([valueText('2026-11-17', 'zh'), valueText('2026-11-17', 'en')]).toEqual(['2026年11月17日', '17 November 2026']);
  expect(valueText('西城路2026-11-17号', 'zh')).toBe('西城路2026-11-17号');
});
