/** A county's change on its way to the whole province: proposed below, heard by the public, approved above, run, reviewed, adopted in one act, taken over. */
import { expect, test } from 'vitest';
import type { ConsultationView, OwnRemark } from '#contract/view/consultation.ts';
import type { LibraryRow, PilotChoices, PilotView, PublicPilot, TakenOverDone } from '#contract/view/pilot.ts';
import type { VersionRow } from '#contract/view/edition.ts';
import { addDays, dayOfInstant, dayText, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { pilotRoomOf } from '#server/main/wire-pilots.ts';
import { sweepPilots } from '#server/pilot/sweep-pilots.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp, type Visitor } from './support/app.ts';
import { bodyOf } from './support/noodle-shop.ts';

const app = useApp();
const both = (zh: string) => ({ zh, en: zh });
const today = dayOfInstant(wallClock());
const day = (ahead: number): string => dayText(addDays(today, ahead));
const morning = (ahead: number): Instant => (startOfDay(addDays(today, ahead)) + 9 * 3_600_000) as Instant;

const people = async () => ({
  county: await app.signIn('ge-lan', 'deqing-reform'),
  head: await app.signIn('ji-yunzhou', 'deqing-reform'),
  province: await app.signIn('shen-che', 'zhejiang-reform'),
  writer: await app.signIn('luo-jia', 'zhejiang-reform'),
  city: await app.signIn('tao-xi', 'huzhou-reform'),
  owner: await app.signIn('zhou-yining'),
});
const pilotOf = async (reader: Visitor, id: string) => bodyOf(await reader.send<PilotView>('GET', `/api/v1/pilots/${id}`));
const refusal = async (visitor: Visitor, path: string, body: unknown): Promise<string> => {
  const reply = await visitor.send<{ readonly type?: string }>('POST', path, { body });
  return /"code":"([a-z-]+)"|problems\/([a-z-]+)/.exec(reply.text)?.slice(1).find(Boolean) ?? `${reply.status} ${reply.text}`;
};

const proposal = (source: PilotChoices['changes'][number]) => ({
  source: { kind: source.kind, id: source.id },
  title: { zh: '社保卡一天办好', en: 'Social security card in one day' },
  places: [],
  hypothesis: both('在大厅现场制卡，三天的事一天办完。'),
  risks: '制卡机坏了会排队。',
  owner: '葛岚',
  measures: [{ measure: 'actual.days-used', direction: 'down', size: 1 }],
  days: 90,
  comparison: { places: [330522, 330105], reasons: '邻近，办件量相近。' },
});

let pilot = '';
let consultation = '';

test('a county proposes what it does better; every wrong field is named; who wrote it, and its own level, do not approve it', async () => {
  const { county, head, province } = await people();
  const choices = bodyOf(await county.send<PilotChoices>('GET', '/api/v1/pilot-choices'));
  const source = choices.changes.find(({ item }) => item.id === 'social-security-card');
  if (source === undefined) throw new Error('the county has a change to the card');
  expect(source.words.map(({ zh }) => zh)).toContain('1个工作日办完（全省3个工作日）');
  expect(choices.measures.every(({ id }) => id.startsWith('actual.'))).toBe(true);
  const wrong = await county.send('POST', '/api/v1/pilots', {
    body: { ...proposal(source), title: both(' '), days: 7, comparison: { places: [330521], reasons: '' } },
  });
  expect(wrong.status).toBe(400);
  for (const code of ['/title/zh', 'pilot-length', 'pilot-own-place']) expect(wrong.text).toContain(code);
  const done = await county.send<{ id: string }>('POST', '/api/v1/pilots', { body: proposal(source) });
  expect(done.status).toBe(201);
  pilot = done.body.id;
  const shown = await pilotOf(province, pilot);
  expect(shown).toMatchObject({ tag: 'proposed', acts: ['consult', 'approve', 'return'], inForce: [{ holds: true }], evaluations: [] });
  expect(await refusal(county, `/api/v1/pilots/${pilot}/approve`, { reasons: '好' })).toBe('pilot-level-above');
  expect(await refusal(head, `/api/v1/pilots/${pilot}/approve`, { reasons: '好' })).toBe('pilot-level-above');
});

test('people are asked; it is not approved while they speak; each comment is answered, and who spoke is told', async () => {
  const { county, province, owner } = await people();
  const opening = { kind: 'pilot', ref: pilot, title: both('社保卡一天办好'), text: both('想在全省推广：三天变一天。'), until: day(3) };
  expect(await refusal(county, '/api/v1/consultations', opening)).toBe('comments-short');
  consultation = bodyOf(await county.send<{ id: string }>('POST', '/api/v1/consultations', { body: { ...opening, until: day(8) } })).id;
  expect(await refusal(county, '/api/v1/consultations', { ...opening, until: day(8) })).toBe('consultation-exists');
  const path = `/api/v1/consultations/${consultation}`;
  await owner.send('POST', `${path}/comments`, { body: { text: '机器坏了怎么办？备一台。' } });
  expect(await refusal(province, `/api/v1/pilots/${pilot}/approve`, { reasons: '好' })).toBe('pilot-consulting');
  const [remark] = bodyOf(await county.send<ConsultationView>('GET', path)).remarks;
  expect(remark).toMatchObject({ by: '周*宁', answer: null });
  app.at(morning(9));
  const late = await people();
  expect(await refusal(late.county, `${path}/close`, { report: both('处理完了。') })).toBe('comments-unanswered');
  const answer = { comment: remark?.id ?? '', text: '采纳：每个大厅备一台。', taken: true };
  expect((await late.county.send('POST', `${path}/answer`, { body: answer })).status).toBe(200);
  expect((await late.county.send('POST', `${path}/close`, { body: { report: both('收到1条，采纳。') } })).status).toBe(200);
  expect(bodyOf(await app.stranger().send<ConsultationView>('GET', path))).toMatchObject({
    closed: true,
    taken: 1,
    report: { zh: '收到1条，采纳。' },
  });
  const own = bodyOf(await late.owner.send<{ rows: OwnRemark[] }>('GET', '/api/v1/own-remarks'));
  expect(own.rows[0]?.comment.answer).toMatchObject({ text: '采纳：每个大厅备一台。', taken: true });
});

test('approved above it begins where its change is in force, is reminded of its end, and is praised only after it', async () => {
  const { county, province } = await people();
  expect((await province.send('POST', `/api/v1/pilots/${pilot}/approve`, { body: { reasons: '可以试。' } })).status).toBe(200);
  const room = pilotRoomOf(app.wired());
  await sweepPilots(room, morning(10));
  expect(await pilotOf(county, pilot)).toMatchObject({ tag: 'running', begunOn: day(10), until: day(100) });
  expect(await refusal(county, `/api/v1/pilots/${pilot}/compare`, { places: [330122], reasons: '换一个' })).toBe('pilot-comparison-fixed');
  const review = { findings: both('快了。'), lessons: both('备机。'), recommendation: 'adopt' };
  expect(await refusal(county, `/api/v1/pilots/${pilot}/review`, review)).toBe('pilot-too-early');
  app.at(morning(90));
  await sweepPilots(room, morning(90));
  await sweepPilots(room, morning(91));
  const ending = await pilotOf((await people()).county, pilot);
  expect(ending).toMatchObject({ tag: 'ending', light: 'near' });
  expect(ending.history.filter(({ kind }) => kind === 'Reminded')).toHaveLength(1);
  app.at(morning(101));
  const done = await (await people()).county.send('POST', `/api/v1/pilots/${pilot}/review`, { body: review });
  expect(done.status).toBe(200);
});

test('adopting it publishes the standard’s next version in the same act, by somebody who wrote none of it', async () => {
  const { county, writer, province } = await people();
  const before = await pilotOf(province, pilot);
  expect(before.acts).toEqual(['stop', 'extend', 'adopt']);
  expect(before.evaluations[0]).toMatchObject({ said: 'too-little', sentence: { zh: '数据还不够，不下结论。' } });
  expect(before.adoption).toMatchObject({ version: 2, standing: 1, moving: false });
  const adopt = { reasons: '办得快，群众赞成。', effectiveOn: day(101) };
  expect(await refusal(county, `/api/v1/pilots/${pilot}/adopt`, adopt)).toBe('pilot-level-above');
  expect(await refusal(writer, `/api/v1/pilots/${pilot}/adopt`, adopt)).toBe('pilot-level-above');
  expect(await refusal(province, `/api/v1/pilots/${pilot}/adopt`, { ...adopt, effectiveOn: day(1) })).toBe('effective-day-past');
  const done = await province.send('POST', `/api/v1/pilots/${pilot}/adopt`, { body: adopt, key: 'adopted-once' });
  expect([done.status, done.text]).toEqual([200, expect.stringContaining('adopted')]);
  const again = await province.send('POST', `/api/v1/pilots/${pilot}/adopt`, { body: adopt, key: 'adopted-once' });
  expect(again.text).toBe(done.text);
  await app.wired().editions.refresh();
  const item = [...app.wired().catalogue.items.values()].find(({ id }) => id === 'social-security-card');
  expect(item).toMatchObject({ version: 2, limit: { promised: { amount: 1 } } });
  const versions = bodyOf(
    await province.send<{ rows: VersionRow[] }>('GET', '/api/v1/edition-versions?kind=item&id=social-security-card&division=330000'),
  );
  expect(versions.rows[0]).toMatchObject({ version: 2, stage: 'in-force' });
  expect(await pilotOf(province, pilot)).toMatchObject({ tag: 'adopted', standard: { version: 2 }, adoption: null });
});

test('what was learned stands in the library and before the public; who has the same already takes nothing over', async () => {
  const { city, county } = await people();
  const found = bodyOf(await city.send<{ rows: LibraryRow[] }>('GET', `/api/v1/pilot-library?q=${encodeURIComponent('备机')}`));
  expect(found.rows.map(({ id }) => id)).toEqual([pilot]);
  expect(found.rows[0]).toMatchObject({ lessons: { zh: '备机。' }, mayTakeOver: false });
  expect(await refusal(county, `/api/v1/pilots/${pilot}/take-over`, undefined)).toBe('pilot-nothing-better');
  const shown = bodyOf(await app.stranger().send<{ rows: PublicPilot[] }>('GET', '/api/v1/public-pilots'));
  expect(shown.rows[0]).toMatchObject({ id: pilot, tag: 'adopted', words: [{ zh: '1个工作日办完（全省3个工作日）' }] });
  app.at(undefined);
});

test('a city takes over what was stopped elsewhere as a draft of its own, and the library remembers it', async () => {
  const { county, province, city } = await people();
  const choices = bodyOf(await county.send<PilotChoices>('GET', '/api/v1/pilot-choices'));
  const source = choices.changes.find(({ item }) => item.id === 'business-licence');
  if (source === undefined) throw new Error('the county has a change to the licence');
  const body = { ...proposal(source), title: both('自助机当场打照') };
  const { id } = bodyOf(await county.send<{ id: string }>('POST', '/api/v1/pilots', { body }));
  await province.send('POST', `/api/v1/pilots/${id}/approve`, { body: { reasons: '可以试。' } });
  expect((await county.send('POST', `/api/v1/pilots/${id}/begin`)).status).toBe(200);
  const review = { findings: both('机器常坏。'), lessons: both('先修机器。'), recommendation: 'stop' };
  expect((await county.send('POST', `/api/v1/pilots/${id}/review`, { body: review })).status).toBe(200);
  expect(await refusal(province, `/api/v1/pilots/${id}/adopt`, { reasons: '好', effectiveOn: day(1) })).toBe('pilot-not-consulted');
  expect((await province.send('POST', `/api/v1/pilots/${id}/stop`, { body: { reasons: '先停。' } })).status).toBe(200);
  const taken = await city.send<TakenOverDone>('POST', `/api/v1/pilots/${id}/take-over`);
  expect([taken.status, taken.text]).toEqual([200, expect.stringContaining('330500-')]);
  expect((await pilotOf(county, id)).takenOver).toMatchObject([{ division: { code: 330500 }, draft: taken.body.draft }]);
});
