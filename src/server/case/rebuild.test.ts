/** The rows are a copy: spoiled or lost, they come back from the events as they were. */
import { expect, test } from 'vitest';
import { rebuildCases } from '#server/case/rebuild.ts';
import { verifyCases } from '#server/case/verify/verify-cases.ts';
import { useApp } from '#test/support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop } from '#test/support/noodle-shop.ts';

const app = useApp();

test('after lists, desks and deadlines were lost a rebuild brings them back and the books are clean', async () => {
  const owner = await app.signIn('zhou-yining');
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  for (const accepted of [true, false, true]) {
    const { number } = await openShop(owner);
    if (accepted) await acceptAll(clerk, number);
  }
  const { number } = await openShop(owner);
  await acceptAll(clerk, number);
  const officer = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  bodyOf(await act(officer, number, 'begin-review', { part: 'licence' }));
  bodyOf(await act(officer, number, 'grant', grantBody('licence')));
  await app.workOff();
  const { pool, catalogue } = app.wired();
  const rows = async () => {
    const tables = ['case_now', 'part_now', 'case_party', 'deadline', 'inbox', 'case_search', 'published_decision'];
    const all = await Promise.all(
      tables.map((table) => pool.query(`select to_jsonb(t) - 'version' as row from yici.${table} t order by 1`)),
    );
    return all.map((table) => table.rows);
  };
  const before = await rows();
  await pool.query(
    "delete from yici.part_now; delete from yici.deadline; delete from yici.inbox; delete from yici.case_search; delete from yici.case_party; delete from yici.published_decision; update yici.case_now set state = 'ended'",
  );
  expect((await verifyCases(pool, catalogue.calendar)).clean).toBe(false);
  expect(await rebuildCases(pool, catalogue.calendar)).toBe(4);
  expect(await rows()).toEqual(before);
  expect(await verifyCases(pool, catalogue.calendar)).toMatchObject({ clean: true, findings: [] });
});
