/** What happens in a life, filed through the real door: a company of two, a retirement the firm brings, a birth, a marriage. */
import { beforeAll, expect, test } from 'vitest';
import type { Receipt } from '#contract/view/case.ts';
import type { Draft } from '#contract/view/draft.ts';
import { useApp, type Visitor } from './support/app.ts';
import { acceptAll, act, bodyOf, grantBody, viewCase } from './support/noodle-shop.ts';
import { photo } from './support/restaurant.ts';

type Form = {
  readonly matter: string;
  readonly situation: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly given?: Readonly<Record<string, unknown>>;
  readonly parties?: readonly object[];
};

const app = useApp();
const person = (role: string, name: string, value: string) => ({ role, name, identifier: { kind: 'citizen', value } });
const commitment = { by: 'commitment' };

const draftOf = async (who: Visitor, { matter, situation, answers, given = {} }: Form): Promise<Draft> => {
  const draft = bodyOf(await who.send<Draft>('POST', '/api/v1/drafts', { body: { matter, division: 330521, situation } }));
  const body = { revision: draft.revision, situation, answers, given, contested: [] };
  return bodyOf(await who.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, { body }));
};
const file = async (who: Visitor, form: Form): Promise<string> => {
  const draft = await draftOf(who, form);
  const body = { draft: draft.id, revision: draft.revision, parties: form.parties ?? [] };
  return bodyOf(await who.send<Receipt>('POST', '/api/v1/cases', { body })).number;
};
const decide = async (officer: Visitor, number: string, part: string): Promise<void> => {
  bodyOf(await act(officer, number, 'begin-review', { part }));
  bodyOf(await act(officer, number, 'grant', grantBody(part)));
};
const statesOf = async (reader: Visitor, number: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await viewCase(reader, number)).parts.map(({ id, state }) => [id, state]));

let clerk: Visitor;
beforeAll(async () => {
  clerk = await app.signIn('wang-min', 'deqing-hall');
});

const company: Form = {
  matter: 'firm-set-up',
  situation: {
    'company.division': '330521',
    'company.owners': 'several',
    'company.seals': true,
    'company.invoices': true,
    'company.hires': false,
    'company.bank': false,
  },
  answers: {
    'company.name': '德清青瓷茶饮有限公司',
    'company.scope': '茶饮和糕点零售',
    'company.address': '德清县武康街道示例路6号',
    'company.capital': 100,
    'company.shares': '我60万元货币，另一位40万元货币',
    'tax.payer': 'small',
    'invoice.kind': 'ordinary',
    'invoice.monthly': 5,
  },
  given: { articles: commitment, 'premises-use': commitment },
  parties: [person('shareholder', '林晓舟', '330199198809200016')],
};

test('two found a company: nothing is taken before both signed, and the licence opens the tax office in the same instant', async () => {
  const [zhou, lin] = [await app.signIn('zhou-yining'), await app.signIn('lin-xiaozhou')];
  const number = await file(zhou, company);
  const early = await act(clerk, number, 'receive', { receptions: [{ part: 'licence', outcome: 'accept' }] });
  expect(early.body.code).toBe('signature-missing');
  bodyOf(await act(lin, number, 'sign', { party: 'shareholder' }));
  await acceptAll(clerk, number);
  await decide(await app.signIn('chen-siyuan', 'deqing-market-supervision'), number, 'licence');
  expect(await statesOf(zhou, number)).toMatchObject({ tax: 'accepted', engraving: 'accepted', seals: 'waiting', invoices: 'waiting' });
  const tax = await app.signIn('hua-yan', 'deqing-tax');
  await decide(tax, number, 'tax');
  expect(await statesOf(lin, number)).toMatchObject({ invoices: 'accepted' });
});

test('several owners mean another shareholder: without one the company is not taken, and the form says so before', async () => {
  const zhou = await app.signIn('zhou-yining');
  const draft = await draftOf(zhou, company);
  expect(draft.wanted).toEqual(['shareholder']);
  const sent = await zhou.send<{ code: string }>('POST', '/api/v1/cases', {
    body: { draft: draft.id, revision: draft.revision, parties: [] },
  });
  expect(sent.body.code).toBe('party-missing');
});

