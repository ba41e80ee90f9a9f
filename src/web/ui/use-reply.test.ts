/** What a page shows when it reads again: a lost network takes nothing away, a true refusal does. */
import { expect, test } from 'vitest';
import type { Refused } from './call.ts';
import { heldAfter } from './use-reply.ts';

const refused = (code: string, status: number): Refused => ({ code, status, title: '', detail: '', requestId: '', problems: [] });
const shown = { key: 'case', value: 'her case' };

test('a phone that loses the network while a page reads again keeps the page', () => {
  expect(heldAfter(shown, 'case', { ok: false, refused: refused('no-network', 0) })).toMatchObject({
    value: 'her case',
    refused: { code: 'no-network' },
  });
  expect(heldAfter(shown, 'case', { ok: false, refused: refused('our-fault', 500) })).toMatchObject({ value: 'her case' });
});
test('what is not hers any more goes, and another page never shows the one before', () => {
  expect(heldAfter(shown, 'case', { ok: false, refused: refused('case-not-found', 404) })).not.toHaveProperty('value');
  expect(heldAfter(shown, 'other', { ok: false, refused: refused('no-network', 0) })).toEqual({
    key: 'other',
    refused: refused('no-network', 0),
  });
  expect(heldAfter(shown, 'case', { ok: true, value: 'her case, decided' })).toEqual({ key: 'case', value: 'her case, decided' });
});
