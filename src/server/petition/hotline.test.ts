/** A call goes to the wrong office and comes right; somebody nobody knows complains and follows it; two officers make an answer everybody's. */
import { expect, test } from 'vitest';
import type {
  EntryDone,
  EntryKept,
  EntryView,
  HotlineAlike,
  HotlineCaller,
  HotlineCounts,
  HotlineDone,
  HotlineRaised,
  HotlineRow,
  HotlineView,
  HotlineWho,
} from '#contract/view/hotline.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { bodyOf } from '#test/support/noodle-shop.ts';

const app = useApp();
type Rows<Row> = { readonly rows: readonly Row[] };
type Refused = { readonly code: string };
const at = '/api/v1/hotline';

const agent = () => app.signIn('jin-xiaoyun', 'deqing-hotline');
const dispatcher = () => app.signIn('fu-lei', 'deqing-hotline');
const act = (who: Visitor, id: string, name: string, body: object) =>
  who.send<HotlineDone & Refused>('POST', `${at}/petitions/${id}/acts/${name}`, { body });
const viewOf = async (who: Visitor, id: string) => bodyOf(await who.send<HotlineView>('GET', `${at}/petitions/${id}`));
const listOf = async (who: Visitor, view: string) => bodyOf(await who.send<Rows<HotlineRow>>('GET', `${at}/lists?view=${view}`)).rows;
const call = (who: Visitor, body: object) =>
  who.send<HotlineRaised & Refused>('POST', `${at}/calls`, {
    body: { division: 330521, kind: 'complaint', channel: 'phone', text: '阜溪街道餐馆油烟直排，半夜还在炒菜', ...body },
  });

test('a call is sent on, objected to, sent rightly, answered, called back, and nobody learns who called but those who must', async () => {
  const [taking, deciding] = [await agent(), await dispatcher()];
  const wrong = await app.signIn('zheng-lan', 'deqing-public-security');
  const { id } = bodyOf(await call(taking, { name: '毛阿姨', phone: '13800000999', office: 'deqing-public-security' }));
  expect(id).toMatch(/^330521-\d{4}-H000001$/);
  expect((await listOf(wrong, 'mine')).map((row) => row.id)).toContain(id);
  expect((await viewOf(wrong, id)).acts).toEqual(expect.arrayContaining(['object', 'answer']));
  expect(JSON.stringify(await viewOf(wrong, id))).not.toContain('毛阿姨');
  expect(bodyOf(await wrong.send<HotlineWho>('POST', `${at}/petitions/${id}/who`, { body: {} }))).toEqual({
    name: '毛阿姨',
    phone: '13800000999',
  });
  bodyOf(await act(wrong, id, 'object', { text: '油烟归综合执法局管' }));
  expect((await act(taking, id, 'decide-objection', { text: 'x', office: 'deqing-urban-management' })).body.code).toBe('not-yours');
  bodyOf(await act(deciding, id, 'decide-objection', { text: '职责在综合执法局', office: 'deqing-market-supervision' }));
  expect((await wrong.send('GET', `${at}/petitions/${id}`)).status).toBe(404);
  const right = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  expect((await act(right, id, 'answer', { text: '不予支持', outcome: 'refused' })).body.code).toBe('hotline-basis-missing');
  bodyOf(await act(right, id, 'answer', { text: '已责令装净化器，三天内装好', outcome: 'supported' }));
  expect((await act(right, id, 'call-back', { satisfied: true, solved: true })).body.code).toBe('not-yours');
  expect((await listOf(taking, 'callback')).map((row) => row.id)).toContain(id);
  bodyOf(await act(taking, id, 'call-back', { satisfied: false, text: '还在排' }));
  bodyOf(await act(right, id, 'answer', { text: '今天复查，净化器已装好', outcome: 'supported' }));
  bodyOf(await act(taking, id, 'call-back', { satisfied: true, solved: true, text: '' }));
  expect(await viewOf(taking, id)).toMatchObject({ state: 'closed', ending: 'helped' });
  const before = bodyOf(await taking.send<HotlineCaller>('POST', `${at}/callers`, { body: { phone: '138 0000 0999' } }));
  expect([before.name, before.rows.map((row) => row.id)]).toEqual(['毛阿姨', [id]]);
});

