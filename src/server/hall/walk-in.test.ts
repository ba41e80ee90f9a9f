/** At the window: who stands there is found or entered, several matters are filed in one act, and nobody learns more than they need. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#contract/view/case.ts';
import type { Look } from '#contract/view/look.ts';
import type { WalkIn, WalkInFiled, WalkInPreviews } from '#contract/view/walk-in.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { bodyOf, viewCase } from '#test/support/noodle-shop.ts';

const app = useApp();
let clerk: Visitor;
beforeAll(async () => {
  clerk = await app.signIn('wang-min', 'deqing-hall');
});

const shen = { way: 'identifier', value: '330199196107080049' };
const find = (body: object, who = clerk) => who.send<WalkIn & ProblemDocument>('POST', '/api/v1/walk-ins', { body });
const here = async (body: object = shen): Promise<WalkIn> => bodyOf(await find(body));
const shop = {
  matter: 'open-restaurant',
  parties: [],
  situation: {
    'premises.division': '330521',
    'shop.service': 'takeaway',
    'premises.area': 30,
    'shop.signboard': false,
    'shop.wasteWater': false,
  },
  answers: {
    'shop.name': '沈记馄饨',
    'shop.scope': 'hot-dishes',
    'premises.address': '乾元镇直街57号',
    'shop.hours': '06:00–13:00',
    'shop.safetyManager': '沈立秋',
  },
  contested: [],
};
const file = (walkIn: WalkIn, cases: readonly object[], more: object = {}, key?: string) =>
  clerk.send<WalkInFiled & ProblemDocument>('POST', `/api/v1/walk-ins/${walkIn.id}/cases`, {
    body: { cases, given: {}, visit: '不方便在网上办', ...more },
    ...(key === undefined ? {} : { key }),
  });

describe('who stands there', () => {
  test('is found by the card alone, and by telephone only with the name; numbers are covered', async () => {
    const walkIn = await here();
    expect([walkIn.person.name, walkIn.person.identifier, walkIn.person.phone]).toEqual(['沈立秋', '3301**********0049', '138****0028']);
    expect((await here({ way: 'phone', value: '138 0000 0028', name: '沈立秋' })).person.name).toBe('沈立秋');
    expect(JSON.stringify(walkIn)).not.toContain('330199196107080049');
  });
  test('is not told to be known to one who has the number of somebody else or a wrong name', async () => {
    const unknown = await find({ way: 'identifier', value: '330199197001010012' });
    const wrong = await find({ way: 'phone', value: '13800000028', name: '沈立冬' });
    const alone = await find({ way: 'phone', value: '13800000028' });
    expect([unknown.body.code, wrong.body.code]).toEqual(['person-not-found', 'person-not-found']);
    expect([unknown.body.title, unknown.body.detail]).toEqual([wrong.body.title, wrong.body.detail]);
    expect(alone.body.problems?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/name name-missing']);
  });
  test('reads in the ledger that the window looked', async () => {
    const owner = await app.signIn('shen-liqiu');
    const count = async () => bodyOf(await owner.send<{ rows: Look[] }>('GET', '/api/v1/looks?limit=200')).rows;
    const before = (await count()).length;
    await here();
    const after = await count();
    expect(after.length).toBe(before + 1);
    expect(after[0]?.purpose.en).toBe('receiving it at the counter');
  });
  test('is nobody to an officer of a desk, and gone for another hall', async () => {
    const desk = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    expect((await find(shen, desk)).body.code).toBe('not-yours');
    expect((await desk.send<ProblemDocument>('GET', `/api/v1/walk-ins/${(await here()).id}`)).body.code).toBe('not-yours');
    expect((await clerk.send<ProblemDocument>('GET', '/api/v1/walk-ins/walk-in-of-nobody')).body.code).toBe('walk-in-not-found');
  });
  test('is entered from the card where nobody knew them, once however many windows do it at the same time', async () => {
    const wish = { name: '何来', identifier: { kind: 'citizen', value: '330199197001010012' }, phone: '13800000777' };
    const replies = await Promise.all([1, 2, 3].map(() => clerk.send<WalkIn>('POST', '/api/v1/walk-ins/register', { body: wish })));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const found = await here({ way: 'identifier', value: '330199197001010012' });
    expect([found.person.name, found.person.account, found.person.kind]).toEqual(['何来', false, 'person']);
    const { rows } = await app.database.pool().query("select id from yici.person where name = '何来'");
    expect(rows.length).toBe(1);
    const other = await clerk.send<ProblemDocument>('POST', '/api/v1/walk-ins/register', { body: { ...wish, name: '何去' } });
    expect(other.body.code).toBe('name-differs');
  });
  test('is refused field by field where the document was mistyped', async () => {
    const body = { name: ' ', identifier: { kind: 'credit-code', value: '123' }, phone: '12' };
    const reply = await clerk.send<ProblemDocument>('POST', '/api/v1/walk-ins/register', { body });
    expect(reply.body.problems?.map(({ pointer }) => pointer)).toEqual(['/name', '/identifier/value', '/phone']);
  });
});

describe('one visit', () => {
  test('shows before anything is kept which parts, papers and questions there would be, without a word about the person', async () => {
    const walkIn = await here();
    const reply = await clerk.send<WalkInPreviews>('POST', `/api/v1/walk-ins/${walkIn.id}/preview`, {
      body: { cases: [{ ...shop, answers: {} }] },
    });
    const [restaurant] = bodyOf(reply).cases;
    expect(restaurant?.view?.parts.map(({ id, state }) => [id, state])).toEqual([
      ['licence', 'submitted'],
      ['food', 'waiting'],
    ]);
    expect(restaurant?.confirm.map(({ fact }) => fact)).toContain('person.phone');
    expect(restaurant?.ask.map(({ id }) => id)).toContain('shop.name');
    expect(reply.text).not.toContain('直街');
    expect(reply.text).not.toContain('13800000028');
  });
  test('files two matters at once and receives both: two numbers, one key, one visit, one paper', async () => {
    const walkIn = await here();
    const told = { ...shop, receptions: [{ part: 'licence', outcome: 'not-needed', reasons: '流动摊点备案即可' }] };
    const key = 'two-matters-at-once';
    const filed = bodyOf(await file(walkIn, [told, dwelling], {}, key));
    const again = bodyOf(await file(walkIn, [told, dwelling], {}, key));
    expect(again).toEqual(filed);
    expect(filed.receipts.length).toBe(2);
    const views = await Promise.all(filed.receipts.map(({ number }) => viewCase(clerk, number)));
    expect(views.map(({ visits }) => visits.length)).toEqual([1, 0]);
    expect(views[0]?.parts.map(({ state }) => state)).toContain('not-needed');
  });
  test('is told on one paper, for those who may read every case on it and for nobody else', async () => {
    const given = { ...brought.given, 'sale-contract': { by: 'original', pages: 6 } };
    const filed = bodyOf(await file(await here(), [accepted(shop, 'licence'), accepted(dwelling, 'filing')], { given }));
    const [first, second] = filed.receipts.map(({ number }) => number);
    for (const number of [first, second]) {
      const paper = await clerk.send('GET', `/api/v1/cases/${number}/joint-receipt`);
      expect([paper.status, paper.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    }
    // The seller takes part in the second case alone.
    const seller = await app.signIn('gu-mingyuan');
    expect((await viewCase(seller, second ?? '')).number).toBe(second);
    expect((await seller.send<ProblemDocument>('GET', `/api/v1/cases/${second}/joint-receipt`)).body.code).toBe('case-not-found');
    const stranger = await app.signIn('lu-xiaoman');
    expect((await stranger.send<ProblemDocument>('GET', `/api/v1/cases/${first}/joint-receipt`)).body.code).toBe('case-not-found');
  });
  test('ends for one who stands there and withdraws, with the reason and the visit on record', async () => {
    const filed = bodyOf(await file(await here(), [accepted(shop, 'licence')], brought));
    const number = filed.receipts[0]?.number ?? '';
    const withdraw = (reason: string) =>
      clerk.send<ProblemDocument>('POST', `/api/v1/cases/${number}/withdraw`, { body: { parts: ['licence'], reason } });
    expect((await withdraw(' ')).body.code).toBe('reason-missing');
    expect((await withdraw('不开了')).status).toBe(200);
    const view = await viewCase(clerk, number);
    expect([view.parts[0]?.state, view.visits.map(({ reason }) => reason)]).toEqual(['withdrawn', ['不方便在网上办', '不开了']]);
  });
  test('files nothing at all where one of the matters is refused', async () => {
    const walkIn = await here();
    const count = async () => (await app.database.pool().query('select count(*)::int as n from yici.case_now')).rows[0]?.n;
    const before = await count();
    const { 'shop.name': _name, ...answers } = shop.answers;
    const reply = await file(walkIn, [dwelling, { ...shop, answers }]);
    expect(reply.body.problems?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/cases/1/answers/shop.name answer-missing']);
    expect(await count()).toBe(before);
  });
  test('takes no paper that is not on the list', async () => {
    const reply = await file(await here(), [shop], { given: { 'household-book': { by: 'original', pages: 1 } } });
    expect(reply.body.problems?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/given/household-book unknown-field']);
  });
  test('is not asked for a paper a department holds; nothing is filed, and supervision sees that the window tried', async () => {
    const missing = [{ material: 'identity-card', what: '身份证复印件' }];
    const asking = { ...shop, receptions: [{ part: 'licence', outcome: 'supplement', missing, until: '2030-01-04' }] };
    expect((await file(await here(), [asking])).body.code).toBe('paper-held');
    const tried = await app.database.pool().query('select number, item, paper, why from yici.attempt order by at, why');
    expect(tried.rows).toEqual([
      { number: '', item: '', paper: 'household-book', why: 'paper-outside-guide' },
      { number: '', item: 'business-licence', paper: '经营者身份证', why: 'paper-held' },
    ]);
  });
  test('of an agent names both, and ends with the mandate', async () => {
    const agent = await here({ way: 'identifier', value: '330199198809200016' });
    const [mandate] = agent.mandates;
    expect(mandate?.giver).toBe('周*宁');
    const acting = bodyOf(await clerk.send<WalkIn>('POST', `/api/v1/walk-ins/${agent.id}/act-for`, { body: { mandate: mandate?.id } }));
    expect([acting.person.name, acting.agent?.name]).toEqual(['周以宁', '林晓舟']);
    const { receipts } = bodyOf(await file(acting, [shop]));
    const view: CaseView = await viewCase(clerk, receipts[0]?.number ?? '');
    expect(view.parties.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['applicant 周以宁', 'agent 林晓舟']);
    await app.database.pool().query('update yici.mandate set revoked_at = 1 where id = $1', [mandate?.id]);
    expect((await file(acting, [shop])).body.code).toBe('mandate-missing');
  });
});

/** A second matter of the same person: she buys a dwelling. */
const dwelling = {
  matter: 'house-sale',
  parties: [{ role: 'seller', name: '顾明远', identifier: { kind: 'citizen', value: '330199199111030013' } }],
  situation: { 'house.division': '330521', 'house.utilities': false },
  answers: {
    'seller.name': '顾明远',
    'seller.identifier': '330199199111030013',
    'house.address': '武康街道塔山街5号',
    'house.price': 1_200_000,
  },
  contested: [],
};

