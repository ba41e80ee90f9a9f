/** Consents are the person's own and bite at once; an officer asks the registers again only for an own part that lives, or under a code of law. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '#contract/view/draft.ts';
import type { ConsentView, LookList, LookUpAnswer } from '#contract/view/look.ts';
import { lawfulCodes } from '#domain/exchange/lawful-code.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { look } from '#server/audit/look.ts';
import type { KnownFact, LookUpOrder } from '#server/case/case-room.ts';
import { lookEntries } from '#server/case/look-entries.ts';
import type { CaseScene } from '#server/case/view/case-view.ts';
import { definitionFor } from '#server/catalogue/definition-for.ts';
import { tellRelatives } from '#server/exchange/ledger/tell-relatives.ts';
import type { Caller } from '#server/identity/caller.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { hasConsent } from '#server/exchange/consent-store.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { orderFor, resourceOf, seedResource } from '#test/support/exchange.ts';
import { acceptAll, act, bodyOf, grantBody, openShop } from '#test/support/noodle-shop.ts';
import { json, openSource } from '#test/support/source-server.ts';

const police = await openSource();
const app = useApp({ YICI_EXCHANGE_PRIVATE: police.place });
afterAll(() => police.close());

const ZHOU = '330199199304120023';
let zhou: Visitor;
beforeAll(async () => {
  zhou = await app.signIn('zhou-yining');
});
const ledgerOf = async (person: Visitor, query = ''): Promise<LookList> =>
  bodyOf(await person.send<LookList>('GET', `/api/v1/looks?limit=200${query}`));

describe('consent', () => {
  const scope = { resource: 'fund', matter: 'open-restaurant' };
  const registers = { share: { kind: 'conditional', ground: { zh: '本人同意', en: 'the person agrees' }, consent: true } } as const;
  const holds = () => hasConsent(sqlOf(app.wired().pool), { person: 'zhou-yining', ...scope });

  test('is given and withdrawn by one press each, bites on the next look-up, and is kept', async () => {
    await seedResource(app.wired().pool, { resource: resourceOf('fund', registers), address: police.address });
    expect(await holds()).toBe(false);
    const given = bodyOf(await zhou.send<ConsentView>('POST', '/api/v1/consents/give', { body: scope }));
    expect(given).toMatchObject({ state: 'given', name: { zh: '登记库 fund' }, basis: { article: 14 } });
    // A shop wants the address; of a child's sex, which this register has too, nothing was agreed to.
    expect(given.facts.map(({ zh }) => zh)).toEqual(['现住址']);
    expect(await holds()).toBe(true);
    expect((await zhou.send<{ code: string }>('POST', '/api/v1/consents/give', { body: scope })).body.code).toBe('consent-given');
    const ended = bodyOf(await zhou.send<ConsentView>('POST', '/api/v1/consents/withdraw', { body: scope }));
    expect(ended).toMatchObject({ state: 'withdrawn', basis: { article: 15 } });
    expect(await holds()).toBe(false);
    const { rows } = bodyOf(await zhou.send<{ rows: ConsentView[] }>('GET', '/api/v1/consents'));
    expect(rows.map(({ state, matter }) => [state, matter.id])).toEqual([['withdrawn', 'open-restaurant']]);
  });

  test('is not asked for what is of no use: whoever has no housing fund to withdraw is asked for no look into it', async () => {
    const fields = [{ name: 'jcxx', fact: 'fund.account' as never }];
    const fund = resourceOf('fund-account', { ...registers, fields });
    const grant = { department: 'housing-fund', items: ['housing-fund-withdrawal'] };
    await seedResource(app.wired().pool, { resource: fund, address: police.address, grant });
    const asking = async (withdraws: boolean): Promise<readonly string[]> => {
      const situation = { 'retirement.kind': 'at-age', 'retirement.fund': withdraws };
      const draft = await zhou.send<Draft>('POST', '/api/v1/drafts', { body: { matter: 'retirement', division: 330521, situation } });
      return bodyOf(draft).sources.flatMap(({ resource, state }) => (state === 'consent' ? [resource] : []));
    };
    expect([await asking(true), await asking(false)]).toEqual([['fund-account'], []]);
  });

  test('is nobody else’s to give, and not to be given where none is wanted', async () => {
    await seedResource(app.wired().pool, { resource: resourceOf('plain'), address: police.address });
    const refused = async (who: Visitor, body: unknown) =>
      (await who.send<{ code: string }>('POST', '/api/v1/consents/give', { body })).body.code;
    expect(await refused(zhou, { resource: 'plain', matter: 'open-restaurant' })).toBe('consent-not-wanted');
    // Lin Xiaozhou acts for Zhou Yining under a mandate: consent is not among what a mandate gives.
    expect(await refused(await app.signIn('lin-xiaozhou'), { ...scope, person: 'zhou-yining' })).toBe('consent-not-yours');
  });

  test('to a matter that is offered no more is still read and withdrawn', async () => {
    await seedResource(app.wired().pool, { resource: resourceOf('former', registers), address: police.address });
    const former = { resource: 'former', matter: 'retirement' };
    bodyOf(await zhou.send('POST', '/api/v1/consents/give', { body: former }));
    const { matters } = app.wired().catalogue;
    if (!(matters instanceof Map)) throw new Error('the catalogue holds its matters otherwise');
    const retirement = matters.get('retirement');
    matters.delete('retirement');
    const withdrawn = await zhou.send<ConsentView>('POST', '/api/v1/consents/withdraw', { body: former });
    const listed = await zhou.send('GET', '/api/v1/consents');
    matters.set('retirement', retirement);
    expect([withdrawn.status, withdrawn.body.state, listed.status]).toEqual([200, 'withdrawn', 200]);
  });

  test('two presses at once are one consent', async () => {
    await seedResource(app.wired().pool, { resource: resourceOf('twice', registers), address: police.address });
    const both = await Promise.all(
      [1, 2].map(() => zhou.send('POST', '/api/v1/consents/give', { body: { resource: 'twice', matter: 'open-restaurant' } })),
    );
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  });
});

describe('an officer who asks the registers again', () => {
  const residents = resourceOf('residents', { fields: [{ name: 'JZ_QC', fact: 'person.residence' as never }] });
  beforeAll(async () => {
    police.behave(json({ GMSFHM: ZHOU, JZ_QC: '浙江省德清县武康街道新街9号' }));
    await seedResource(app.wired().pool, {
      resource: residents,
      address: police.address,
      grant: { department: 'market-supervision', items: ['business-licence', 'food-permit'] },
    });
  });
  const again = (who: Visitor, number: string, body: unknown) =>
    who.send<LookUpAnswer & { code: string }>('POST', `/api/v1/cases/${number}/look-ups`, { body });

  test('gets the value of today for an own part, with a row in the ledger that names case, register and outcome', async () => {
    const { number } = await openShop(zhou);
    await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
    const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    const { rows } = bodyOf(await again(chen, number, { part: 'licence', fields: ['applicant.residence'] }));
    expect(rows).toMatchObject([{ field: 'applicant.residence', value: '浙江省德清县武康街道新街9号' }]);
    const row = (await ledgerOf(zhou, `&case=${number}`)).rows.find(
      ({ resource, office }) => resource !== null && office.zh.includes('市场'),
    );
    expect(row).toMatchObject({ number, purpose: { zh: '办理这件事' }, outcome: 'answered', strange: false });
  });

  test('gets nothing of a sibling’s part, of a case that has ended, or under a code that does not allow it', async () => {
    const { number } = await openShop(zhou);
    await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
    const fang = await app.signIn('fang-chuan', 'deqing-urban-management');
    expect((await again(fang, number, { part: 'licence' })).body.code).toBe('unknown-part');
    expect((await again(await app.signIn('jiang-yi', 'deqing-health'), number, { part: 'licence' })).body.code).toBe('case-not-found');
    const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    bodyOf(await act(chen, number, 'begin-review', { part: 'licence' }));
    bodyOf(await act(chen, number, 'grant', grantBody('licence')));
    const calls = police.requests.length;
    expect((await again(chen, number, { part: 'licence' })).body.code).toBe('no-live-case');
    expect((await again(chen, number, { part: 'licence', code: 'duty-would-fail' })).body.code).toBe('no-lawful-ground');
    expect(police.requests).toHaveLength(calls);
    bodyOf(await again(chen, number, { part: 'licence', code: 'inspection-of-the-licensed' }));
    const inspected = (await ledgerOf(zhou, `&case=${number}`)).rows.find(({ code }) => code !== null);
    expect(inspected?.code).toMatchObject({ basis: { law: 'administrative-licensing-law-2019', article: 61 } });
  });

  test('of an employee who retires is told what the register says of the employee', async () => {
    police.behave(json({ GMSFHM: '330199196107080049', JFNX: 31 }));
    const years = resourceOf('pension-years', { fields: [{ name: 'JFNX', fact: 'pension.years' as never }] });
    const grant = { department: 'human-resources', items: ['pension-approval'] };
    await seedResource(app.wired().pool, { resource: years, address: police.address, grant });
    const shen = await app.signIn('shen-liqiu');
    const situation = {
      'retirement.division': '330521',
      'retirement.kind': 'at-age',
      'retirement.recordsDiffer': false,
      'retirement.fund': false,
      'retirement.annuity': false,
    };
    const answers = { 'employee.phone': '13800000028', 'retirement.from': '2026-12-01', 'retirement.card': true, 'insurance.topUp': false };
    const draft = bodyOf(await shen.send<Draft>('POST', '/api/v1/drafts', { body: { matter: 'retirement', division: 330521, situation } }));
    const body = { revision: draft.revision, situation, answers, given: {}, contested: [] };
    const saved = bodyOf(await shen.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, { body }));
    const sent = { body: { draft: draft.id, revision: saved.revision } };
    const { number } = bodyOf(await shen.send<{ number: string }>('POST', '/api/v1/cases', sent));
    await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
    const yan = await app.signIn('yan-guo', 'deqing-human-resources');
    const { rows } = bodyOf(await again(yan, number, { part: 'pension' }));
    expect(rows.map(({ field, value }) => [field, value])).toEqual([['pension.years', '31 years']]);
  });
});

test('every code of law names an article of a law that is known here', () => {
  const { laws } = app.wired().catalogue;
  for (const { basis } of lawfulCodes) expect(laws.get(basis.law)?.articles ?? 0).toBeGreaterThanOrEqual(basis.article);
});

describe('a register that names somebody else', () => {
  const YIXI = { zh: '陆小满', number: '330199199302260065' };
  const spouse = (value: string, member: string): KnownFact => ({
    fact: `marriage.spouse.${member}`,
    value,
    source: { zh: '婚姻登记', en: 'Marriages' },
    at: wallClock(),
    resource: 'marriages',
    basis: 'civil-code-2020/1049',
  });
  const told = { known: [spouse(YIXI.number, 'identifier'), spouse(YIXI.zh, 'name')], sources: [] };
  const ask = (sealed: boolean, more: Partial<LookUpOrder> = {}) => {
    const { pool, catalogue } = app.wired();
    const order = orderFor(catalogue, { subject: brandAs<PersonId>('gu-mingyuan'), draft: '330521-none', ...more });
    const { definition } = order;
    const basis = { law: 'personal-information-protection-law-2021', article: 25 };
    const matter = sealed ? { ...definition.matter, sealed: basis } : definition.matter;
    return tellRelatives(pool, () => Promise.resolve(told))({ ...order, definition: { ...definition, matter } });
  };

  test('tells them in their own ledger before the answer is used', async () => {
    const lu = await app.signIn('lu-xiaoman');
    const before = (await ledgerOf(lu)).total;
    expect(await ask(false)).toBe(told);
    const { rows, total } = await ledgerOf(lu);
    expect(total).toBe(before + 1);
    expect(rows[0]).toMatchObject({ outcome: 'answered', facts: ['Identity number of the spouse', 'Name of the spouse'] });
  });

  test('says nothing yet where the matter is sealed', async () => {
    const lu = await app.signIn('lu-xiaoman');
    const before = await ledgerOf(lu);
    await ask(true);
    expect(await ledgerOf(lu)).toEqual(before);
  });
});

test('a third party of a reconsideration does not learn of it through the ledger; who applies does', async () => {
  const { catalogue, pool } = app.wired();
  const matter = definitionFor(catalogue, 'reconsideration').matter;
  expect(matter.sealed?.article).toBe(25);
  const party = (id: string, kind: 'applicant' | 'interested', lead: boolean) => ({
    id,
    role: id,
    kind,
    lead,
    person: id,
    name: id,
    from: 0,
  });
  const state = {
    division: 330521,
    number: '330521-2026-0000099-1',
    parties: [party('xu-ji', 'applicant', true), party('lin-xiaozhou', 'interested', false)],
    parts: new Map(),
    answers: {},
  };
  const actor = {
    kind: 'officer',
    person: 'wang-min',
    post: { office: 'deqing-hall', division: 330521, duty: 'reception', title: { zh: '窗口', en: 'Clerk' } },
  };
  const scene = {
    state,
    actor,
    reader: 'hall',
    definition: definitionFor(catalogue, 'reconsideration'),
    now: wallClock(),
  } as unknown as CaseScene;
  const entries = lookEntries(scene, { caller: { person: 'wang-min' } as Caller, requestId: 'r-sealed' });
  expect(entries.map(({ subject, sealed }) => [subject, sealed ?? false])).toEqual([
    ['xu-ji', false],
    ['lin-xiaozhou', true],
  ]);
  await look(pool, entries, wallClock(), () => undefined);
  expect((await ledgerOf(await app.signIn('xu-ji'))).rows.some(({ purpose }) => purpose.en === 'receiving it at the counter')).toBe(true);
  expect(JSON.stringify(await ledgerOf(await app.signIn('lin-xiaozhou')))).not.toContain('0000099');
});
