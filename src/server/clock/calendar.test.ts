/** A new working-day calendar: one proposes, a second publishes, and every open clock follows, on record. */
import { beforeEach, expect, test } from 'vitest';
import type { CalendarPreview, CalendarView } from '#contract/view/calendar.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { verifyCases } from '#server/case/verify/verify-cases.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { acceptAll, bodyOf, openShop, viewCase } from '#test/support/noodle-shop.ts';
import { tellMoved } from '#server/notice/tell-moved.ts';
import { moveDates } from './move-dates.ts';

const app = useApp();
const on = (day: string) => instantOf(Date.parse(`${day}T10:00:00+08:00`));
const notice = { number: '国办发明电〔2026〕99号', title: '关于调整放假安排的通知' };

/** Administrators of Huzhou, the highest division with any in these tests. */
const administrator = async (person: string): Promise<Visitor> => {
  await app.wired().pool.query(
    `insert into yici.post (person, office, division, duty, from_day, title_zh, title_en)
     values ($1, 'huzhou-government-services', 330500, 'administration', '2026-01-01', '管理员', 'Administrator') on conflict do nothing`,
    [person],
  );
  const own = await app.signIn(person);
  bodyOf(await own.send('POST', '/api/v1/session/post', { body: { office: 'huzhou-government-services', duty: 'administration' } }));
  return own;
};
const localAdministrator = async (person: string): Promise<Visitor> => {
  const own = await app.signIn(person);
  bodyOf(await own.send('POST', '/api/v1/session/post', { body: { office: 'deqing-government-services', duty: 'administration' } }));
  return own;
};
const view = async (who: Visitor, year: number) => bodyOf(await who.send<CalendarView>('GET', `/api/v1/calendar?year=${year}`));
const propose = async (who: Visitor, extra: readonly { date: string; name: string; off: boolean }[], year = 2026) => {
  const { days } = await view(who, year);
  return who.send<CalendarView & { code: string; problems: { code: string }[] }>('POST', '/api/v1/calendar/versions', {
    body: { year, notice, days: [...days.filter(({ date }) => !extra.some((day) => day.date === date)), ...extra] },
  });
};
const settle = (who: Visitor, version: number, act: 'publish' | 'withdraw') =>
  who.send<CalendarView & { code: string }>('POST', `/api/v1/calendar/versions/${version}/${act}`);
const move = () => {
  const { cases, calendar, log } = app.wired();
  return moveDates({ ...cases, calendar, log }, on('2026-06-08'));
};
const clockOf = async (number: string) =>
  (await viewCase(await app.signIn('zhou-yining'), number)).parts.find(({ id }) => id === 'signboard')?.clock;

beforeEach(() => app.at(on('2026-06-08')));

test('two more days off move the last day of an open case, on record with the notice and both persons’ act', async () => {
  const { number } = await openShop(await app.signIn('zhou-yining'));
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  const before = (await clockOf(number))?.due;
  const [first, second] = [await administrator('tao-ran'), await administrator('pan-yu')];
  const proposed = bodyOf(
    await propose(first, [
      { date: '2026-06-09', name: '防汛', off: true },
      { date: '2026-06-10', name: '防汛', off: true },
    ]),
  );
  expect(proposed.versions[0]).toMatchObject({ version: 1, state: 'proposed', own: true });
  const count = bodyOf(await second.send<CalendarPreview>('GET', '/api/v1/calendar/versions/1/preview'));
  expect(count).toMatchObject({ cases: 1, complete: true });
  expect((await settle(first, 1, 'publish')).body.code).toBe('second-person-needed');
  expect((await clockOf(number))?.due).toBe(before);
  expect(bodyOf(await settle(second, 1, 'publish')).inForce).toMatch(/\+1$/);
  await Promise.all([move(), move()]);
  const after = (await clockOf(number))?.due;
  expect(after).not.toBe(before);
  const { rows } = await app
    .wired()
    .pool.query<{ due_on: number; part: string }>('select part, due_on from yici.part_now where number = $1 and due_on is not null', [
      number,
    ]);
  const shown = await viewCase(await app.signIn('zhou-yining'), number);
  for (const { part, due_on } of rows) {
    const due = shown.parts.find(({ id }) => id === part)?.clock?.due;
    expect(due).toBe(new Date(due_on * 86_400_000).toISOString().slice(0, 10));
  }
  const told = shown.timeline.filter(({ kind }) => kind === 'DatesMoved');
  expect(told).toHaveLength(1);
  expect(told[0]?.text.en).toContain(notice.number);
  const { rows: events } = await app
    .wired()
    .pool.query<{ body: { act: object } }>("select body from yici.case_event where kind = 'DatesMoved'");
  expect(events[0]?.body.act).toMatchObject({ proposedBy: 'tao-ran', publishedBy: 'pan-yu', notice: notice.number });
});

