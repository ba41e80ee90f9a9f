/** An application pressed without network goes out once, as it stood on the screen. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Letter, sendLetter } from './outbox.tsx';

const letter: Letter = {
  draft: 'd1',
  revision: 3,
  parties: [],
  key: 'submit-key',
  pressedAt: '2026-06-18T10:24:00+08:00',
  name: { zh: '开店', en: 'Shop' },
  saves: [
    { key: 'save-key', edit: { situation: {}, answers: { 'shop.name': '一碗面馆' }, given: {}, parties: {}, contested: [], evidence: {} } },
  ],
};
type Sent = { readonly method: string; readonly address: string; readonly key: string | null; readonly body: unknown };

let sent: Sent[] = [];
const answerWith = (answers: readonly ((one: Sent) => Response | Promise<Response>)[]) => {
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const one = {
      method: init.method ?? 'GET',
      address,
      key: new Headers(init.headers).get('idempotency-key'),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
    };
    sent.push(one);
    const answer = answers[sent.length - 1];
    return answer === undefined ? Promise.reject(new TypeError('offline')) : Promise.resolve(answer(one));
  });
};
const json = (status: number, body: unknown) => () => new Response(JSON.stringify(body), { status });

beforeEach(() => {
  sent = [];
  vi.stubGlobal('document', { cookie: 'yici-language=zh' });
  vi.stubGlobal('localStorage', { removeItem: () => undefined });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => vi.unstubAllGlobals());

test('what was typed last is saved first, then the application is sent with the new revision', async () => {
  answerWith([json(200, { revision: 4 }), json(201, { number: '330521-2026-0000028-1' })]);
  const answered = await sendLetter(letter, () => undefined);
  expect(sent.map(({ method, key }) => [method, key])).toEqual([
    ['PUT', 'save-key'],
    ['POST', 'submit-key'],
  ]);
  expect(sent[1]?.body).toEqual({ draft: 'd1', revision: 4 });
  expect(answered.receipt?.number).toBe('330521-2026-0000028-1');
});

test('what is sent from a phone says so', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  answerWith([json(201, { number: 'n' })]);
  await sendLetter({ ...letter, saves: [] }, () => undefined);
  expect(sent[0]?.body).toEqual({ draft: 'd1', revision: 3, device: 'phone' });
});

test('a phone that dies between the two goes on where it stopped, with the same keys', async () => {
  const kept: Letter[] = [];
  answerWith([json(200, { revision: 4 })]);
  const cut = await sendLetter(letter, (next) => kept.push(next));
  expect(cut.receipt).toBeUndefined();
  expect(cut.refused).toBeUndefined();
  expect(kept).toEqual([{ ...letter, saves: [], revision: 4 }]);
  sent = [];
  answerWith([json(201, { number: 'n' })]);
  await sendLetter(cut, () => undefined);
  expect(sent.map(({ key }) => key)).toEqual(['submit-key']);
});

test('a server that stumbles is no refusal; one that refuses is', async () => {
  answerWith([json(503, { code: 'busy' })]);
  expect((await sendLetter({ ...letter, saves: [] }, () => undefined)).refused).toBeUndefined();
  sent = [];
  answerWith([json(422, { code: 'bad-input', problems: [] })]);
  expect((await sendLetter({ ...letter, saves: [] }, () => undefined)).refused?.code).toBe('bad-input');
});
