import { expect, test } from 'vitest';
import { readSpans, spansText } from './read-spans.ts';

test('hours are read as people write them', () => {
  expect(readSpans('9:00-12:00、13:30-17:00')).toEqual([
    { from: '09:00', until: '12:00' },
    { from: '13:30', until: '17:00' },
  ]);
  expect(readSpans('９：00～17：30')).toEqual([{ from: '09:00', until: '17:30' }]);
  expect(readSpans('8-24')).toEqual([{ from: '08:00', until: '24:00' }]);
  expect(readSpans(' ')).toEqual([]);
  expect(spansText([{ from: '09:00', until: '12:00' }])).toBe('09:00-12:00');
});

test.each(['9', '17:00-9:00', '9:00-25:00', 'morning', '9:00-12:00-13:00'])('%s cannot be read', (text) => {
  expect(readSpans(text)).toBeUndefined();
});
