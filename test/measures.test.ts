/** What happens moves the figures exactly, late or corrected or withdrawn; two workers count nothing twice; nobody types a figure in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasureDrill, MeasureFigures, MeasureList, MeasureSeries } from '#contract/view/measure.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, instantOf } from '#domain/kernel/instant.ts';
import { monthOf } from '#domain/measure/figure.ts';
import type { MeasureId } from '#domain/measure/measure.ts';
import { markDirty, type DirtyKind } from '#server/corridor/mark-dirty.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { operations } from '#server/main/wire-http.ts';
import { measureRoomOf } from '#server/main/wire-measure.ts';
import { countDivision } from '#server/measure/count-division.ts';
import { countRound, declareRound } from '#server/measure/count-round.ts';
import { daysOf } from '#server/measure/figures.ts';
import { freezeAll } from '#server/measure/freeze.ts';
import { checkDivision, recountDivision } from '#server/measure/recount.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop } from '#test/support/noodle-shop.ts';

const app = useApp();
const deqing = brandAs<DivisionCode>(330521);
const room = () => measureRoomOf(app.wired());
const supervisor = (): Promise<Visitor> => app.signIn('he-qing', 'deqing-reform');

/** Numerator and denominator of one measure of the county this month. */
async function figure(measure: string): Promise<readonly (number | null)[]> {
  await countDivision(room(), deqing);
  const reply = await (await supervisor()).send<MeasureFigures>('GET', `/api/v1/office/measure-figures?measures=${measure}`);
  const [found] = bodyOf(reply).figures;
  return [found?.numerator ?? null, found?.denominator ?? null];
}
const decided = (number: string, part: string, officer: string, office: string): Promise<unknown> =>
  app.signIn(officer, office).then(async (own) => {
    await act(own, number, 'begin-review', { part });
    return bodyOf(await act(own, number, 'grant', grantBody(part)));
  });

/** A visit told afterwards, of a day long before, as an old hall would tell it. */
async function tellVisit(number: string, nth: number): Promise<void> {
  const now = wallClock();
  await app.wired().pool.query(
    `insert into yici.visit_entry (division, id, visit, hall, day, who, kind, at, number, nth, cause, body)
       values ($1, $2, $2, 'deqing-hall', $3, 'told', 'case', $4, $5, $6, $7, '{"why":"bring-paper"}')`,
    [deqing, `told ${number} ${nth}`, dayOfInstant(now) - 9 + nth, now, number, nth, nth > 1 ? 'not-told' : null],
  );
  await inTransaction(app.wired().pool, (tx) => {
    markDirty(tx, deqing, 'case', number, now);
    return Promise.resolve(kept(undefined));
  });
}

