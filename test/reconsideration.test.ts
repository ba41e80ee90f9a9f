/** What was decided is taken up again: a refusal contested before the county's government, a permit its office begins to take back. */
import { beforeAll, expect, test } from 'vitest';
import type { CertificateRecord } from '#contract/view/certificate.ts';
import type { Receipt } from '#contract/view/case.ts';
import type { Draft } from '#contract/view/draft.ts';
import { useApp, type Visitor } from './support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, viewCase } from './support/noodle-shop.ts';

const app = useApp();
const refusal = { law: 'administrative-licensing-law-2019', article: 38 };
const annulled = { law: 'administrative-reconsideration-law-2023', article: 64 };
let owner: Visitor;
let fang: Visitor;
let cen: Visitor;
let clerk: Visitor;
let shop = '';

beforeAll(async () => {
  owner = await app.signIn('zhou-yining');
  clerk = await app.signIn('wang-min', 'deqing-hall');
  fang = await app.signIn('fang-chuan', 'deqing-urban-management');
  cen = await app.signIn('cen-mo', 'deqing-government');
  shop = (await openShop(owner)).number;
  await acceptAll(clerk, shop);
  bodyOf(await act(fang, shop, 'begin-review', { part: 'signboard' }));
  bodyOf(await act(fang, shop, 'refuse', { parts: ['signboard'], reasons: '招牌超出门头', articles: [refusal], reliedOn: [] }));
});

const contest = async (decision: string): Promise<string> => {
  const situation = { 'reconsideration.division': '330521' };
  const draft = bodyOf(
    await owner.send<Draft>('POST', '/api/v1/drafts', { body: { matter: 'reconsideration', division: 330521, situation } }),
  );
  const answers = {
    'applicant.name': '周以宁',
    'applicant.identifier': '330199199304120023',
    'applicant.phone': '13900000001',
    'reconsideration.decision': decision,
    'reconsideration.request': '撤销不予许可决定',
    'reconsideration.reasons': '招牌没有超出门头，有照片为证。',
  };
  const body = { revision: draft.revision, situation, answers, given: {}, contested: [] };
  const saved = bodyOf(await owner.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, { body }));
  return bodyOf(await owner.send<Receipt>('POST', '/api/v1/cases', { body: { draft: saved.id, revision: saved.revision } })).number;
};
const decide = async (number: string, outcome: 'grant' | 'refuse'): Promise<void> => {
  await acceptAll(clerk, number);
  bodyOf(await act(cen, number, 'begin-review', { part: 'reconsideration' }));
  const said = { parts: ['reconsideration'], reasons: '原决定认定事实不清', articles: [annulled], reliedOn: [] };
  bodyOf(await act(cen, number, outcome, outcome === 'grant' ? { ...grantBody('reconsideration'), ...said } : said));
  await app.workOff();
};
const signboard = async () => (await viewCase(owner, shop)).parts.find(({ id }) => id === 'signboard');

test('one that fails leaves the decision as it stands', async () => {
  await decide(await contest(shop), 'refuse');
  expect((await signboard())?.state).toBe('refused');
});

test('one that succeeds sets the refusal aside, in the name of the government and under its number, and the office decides anew', async () => {
  const before = await signboard();
  const number = await contest(shop);
  await decide(number, 'grant');
  const after = await signboard();
  expect([before?.state, after?.state]).toEqual(['refused', 'set-aside']);
  const { timeline } = await viewCase(owner, shop);
  expect(JSON.stringify(timeline)).toContain('德清县人民政府');
  // Who was refused stands again as one who applied: the office decides anew.
  bodyOf(await act(fang, shop, 'reopen', { part: 'signboard' }));
  expect((await signboard())?.state).toBe('reviewing');
});

test('a permit is taken up from its own page by the office that gave it, once, and its holder finds the case', async () => {
  const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  for (const part of ['licence', 'food']) {
    bodyOf(await act(chen, shop, 'begin-review', { part }));
    bodyOf(await act(chen, shop, 'grant', grantBody(part)));
    await app.workOff();
  }
  const { parts } = await viewCase(chen, shop);
  const [licence = '', food = ''] = ['licence', 'food'].map((id) => parts.find((part) => part.id === id)?.certificate?.id ?? '');
  const begin = (visitor: Visitor, id: string, key?: string) =>
    visitor.send<{ number: string; code?: string }>('POST', `/api/v1/certificates/${id}/begin-revocation`, {
      body: {},
      ...(key === undefined ? {} : { key }),
    });
  expect((await begin(fang, food)).body.code).toBe('certificate-not-found');
  expect((await begin(chen, licence)).body.code).toBe('not-revocable');
  const record = bodyOf(await chen.send<CertificateRecord>('GET', `/api/v1/certificates/${food}`));
  expect(record.may).toEqual(['begin-revocation']);
  const { number } = bodyOf(await begin(chen, food, 'pressed-twice'));
  expect(bodyOf(await begin(chen, food, 'pressed-twice')).number).toBe(number);
  const { parts: begun, timeline } = await viewCase(owner, number);
  const [part] = begun;
  // Nobody came to a hall for it.
  expect(JSON.stringify(timeline)).not.toContain('Came to the hall');
  expect([part?.revokes, part?.state]).toEqual([record.certificate.number, 'accepted']);
});
