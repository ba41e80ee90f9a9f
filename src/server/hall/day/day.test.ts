/** A day at the hall of Deqing: a licence at the desk, a slip put right with four eyes, a copy of a paper, the hand-over, the report. */
import { beforeAll, expect, test } from 'vitest';
import type { CounterCorrectionRow, DayReport, DeskDecision, OpenAtShift, ReprintRow, ShiftRow } from '#contract/view/shift.ts';
import type { VisitRow } from '#contract/view/visit.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { acceptAll, bodyOf, openShop, viewCase } from '#test/support/noodle-shop.ts';
import { pdfText } from '#test/support/pdf-text.ts';

const app = useApp();
const hall = 'deqing-hall';
type Rows<Row> = { readonly rows: readonly Row[] };
type Done = { readonly id: string; readonly code: string };
let wang: Visitor;
let he: Visitor;
let number = '';
beforeAll(async () => {
  wang = await app.signIn('wang-min', hall);
  he = await app.signIn('he-jing', hall);
  number = (await openShop(await app.signIn('zhou-yining'))).number;
  await acceptAll(wang, number);
});
const get = async <Body>(who: Visitor, path: string): Promise<Body> => bodyOf(await who.send<Body>('GET', `/api/v1/${path}`));
const post = (who: Visitor, path: string, body: object) => who.send<Done>('POST', `/api/v1/${path}`, { body });

test('an instant item is granted at the desk only by a clerk whom its office authorised, and nothing else is', async () => {
  const decide = (who: Visitor, part: string) => post(who, `cases/${number}/desk-decision`, { parts: [part] });
  expect((await decide(wang, 'licence')).body.code).toBe('not-authorised');
  const head = await app.signIn('xu-jia', 'deqing-market-supervision');
  const word = { person: 'wang-min', hall, items: ['business-licence'], until: '2099-12-31' };
  expect((await post(wang, 'desk-authorisations', word)).status).toBe(403);
  expect((await post(head, 'desk-authorisations', { ...word, items: ['food-permit'] })).body.code).toBe('not-instant');
  expect((await post(head, 'desk-authorisations', { ...word, person: 'zheng-lan' })).body.code).toBe('clerk-unknown');
  const { id } = bodyOf(await post(head, 'desk-authorisations', word));
  const ready = await get<DeskDecision>(wang, `cases/${number}/desk-decision`);
  expect(ready.parts.find(({ part }) => part === 'licence')).toMatchObject({ under: 'authorisation', because: null });
  expect((await decide(he, 'licence')).body.code).toBe('not-authorised');
  expect((await decide(wang, 'food')).body.code).toBe('not-instant');
  bodyOf(await decide(wang, 'licence'));
  await app.workOff();
  const licence = (await viewCase(wang, number)).parts.find((part) => part.id === 'licence');
  expect(['issued', 'delivered']).toContain(licence?.state);
  bodyOf(await post(head, `desk-authorisations/${id}/end`, { reason: '换人' }));
  const second = (await openShop(await app.signIn('zhou-yining'))).number;
  await acceptAll(wang, second);
  expect((await post(wang, `cases/${second}/desk-decision`, { parts: ['licence'] })).body.code).toBe('not-authorised');
});

test('the wrong reason of a visit is corrected by two clerks, and what was written first stays beside it', async () => {
  bodyOf(await post(wang, 'visits', { why: 'ask', outcome: 'answered' }));
  const visit = async () => (await get<Rows<VisitRow>>(wang, 'visits')).rows[0];
  const slip = { what: 'visit-reason', visit: (await visit())?.id, to: 'complain', reason: '点错了' };
  expect((await post(wang, 'counter-corrections', { ...slip, what: 'decision' })).body.code).toBe('beyond-correction');
  expect((await post(wang, 'counter-corrections', { ...slip, to: 'ask' })).body.code).toBe('nothing-changes');
  const { id } = bodyOf(await post(wang, 'counter-corrections', slip));
  expect((await post(wang, `counter-corrections/${id}/approve`, {})).body.code).toBe('four-eyes');
  bodyOf(await post(he, `counter-corrections/${id}/approve`, {}));
  expect((await post(he, `counter-corrections/${id}/approve`, {})).body.code).toBe('already-settled');
  expect(await visit()).toMatchObject({ reasons: [{ id: 'complain' }], corrected: { en: 'to ask' } });
  const [row] = (await get<Rows<CounterCorrectionRow>>(he, 'counter-corrections')).rows;
  expect(row).toMatchObject({ state: 'approved', by: '王敏', settled: { by: '何静' }, from: { zh: '来问' }, to: { zh: '来反映问题' } });
});