test('a case whose dates do not move gets no event, and a second version counts from the first', async () => {
  const [first, second] = [await administrator('tao-ran'), await administrator('pan-yu')];
  bodyOf(await propose(second, [{ date: '2026-12-30', name: '元旦', off: true }]));
  bodyOf(await settle(first, 2, 'publish'));
  await move();
  const { rows } = await app.wired().pool.query("select 1 from yici.case_event where kind = 'DatesMoved'");
  expect(rows).toHaveLength(1);
  const { versions } = await view(first, 2026);
  expect(versions[0]?.progress).toMatchObject({ moved: 0, open: 0 });
  expect((await settle(first, 2, 'withdraw')).body.code).toBe('calendar-version-used');
});

test('other processes reckon by a new version within moments', async () => {
  const { wired } = await app.instance();
  const [first, second] = [await administrator('tao-ran'), await administrator('pan-yu')];
  bodyOf(await propose(first, [{ date: '2027-01-01', name: '元旦', off: true }], 2027));
  bodyOf(await settle(second, 3, 'publish'));
  await expect.poll(() => wired.catalogue.calendar.version, { timeout: 5_000 }).toMatch(/\+3$/);
});

test('a proposal names every day that cannot be, and only administrators see any of it', async () => {
  const first = await administrator('tao-ran');
  const wrong = await propose(first, [
    { date: '2026-02-30', name: '元旦', off: true },
    { date: '2025-06-01', name: '元旦', off: true },
  ]);
  expect(wrong.body.problems.map(({ code }) => code)).toEqual(['not-a-day', 'not-in-year']);
  expect((await propose(first, [], 2030)).body.problems[0]?.code).toBe('year-not-next');
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  expect((await clerk.send('GET', '/api/v1/calendar')).status).toBe(403);
});

test('a county’s administrator proposes and leaves it to the city to publish', async () => {
  const county = await app.signIn('lin-an');
  bodyOf(await county.send('POST', '/api/v1/session/post', { body: { office: 'deqing-government-services', duty: 'administration' } }));
  const proposed = bodyOf(await propose(county, [{ date: '2026-12-29', name: '元旦', off: true }]));
  expect(proposed.mayPublish).toBe(false);
  const [latest] = proposed.versions;
  const other = await app.signIn('song-he');
  bodyOf(await other.send('POST', '/api/v1/session/post', { body: { office: 'deqing-government-services', duty: 'administration' } }));
  expect((await settle(other, latest?.version ?? 0, 'publish')).status).toBe(403);
  expect((await settle(county, latest?.version ?? 0, 'withdraw')).status).toBeLessThan(300);
});

test('a person with two cases is told once of both; a day that passed is taken away by nobody', async () => {
  const zhou = await app.signIn('zhou-yining');
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  for (const { number } of [await openShop(zhou), await openShop(zhou)]) await acceptAll(clerk, number);
  const [lin, song] = [await localAdministrator('lin-an'), await localAdministrator('song-he')];
  const days = [{ date: '2026-06-11', name: '台风停工', off: true }];
  const body = { year: 2026, notice: { number: '德防指〔2026〕7号', title: '' }, days, local: true };
  const [latest] = bodyOf(await lin.send<CalendarView>('POST', '/api/v1/calendar/versions', { body })).versions;
  const version = latest?.version ?? 0;
  expect(latest?.place?.division).toBe(330521);
  const preview = bodyOf(await song.send<CalendarPreview>('GET', `/api/v1/calendar/versions/${version}/preview`));
  expect(preview).toMatchObject({ earlier: 0, past: null });
  expect(preview.samples.every(({ from, to }) => from < to)).toBe(true);
  bodyOf(await settle(song, version, 'publish'));
  await move();
  const { pool, calendar } = app.wired();
  const live: string[] = [];
  const tell = () =>
    tellMoved(pool, calendar.versions(), on('2026-06-08'), (people, of) => void live.push(...people.map((person) => `${person} ${of}`)));
  await Promise.all([tell(), tell()]);
  const { rows } = await pool.query<{ person: string }>("select person from yici.notice where id like 'calendar:%' and seq = $1", [
    version,
  ]);
  expect(rows.filter(({ person }) => person === 'zhou-yining')).toHaveLength(1);
  expect(live.filter((one) => one === `zhou-yining ${version}`)).toHaveLength(1);
  const told = bodyOf(await zhou.send<{ rows: { title: { en: string } }[] }>('GET', '/api/v1/notices'));
  expect(told.rows[0]?.title.en).toMatch(/dates of [2-9] of your cases moved/);
  app.at(on('2026-06-15'));
  const late = { ...body, days: [...days, { date: '2026-06-12', name: '台风停工', off: true }] };
  const [linLater, songLater] = [await localAdministrator('lin-an'), await localAdministrator('song-he')];
  const [second] = bodyOf(await linLater.send<CalendarView>('POST', '/api/v1/calendar/versions', { body: late })).versions;
  const refused = await settle(songLater, second?.version ?? 0, 'publish');
  expect(refused.body.code).toBe('calendar-past-day');
});

test('after all of it the books are clean', async () => {
  await app.workOff();
  expect(await verifyCases(app.wired().pool, app.wired().catalogue.calendar)).toMatchObject({ clean: true, findings: [] });
});