/** Papers of both matters, laid on the table. */
const brought = {
  given: {
    'premises-use': { by: 'commitment' },
    'food-safety-rules': { by: 'commitment' },
    'kitchen-plan': { by: 'original', pages: 1 },
  },
};
const accepted = (wish: typeof shop | typeof dwelling, part: string): object => ({
  ...wish,
  receptions: [{ part, outcome: 'accept' }],
});

test('a document of article 9 is named in the person’s ledger; another one is refused with the article', async () => {
  const strange = await find({ ...shen, document: 'library-card' });
  expect([strange.status, strange.body.code, strange.body.article]).toEqual([422, 'document-not-accepted', 'zhejiang-at-most-once-2018/9']);
  await here({ ...shen, document: 'social-security-card' });
  const owner = await app.signIn('shen-liqiu');
  const [look] = bodyOf(await owner.send<{ rows: Look[] }>('GET', '/api/v1/looks')).rows;
  expect(look?.who).toContain('社会保障卡');
});

test('who brings the receipt is found by its number and query password; a wrong one is answered like nobody', async () => {
  const [receipt] = bodyOf(await file(await here(), [{ ...shop, answers: { ...shop.answers, 'shop.name': '凭证馄饨' } }])).receipts;
  const by = (password: string) => find({ way: 'case', value: receipt?.number ?? '', password });
  expect(bodyOf(await by(receipt?.queryPassword ?? '')).person.name).toBe('沈立秋');
  expect((await by('AAAAAAAA')).body.code).toBe('person-not-found');
});
