/** Papers spared and brought are counted with the case, and an attempt to ask for too much is refused and kept. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AttemptRow, ExchangeMap } from '#contract/view/exchange-map.ts';
import { recountPapers } from '#server/case/recount-papers.ts';
import { useApp } from '#test/support/app.ts';
import { acceptAll, act, bodyOf, openShop } from '#test/support/noodle-shop.ts';

const app = useApp();
const counted = async () => {
  const { pool } = app.wired();
  const papers = await pool.query<{ item: string; material: string; way: string; papers: number }>(
    'select item, material, way, papers from yici.paper_count where division = 330521 order by day, item, material, way',
  );
  const parts = await pool.query('select item, parts from yici.item_count where division = 330521 order by day, item');
  return { papers: papers.rows, parts: parts.rows };
};
const until = '2030-01-04';

describe('papers of cases', () => {
  test('what was brought, promised and spared is counted when the shop is filed and when a paper comes later', async () => {
    const owner = await app.signIn('zhou-yining');
    const clerk = await app.signIn('wang-min', 'deqing-hall');
    const { number } = await openShop(owner);
    const { papers, parts } = await counted();
    expect(papers).toContainEqual({ item: 'food-permit', material: 'kitchen-plan', way: 'file', papers: 1 });
    expect(papers).toContainEqual({ item: 'business-licence', material: 'premises-use', way: 'commitment', papers: 1 });
    expect(papers).toContainEqual({ item: 'business-licence', material: 'identity-card', way: 'fact', papers: 1 });
    expect(parts).toContainEqual({ item: 'food-permit', parts: 1 });
    await openShop(owner);
    await acceptAll(clerk, number);
    expect((await counted()).papers).toContainEqual({ item: 'food-permit', material: 'kitchen-plan', way: 'file', papers: 2 });
  });
  test('a recount finds what was counted on the way', async () => {
    const { pool } = app.wired();
    const before = await counted();
    await pool.query("update yici.paper_count set papers = papers + 3; delete from yici.item_count where item = 'food-permit'");
    await recountPapers(pool, 330521);
    expect(await counted()).toEqual(before);
  });
  test('the map counts them by month', async () => {
    const clerk = await app.signIn('wang-min', 'deqing-hall');
    const map = bodyOf(await clerk.send<ExchangeMap>('GET', '/api/v1/exchange/map'));
    const brought = (await counted()).papers.filter(({ way }) => way === 'file').reduce((sum, row) => sum + row.papers, 0);
    expect(map.trend).toHaveLength(12);
    expect(map.trend.at(-1)).toMatchObject({ brought });
    expect(map.trend.at(-1)?.spared).toBeGreaterThan(0);
  });
});

describe('a clerk who asks for too much', () => {
  const tell = async (clerk: Awaited<ReturnType<typeof app.signIn>>, number: string, missing: readonly unknown[], key = randomUUID()) =>
    act(clerk, number, 'receive', { receptions: [{ part: 'licence', outcome: 'supplement', missing, until }] }, key);
  const attempts = async () => (await app.wired().pool.query('select * from yici.attempt order by at, id')).rows;

  test('is refused with the holder’s name, and the attempt is kept once', async () => {
    const owner = await app.signIn('zhou-yining');
    const clerk = await app.signIn('wang-min', 'deqing-hall');
    const { number } = await openShop(owner);
    const key = randomUUID();
    const missing = [{ material: 'identity-card', what: '身份证复印件' }];
    const refused = await tell(clerk, number, missing, key);
    expect(refused).toMatchObject({ status: 422, body: { code: 'paper-held' } });
    expect(refused.text).toContain('Public Security Bureau');
    await tell(clerk, number, missing, key);
    expect(await attempts()).toHaveLength(1);
    expect((await attempts())[0]).toMatchObject({
      division: 330521,
      officer: 'wang-min',
      office: 'deqing-hall',
      number,
      part: 'licence',
      item: 'business-licence',
      holder: 'public-security',
      why: 'paper-held',
    });
    expect(await tell(clerk, number, [{ what: '请提供户口簿复印件' }])).toMatchObject({ status: 422, body: { code: 'paper-in-words' } });
    expect(await tell(clerk, number, [{ material: 'diploma', what: '毕业证' }])).toMatchObject({
      status: 422,
      body: { code: 'paper-outside-guide' },
    });
    expect(await attempts()).toHaveLength(3);
  });
  test('is seen by the data office of the county and of the province, by nobody else', async () => {
    const clerk = await app.signIn('wang-min', 'deqing-hall');
    expect((await clerk.send('GET', '/api/v1/attempts')).status).toBe(403);
    const handler = await app.signIn('wu-qing', 'deqing-housing-construction');
    expect((await handler.send('GET', '/api/v1/attempts')).status).toBe(403);
    const data = await app.signIn('yin-lan', 'zhejiang-data');
    const { rows } = bodyOf(await data.send<{ rows: AttemptRow[] }>('GET', '/api/v1/attempts'));
    expect(rows).toHaveLength(3);
    expect(rows.find(({ why }) => why === 'paper-held')).toMatchObject({
      officer: '王敏',
      paper: { en: 'Identity card of the operator' },
      holder: { zh: '公安局' },
    });
  });
});
