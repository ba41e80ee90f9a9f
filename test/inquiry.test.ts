/** A hearing on a shop's smoke, all the way through the API: both sides told, asked, held, weighed; and what strangers do not learn. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { NoticeRow } from '#contract/view/notice.ts';
import type { BoardRow, HeardCase, HeardRow } from '#contract/view/inquiry.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { useApp, type Visitor } from './support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, viewCase } from './support/noodle-shop.ts';

const app = useApp();
const OFFICE = 'deqing-market-supervision';
let owner: Visitor;
let neighbour: Visitor;
let chen: Visitor;
let xu: Visitor;
let number = '';
let hearing = '';

/** Another day: sessions of weeks ago have ended. */
const on = async (text: string): Promise<void> => {
  app.at(instantOf(Date.parse(`${text}:00+08:00`)));
  [owner, neighbour, chen, xu] = await Promise.all([
    app.signIn('zhou-yining'),
    app.signIn('gu-mingyuan'),
    app.signIn('chen-siyuan', OFFICE),
    app.signIn('xu-jia', OFFICE),
  ]);
};

beforeAll(async () => {
  await on('2026-06-08T09:00');
  ({ number } = await openShop(owner));
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  bodyOf(await act(chen, number, 'begin-review', { part: 'licence' }));
});

const partOf = async (reader: Visitor) => {
  const part = (await viewCase(reader, number)).parts.find(({ id }) => id === 'licence');
  if (part === undefined) throw new Error('no licence');
  return part;
};
const codeOf = async (reply: ReturnType<typeof act>) => {
  const { status, body } = await reply;
  return [status, body.code];
};
const noticesOf = async (who: Visitor) => {
  await app.workOff();
  return bodyOf(await who.send<{ rows: NoticeRow[] }>('GET', '/api/v1/notices')).rows.filter((row) => row.number === number);
};

test('a site visit counts once the second officer has confirmed it; nobody is named who holds no post', async () => {
  const record = {
    parts: ['licence'],
    when: '2026-06-08T08:30',
    place: '沿溪路8号',
    officers: ['chen-siyuan', 'gu-mingyuan'],
    present: '店主',
    signed: true,
    findings: [{ point: '经营场所', fits: true, note: '' }],
    result: 'passed',
    note: '',
    files: [],
  };
  expect(await codeOf(act(chen, number, 'record-inspection', record))).toEqual([400, 'bad-input']);
  bodyOf(await act(chen, number, 'record-inspection', { ...record, officers: ['chen-siyuan', 'xu-jia'] }));
  expect(await codeOf(act(chen, number, 'grant', grantBody('licence')))).toEqual([409, 'inspection-unconfirmed']);
  const [made] = (await partOf(xu)).inspections;
  expect(made).toMatchObject({ officers: ['陈思远', '许佳'], confirmed: false, mayConfirm: true });
  bodyOf(await act(xu, number, 'confirm-inspection', { part: 'licence', inspection: made?.id }));
  expect((await partOf(owner)).inspections[0]).toMatchObject({ confirmed: true, mayConfirm: false });
  expect((await noticesOf(owner)).map(({ event }) => event)).toContain('InspectionConfirmed');
});

describe('the neighbour', () => {
  test('is told, and sees what is applied for and when, nothing of the applicant; the case itself stays closed', async () => {
    const body = { part: 'licence', name: '顾明远', identifier: '330199199111030013', interest: '油烟', days: 5 };
    bodyOf(await act(chen, number, 'name-interested', body));
    const [told] = (await noticesOf(neighbour)).filter(({ event }) => event === 'InterestedNamed');
    expect(told).toMatchObject({ caseTitle: '', until: '2026-06-15' });
    const rows = bodyOf(await neighbour.send<{ rows: HeardRow[] }>('GET', '/api/v1/heard')).rows;
    expect(rows.map((row) => [row.number, row.interest])).toEqual([[number, '油烟']]);
    const seen = await neighbour.send<HeardCase>('GET', `/api/v1/heard/${number}`);
    expect(seen.body.parts[0]).toMatchObject({ appliedOn: '2026-06-08', mayState: true });
    expect(seen.text).not.toMatch(/周以宁|一碗面馆|沿溪路|330199/);
    expect((await neighbour.send('GET', `/api/v1/cases/${number}`)).status).toBe(404);
    expect((await owner.send('GET', `/api/v1/heard/${number}`)).status).toBe(404);
  });
  test('states a view, which is weighed before the decision and answered to them', async () => {
    bodyOf(await act(neighbour, number, 'state-view', { part: 'licence', text: '请装净化设备', files: [] }));
    expect(await codeOf(act(chen, number, 'grant', grantBody('licence')))).toEqual([409, 'view-unweighed']);
    const [view] = (await partOf(chen)).views;
    expect(view).toMatchObject({ by: '顾明远', text: '请装净化设备' });
    bodyOf(await act(chen, number, 'weigh', { part: 'licence', what: 'view', id: view?.id, how: '要求安装净化设备' }));
    const heard = bodyOf(await neighbour.send<HeardCase>('GET', `/api/v1/heard/${number}`));
    expect(heard.parts[0]?.views[0]?.weighed).toBe('要求安装净化设备');
  });
});

