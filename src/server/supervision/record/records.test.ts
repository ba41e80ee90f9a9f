/** Around orders through the API: a meeting that resolves, a report whose figures nobody types, grades by two people, a drawn sample, a tolerated error. */
import { beforeEach, expect, test } from 'vitest';
import type { OrderDone, OrderList } from '#contract/view/order.ts';
import type {
  EvaluationDrawn,
  EvaluationList,
  EvaluationSheet,
  GradeList,
  LiabilityView,
  MeetingList,
  MonthlyList,
  MonthlyView,
  PublicSupervision,
  RecordDone,
  ToleranceList,
} from '#contract/view/record.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { acceptAll, act, openShop } from '#test/support/noodle-shop.ts';
import { useApp, type Visitor } from '#test/support/app.ts';

const app = useApp();
const on = (day: string, time = '10:00') => instantOf(Date.parse(`${day}T${time}:00+08:00`));
const unit = 'deqing-urban-management';
const bodyOf = <Body>(answer: { readonly status: number; readonly body: Body }): Body => {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const post = async <Body>(own: Visitor, path: string, body: object): Promise<Body> =>
  bodyOf(await own.send<Body>('POST', `/api/v1/${path}`, { body }));
const get = async <Body>(own: Visitor, path: string): Promise<Body> => bodyOf(await own.send<Body>('GET', `/api/v1/${path}`));
const codeOf = async (own: Visitor, path: string, body: object): Promise<string> =>
  (await own.send<{ readonly code: string }>('POST', `/api/v1/${path}`, { body })).body.code;
const he = (): Promise<Visitor> => app.signIn('he-qing', 'deqing-reform');
const lu = (): Promise<Visitor> => app.signIn('lu-heng', 'huzhou-reform');
const fang = (): Promise<Visitor> => app.signIn('fang-chuan', unit);

beforeEach(() => app.at(on('2026-06-08')));

test('what a meeting resolves is an order to whom it named, once; the unit confirms that it read', async () => {
  const [leader, officer] = [await he(), await fang()];
  const agenda = [{ words: '店招审批', kind: 'other', ref: '' }];
  const called = { kind: 'joint', title: '联席会议', place: '三楼', on: '2026-06-08', agenda, invited: [unit] };
  const { id } = await post<RecordDone>(leader, 'meetings', called);
  await post(officer, `meetings/${id}/read`, {});
  const resolutions = [{ what: '月底前开通网上申请', who: unit, due: '2026-06-30' }];
  await post(leader, `meetings/${id}/hold`, { attended: [unit], minutes: '都同意', resolutions });
  await app.workOff();
  const orders = (await get<OrderList>(officer, 'orders')).rows.filter(({ what }) => what === '月底前开通网上申请');
  expect(orders.map(({ source, due }) => [source, due])).toEqual([['leader', '2026-06-30']]);
  const [meeting] = (await get<MeetingList>(officer, 'meetings')).rows;
  expect(meeting?.resolutions[0]?.order).toBe(orders[0]?.id);
  expect(meeting?.acts).toEqual(['read']);
});

test('a report carries figures nobody sent, is late after the fifth working day, and is frozen once accepted', async () => {
  app.at(on('2026-05-11'));
  await post<OrderDone>(await he(), 'orders', { source: 'leader', unit, what: '说明超期', due: '2026-06-30' });
  app.at(on('2026-06-09'));
  const [leader, officer] = [await he(), await fang()];
  const missing = await get<MonthlyList>(leader, 'monthly-reports');
  expect(missing.rows.filter((row) => row.officeId === unit)).toMatchObject([{ state: 'missing', late: true, due: '2026-06-05' }]);
  expect(await codeOf(officer, 'monthly-reports', { text: '一切正常', month: 202605, files: [], figures: [] })).toBe('bad-input');
  const { id } = await post<RecordDone>(officer, 'monthly-reports', { text: '一切正常', month: 202605, files: [] });
  const report = await get<MonthlyView>(leader, `monthly-reports/${id}`);
  expect([report.late, report.figures.map(({ measure }) => measure)]).toEqual([true, [...app.wired().catalogue.supervision.monthly]]);
  await post(leader, `monthly-reports/${id}/accept`, { text: '属实' });
  expect(await codeOf(officer, 'monthly-reports', { text: '改一下', month: 202605, files: [] })).toBe('record-there-already');
});

test('grades are reckoned, objected to, reckoned anew by a second person and published', async () => {
  app.at(on('2026-02-10'));
  const { id: order } = await post<OrderDone>(await he(), 'orders', { source: 'light', unit, what: '超期两件' });
  await post(await fang(), `orders/${order}/feed-back`, { text: '已整改', files: [] });
  app.at(on('2026-04-08'));
  const { id } = await post<RecordDone>(await he(), 'grades', { quarter: 20261 });
  const line = async (own: Visitor) => (await get<GradeList>(own, 'grades')).rounds[0]?.lines.find(({ office }) => office === unit);
  // The order was in time; two months of reports, in which it ran, are missing.
  expect(await line(await fang())).toMatchObject({ points: 66.7, grade: 'pass', mayObject: true });
  await post(await fang(), `grades/${id}/object`, { text: '打分没有算', office: unit });
  expect(await codeOf(await he(), `grades/${id}/decide`, { text: '维持', office: unit, kept: true })).toBe('second-person-needed');
  await post(await lu(), `grades/${id}/decide`, { text: '数字没有错', office: unit, kept: false });
  expect(await codeOf(await lu(), `grades/${id}/publish`, {})).toBe('record-too-early');
  app.at(on('2026-04-20'));
  expect(await codeOf(await he(), `grades/${id}/publish`, {})).toBe('second-person-needed');
  await post(await lu(), `grades/${id}/publish`, {});
  const open = await get<PublicSupervision>(app.stranger(), 'published-supervision?division=330521');
  expect(open.grades[0]?.lines.some(({ points }) => points === 66.7)).toBe(true);
});

test('the same seed draws the same cases; whoever has the link enters findings, and nobody else', async () => {
  const zhou = await app.signIn('zhou-yining');
  const { number } = await openShop(zhou);
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  const { parts } = await get<{ readonly parts: readonly { readonly id: string; readonly state: string }[] }>(zhou, `cases/${number}`);
  const open = parts.filter(({ state }) => !['not-needed', 'waived', 'ended'].includes(state)).map(({ id }) => id);
  expect((await act(zhou, number, 'withdraw', { parts: open, reason: '不办了' })).status).toBe(200);
  const leader = await he();
  const asked = { body: '某评估所', question: '是不是最多跑一次', from: '2026-06-01', to: '2026-06-08', until: '2026-07-01' };
  const draw = () => post<EvaluationDrawn>(leader, 'evaluations', { ...asked, measure: 'actual.once', size: 3, seed: 's1' });
  const [one, other] = [await draw(), await draw()];
  const sheet = (token: string) => get<EvaluationSheet>(app.stranger(), `evaluation-sheets/${token}`);
  const [first, second] = [await sheet(one.token), await sheet(other.token)];
  expect(first.cases.map((each) => each.number)).toEqual(second.cases.map((each) => each.number));
  expect(first.cases.map((each) => each.number)).toContain(number);
  await post(app.stranger(), `evaluation-sheets/${one.token}/findings`, { nth: 0, outcome: 'yes', note: '' });
  expect((await app.stranger().send('GET', `/api/v1/evaluation-sheets/330521-${'a'.repeat(24)}`)).status).toBe(404);
  const row = (await get<EvaluationList>(leader, 'evaluations')).rows.find(({ id }) => id === one.id);
  expect(row).toMatchObject({ entered: 1, share: 100, size: first.cases.length });
  await post(leader, `evaluations/${one.id}/close`, {});
  app.at(on('2026-07-02'));
  // Closed, or past its day: the link opens no case any more.
  for (const { token } of [one, other]) {
    expect(await sheet(token)).toMatchObject({ state: 'closed', cases: [] });
    const finding = { nth: 0, outcome: 'no', note: '' };
    expect(await codeOf(app.stranger(), `evaluation-sheets/${token}/findings`, finding)).toBe('record-wrong-stage');
  }
});

test('an error is tolerated with five conditions and two people, and the list of article 43 counts what was recorded', async () => {
  const officer = await fang();
  const ids = (await get<ToleranceList>(officer, 'tolerances')).conditions.map(({ id }) => id);
  const conditions = ids.map((id) => ({ id, met: true, evidence: '会议纪要' }));
  const { id } = await post<RecordDone>(officer, 'tolerances', { title: '误发4张', what: '次日更正', conditions });
  await post(await he(), `tolerances/${id}/confirm`, { text: '齐' });
  expect(await codeOf(await he(), `tolerances/${id}/grant`, { text: '同意' })).toBe('second-person-needed');
  await post(await lu(), `tolerances/${id}/grant`, { text: '同意' });
  await post(await lu(), `tolerances/${id}/publish`, { text: '已更正，不追责' });
  await post<OrderDone>(await he(), 'orders', { source: 'rating', unit, what: '多要材料' });
  const liability = await get<LiabilityView>(await he(), 'liabilities');
  // What a bad rating was about nobody knows from its being one: it is no finding of papers asked for twice.
  expect(liability.items.filter(({ behind }) => JSON.stringify(behind).includes('多要材料'))).toEqual([]);
  expect(liability.items.find(({ item }) => item === 3)).toMatchObject({ orders: null, behind: [] });
  expect(liability.items.find(({ item }) => item === 6)).toMatchObject({ cards: null, orders: null, sentAway: null });
});
