/** What the door says to bad input, to strangers and to other sites: a problem document, and nothing changed. */
import { describe, expect, test } from 'vitest';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { useApp, type Reply, type Visitor } from '#test/support/app.ts';
import { acceptAll, act, bodyOf, openShop, prepareShop } from '#test/support/noodle-shop.ts';

const app = useApp();
const problemOf = (reply: Reply): ProblemDocument => reply.body as ProblemDocument;
const pointers = (reply: Reply): readonly string[] => (problemOf(reply).problems ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
const events = async (): Promise<number> =>
  Number((await app.wired().pool.query('select count(*) as count from yici.case_event')).rows[0]?.count);

describe('bad input', () => {
  const json = { 'content-type': 'application/json' };
  test.each([
    ['broken JSON', { raw: '{"draft":', headers: json }, 400, 'bad-json'],
    ['a key twice', { raw: '{"draft":"a","draft":"b"}', headers: json }, 400, 'bad-json'],
    ['a prototype', { raw: '{"__proto__":{"admin":true}}', headers: json }, 400, 'bad-json'],
    ['a thousand brackets', { raw: '['.repeat(1000), headers: json }, 400, 'bad-json'],
    ['two MiB', { raw: Buffer.alloc(2 * 1024 * 1024, 32), headers: json }, 413, 'too-large'],
    ['a form', { raw: 'draft=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'unsupported-type'],
    ['text', { raw: '{}', headers: { 'content-type': 'text/plain' } }, 415, 'unsupported-type'],
    ['a key of two letters', { body: { draft: '330521-a' }, key: 'ab' }, 400, 'idempotency-key-bad'],
    ['another site by Sec-Fetch-Site', { body: {}, headers: { 'sec-fetch-site': 'cross-site' } }, 403, 'cross-site'],
    ['another site by Origin', { body: {}, headers: { origin: 'https://evil.example' } }, 403, 'cross-site'],
  ] as const)('%s', async (_name, sent, status, code) => {
    const owner = await app.signIn('zhou-yining');
    const before = await events();
    const reply = await owner.send('POST', '/api/v1/cases', sent);
    expect([reply.status, problemOf(reply).code]).toEqual([status, code]);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(problemOf(reply).requestId).toBe(reply.headers['x-request-id']);
    expect(await events()).toBe(before);
  });

  test('names every field that is wrong, missing or unknown, in the language asked for', async () => {
    const owner = await app.signIn('zhou-yining');
    const body = { revision: 'one', situation: {}, answers: {}, given: { a: { by: 'magic' } }, surprise: 1 };
    const [english, chinese] = [
      await owner.send('PUT', '/api/v1/drafts/330521-x', { body }),
      await owner.send('PUT', '/api/v1/drafts/330521-x', { body, language: 'zh-CN' }),
    ];
    expect(pointers(english)).toEqual(
      expect.arrayContaining(['/contested field-missing', '/surprise unknown-field', '/revision wrong-type']),
    );
    expect(problemOf(english).detail).toMatch(/^[\x20-\x7e]+$/);
    expect(problemOf(chinese).detail).toMatch(/[\u4e00-\u9fff]/);
    expect(problemOf(chinese).problems?.every(({ detail }) => /[\u4e00-\u9fff]/.test(detail))).toBe(true);
  });

  test('missing answers, wrong types and over-long names are refused at submission, field by field', async () => {
    const owner = await app.signIn('zhou-yining');
    const draft = await prepareShop(owner);
    const wrong = { 'shop.name': '长'.repeat(500), 'premises.address': 5, 'sign.width': 'wide' };
    const saved = bodyOf(
      await owner.send<{ revision: number }>('PUT', `/api/v1/drafts/${draft.id}`, {
        body: { revision: draft.revision, situation: draft.situation, answers: wrong, given: {}, contested: [] },
      }),
    );
    const before = await events();
    const reply = await owner.send('POST', '/api/v1/cases', { body: { draft: draft.id, revision: saved.revision } });
    expect([reply.status, problemOf(reply).code]).toEqual([400, 'bad-input']);
    expect(pointers(reply).map((each) => each.split(' ')[0])).toEqual(
      expect.arrayContaining(['/answers/shop.name', '/answers/premises.address', '/answers/sign.width', '/answers/shop.scope']),
    );
    expect(await events()).toBe(before);
  });

  test('a field that belongs to no question of the matter is not even kept in a draft', async () => {
    const owner = await app.signIn('zhou-yining');
    const draft = await prepareShop(owner);
    const body = { revision: draft.revision, situation: {}, answers: { 'shop.password': 'x' }, given: {}, contested: [] };
    expect(pointers(await owner.send('PUT', `/api/v1/drafts/${draft.id}`, { body }))).toEqual(['/answers/shop.password unknown-field']);
  });

  test('a file is what its first bytes say', async () => {
    const owner = await app.signIn('zhou-yining');
    const send = (raw: Buffer, type: string) => owner.send('POST', '/api/v1/files', { raw, headers: { 'content-type': type } });
    expect(problemOf(await send(Buffer.from('<svg onload=alert(1)>'), 'image/png')).code).toBe('file-type');
    expect((await send(Buffer.alloc(6 * 1024 * 1024, 1), 'application/pdf')).status).toBe(413);
    const kept = bodyOf(await send(Buffer.from('%PDF-1.7\n%%EOF'), 'image/png')) as { id: string; type: string };
    expect(kept.type).toBe('application/pdf');
    const back = await owner.send('GET', `/api/v1/files/${kept.id}`);
    expect(back.headers['content-disposition']).toMatch(/^attachment/);
  });
});

describe('somebody else', () => {
  const same = (a: Reply, b: Reply): void => {
    const plain = (reply: Reply) => ({ ...problemOf(reply), requestId: '', instance: '' });
    expect([a.status, plain(a)]).toEqual([b.status, plain(b)]);
  };
  test('gets for a case, a draft and a file of others exactly what she gets for one that is not there', async () => {
    const [owner, other] = [await app.signIn('zhou-yining'), await app.signIn('shen-liqiu')];
    const draft = await prepareShop(owner);
    const receipt = await openShop(owner);
    const file = Object.values(draft.given).flatMap((given) => (given.by === 'file' ? [given.file] : []))[0] ?? '';
    const pairs: [string, string][] = [
      [`/api/v1/cases/${receipt.number}`, '/api/v1/cases/330521-2026-9999999-0'],
      [`/api/v1/cases/${receipt.number}/parts/food/trace`, '/api/v1/cases/330521-2026-9999999-0/parts/food/trace'],
      [`/api/v1/drafts/${draft.id}`, '/api/v1/drafts/330521-00000000-0000-4000-8000-000000000000'],
      [`/api/v1/files/${file}`, '/api/v1/files/330521-00000000-0000-4000-8000-000000000000'],
    ];
    for (const [theirs, nobodys] of pairs) same(await other.send('GET', theirs), await other.send('GET', nobodys));
    same(
      await act(other, receipt.number, 'withdraw', { parts: ['food'], reason: '' }),
      await act(other, '330521-2026-9999999-0', 'withdraw', { parts: ['food'], reason: '' }),
    );
    const elsewhere = await app.signIn('fang-chuan', 'deqing-urban-management');
    expect((await elsewhere.send('GET', `/api/v1/drafts/${draft.id}`)).status).toBe(404);
  });
  test('acts of the wrong person or in the wrong state are refused and change nothing', async () => {
    const [owner, clerk, chen] = [
      await app.signIn('zhou-yining'),
      await app.signIn('wang-min', 'deqing-hall'),
      await app.signIn('chen-siyuan', 'deqing-market-supervision'),
    ];
    const { number } = await openShop(owner);
    const codes = async (who: Visitor, name: string, body: unknown): Promise<string | undefined> =>
      (await act(who, number, name, body)).body.code;
    const before = await events();
    expect(await codes(owner, 'begin-review', { part: 'licence' })).toBe('not-yours');
    expect(await codes(chen, 'begin-review', { part: 'licence' })).toBe('wrong-state');
    expect(await codes(chen, 'begin-review', { part: 'signboard' })).toBe('not-yours');
    expect(await codes(clerk, 'begin-review', { part: 'nowhere' })).toBe('unknown-part');
    expect(await events()).toBe(before);
    await acceptAll(clerk, number);
    expect(await codes(clerk, 'receive', { receptions: [{ part: 'licence', outcome: 'accept' }] })).toBe('wrong-state');
  });
  test('twenty guesses of a query password are answered alike, the next ones not at all', async () => {
    const { number } = await openShop(await app.signIn('zhou-yining'));
    const guess = (password: string) => app.stranger().send('POST', '/api/v1/progress', { body: { number, password } });
    const answers = await Promise.all(Array.from({ length: 25 }, (_, n) => guess(`AAAAAAA${n % 10}`)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([404, 429]));
    expect(answers.filter((answer) => answer.status === 404).length).toBeLessThanOrEqual(20);
  });
});
