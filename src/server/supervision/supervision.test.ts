/** Last days that come near and pass: who is reminded, once each also after a standstill; which card follows, and how it ends. */
import { beforeEach, expect, test } from 'vitest';
import type { CardDone, CardRow, CardView, ReminderCount, ReminderRow, RulesView } from '#contract/view/card.ts';
import type { WhyView } from '#contract/view/why.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { remindDivision } from '#server/clock/remind.ts';
import { sweepDivision } from '#server/clock/sweep.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { acceptAll, act, bodyOf, openShop } from '#test/support/noodle-shop.ts';

const app = useApp();
const deqing = brandAs<DivisionCode>(330521);
const on = (day: string, time = '10:00') => instantOf(Date.parse(`${day}T${time}:00+08:00`));
const remind = (day: string, time?: string): Promise<number> => {
  const { pool, catalogue } = app.wired();
  return remindDivision(pool, catalogue.calendar, deqing, on(day, time));
};
const notesOf = async (number: string, part: string): Promise<readonly string[]> => {
  const { rows } = await app
    .wired()
    .pool.query<{ kind: string }>('select kind from yici.officer_note where number = $1 and part = $2 order by at, due_on, kind', [
      number,
      part,
    ]);
  return rows.map(({ kind }) => kind);
};
const supervisor = async (person: string): Promise<Visitor> => {
  await app.wired().pool.query(
    `insert into yici.post (person, office, division, duty, from_day, title_zh, title_en)
     values ($1, 'deqing-government-services', 330521, 'supervision', '2026-01-01', '效能监督', 'Supervision') on conflict do nothing`,
    [person],
  );
  const own = await app.signIn(person);
  bodyOf(await own.send('POST', '/api/v1/session/post', { body: { office: 'deqing-government-services', duty: 'supervision' } }));
  return own;
};
/** Accepted on Monday, 8 June: the signboard's ten... its last day is what the case says. */
const openClock = async (): Promise<{ readonly number: string; readonly due: string }> => {
  const zhou = await app.signIn('zhou-yining');
  const { number } = await openShop(zhou);
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  const why = bodyOf(await zhou.send<WhyView>('GET', `/api/v1/cases/${number}/parts/signboard/why`));
  return { number, due: why.due ?? '' };
};
const later = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

beforeEach(() => app.at(on('2026-06-08')));

test('after weeks of standstill every reminder comes once and in order, however many rounds run at once', async () => {
  const { number, due } = await openClock();
  await remind('2026-06-08');
  expect(await notesOf(number, 'signboard')).toEqual([]);
  const after = later(due, 30);
  await Promise.all([remind(after), remind(after), remind(after)]);
  await remind(after);
  const kinds = await notesOf(number, 'signboard');
  expect(kinds.toSorted()).toEqual(['over', 'over-approver', 'over-head', 'over-supervision', 'today', 'tomorrow']);
  const { rowCount } = await app.wired().pool.query("select 1 from yici.reminder where number = $1 and part = 'signboard'", [number]);
  expect(rowCount).toBe(0);
});

test('a stopped clock reminds nobody, and what is decided neither', async () => {
  const { number, due } = await openClock();
  const { rowCount } = await app.wired().pool.query("select 1 from yici.reminder where number = $1 and part = 'signboard'", [number]);
  expect(rowCount).toBe(1);
  const withdrawn = await act(await app.signIn('zhou-yining'), number, 'withdraw', { parts: ['signboard'], reason: '不办了' });
  expect(withdrawn.status).toBe(200);
  await remind(later(due, 30));
  expect(await notesOf(number, 'signboard')).toEqual([]);
});

test('the officer’s bell counts what is new, and seen is seen for this person alone', async () => {
  const officer = await app.signIn('fang-chuan', 'deqing-urban-management');
  const before = bodyOf(await officer.send<ReminderCount>('GET', '/api/v1/reminder-count')).unseen;
  const { number, due } = await openClock();
  await remind(due);
  const { rows } = bodyOf(await officer.send<{ rows: ReminderRow[] }>('GET', '/api/v1/reminders'));
  const own = rows.filter((row) => row.number === number && row.part === 'signboard');
  expect(own.map(({ kind }) => kind).toSorted()).toEqual(['today', 'tomorrow']);
  const ids = rows.filter(({ seen }) => !seen).map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(before);
  expect(bodyOf(await officer.send<ReminderCount>('POST', '/api/v1/reminders/seen', { body: { ids } })).unseen).toBe(0);
});