describe('a county’s figures', () => {
  test('a case sent, decided, visited late and withdrawn moves them exactly, and a recount says the same', async () => {
    const zhou = await app.signIn('zhou-yining');
    expect(await figure('actual.online')).toEqual([0, 0]);
    const { number } = await openShop(zhou);
    expect(await figure('actual.online')).toEqual([1, 1]);
    await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
    await decided(number, 'licence', 'chen-siyuan', 'deqing-market-supervision');
    expect(await figure('actual.instant')).toEqual([1, 1]);
    bodyOf(await act(zhou, number, 'withdraw', { parts: ['signboard', 'food', 'drainage'], reason: '不办了' }));
    await app.workOff();
    expect(await figure('actual.visits-per-case')).toEqual([0, 1]);
    await tellVisit(number, 1);
    expect(await figure('actual.zero-visit')).toEqual([0, 1]);
    await tellVisit(number, 2);
    expect(await figure('actual.visits-per-case')).toEqual([2, 1]);
    expect(await figure('actual.once')).toEqual([0, 1]);
    expect(await figure('actual.made-to-return')).toEqual([1, 1]);
    const once = room().catalogue.measures.get(brandAs<MeasureId>('actual.once'));
    const today = dayOfInstant(wallClock());
    const days = once === undefined ? [] : await daysOf(sqlOf(app.wired().pool), [once], [deqing], addDays(today, -6), today);
    expect(days).toEqual([expect.objectContaining({ day: today, numerator: 0, denominator: 1 })]);
    expect((await checkDivision(room(), deqing)).differing).toEqual([]);
    const [{ facts }] = [{ facts: await recountDivision(room(), deqing) }];
    expect(facts).toBeGreaterThan(1);
    expect(await figure('actual.online')).toEqual([1, 1]);
  });

  test('an item published, or a month that is over, has figures too; the month stays as it was frozen', async () => {
    await declareRound(room());
    const [visits, items] = await figure('declared.at-most-once-share');
    expect([visits, items]).toEqual([items, expect.any(Number)]);
    const { pool } = app.wired();
    const now = wallClock();
    await pool.query(
      `insert into yici.measure_cell (division, about, facet, month, key, sums) values ($1, 'case', 'all', 203001, '', '{"actual.once":[9,10]}')`,
      [deqing],
    );
    const freeze = () => freezeAll({ pool, clock: () => instantOf(Date.parse('2030-02-01T08:00:00+08:00')) });
    await freeze();
    await pool.query(`update yici.measure_cell set sums = '{"actual.once":[8,10]}' where division = $1 and month = 203001`, [deqing]);
    await freeze();
    const { rows } = await pool.query<{ sums: unknown }>('select sums from yici.measure_freeze where division = $1 and month = 203001', [
      deqing,
    ]);
    expect(rows).toEqual([{ sums: { 'actual.once': [9, 10] } }]);
    const series = await (await supervisor()).send<MeasureSeries>(
      'GET',
      '/api/v1/office/measures/actual.once/series?from=203001&to=203001',
    );
    expect(bodyOf(series).months).toEqual([expect.objectContaining({ value: 80, frozen: expect.objectContaining({ value: 90 }) })]);
    await expect(pool.query('update yici.measure_freeze set at = $1', [now])).rejects.toThrow(/permission denied/);
    await pool.query('delete from yici.measure_cell where division = $1 and month = 203001', [deqing]);
  });

  test('whoever meets a county that is being counted leaves it to the next round and waits for nobody', async () => {
    const { pool } = app.wired();
    await pool.query("update yici.measure_count set declared = '' where division = $1", [deqing]);
    const declared = async () =>
      (await pool.query<{ declared: string }>('select declared from yici.measure_count where division = $1', [deqing])).rows;
    const counting = await pool.connect();
    await counting.query('begin');
    await counting.query('select from yici.measure_count where division = $1 for update', [deqing]);
    try {
      await declareRound(room());
    } finally {
      await counting.query('rollback');
      counting.release();
    }
    expect(await declared()).toEqual([{ declared: '' }]);
    await declareRound(room());
    expect((await declared())[0]?.declared).toHaveLength(32);
  });

  test('whatever changes in whatever order, two workers at once leave what a recount finds', async () => {
    const zhou = await app.signIn('zhou-yining');
    const clerk = await app.signIn('wang-min', 'deqing-hall');
    const numbers = [(await openShop(zhou)).number, (await openShop(zhou)).number];
    await acceptAll(clerk, numbers[0] ?? '');
    const { pool } = app.wired();
    const kinds = fc.constantFrom('rating', 'bad', 'late', 'grant', 'withdraw', 'visit', 'again');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ kind: kinds, of: fc.nat(1), at: fc.nat(60) }), { minLength: 4, maxLength: 8 }),
        async (acts) => {
          for (const [nth, { kind, of, at }] of acts.entries()) {
            const number = numbers[of] ?? '';
            const dirty = (what: DirtyKind, id: string) =>
              inTransaction(pool, (tx) => {
                markDirty(tx, deqing, what, id, wallClock());
                return Promise.resolve(kept(undefined));
              });
            if (kind === 'grant')
              await act(await app.signIn('chen-siyuan', 'deqing-market-supervision'), number, 'grant', grantBody('licence'));
            if (kind === 'withdraw') await act(zhou, number, 'withdraw', { parts: ['signboard'], reason: '不办了' });
            if (kind === 'visit') await tellVisit(number, 3 + at).catch(() => undefined);
            if (kind === 'again') await dirty('case', number);
            if (kind === 'rating' || kind === 'bad' || kind === 'late') {
              const id = `330521-r${of}`;
              await pool.query(
                `insert into yici.rating_now (division, id, version, subject_of, subject, contact, office, channel, grade, indicators, state, at, sampled, has_words)
               values ($1, $2, 1, 'case', $3, 'whole', 'deqing-hall', 'site', $4, '{}', 'given', $5, false, false)
               on conflict (division, id) do update set grade = excluded.grade, at = excluded.at`,
                [deqing, id, number, kind === 'bad' ? 1 : 5, wallClock() - (kind === 'late' ? at * 86_400_000 : 0)],
              );
              await dirty('rating', id);
            }
            if (nth % 2 === 0) await Promise.all([countDivision(room(), deqing), countDivision(room(), deqing)]);
          }
          await Promise.all([countRound(room()), countRound(room())]);
          await countRound(room());
          const { differing, waiting, cells } = await checkDivision(room(), deqing);
          expect({ differing, waiting }).toEqual({ differing: [], waiting: 0 });
          expect(cells).toBeGreaterThan(10);
        },
      ),
      { numRuns: 6 },
    );
  });
});

