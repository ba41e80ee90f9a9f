/** Who sees what: an office its own parts in full and siblings by state only, the ledger before the data, live news without content. */
import { type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { Receipt } from '#contract/view/case.ts';
import type { Look } from '#contract/view/look.ts';
import { beginSession } from '#server/identity/session-store.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import { useApp } from '#test/support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, viewCase } from '#test/support/noodle-shop.ts';

const app = useApp();

test('an office reads its own parts in full and of the others only how far they are', async () => {
  const { number } = await openShop(await app.signIn('zhou-yining'));
  const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  const view = await viewCase(chen, number);
  const [own, sibling] = [view.parts.find((part) => part.id === 'licence'), view.parts.find((part) => part.id === 'signboard')];
  expect([own?.full, sibling?.full]).toEqual([true, false]);
  expect(own?.materials.length).toBeGreaterThan(0);
  expect(sibling?.materials).toEqual([]);
  const fields = view.answers.map(({ field }) => field);
  expect(fields).toContain('shop.name');
  expect(fields.filter((field) => field.startsWith('sign.') || field.startsWith('drainage.'))).toEqual([]);
  expect(JSON.stringify(view)).not.toContain('330199199304120023');
});

test('every look of an officer stands in the ledger of the person looked at, with purpose and law, before the answer', async () => {
  const owner = await app.signIn('zhou-yining');
  const { number } = await openShop(owner);
  const before = bodyOf(await owner.send<{ rows: Look[] }>('GET', '/api/v1/looks?limit=200')).rows.length;
  await viewCase(await app.signIn('fang-chuan', 'deqing-urban-management'), number);
  await viewCase(await app.signIn('wang-min', 'deqing-hall'), number);
  await viewCase(owner, number);
  const { rows } = bodyOf(await owner.send<{ rows: Look[] }>('GET', '/api/v1/looks?limit=200'));
  expect(rows.length).toBe(before + 2);
  expect(rows.slice(0, 2).map((row) => [row.number, row.purpose.en])).toEqual([
    [number, 'receiving it at the counter'],
    [number, 'handling it'],
  ]);
  expect(rows[1]?.facts.some((fact) => /sign/i.test(fact))).toBe(true);
  expect(rows[1]?.basis?.article).toBeGreaterThan(0);
});

test('when the ledger cannot be written nothing is read', async () => {
  const { number } = await openShop(await app.signIn('zhou-yining'));
  const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ connectionString: app.database.get().admin });
  await admin.connect();
  await admin.query('revoke insert on yici.look from yici_app');
  const reply = await chen.send('GET', `/api/v1/cases/${number}`);
  await admin.query('grant insert on yici.look to yici_app');
  await admin.end();
  expect(reply.status).toBe(500);
  expect(reply.text).not.toContain('shop.name');
});

test("a clerk files for a person at the counter; the receipt's password tells a stranger how far it is and nothing else", async () => {
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  const reply = await clerk.send<Receipt>('POST', '/api/v1/cases/intake', {
    body: {
      matter: 'open-restaurant',
      division: 330521,
      visit: 'came without a phone',
      parties: [{ role: 'applicant', name: '沈立秋', identifier: { kind: 'citizen', value: '330199196107080049' } }],
      situation: {
        'premises.division': '330521',
        'shop.service': 'takeaway',
        'premises.area': 30,
        'shop.signboard': false,
        'shop.wasteWater': false,
      },
      answers: {
        'applicant.name': '沈立秋',
        'applicant.identifier': '330199196107080049',
        'applicant.phone': '13800000028',
        'applicant.residence': '乾元镇直街55号',
        'shop.name': '沈记馄饨',
        'shop.scope': 'hot-dishes',
        'premises.address': '乾元镇直街57号',
        'shop.hours': '06:00–13:00',
        'shop.safetyManager': '沈立秋',
      },
      given: {},
    },
  });
  const receipt = bodyOf(reply);
  const progress = await app
    .stranger()
    .send('POST', '/api/v1/progress', { body: { number: receipt.number, password: receipt.queryPassword.toLowerCase() } });
  expect(progress.status).toBe(200);
  expect(progress.text).not.toMatch(/沈|馄饨|330199/);
  const view = await viewCase(clerk, receipt.number);
  expect([view.channel, view.visits.map(({ reason }) => reason)]).toEqual(['counter', ['came without a phone']]);
});

test('live news say number and version to those concerned, and are silent to others', async () => {
  const { app: server } = await app.instance();
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  const { number } = await openShop(await app.signIn('zhou-yining', undefined, server));
  const listen = async (person: string): Promise<{ heard: () => string; stop: () => void }> => {
    const token = await beginSession(app.wired().pool, person as PersonId, wallClock());
    const stop = new AbortController();
    const reply = await fetch(`http://127.0.0.1:${port}/api/v1/updates`, {
      headers: { cookie: `yici_session=${token}` },
      signal: stop.signal,
    });
    let heard = '';
    void (async () => {
      for await (const chunk of reply.body ?? []) heard += Buffer.from(chunk).toString();
    })().catch(() => undefined);
    return { heard: () => heard, stop: () => stop.abort() };
  };
  const [owner, other] = [await listen('zhou-yining'), await listen('shen-liqiu')];
  const clerk = await app.signIn('wang-min', 'deqing-hall', server);
  await acceptAll(clerk, number);
  await expect.poll(owner.heard).toContain(`data: {"number":"${number}","version":2}`);
  expect(other.heard()).not.toContain(number);
  owner.stop();
  other.stop();
});

test('an application whose licence was granted shows the certificate to its holder after the job ran', async () => {
  const owner = await app.signIn('zhou-yining');
  const { number } = await openShop(owner);
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  bodyOf(await act(chen, number, 'begin-review', { part: 'licence' }));
  bodyOf(await act(chen, number, 'grant', grantBody('licence')));
  await app.workOff();
  const licence = (await viewCase(owner, number)).parts.find((part) => part.id === 'licence');
  expect([licence?.state, licence?.certificate?.status]).toEqual(['delivered', 'active']);
});