test('what the company will not do is not asked: no staff, no bank, no seals', async () => {
  const draft = await draftOf(await app.signIn('xu-ji'), {
    ...company,
    situation: { ...company.situation, 'company.owners': 'one', 'company.seals': false, 'company.invoices': false },
    answers: { 'company.name': '德清吉人有限公司' },
  });
  expect(draft.parts.map(({ id }) => id)).toEqual(['licence', 'tax']);
  expect(draft.ask.map(({ id }) => id)).not.toContain('staff.count');
});

const retirement: Form = {
  matter: 'retirement',
  situation: {
    'retirement.division': '330521',
    'retirement.kind': 'at-age',
    'retirement.recordsDiffer': false,
    'retirement.fund': true,
    'retirement.annuity': false,
  },
  answers: {
    'employee.name': '沈立秋',
    'employee.identifier': '330199196107080049',
    'employee.phone': '13800000028',
    'retirement.from': '2026-12-01',
    'retirement.card': true,
    'insurance.topUp': false,
  },
};

test('a firm brings the retirement of its employee, who signs; afterwards the fund is paid without a further word', async () => {
  const [firm, shen] = [await app.signIn('yunxiu'), await app.signIn('shen-liqiu')];
  const number = await file(firm, { ...retirement, parties: [person('employee', '沈立秋', '330199196107080049')] });
  const { parties } = await viewCase(firm, number);
  expect(parties.map(({ role, signed }) => [role, signed])).toEqual([
    ['employer', true],
    ['employee', false],
  ]);
  bodyOf(await act(shen, number, 'sign', { party: 'employee' }));
  await acceptAll(clerk, number);
  await decide(await app.signIn('yan-guo', 'deqing-human-resources'), number, 'pension');
  expect(await statesOf(shen, number)).toMatchObject({ medical: 'accepted', fund: 'accepted' });
});

test('an employee files alone; only early retirement asks for the notice to the employer', async () => {
  const shen = await app.signIn('shen-liqiu');
  const early = await draftOf(shen, { ...retirement, situation: { ...retirement.situation, 'retirement.kind': 'early' } });
  expect(early.bring.map(({ id }) => id)).toEqual(['early-notice']);
  const own = await draftOf(shen, retirement);
  expect([own.applying, own.bring, own.held.length]).toEqual(['person', [], 4]);
});

test('a birth without the father asks nothing about him; with him his household brings the question of marriage papers', async () => {
  const lu = await app.signIn('lu-xiaoman');
  const situation = { 'child.division': '330521', 'child.registered': true, 'child.insurance': false, 'child.allowance': false };
  const form = { matter: 'birth-of-a-child', answers: { 'parents.married': false } };
  const alone = await draftOf(lu, { ...form, situation: { ...situation, 'child.father': false } });
  expect(alone.bring).toEqual([]);
  const both = await draftOf(lu, { ...form, situation: { ...situation, 'child.father': true, 'child.household': 'father' } });
  expect(both.bring.map(({ id, need }) => [id, need])).toEqual([['paternity', 'gap-allowed']]);
});

test('a couple comes once, and the household register follows by itself', async () => {
  const [gu, lu] = [await app.signIn('gu-mingyuan'), await app.signIn('lu-xiaoman')];
  const picture = bodyOf(
    await gu.send<{ id: string; sha256: string }>('POST', '/api/v1/files', { raw: photo, headers: { 'content-type': 'image/png' } }),
  );
  const number = await file(gu, {
    matter: 'marriage-registration',
    situation: { 'marriage.division': '330521', 'marriage.household': true },
    answers: { 'marriage.statement': true },
    given: { photo: { by: 'file', file: picture.id, sha256: picture.sha256 } },
    parties: [person('applicant', '陆小满', '330199199302260065')],
  });
  bodyOf(await act(lu, number, 'sign', { party: 'applicant.2' }));
  // No law gives the reception of a registration a day: the hall's list may not call it on time.
  const waiting = bodyOf(await clerk.send<{ rows: { number: string; light: string }[] }>('GET', '/api/v1/counter'));
  expect(waiting.rows.find((row) => row.number === number)?.light).toBe('wait');
  await acceptAll(clerk, number);
  await decide(await app.signIn('feng-he', 'deqing-civil-affairs'), number, 'marriage');
  expect(await statesOf(lu, number)).toMatchObject({ household: 'accepted' });
});