describe('who reads what', () => {
  test('supervision opens the cases behind a figure, without a name in them; a department its own; ratings nobody', async () => {
    const drill = '/api/v1/office/measures/actual.papers-asked/rows?which=all';
    const rows = bodyOf(await (await supervisor()).send<MeasureDrill>('GET', drill));
    expect(rows.rows[0]).toMatchObject({ kind: 'case', matter: { zh: '开一家餐饮店' } });
    expect(JSON.stringify(rows)).not.toMatch(/周宜宁|3301991/);
    const own = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    const others = await own.send('GET', `${drill}&office=deqing-health`);
    expect(bodyOf(await own.send<MeasureDrill>('GET', drill)).rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(others.body)).not.toContain('deqing-health');
    expect((await own.send('GET', '/api/v1/office/measures/actual.on-time/by?by=office')).status).toBe(403);
    const rated = await (await supervisor()).send<{ code: string }>('GET', '/api/v1/office/measures/actual.satisfied/rows');
    expect([rated.status, rated.body.code]).toEqual([403, 'measure-not-drilled']);
    expect((await (await supervisor()).send('GET', '/api/v1/office/measures/actual.rated/rows?which=met')).status).toBe(403);
    expect((await app.stranger().send('GET', drill)).status).toBe(401);
    expect((await (await app.signIn('zhou-yining')).send('GET', drill)).status).toBe(403);
    const huzhou = await app.signIn('he-qing', 'deqing-reform');
    expect(bodyOf(await huzhou.send<MeasureDrill>('GET', `${drill}&division=330105`)).rows).toEqual([]);
  });

  test('few ratings are not shown, and every measure says by which formula and law it is made', async () => {
    const officer = await supervisor();
    const { figures } = bodyOf(await officer.send<MeasureFigures>('GET', '/api/v1/office/measure-figures?measures=actual.satisfied'));
    expect(figures[0]).toMatchObject({ numerator: null, value: null, few: true });
    const { rows } = bodyOf(await officer.send<MeasureList>('GET', '/api/v1/office/measures'));
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.every(({ basis, versions, formula }) => basis.length > 0 && versions.length > 0 && formula.zh !== '')).toBe(true);
  });

  test('the rated office reads no figure that moves with each rating, however many there are', async () => {
    const { pool } = app.wired();
    const month = monthOf(dayOfInstant(wallClock()));
    const cell = `insert into yici.measure_cell (division, about, facet, month, key, sums)
      values ($1, 'rating', 'office', $2, 'deqing-market-supervision', '{"actual.satisfied":[30,40]}')
      on conflict (division, about, facet, month, key) do update set sums = excluded.sums`;
    await pool.query(cell, [deqing, month]);
    const own = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    const office = 'office=deqing-market-supervision';
    const asked = `measures=actual.satisfied&${office}`;
    const read = async (visitor: Visitor) =>
      bodyOf(await visitor.send<MeasureFigures>('GET', `/api/v1/office/measure-figures?${asked}`)).figures[0]?.denominator;
    expect([await read(await supervisor()), await read(own)]).toEqual([40, null]);
    for (const rest of ['actual.satisfied/by?by=matter', 'actual.rated/by?by=item', `actual.satisfied/series?${office}`])
      expect((await own.send('GET', `/api/v1/office/measures/${rest}`)).text).not.toMatch(/"(numerator|denominator|value)":\s*\d/);
    await pool.query(`delete from yici.measure_cell where division = $1 and about = 'rating' and month = $2 and facet = 'office'`, [
      deqing,
      month,
    ]);
  });

  test('no operation takes a figure: all that speak of measures only read', () => {
    const speaking = operations.filter(({ name }) => name.startsWith('measure.'));
    expect(speaking.length).toBe(5);
    expect(speaking.filter(({ command, body }) => command || body !== undefined)).toEqual([]);
  });
});
