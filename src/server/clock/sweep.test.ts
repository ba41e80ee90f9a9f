/** Days that pass: silence accepts, a supplement not given lapses, a promise broken is on record; each once, however many sweeps run. */
import { beforeEach, expect, test } from 'vitest';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { sweepDivision } from '#server/clock/sweep.ts';
import { verifyCases } from '#server/case/verify/verify-cases.ts';
import { useApp } from '#test/support/app.ts';
import { acceptAll, act, bodyOf, openShop, viewCase } from '#test/support/noodle-shop.ts';

const app = useApp();
const deqing = brandAs<DivisionCode>(330521);
/** Ten in the morning of a day in Shanghai. */
const on = (day: string) => instantOf(Date.parse(`${day}T10:00:00+08:00`));
const sweep = (day: string): Promise<number> => {
  app.at(on(day));
  const { cases, log } = app.wired();
  return sweepDivision({ ...cases, log }, deqing, on(day));
};
const stateOf = async (number: string, part: string) => {
  const owner = await app.signIn('zhou-yining');
  const view = await viewCase(owner, number);
  return { state: view.parts.find((each) => each.id === part)?.state, kinds: view.timeline.map(({ kind }) => kind) };
};

beforeEach(() => app.at(on('2026-06-08')));

test('an application nobody looked at for five working days is accepted by law, once, also when two sweeps run at once', async () => {
  const { number } = await openShop(await app.signIn('zhou-yining'));
  // Filed on Monday the 8th: the fifth working day is Monday the 15th.
  await sweep('2026-06-15');
  expect((await stateOf(number, 'licence')).state).toBe('submitted');
  await Promise.all([sweep('2026-06-16'), sweep('2026-06-16')]);
  const { state, kinds } = await stateOf(number, 'licence');
  expect(state).toBe('accepted');
  expect(kinds.filter((kind) => kind === 'Accepted')).toHaveLength(3);
  expect((await app.wired().pool.query("select 1 from yici.deadline where number = $1 and kind = 'acceptance'", [number])).rowCount).toBe(
    0,
  );
});

test('what was asked for once and not given in time lapses; the day itself still counts', async () => {
  const { number } = await openShop(await app.signIn('zhou-yining'));
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  bodyOf(
    await act(clerk, number, 'receive', {
      receptions: [{ part: 'signboard', outcome: 'supplement', missing: [{ what: 'the sketch shows no height' }], until: '2026-06-12' }],
    }),
  );
  // A day runs for who was told: the worker puts the notice into the account.
  await app.workOff();
  await sweep('2026-06-12');
  expect((await stateOf(number, 'signboard')).state).toBe('supplement');
  await sweep('2026-06-13');
  expect((await stateOf(number, 'signboard')).state).toBe('lapsed');
});

test('a promise that ran out is on record as a breach and changes nothing else; a stopped clock does not run out', async () => {
  const { number } = await openShop(await app.signIn('zhou-yining'));
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  await acceptAll(clerk, number);
  const fang = await app.signIn('fang-chuan', 'deqing-urban-management');
  bodyOf(await act(fang, number, 'begin-review', { part: 'signboard' }));
  await sweep('2026-07-30');
  await sweep('2026-07-31');
  const { state, kinds } = await stateOf(number, 'signboard');
  expect(state).toBe('reviewing');
  expect(kinds.filter((kind) => kind === 'Overdue').length).toBeGreaterThanOrEqual(2);
  const desk = bodyOf(
    await (await app.signIn('fang-chuan', 'deqing-urban-management')).send<{ counts: Record<string, number> }>(
      'GET',
      '/api/v1/inbox?light=late',
    ),
  );
  expect(desk.counts['late']).toBeGreaterThanOrEqual(1);
});

test('after all of it the books are clean', async () => {
  await app.workOff();
  const { wired } = app;
  expect(await verifyCases(wired().pool, wired().catalogue.calendar)).toMatchObject({ clean: true, findings: [] });
});
