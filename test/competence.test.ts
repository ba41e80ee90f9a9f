/** A power moves: who administers a division hands what is open at one of its offices to another, clocks untouched (2018 regulation 33). */
import { beforeAll, expect, test } from 'vitest';
import type { CompetenceMoved, CompetencePreview } from '#contract/view/outcome.ts';
import { useApp, type Visitor } from './support/app.ts';
import { acceptAll, act, bodyOf, openShop, viewCase } from './support/noodle-shop.ts';

const app = useApp();
const from = 'deqing-urban-management';
const to = 'deqing-housing-construction';
const basis = { law: 'zhejiang-at-most-once-2018', article: 33 };
let lin: Visitor;
let fang: Visitor;
let wu: Visitor;
let shops: readonly string[] = [];

beforeAll(async () => {
  lin = await app.signIn('lin-an', 'deqing-government-services');
  fang = await app.signIn('fang-chuan', from);
  wu = await app.signIn('wu-qing', to);
  const owner = await app.signIn('zhou-yining');
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  shops = [(await openShop(owner)).number, (await openShop(owner)).number];
  for (const shop of shops) await acceptAll(clerk, shop);
  await app.workOff();
});

const preview = async (visitor: Visitor) => visitor.send<CompetencePreview & { code?: string }>('GET', `/api/v1/competence?office=${from}`);
const move = (visitor: Visitor, body: object = {}) =>
  visitor.send<CompetenceMoved & { code?: string }>('POST', '/api/v1/competence/moves', {
    body: { from, to, reason: '招牌审批划转住建', basis, ...body },
  });

test('only who administers the division sees what would move, and only within it', async () => {
  expect((await preview(fang)).body.code).toBe('not-yours');
  expect((await move(fang)).body.code).toBe('not-yours');
  expect((await move(lin, { to: 'gongshu-market-supervision' })).body.code).toBe('not-yours');
  expect((await move(lin, { to: from })).body.code).toBe('same-office');
  expect((await move(lin, { basis: { ...basis, article: 999 } })).status).toBe(400);
  expect(bodyOf(await preview(lin)).items.map(({ item, parts }) => [item, parts])).toEqual([['signboard', 2]]);
});

test('an item that was not named stays; named, its parts go to the other desk with their last day', async () => {
  expect(bodyOf(await move(lin, { items: ['drainage-permit'] })).moved).toBe(0);
  const dueOf = async (reader: Visitor, shop = '') => (await viewCase(reader, shop)).parts.find(({ id }) => id === 'signboard')?.clock?.due;
  const before = await dueOf(fang, shops[0]);
  expect(bodyOf(await move(lin, { items: ['signboard'] }))).toMatchObject({ moved: 2, left: 0, refused: [] });
  await app.workOff();
  expect(await dueOf(wu, shops[0])).toBe(before);
  bodyOf(await act(wu, shops[0] ?? '', 'begin-review', { part: 'signboard' }));
  expect((await act(fang, shops[1] ?? '', 'begin-review', { part: 'signboard' })).status).toBeGreaterThanOrEqual(403);
  expect(bodyOf(await preview(lin)).total).toBe(0);
});
