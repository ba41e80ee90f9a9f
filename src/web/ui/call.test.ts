/** Requests as the server sees them, and refusals as people do. */
import { afterEach, expect, test, vi } from 'vitest';
import { act, addressOf, call, comesAgain, refusedOf } from './call.ts';

const page = { cookie: 'yici-language=en' };
afterEach(() => vi.unstubAllGlobals());

const server = (status: number, body: unknown) => {
  const fetched = vi.fn<(address: string, init: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response(JSON.stringify(body), { status })),
  );
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('document', page);
  return fetched;
};

test('a case number with signs of its own stays one part of the address', () => {
  expect(addressOf('/api/v1/cases/{number}/parts/{part}/trace', { params: { number: '330521-2026/1', part: '排水' } })).toBe(
    '/api/v1/cases/330521-2026%2F1/parts/%E6%8E%92%E6%B0%B4/trace',
  );
});

test('an empty search word is not sent', () => {
  expect(addressOf('/api/v1/matters', { query: { q: '', division: 330521 } })).toBe('/api/v1/matters?division=330521');
});

test('a command carries its key and the language the person chose', async () => {
  const fetched = server(200, { number: 'n', version: 2, events: [] });
  await act('n', 'withdraw', { parts: ['food'], reason: 'closed' }, 'key-0001');
  const headers = new Headers(fetched.mock.calls[0]?.[1].headers);
  expect(headers.get('idempotency-key')).toBe('key-0001');
  expect(headers.get('accept-language')).toBe('en');
});

test('reading sends no key and no body', async () => {
  const fetched = server(200, { rows: [] });
  await call('case.list');
  expect(fetched.mock.calls[0]?.[1]).not.toHaveProperty('body');
  expect(new Headers(fetched.mock.calls[0]?.[1].headers).has('idempotency-key')).toBe(false);
});

test('a refusal comes with its code, its sentence and the fields it names', async () => {
  server(422, {
    code: 'bad-input',
    title: 'Some things need changing',
    requestId: 'r-1',
    problems: [{ pointer: '/answers/shop.name', code: 'too-long', detail: 'Too long' }],
  });
  const answer = await call('case.submit', { body: {} });
  expect(answer).toMatchObject({
    ok: false,
    refused: { code: 'bad-input', status: 422, requestId: 'r-1', problems: [{ code: 'too-long' }] },
  });
});

test('a line that is cut is no answer, and so is a page of a proxy', async () => {
  vi.stubGlobal('document', page);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  expect(await call('case.list')).toMatchObject({ ok: false, refused: { code: 'no-network' } });
  expect(refusedOf(502, 'r-2', undefined)).toMatchObject({ code: 'unreadable-reply', status: 502, requestId: 'r-2' });
});

test('only what is no answer is sent again with the same key', () => {
  expect(comesAgain({ code: 'outcome-unknown', status: 503 })).toBe(true);
  expect(comesAgain({ code: 'sign-in-needed', status: 401 })).toBe(true);
  expect(comesAgain({ code: 'draft-changed', status: 409 })).toBe(false);
});
