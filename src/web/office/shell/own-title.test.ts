import { expect, test } from 'vitest';
import { ownTitle } from './own-title.ts';

const wedding = { zh: '结婚登记', en: 'Marriage registration' };

test('a case called after its matter keeps the person, a shop keeps its name, the bare matter keeps nothing', () => {
  expect(ownTitle('江*起 · 结婚登记', wedding)).toBe('江*起');
  expect(ownTitle('一碗面馆', wedding)).toBe('一碗面馆');
  expect(ownTitle('结婚登记', wedding)).toBe('');
});
