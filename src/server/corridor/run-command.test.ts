/** What a receipt promises: one case however often it is sent, the same bytes again, and nothing half done. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Receipt } from '#contract/view/case.ts';
import { useApp } from '#test/support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, prepareShop, viewCase } from '#test/support/noodle-shop.ts';

const app = useApp();
const countOf = async (table: string, where = 'true'): Promise<number> =>
  Number((await app.wired().pool.query(`select count(*) as count from yici.${table} where ${where}`)).rows[0]?.count);

describe('the same command twice', () => {
  test('fifty submissions at once over two servers with one key make one case and fifty equal answers', async () => {
    const other = await app.instance();
    const [here, there] = [await app.signIn('zhou-yining'), await app.signIn('zhou-yining', undefined, other.app)];
    const draft = await prepareShop(here);
    const before = await countOf('case_now');
    const key = randomUUID();
    const body = { draft: draft.id, revision: draft.revision };
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, n) => (n % 2 ? here : there).send<Receipt>('POST', '/api/v1/cases', { body, key })),
    );
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([201]));
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
    expect(await countOf('case_now')).toBe(before + 1);
    expect(await countOf('idempotency', `key = '${key}'`)).toBe(1);
  });

  test('the order of keys in the body does not matter, another body with the key is refused', async () => {
    const owner = await app.signIn('zhou-yining');
    const draft = await prepareShop(owner);
    const key = randomUUID();
    const first = await owner.send('POST', '/api/v1/cases', { body: { draft: draft.id, revision: draft.revision }, key });
    const turned = await owner.send('POST', '/api/v1/cases', { body: { revision: draft.revision, draft: draft.id }, key });
    const other = await owner.send<{ code: string }>('POST', '/api/v1/cases', {
      body: { draft: draft.id, revision: draft.revision, title: 'x' },
      key,
    });
    expect(first.status).toBe(201);
    expect(turned.text).toBe(first.text);
    expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
  });

  test("without a key a command is not taken; a key is nobody else's", async () => {
    const [zhou, shen] = [await app.signIn('zhou-yining'), await app.signIn('shen-liqiu')];
    const [one, two] = [await prepareShop(zhou), await prepareShop(shen)];
    const missing = await zhou.send<{ code: string }>('POST', '/api/v1/cases', { body: { draft: one.id }, key: null });
    expect([missing.status, missing.body.code]).toEqual([400, 'idempotency-key-missing']);
    const key = randomUUID();
    const [mine, hers] = [
      bodyOf(await zhou.send<Receipt>('POST', '/api/v1/cases', { body: { draft: one.id }, key })),
      bodyOf(await shen.send<Receipt>('POST', '/api/v1/cases', { body: { draft: two.id }, key })),
    ];
    expect(mine.number).not.toBe(hers.number);
  });

  test('after a crash between commit and reply the next server gives the same answer', async () => {
    const owner = await app.signIn('zhou-yining');
    const draft = await prepareShop(owner);
    const key = randomUUID();
    const lost = await owner.send('POST', '/api/v1/cases', { body: { draft: draft.id }, key });
    const next = await app.instance();
    const again = await (await app.signIn('zhou-yining', undefined, next.app)).send('POST', '/api/v1/cases', {
      body: { draft: draft.id },
      key,
    });
    expect(again.text).toBe(lost.text);
  });

  test('a draft becomes one case: a second key finds it sent', async () => {
    const owner = await app.signIn('zhou-yining');
    const draft = await prepareShop(owner);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => owner.send<{ code?: string }>('POST', '/api/v1/cases', { body: { draft: draft.id } })),
    );
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
    expect(answers.filter((answer) => answer.status === 409).every((answer) => answer.body.code === 'draft-sent')).toBe(true);
  });
});

describe('two at once', () => {
  test('two officers granting at once order one certificate', async () => {
    const owner = await app.signIn('zhou-yining');
    const { number } = await openShop(owner);
    const [clerk, chen, xu] = [
      await app.signIn('wang-min', 'deqing-hall'),
      await app.signIn('chen-siyuan', 'deqing-market-supervision'),
      await app.signIn('xu-jia', 'deqing-market-supervision'),
    ];
    await acceptAll(clerk, number);
    bodyOf(await act(chen, number, 'begin-review', { part: 'licence' }));
    const answers = await Promise.all([act(chen, number, 'grant', grantBody('licence')), act(xu, number, 'grant', grantBody('licence'))]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('already-decided');
    expect(await countOf('outbox', `kind = 'certificate.issue' and id like '${number}#%'`)).toBe(1);
    await app.workOff();
    expect(await countOf('certificate_now', `case_number = '${number}'`)).toBe(1);
    expect((await viewCase(owner, number)).parts.find((part) => part.id === 'licence')?.state).toBe('delivered');
  });

  test('numbers have no gap and no duplicate, whatever was refused between them', async () => {
    const [zhou, shen] = [await app.signIn('zhou-yining'), await app.signIn('shen-liqiu')];
    const good = await Promise.all([prepareShop(zhou), prepareShop(shen), prepareShop(zhou), prepareShop(shen)]);
    await Promise.all(
      good.flatMap((draft, n) => [
        (n % 2 ? shen : zhou).send('POST', '/api/v1/cases', { body: { draft: draft.id } }),
        // Not the owner: refused after the draft was locked.
        (n % 2 ? zhou : shen).send('POST', '/api/v1/cases', { body: { draft: draft.id } }),
      ]),
    );
    const { rows } = await app
      .wired()
      .pool.query<{ count: string; last: number }>(
        'select count(*) as count, (select last from yici.number_counter where division = 330521) as last from yici.case_now where division = 330521',
      );
    expect(Number(rows[0]?.count)).toBe(rows[0]?.last);
  });
});