describe('the hearing', () => {
  test('is offered to both; the neighbour asks for it, and the clock stands still', async () => {
    const other = { part: 'licence', name: '陆小满', identifier: '330199199302260065', interest: '噪声', days: 5 };
    bodyOf(await act(chen, number, 'name-interested', other));
    bodyOf(await act(chen, number, 'offer-hearing', { part: 'licence', about: '油烟怎样排放' }));
    expect((await noticesOf(neighbour)).map(({ event }) => event)).toContain('HearingOffered');
    [{ id: hearing } = { id: '' }] = (await partOf(owner)).hearings;
    bodyOf(await act(neighbour, number, 'request-hearing', { part: 'licence', hearing }));
    bodyOf(await act(await app.signIn('lu-xiaoman'), number, 'request-hearing', { part: 'licence', hearing }));
    expect((await partOf(owner)).hearings[0]?.asked).toEqual(['顾明远', '陆小满']);
    // Neighbours do not learn of each other.
    expect((await neighbour.send('GET', `/api/v1/heard/${number}`)).text).not.toContain('陆小满');
    expect((await partOf(owner)).stops[0]).toMatchObject({ ground: 'hearing', plannedDays: { amount: 20, unit: 'working-day' } });
    expect(await codeOf(act(chen, number, 'grant', grantBody('licence')))).toEqual([409, 'hearing-pending']);
  });
  test('is convened with a chair of the own office who did not examine it, and announced on the board', async () => {
    const set = { part: 'licence', hearing, when: '2026-06-22T09:30', place: '武康街道政务大厅3楼' };
    expect(await codeOf(act(chen, number, 'convene-hearing', { ...set, chair: 'chen-siyuan' }))).toEqual([422, 'chair-examines']);
    expect(await codeOf(act(chen, number, 'convene-hearing', { ...set, chair: 'xu-jia' }))).toEqual([422, 'chair-examines']);
    expect(await codeOf(act(chen, number, 'convene-hearing', { ...set, chair: 'wu-qing' }))).toEqual([400, 'bad-input']);
    bodyOf(await act(chen, number, 'convene-hearing', { ...set, chair: 'meng-yue' }));
    const board = await app.stranger().send<{ rows: BoardRow[] }>('GET', '/api/v1/public-notices?division=330521');
    expect(board.body.rows.map(({ kind, place, state }) => [kind, place, state])).toEqual([['hearing', set.place, 'running']]);
    expect(board.text).not.toMatch(/周以宁|330199/);
    expect((await noticesOf(neighbour)).map(({ event }) => event)).toContain('HearingConvened');
  });
  test('is recorded, confirmed and weighed; only then the licence is granted, and the neighbour learns of it', async () => {
    await on('2026-06-22T11:00');
    const record = { part: 'licence', hearing, text: '双方陈述', attended: ['周以宁', '顾明远'], confirmed: ['顾明远'], files: [] };
    bodyOf(await act(chen, number, 'record-hearing', record));
    expect((await partOf(owner)).stops).toEqual([]);
    expect(await codeOf(act(chen, number, 'grant', grantBody('licence')))).toEqual([409, 'hearing-unweighed']);
    bodyOf(await act(chen, number, 'weigh', { part: 'licence', what: 'hearing', id: hearing, how: '按笔录附条件准予' }));
    bodyOf(await act(chen, number, 'grant', grantBody('licence')));
    // How each was taken into account stands in the reasons.
    expect((await partOf(owner)).decision?.reasons).toBe('按笔录附条件准予\n要求安装净化设备');
    expect((await noticesOf(neighbour)).map(({ event }) => event)).toContain('Granted');
  });
});

test('a public notice takes a word from anybody signed in, without a name on the board, and ends after its last day', async () => {
  const fang = await app.signIn('fang-chuan', 'deqing-urban-management');
  bodyOf(await act(fang, number, 'begin-review', { part: 'signboard' }));
  bodyOf(await act(fang, number, 'post-notice', { part: 'signboard', title: '拟准予', text: '招牌', days: 3, stops: true }));
  const [notice] = (await viewCase(owner, number)).parts.find(({ id }) => id === 'signboard')?.publicNotices ?? [];
  const path = `/api/v1/public-notices/${number}/${notice?.id}`;
  bodyOf(await neighbour.send('POST', `${path}/comments`, { body: { objects: true, text: '太亮了' } }));
  const board = await app.stranger().send<BoardRow>('GET', path);
  expect(board.body).toMatchObject({ comments: 1, objections: 1, applicant: '周*宁', until: '2026-06-25' });
  expect(board.text).not.toContain('太亮了');
  expect((await app.stranger().send('POST', `${path}/comments`, { body: { objects: true, text: 'x' } })).status).toBe(401);
  const close = { part: 'signboard', notice: notice?.id, result: '一条异议，已答复' };
  expect(await codeOf(act(fang, number, 'close-notice', close))).toEqual([409, 'notice-running']);
  await on('2026-06-26T09:00');
  const later = await app.signIn('fang-chuan', 'deqing-urban-management');
  bodyOf(await act(later, number, 'close-notice', close));
  expect((await app.stranger().send<BoardRow>('GET', path)).body).toMatchObject({ state: 'closed', result: '一条异议，已答复' });
});
