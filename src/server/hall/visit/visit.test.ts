/** Shen Liqiu comes to the hall, and once more: each visit is on record with its reason, and says whose cause the second was. */
import { beforeAll, expect, test } from 'vitest';
import { recountVisits } from '#domain/hall/recount-visits.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import type { CaseVisits, SecondCounts, SecondVisit, VisitFigures, VisitRow } from '#contract/view/visit.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { keyOf } from '#server/case/store.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { act, bodyOf, openShop } from '#test/support/noodle-shop.ts';

const app = useApp();
const hall = 'deqing-hall';
const DAY = 86_400_000;
let clerk: Visitor;
beforeAll(async () => {
  clerk = await app.signIn('wang-min', hall);
});
type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null };
const today = async (who: Visitor): Promise<readonly VisitRow[]> => bodyOf(await who.send<Page<VisitRow>>('GET', '/api/v1/visits')).rows;

test('whoever is identified twice at one hall on one day made one visit', async () => {
  const find = () => clerk.send('POST', '/api/v1/walk-ins', { body: { way: 'identifier', value: '330199196107080049' } });
  await find();
  await find();
  const rows = await today(clerk);
  expect(rows).toHaveLength(1);
  const noted = { why: 'ask', outcome: 'answered', avoidedBy: 'phone', note: '问营业时间' };
  await clerk.send('POST', `/api/v1/visits/${rows[0]?.id}/note`, { body: noted });
  await clerk.send('POST', '/api/v1/visits', { body: { why: 'ask', outcome: 'answered' } });
  const [unknown, known] = await today(clerk);
  expect([known?.known, known?.reasons[0]?.id, known?.avoided?.by, unknown?.known, unknown?.avoided?.from]).toEqual([
    true,
    'ask',
    'phone',
    false,
    'rule',
  ]);
});

test('a second visit for a case is flagged with its cause, contested by its applicant and settled by supervision', async () => {
  const owner = await app.signIn('zhou-yining');
  const number = (await openShop(owner)).number;
  const missing = [{ what: '门牌号没写全' }];
  const now = wallClock();
  const supplement = { part: 'licence', outcome: 'supplement', missing, until: new Date(now + 20 * DAY).toISOString().slice(0, 10) };
  bodyOf(await act(clerk, number, 'receive', { receptions: [supplement], visit: '来交材料' }));
  app.at(instantOf(now + DAY));
  const later = await app.signIn('wang-min', hall);
  bodyOf(await act(later, number, 'withdraw', { parts: ['licence'], reason: '改主意了' }));
  const mine = await app.signIn('zhou-yining');
  const read = async () => bodyOf(await mine.send<CaseVisits>('GET', `/api/v1/cases/${number}/visits`));
  const told = await read();
  expect([told.count, told.own, told.visits.map(({ nth, cause }) => [nth, cause?.id])]).toEqual([
    2,
    true,
    [
      [1, undefined],
      [2, 'choice'],
    ],
  ]);
  const visit = told.visits[1]?.id;
  bodyOf(await mine.send('POST', `/api/v1/cases/${number}/visits`, { body: { visit, text: '告知书写错了地方' } }));
  expect((await mine.send<{ code: string }>('POST', `/api/v1/cases/${number}/visits`, { body: { visit, text: 'x' } })).body.code).toBe(
    'already-contested',
  );
  app.at(instantOf(now + DAY + 60_000));
  const watching = await app.signIn('cen-chuan', 'deqing-government-services');
  const contested = await watching.send<Page<SecondVisit>>('GET', '/api/v1/second-visits?contested=yes');
  expect(bodyOf(contested).rows.map((row) => [row.number, row.cause.id])).toEqual([[number, 'choice']]);
  bodyOf(
    await watching.send('POST', `/api/v1/visits/${visit}/settle`, {
      body: { cause: 'wrong-notice', office: hall, reasons: '地址确实写错' },
    }),
  );
  expect((await read()).visits[1]).toMatchObject({ cause: { id: 'wrong-notice', ours: true }, contested: { answer: '地址确实写错' } });
  const counts = bodyOf(await watching.send<SecondCounts>('GET', '/api/v1/second-visit-counts'));
  expect(counts.offices).toEqual([expect.objectContaining({ id: hall, count: 1 })]);
  const figures = bodyOf(await watching.send<VisitFigures>('GET', '/api/v1/visit-figures'));
  expect([figures.cases, figures.visits, figures.more]).toEqual([1, 2, 1]);
  expect((await later.send('GET', '/api/v1/second-visits')).status).toBe(403);
});

const committed = statement<{ readonly body: CaseEvent; readonly request_id: string }>(
  'test-events-with-request',
  'select body, request_id from yici.case_event where division = $1 and number = $2 order by seq',
);

test('the record of visits equals a count of every case’s events', async () => {
  const sql = sqlOf(app.wired().pool);
  const { rows: numbers } = await app
    .wired()
    .pool.query<{ division: number; number: string }>('select division, number from yici.case_now');
  expect(numbers.length).toBeGreaterThan(0);
  for (const { division, number } of numbers) {
    const key = keyOf(brandAs<DivisionCode>(division), brandAs<CaseNumber>(number));
    const events = await sql.run(committed, [key.division, key.id]);
    const batches = Object.values(Object.groupBy(events, ({ request_id }) => request_id)).map((own) => (own ?? []).map(({ body }) => body));
    const recounted = recountVisits(batches).map(({ seq, hall: where, day, nth, cause, why }) => ({
      id: `${number}#${seq}`,
      hall: where,
      day,
      nth: nth ?? null,
      cause: cause ?? null,
      why,
    }));
    const { rows } = await app
      .wired()
      .pool.query(
        `select id, hall, day, nth, cause, body ->> 'why' as why from yici.visit_entry where division = $1 and number = $2 and kind = 'case' order by at, id`,
        [division, number],
      );
    expect(rows).toEqual(recounted);
  }
});