test('a limit that ran out raises one red card; the office is heard before it is confirmed, appeals once, and another decides', async () => {
  const { number, due } = await openClock();
  const day = later(due, 1);
  app.at(on(day));
  const { cases, log } = app.wired();
  await Promise.all([sweepDivision({ ...cases, log }, deqing, on(day)), sweepDivision({ ...cases, log }, deqing, on(day))]);
  await app.workOff();
  const officer = await app.signIn('fang-chuan', 'deqing-urban-management');
  const own = bodyOf(await officer.send<{ rows: CardRow[] }>('GET', '/api/v1/cards')).rows.filter((row) => row.number === number);
  expect(own.map(({ trigger, colour, state }) => [trigger, colour, state])).toEqual([['over-limit', 'red', 'raised']]);
  const path = `/api/v1/cards/${own[0]?.id}`;
  const [cen, second] = [await supervisor('cen-chuan'), await supervisor('tao-ran')];
  const early = await cen.send<{ code: string }>('POST', `${path}/settle`, { body: { outcome: 'confirmed', reasons: '超期' } });
  expect(early.body.code).toBe('card-not-answered');
  expect(bodyOf(await officer.send<CardDone>('POST', `${path}/answer`, { body: { text: '图纸一直没到' } })).state).toBe('answered');
  expect(
    bodyOf(await cen.send<CardDone>('POST', `${path}/settle`, { body: { outcome: 'confirmed', reasons: '应当停表而没有停' } })).state,
  ).toBe('confirmed');
  expect(bodyOf(await officer.send<CardDone>('POST', `${path}/appeal`, { body: { text: '当天系统停机' } })).state).toBe('appealed');
  const alone = await cen.send<{ code: string }>('POST', `${path}/decide-appeal`, { body: { outcome: 'upheld', reasons: '不成立' } });
  expect(alone.body.code).toBe('second-person-needed');
  expect(
    bodyOf(await second.send<CardDone>('POST', `${path}/decide-appeal`, { body: { outcome: 'overturned', reasons: '停机属实' } })).state,
  ).toBe('overturned');
  const view = bodyOf(await officer.send<CardView>('GET', path));
  expect([view.answer?.text, view.settled?.text, view.appeal?.text, view.decided?.text]).toEqual([
    '图纸一直没到',
    '应当停表而没有停',
    '当天系统停机',
    '停机属实',
  ]);
  expect(view.acts).toEqual([]);
  const stranger = await app.signIn('wu-qing', 'deqing-housing-construction');
  expect((await stranger.send('GET', path)).status).toBe(404);
});

test('two of supervision switch a trigger off, and no card is raised for it any more', async () => {
  const [cen, second] = [await supervisor('cen-chuan'), await supervisor('tao-ran')];
  const before = bodyOf(await cen.send<RulesView>('GET', '/api/v1/card-rules'));
  const rules = Object.fromEntries(before.rules.map(({ trigger, colour }) => [trigger, trigger === 'step-late' ? 'off' : colour]));
  const proposed = bodyOf(await cen.send<RulesView>('POST', '/api/v1/card-rules/versions', { body: { rules, reason: '试行期不发' } }));
  expect(proposed.versions[0]).toMatchObject({ state: 'proposed', own: true, changes: [{ from: 'yellow', to: 'off' }] });
  const publish = '/api/v1/card-rules/versions/1/publish';
  expect((await cen.send<{ code: string }>('POST', publish, { body: {} })).body.code).toBe('second-person-needed');
  bodyOf(await second.send('POST', publish, { body: {} }));
  const { number } = await openShop(await app.signIn('zhou-yining'));
  app.at(on('2026-06-16'));
  const { cases, log } = app.wired();
  await sweepDivision({ ...cases, log }, deqing, on('2026-06-16'));
  await app.workOff();
  const { rowCount } = await app.wired().pool.query('select 1 from yici.card_now where number = $1', [number]);
  expect(rowCount).toBe(0);
});
