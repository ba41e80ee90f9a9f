/** The demo can begin on any day: at night after the longest holiday, in the middle of one, where two years meet. */
import { describe, expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import { verifyCases } from '#server/case/verify/verify-cases.ts';
import { sweepDivision } from '#server/clock/sweep.ts';
import { fillDemo, stories } from '#server/main/demo-cases.ts';
import { DIVISION } from '#server/main/demo-teller.ts';
import { useApp } from './support/app.ts';

describe.each(['2026-10-09T00:04', '2026-02-20T07:30', '2027-01-03T23:30'])('begun at %s', (begun) => {
  const app = useApp();
  test('every story is told to its end, nothing lies in the future, and the books are clean', async () => {
    const now = instantOf(Date.parse(`${begun}:00+08:00`));
    const { cases, log, pool, catalogue } = app.wired();
    expect(await fillDemo({ room: cases, log, now })).toEqual({ filled: stories.length, astray: [], outcome: 'filled' });
    const { rows } = await pool.query<{ last: number }>('select max(at)::float8 as last from yici.case_event');
    expect(rows[0]?.last).toBeLessThanOrEqual(now);
    await sweepDivision({ ...cases, log }, DIVISION, now);
    expect((await verifyCases(pool, catalogue.calendar)).findings).toEqual([]);
  });
});
