/** The demo's year: arrivals that are the same each time, lives told by commands, and a telling that is interrupted goes on. */
import { describe, expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import { checkIdentifier } from '#domain/party/check-identifier.ts';
import { verifyCases } from '#server/case/verify/verify-cases.ts';
import { sweepDivision } from '#server/clock/sweep.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import { arrivalsBefore } from '#server/main/year/arrivals.ts';
import { fillYear, type Year } from '#server/main/year/fill-year.ts';
import { FIRMS, yearFirm } from '#server/main/year/firms.ts';
import { HOW_MANY, yearPerson } from '#server/main/year/people.ts';
import { useApp } from './support/app.ts';

const app = useApp();
const today = instantOf(Date.parse('2026-06-18T15:00:00+08:00'));

test('a year brings two thousand arrivals and more, in order, each time the same, in several counties', () => {
  const { catalogue } = app.wired();
  const arrivals = arrivalsBefore(catalogue, today);
  expect(arrivals.length).toBeGreaterThan(2_000);
  expect(arrivalsBefore(catalogue, today)).toEqual(arrivals);
  expect(arrivals.map(({ at }) => at)).toEqual(arrivals.map(({ at }) => at).toSorted((one, other) => one - other));
  expect(new Set(arrivals.map(({ id }) => id)).size).toBe(arrivals.length);
  expect(new Set(arrivals.map(({ division }) => Number(division)))).toEqual(new Set([330521, 330105, 330522]));
});

test('every number of the year is lawful, nobody shares one, and no place has its area code', () => {
  const people = Array.from({ length: HOW_MANY }, (_, nth) => yearPerson(nth, '德清县'));
  const firms = Array.from({ length: FIRMS }, (_, nth) => yearFirm(nth));
  const numbers = [
    ...people.map(({ identifier }) => ['citizen', identifier] as const),
    ...firms.map(({ identifier }) => [identifier.kind, identifier.value] as const),
  ];
  expect(new Set(numbers.map(([, number]) => number)).size).toBe(HOW_MANY + FIRMS);
  for (const [kind, number] of numbers) {
    expect(checkIdentifier(kind, number, undefined), number).toMatchObject({ ok: true });
    expect(number).toContain('330199');
  }
});

const tell = (stopped: () => boolean): Promise<Year> => {
  const { cases, certificates, log } = app.wired();
  return fillYear({ room: cases, certificates, log, now: today, stopped, share: { nth: 0, of: 1 }, days: 14 });
};

describe('the last two weeks, told', () => {
  test('a telling that is stopped goes on where it stopped, and is told once', async () => {
    let asked = 0;
    expect(await tell(() => (asked += 1) > 1)).toMatchObject({ outcome: 'stopped' });
    const rest = await tell(() => false);
    expect(rest).toMatchObject({ outcome: 'filled', refused: 0 });
    expect(await tell(() => false)).toMatchObject({ outcome: 'skipped', cases: 0 });
    const { rows } = await app.wired().pool.query<{ cases: number }>('select count(*)::int as cases from yici.case_now');
    expect(rows[0]?.cases).toBe(arrivalsBefore(app.wired().catalogue, today, 14).length);
  });

  test('nothing lies in the future, most is done in time, and the books are clean before and after the sweep', async () => {
    const { pool, catalogue, cases, log } = app.wired();
    const { rows } = await pool.query<{ last: number; late: number; granted: number }>(
      `select max(at)::float8 as last, (count(*) filter (where kind = 'Overdue'))::int as late, (count(*) filter (where kind = 'Granted'))::int as granted
       from yici.case_event`,
    );
    const { last = 0, late = 0, granted = 0 } = rows[0] ?? {};
    expect(last).toBeLessThanOrEqual(today + 10 * 60_000);
    expect(granted).toBeGreaterThan(60);
    expect(late / granted).toBeLessThan(0.1);
    expect((await verifyCases(pool, catalogue.calendar)).findings).toEqual([]);
    for (const division of await activeDivisions(pool)) await sweepDivision({ ...cases, log }, division, today);
    expect((await verifyCases(pool, catalogue.calendar)).findings).toEqual([]);
  });
});
