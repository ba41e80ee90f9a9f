/** The demo as a newcomer finds it: filled once through the real commands, whatever interrupts it, with clean books. */
import { expect, test } from 'vitest';
import { verifyCases } from '#server/case/verify/verify-cases.ts';
import { sweepDivision } from '#server/clock/sweep.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { fillDemo, stories, type Filled } from '#server/main/demo-cases.ts';
import { DIVISION } from '#server/main/demo-teller.ts';
import { useApp } from './support/app.ts';

const app = useApp();
const fill = (stopped?: () => boolean): Promise<Filled> => {
  const { cases, log } = app.wired();
  return fillDemo({ room: cases, log, now: wallClock(), ...(stopped === undefined ? {} : { stopped }) });
};
const countsOf = async (): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await app.wired().pool.query(
    `select (select count(*) from yici.case_now)::int as cases, (select count(*) from yici.case_event)::int as events,
            (select count(*) from yici.draft)::int as drafts, (select count(*) from yici.file)::int as files, (select count(*) from yici.look)::int as looks`,
  );
  return rows[0];
};
/** Stops after so many steps, as a kill would. */
const after = (steps: number): (() => boolean) => {
  let left = steps;
  return () => (left -= 1) < 0;
};

test('a filling that is interrupted goes on with the next start, and a third start changes nothing', async () => {
  expect(await fill(after(60))).toMatchObject({ outcome: 'stopped' });
  const half = await countsOf();
  expect(await fill(after(150))).toMatchObject({ outcome: 'stopped' });
  expect(await fill()).toEqual({ filled: stories.length, astray: [], outcome: 'filled' });
  const full = await countsOf();
  expect(half['cases']).toBeLessThan(full['cases'] ?? 0);
  expect(full).toMatchObject({ cases: stories.length });
  expect(await fill()).toMatchObject({ filled: 0, outcome: 'skipped' });
  expect(await countsOf()).toEqual(full);
  // Two clerks asked for too much; each try is kept once, however often the filling began anew.
  const attempts = await app.wired().pool.query("select why from yici.attempt where number <> '' order by why");
  expect(attempts.rows.map(({ why }) => why)).toEqual(['paper-held', 'paper-in-words']);
});

test('afterwards certificates are made, deadlines pass and the books are clean', async () => {
  const { cases, log, pool, catalogue } = app.wired();
  const jobs = await app.workOff();
  expect(jobs).toBeGreaterThan(50);
  await sweepDivision({ ...cases, log }, DIVISION, wallClock());
  await app.workOff();
  expect(await verifyCases(pool, catalogue.calendar)).toMatchObject({ clean: true, findings: [], cases: stories.length });
});

test('there is something in every state and every light', async () => {
  const { rows } = await app.wired().pool.query<{ state: string }>('select distinct state from yici.part_now');
  const states = new Set(rows.map(({ state }) => state));
  for (const state of [
    'submitted',
    'supplement',
    'accepted',
    'reviewing',
    'delivered',
    'refused',
    'lapsed',
    'withdrawn',
    'waived',
    'waiting',
    'not-accepted',
  ]) {
    expect(states).toContain(state);
  }
  const officer = await app.signIn('xu-jia', 'deqing-market-supervision');
  const inbox = await officer.send<{ rows: readonly { light: string }[] }>('GET', '/api/v1/inbox?limit=100');
  const lights = inbox.body.rows.map(({ light }) => light);
  for (const light of ['ok', 'near', 'late', 'stop']) expect(lights).toContain(light);
});

test('a database that has cases of its own is left alone', async () => {
  await app.wired().pool.query(`delete from yici.idempotency where key like 'demo %'`);
  expect(await fill()).toMatchObject({ filled: 0, outcome: 'skipped' });
});
