/** Departments' systems that are down, slow, lying or endless: the application is made all the same, nothing they sent is in it, and the person is told. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Draft } from '#contract/view/draft.ts';
import { brandAs, type FactId } from '#domain/kernel/brand.ts';
import { useApp, type Visitor } from './support/app.ts';
import { resourceOf, seedResource } from './support/exchange.ts';
import { bodyOf, prepareShop } from './support/noodle-shop.ts';
import { json, openSource, type Behaviour, type SourceServer } from './support/source-server.ts';
import type { Receipt } from '#contract/view/case.ts';

/** Stands in everything a hostile register sends; nowhere else. */
const LEAK = 'LEAKED-7f3a';
/** The port is taken before the server of the platform reads whom it may call. */
const police: SourceServer = await openSource();
const app = useApp({ YICI_EXCHANGE_PRIVATE: police.place });
let owner: Visitor;
beforeAll(async () => {
  owner = await app.signIn('zhou-yining');
});
afterAll(() => police.close());

const endless: Behaviour = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = Buffer.from(`${LEAK} `.repeat(10_000));
  const pour = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', pour);
  };
  pour();
};
const key = '330199199304120023';
const record = { GMSFHM: key, JZ_QC: LEAK, XB: '2' };

test.each<[string, 'down' | 'pending', Behaviour]>([
  ['is away', 'down', json({ error: LEAK }, 503)],
  ['says that we may not ask', 'down', json({ error: LEAK }, 403)],
  ['answers a page', 'down', (_request, response) => void response.end(`<h1>${LEAK}</h1>`)],
  ['answers about somebody else', 'down', json({ ...record, GMSFHM: '330199198001010011' })],
  ['answers in another schema', 'down', json({ ...record, JZ_QC: { text: LEAK } })],
  ['answers half a character', 'down', json({ ...record, JZ_QC: `${LEAK}\ud800` })],
  ['answers without end', 'down', endless],
  ['sends us elsewhere', 'down', (_request, response) => void response.writeHead(302, { location: `http://127.0.0.1/${LEAK}` }).end()],
  ['never answers', 'pending', () => undefined],
])('a register that %s', async (name, state, behaviour) => {
  const { pool } = app.wired();
  await pool.query('delete from yici.resource_now');
  const fields = [{ name: 'JZ_QC', fact: brandAs<FactId>('person.residence') }];
  const resource = resourceOf(`register-${name.length}-${state}`, { fields, retryHours: 0 });
  const grant = { department: 'market-supervision', items: ['business-licence'] };
  await seedResource(pool, { resource, address: police.address, grant, timeoutMs: 4_000 });
  police.behave(behaviour);
  const draft = await prepareShop(owner);
  const seen = bodyOf(await owner.send<Draft>('GET', `/api/v1/drafts/${draft.id}`));
  expect(seen.sources).toMatchObject([{ state }]);
  expect(JSON.stringify(seen)).not.toContain(LEAK);
  const { number } = bodyOf(await owner.send<Receipt>('POST', '/api/v1/cases', { body: { draft: draft.id, revision: draft.revision } }));
  const { rows } = await pool.query<{ text: string }>(
    'select string_agg(body::text, chr(10)) as text from yici.case_event where number = $1',
    [number],
  );
  expect(rows[0]?.text).toContain('一碗面馆');
  expect(rows[0]?.text).not.toContain(LEAK);
  const log = await pool.query<{ text: string }>('select string_agg(u::text, chr(10)) as text from yici.look_up u');
  expect(log.rows[0]?.text ?? '').not.toContain(LEAK);
});
