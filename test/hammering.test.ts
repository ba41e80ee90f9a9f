/** Somebody who has registers asked in a loop: they are stopped before a grant is spent, and nobody else notices. */
import { expect, test } from 'vitest';
import type { Draft } from '#contract/view/draft.ts';
import { useApp, type Visitor } from './support/app.ts';
import { resourceOf, seedResource } from './support/exchange.ts';
import { bodyOf } from './support/noodle-shop.ts';
import { json, useSources } from './support/source-server.ts';

const sources = useSources();
const app = useApp();
const begin = (visitor: Visitor) =>
  visitor.send<Draft>('POST', '/api/v1/drafts', { body: { matter: 'open-restaurant', division: 330521 } });

test('a ledger drawn again and again is drawn ten times, and then later', async () => {
  const reader = await app.signIn('gu-mingyuan');
  const statuses: number[] = [];
  for (let round = 0; round < 12; round += 1) statuses.push((await reader.send('GET', '/api/v1/looks/export?format=pdf')).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
});

test('forms begun in a loop end after sixty, registers asked again in a loop too; the next person is served', async () => {
  const { pool } = app.wired();
  const police = await sources.open(json({}, 503));
  const grant = { department: 'market-supervision', items: ['business-licence'] };
  await seedResource(pool, { resource: resourceOf('residents'), address: police.address, grant });
  const loop = await app.signIn('feng-he');
  const statuses: number[] = [];
  for (let round = 0; round < 65; round += 1) statuses.push((await begin(loop)).status);
  expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(61);
  expect(statuses.at(-1)).toBe(429);
  const { rows } = await pool.query<{ drafts: number }>("select count(*)::int as drafts from yici.draft where owner = 'feng-he'");
  expect(rows[0]?.drafts).toBe(statuses.filter((status) => status === 201).length);
  const other = await app.signIn('zhou-yining');
  const draft = bodyOf(await begin(other));
  const again: number[] = [];
  for (let round = 0; round < 65; round += 1)
    again.push((await other.send('POST', `/api/v1/drafts/${draft.id}/look-up`, { body: {} })).status);
  expect([again[0], again.at(-1)]).toEqual([200, 429]);
});