test('who stays anonymous follows it by number and password, and is called back by nobody', async () => {
  const stranger = app.stranger();
  const said = { division: 330521, kind: 'report', text: '有人在河边倒建筑垃圾', against: 'deqing-water' };
  const { id, password, anonymous } = bodyOf(await stranger.send<HotlineRaised>('POST', `${at}/petitions`, { body: said }));
  expect(anonymous).toBe(true);
  const lookUp = (typed: string) => stranger.send<HotlineView & Refused>('POST', `${at}/look-up`, { body: { id, password: typed } });
  expect((await lookUp('00000000')).body.code).toBe('hotline-not-found');
  expect(bodyOf(await lookUp(password ?? '')).state).toBe('raised');
  const taking = await agent();
  expect((await act(taking, id, 'send', { office: 'deqing-water' })).body.code).toBe('hotline-reported-office');
  bodyOf(await act(taking, id, 'send', { office: 'deqing-urban-management', joint: ['deqing-ecology-environment'] }));
  expect((await taking.send<Refused>('POST', `${at}/petitions/${id}/who`, { body: {} })).body.code).toBe('hotline-who-protected');
  const other = await app.signIn('gu-mingyuan');
  expect((await other.send('GET', `${at}/petitions/${id}`)).status).toBe(404);
  bodyOf(await stranger.send('POST', `${at}/say`, { body: { id, password, act: 'add', text: '车牌尾号77' } }));
  expect(bodyOf(await lookUp(password ?? '')).added.map(({ text }) => text)).toEqual(['车牌尾号77']);
});

test('"asked for a second trip" goes to supervision at once, which says what it found', async () => {
  const person = await app.signIn('zhou-yining');
  const said = { division: 330521, kind: 'second-trip', text: '窗口要我第二天再来补一份复印件' };
  const { id, password } = bodyOf(await person.send<HotlineRaised>('POST', `${at}/petitions`, { body: said }));
  expect(password).toBeNull();
  const supervisor = await app.signIn('cen-chuan', 'deqing-government-services');
  expect((await listOf(supervisor, 'trips')).map((row) => row.id)).toEqual([id]);
  expect((await act(supervisor, id, 'answer', { text: '属实', outcome: 'supported' })).body.code).toBe('hotline-finding-missing');
  bodyOf(await act(supervisor, id, 'answer', { text: '属实，当场改正', outcome: 'supported', finding: 'paper' }));
  bodyOf(await person.send('POST', `${at}/petitions/${id}/say`, { body: { act: 'call-back', satisfied: true, solved: true } }));
  const own = bodyOf(await person.send<Rows<HotlineRow>>('GET', '/api/v1/own-petitions')).rows;
  expect(own.map(({ state, ending }) => [state, ending])).toEqual([['closed', 'helped']]);
});

test('what is the same matter is found and joined, and all are told one answer', async () => {
  const taking = await agent();
  const lead = bodyOf(await call(taking, { kind: 'help', text: '舞阳街道塔山街今天一早停水了', phone: '13800000111' })).id;
  const text = '塔山街停水了，什么时候来水';
  const found = bodyOf(await taking.send<HotlineAlike>('POST', `${at}/alike`, { body: { text, division: 330521 } }));
  expect(found.petitions[0]?.id).toBe(lead);
  const second = bodyOf(await call(taking, { kind: 'help', text, phone: '13800000222' }));
  expect((await act(taking, second.id, 'join', { lead: second.id, cause: '停水' })).body.code).toBe('hotline-lead-bad');
  bodyOf(await act(taking, second.id, 'join', { lead, cause: '塔山街停水' }));
  bodyOf(await act(taking, lead, 'answer-at-once', { text: '抢修到下午四点' }));
  const body = { id: second.id, password: second.password };
  const view = bodyOf(await app.stranger().send<HotlineView>('POST', `${at}/look-up`, { body }));
  expect([view.ending, view.answers.map((answer) => answer.text)]).toEqual(['joined', ['抢修到下午四点']]);
  expect(bodyOf(await taking.send<HotlineCounts>('GET', `${at}/counts`)).sort).toBe(0);
});

test('an answer becomes an entry only by a second person, and people find it in their own words', async () => {
  const [taking, deciding] = [await agent(), await dispatcher()];
  const words = {
    question: { zh: '孩子上户口要带什么', en: 'What do I bring to register a child' },
    answer: { zh: '带出生医学证明和父母一方户口簿', en: 'The birth certificate and one household register' },
  };
  const { id } = bodyOf(await taking.send<EntryDone>('POST', '/api/v1/entries', { body: words }));
  const find = async () =>
    bodyOf(await app.stranger().send<Rows<EntryView>>('GET', `/api/v1/entries?division=330521&q=${encodeURIComponent('小孩上户口带啥')}`))
      .rows;
  expect((await find()).map((row) => row.id)).not.toContain(id);
  expect((await taking.send<Refused>('POST', `/api/v1/entries/${id}/publish`, { body: {} })).body.code).toBe('not-yours');
  bodyOf(await deciding.send('POST', `/api/v1/entries/${id}/publish`, { body: {} }));
  expect((await find())[0]?.id).toBe(id);
  bodyOf(await app.stranger().send('POST', `/api/v1/entries/${id}/helped`, { body: { helped: true } }));
  const kept = bodyOf(await deciding.send<Rows<EntryKept>>('GET', '/api/v1/entry-list')).rows.find((row) => row.id === id);
  expect([kept?.helped, kept?.version, kept?.acts]).toEqual([1, 1, ['propose', 'retire']]);
});
