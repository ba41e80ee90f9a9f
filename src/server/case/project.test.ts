/** A part that moves to another county lies on that county's desk after the worker's turn, and on no other. */
import { expect, test } from 'vitest';
import { placeInbox, type PlaceJob } from '#server/case/project.ts';
import { verifyCases } from '#server/case/verify/verify-cases.ts';
import { useApp } from '#test/support/app.ts';
import { acceptAll, act, bodyOf, openShop } from '#test/support/noodle-shop.ts';

const app = useApp();
const desksOf = async (number: string, part: string): Promise<readonly string[]> => {
  const { rows } = await app
    .wired()
    .pool.query<{ office: string }>("select office from yici.inbox where number = $1 and part = $2 and state <> 'gone' order by 1", [
      number,
      part,
    ]);
  return rows.map(({ office }) => office);
};

test('moved to another county, found there and nowhere else; an older placing that arrives late changes nothing', async () => {
  const { number } = await openShop(await app.signIn('zhou-yining'));
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  await acceptAll(clerk, number);
  const away = {
    part: 'signboard',
    office: 'changxing-urban-management',
    division: 330522,
    reason: 'the sign stands there',
    basis: { law: 'administrative-licensing-law-2019', article: 32 },
  };
  bodyOf(await act(clerk, number, 'transfer', away));
  expect(await desksOf(number, 'signboard')).toEqual([]);
  const { pool, catalogue } = app.wired();
  const placing = (await pool.query<{ body: PlaceJob }>("select body from yici.outbox where kind = 'inbox.place'")).rows.map(
    ({ body }) => body,
  );
  expect(placing.map(({ office }) => office)).toEqual(['changxing-urban-management']);
  await app.workOff();
  expect(await desksOf(number, 'signboard')).toEqual(['changxing-urban-management']);
  bodyOf(await act(clerk, number, 'transfer', { ...away, office: 'deqing-urban-management', division: 330521, reason: 'a mistake' }));
  await app.workOff();
  for (const job of placing) await placeInbox(pool, job);
  expect(await desksOf(number, 'signboard')).toEqual(['deqing-urban-management']);
  expect((await verifyCases(pool, catalogue.calendar)).findings).toEqual([]);
});