test('a telephone mistyped at the window is put right, for whom the window entered and nobody else', async () => {
  const wish = { name: '何来', identifier: { kind: 'citizen', value: '330199197001010012' }, phone: '13800000777' };
  const entered = bodyOf(await wang.send<{ id: string }>('POST', '/api/v1/walk-ins/register', { body: wish }));
  const slip = { what: 'person-phone', walkIn: entered.id, to: '13800000778', reason: '少看一位' };
  const { id } = bodyOf(await post(wang, 'counter-corrections', slip));
  bodyOf(await post(he, `counter-corrections/${id}/approve`, {}));
  const again = await wang.send<{ person: { phone: string } }>('GET', `/api/v1/walk-ins/${entered.id}`);
  expect(bodyOf(again).person.phone).toBe('138****0778');
  const known = bodyOf(
    await wang.send<{ id: string }>('POST', '/api/v1/walk-ins', { body: { way: 'identifier', value: '330199196107080049' } }),
  );
  expect((await post(wang, 'counter-corrections', { ...slip, walkIn: known.id })).body.code).toBe('beyond-correction');
});

test('a copy of a paper says on itself which one it is', async () => {
  const { papers } = await viewCase(wang, number);
  const paper = papers[0]?.id ?? '';
  const order = async () => bodyOf(await post(wang, 'reprints', { number, paper, reason: '客户丢了' }));
  await order();
  const { id } = await order();
  const copy = await wang.send('GET', `/api/v1/reprints/${id}`, { language: 'zh-CN' });
  expect(await pdfText(copy.bytes ?? Buffer.alloc(0))).toContain('补打第2次');
  expect((await post(wang, 'reprints', { number, paper: 'none', reason: 'x' })).body.code).toBe('paper-not-found');
  const rows = (await get<Rows<ReprintRow>>(he, 'reprints')).rows;
  expect(rows.map(({ nth, by }) => [nth, by])).toEqual([
    [2, '王敏'],
    [1, '王敏'],
  ]);
});

test('a shift is handed over by one and taken over by another, with what is open as it is', async () => {
  const met = bodyOf(await post(wang, 'walk-ins', { way: 'identifier', value: '330199196107080049' }));
  bodyOf(await wang.send('PUT', `/api/v1/walk-ins/${met.id}/typed`, { body: { typed: { 'shop.name': '沈记馄饨' } } }));
  const open = await get<OpenAtShift>(wang, 'shift');
  expect(open.kinds.map(({ kind }) => kind)).toContain('originals');
  // Nobody finds a colleague’s half-typed form by an id: by its ticket, or else by its time.
  const begun = open.kinds.find(({ kind }) => kind === 'walk-ins');
  expect([begun?.count, ...(begun?.which ?? [])]).toEqual([1, expect.stringMatching(/^[0-2]\d:[0-5]\d$/)]);
  const { id } = bodyOf(await post(wang, 'shifts', { note: '打印机缺纸' }));
  expect((await post(wang, `shifts/${id}/take`, {})).body.code).toBe('own-hand-over');
  bodyOf(await post(he, `shifts/${id}/take`, {}));
  expect((await post(he, `shifts/${id}/take`, {})).body.code).toBe('already-taken-over');
  const [row] = (await get<Rows<ShiftRow>>(he, 'shifts')).rows;
  expect(row).toMatchObject({ by: '王敏', taken: { by: '何静' }, note: '打印机缺纸', kinds: open.kinds });
});

test('the day report is counted from rows, as a page and as a table', async () => {
  const report = await get<DayReport>(wang, 'day-report');
  const value = (id: string) => report.figures.find((figure) => figure.id === id)?.value;
  expect(['visits', 'desk', 'copies', 'corrections', 'accepted'].map(value)).toEqual([3, 1, 2, 2, 2]);
  const file = await wang.send('GET', '/api/v1/day-report-file', { language: 'zh-CN' });
  expect(file.text).toContain('补打,2,份');
  const supervisor = await app.signIn('cen-chuan', 'deqing-government-services');
  expect((await get<DayReport>(supervisor, 'day-report')).hall.id).toBe(hall);
  expect((await (await app.signIn('chen-siyuan', 'deqing-market-supervision')).send('GET', '/api/v1/day-report')).status).toBe(403);
});
