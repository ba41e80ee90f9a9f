/** Certificates are reused: one stands for a paper wherever it is asked for, and when it falls all who rest on it are told. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CertificateChanged, CertificateRecord, CertificateView, OwnRelianceRow, Reliance } from '#contract/view/certificate.ts';
import type { Draft } from '#contract/view/draft.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import type { Look } from '#contract/view/look.ts';
import { useApp, type Visitor } from './support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, viewCase } from './support/noodle-shop.ts';

const app = useApp();
const basis = { law: 'administrative-licensing-law-2019', article: 69 };
type Who = 'owner' | 'clerk' | 'chen' | 'xu' | 'fang' | 'yunxiu';
const people: Partial<Record<Who, Visitor>> = {};
const who = (name: Who): Visitor => {
  const visitor = people[name];
  if (visitor === undefined) throw new Error(`${name} is signed in before all`);
  return visitor;
};
const get = async <Body>(visitor: Visitor, path: string): Promise<Body> => bodyOf(await visitor.send<Body>('GET', `/api/v1/${path}`));
const code = async (visitor: Visitor, method: 'GET' | 'POST', path: string, body?: object): Promise<string | undefined> =>
  (await visitor.send<ProblemDocument>(method, `/api/v1/${path}`, body === undefined ? {} : { body })).body.code;
let number = '';
let licence = '';

beforeAll(async () => {
  people.owner = await app.signIn('zhou-yining');
  people.clerk = await app.signIn('wang-min', 'deqing-hall');
  people.chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  people.xu = await app.signIn('xu-jia', 'deqing-market-supervision');
  people.fang = await app.signIn('fang-chuan', 'deqing-urban-management');
  people.yunxiu = await app.signIn('yunxiu');
  number = (await openShop(who('owner'))).number;
  await acceptAll(who('clerk'), number);
  bodyOf(await act(who('chen'), number, 'begin-review', { part: 'licence' }));
  bodyOf(await act(who('chen'), number, 'grant', grantBody('licence')));
  await app.workOff();
  bodyOf(await act(who('chen'), number, 'begin-review', { part: 'food' }));
  const { parts } = await viewCase(who('chen'), number);
  licence = parts.find(({ id }) => id === 'licence')?.certificate?.id ?? '';
});

describe('a licence on which a case rests', () => {
  const change = (visitor: Visitor, name: string, body: object) =>
    visitor.send<CertificateChanged & ProblemDocument>('POST', `/api/v1/certificates/${licence}/${name}`, { body });

  test('lists at the issuing office who would be touched, and nowhere else', async () => {
    const reliance = await get<Reliance>(who('xu'), `certificates/${licence}/reliance`);
    expect(reliance.open.map((row) => [row.number, row.part, row.fell])).toEqual([[number, 'food', null]]);
    expect(await code(who('fang'), 'GET', `certificates/${licence}/reliance`)).toBe('certificate-not-found');
    const record = await get<CertificateRecord>(who('xu'), `issued-certificates?number=${await numberOf()}`);
    expect([record.certificate.id, record.may]).toEqual([licence, ['suspend', 'supersede']]);
  });
  test('is suspended by the approver alone, with reasons and a real article', async () => {
    expect((await change(who('chen'), 'suspend', { reason: '冒用地址', basis })).body.code).toBe('not-yours');
    expect((await change(who('fang'), 'suspend', { reason: '冒用地址', basis })).body.code).toBe('certificate-not-found');
    const wrong = await change(who('xu'), 'suspend', { reason: '冒用地址', basis: { ...basis, article: 999 } });
    expect(wrong.body.problems?.map(({ pointer }) => pointer)).toEqual(['/basis/article']);
    expect(bodyOf(await change(who('xu'), 'suspend', { reason: '冒用地址', basis }))).toMatchObject({ status: 'suspended', open: 1 });
    await app.workOff();
  });
  test('bars the grant while it is suspended, marks the desk, and tells the holder why', async () => {
    expect((await act(who('chen'), number, 'grant', grantBody('food'))).body.code).toBe('certificate-fell');
    const food = (await viewCase(who('chen'), number)).parts.find(({ id }) => id === 'food');
    expect(food?.fallen).toMatchObject([{ id: licence, status: 'suspended' }]);
    const { rows } = await get<{ rows: OwnRelianceRow[] }>(who('chen'), 'reliances');
    expect(rows.map(({ row, standing }) => [row.number, row.part, row.fell, standing])).toEqual([[number, 'food', 'suspended', 'open']]);
    const held = (await get<{ rows: CertificateView[] }>(who('owner'), 'certificates')).rows.find(({ id }) => id === licence);
    expect([held?.status, held?.reason, held?.basis?.article]).toEqual(['suspended', '冒用地址', 69]);
    expect(held?.used.map((each) => each.number)).toEqual([number]);
  });
  test('lets the case go on once it is restored', async () => {
    bodyOf(await change(who('xu'), 'restore', { reason: '已核实' }));
    await app.workOff();
    expect((await act(who('chen'), number, 'grant', grantBody('food'))).status).toBe(200);
    const reliance = await get<Reliance>(who('xu'), `certificates/${licence}/reliance`);
    expect([reliance.open.length, reliance.decided.map((row) => [row.part, row.fell])]).toEqual([0, [['food', null]]]);
  });
});

const numberOf = async (): Promise<string> => {
  const { rows } = await get<{ rows: CertificateView[] }>(who('owner'), 'certificates');
  return rows.find(({ id }) => id === licence)?.number ?? '';
};

describe('a certificate that another system issued', () => {
  const firm = { identifier: '91330199MA0000015A', name: '德清云岫智造有限公司' };
  const entry = { kind: 'business-licence', number: 'YZ-330521-1', holder: firm, status: 'active', issuedOn: '2020-03-02', fields: [] };
  const enter = (visitor: Visitor, more: object = {}) =>
    visitor.send<CertificateChanged & ProblemDocument>('POST', '/api/v1/certificates', { body: { ...entry, ...more } });
  const begin = async (): Promise<Draft> =>
    bodyOf(
      await who('yunxiu').send<Draft>('POST', '/api/v1/drafts', { body: { matter: 'project-filing', division: 330521, situation: {} } }),
    );

  test('is entered by the department that answers for its kind, for somebody it knows', async () => {
    expect((await enter(who('fang'))).body.code).toBe('not-yours');
    expect((await enter(who('xu'), { kind: 'health-certificate' })).body.problems?.[0]?.pointer).toBe('/kind');
    expect((await enter(who('xu'), { holder: { ...firm, name: '另一家' } })).body.code).toBe('person-not-found');
    expect(bodyOf(await enter(who('xu'))).status).toBe('active');
  });
  test('stays with its holder: the same number is not entered again in the name of somebody else', async () => {
    const other = { identifier: '330199199304120023', name: '周以宁' };
    expect((await enter(who('xu'), { holder: other })).body.problems?.[0]?.pointer).toBe('/holder/identifier');
  });
  test('stands for the paper in another matter of the holder', async () => {
    const draft = await begin();
    expect(draft.held.map(({ id }) => id)).toContain('firm-licence');
    expect(draft.lost).toEqual([]);
    const { rows } = await get<{ rows: CertificateView[] }>(who('yunxiu'), 'certificates');
    expect(rows.map((row) => [row.number, row.status, row.elsewhere])).toEqual([['YZ-330521-1', 'active', true]]);
  });
  test('no longer does once it is revoked, and the holder reads why', async () => {
    const draft = await begin();
    expect((await enter(who('xu'), { status: 'revoked' })).body.code).toBe('reason-missing');
    expect(bodyOf(await enter(who('xu'), { status: 'revoked', reason: '骗取登记', basis })).status).toBe('revoked');
    const after = await get<Draft>(who('yunxiu'), `drafts/${draft.id}`);
    expect(after.held.map(({ id }) => id)).not.toContain('firm-licence');
    expect(after.lost).toMatchObject([{ material: 'firm-licence', number: 'YZ-330521-1', status: 'revoked', reason: '骗取登记' }]);
  });
});

describe('a revocation of the office', () => {
  test('says before it is granted whom it touches, and afterwards each of them is told', async () => {
    const permit = await numberOf();
    const begun = await who('chen').send<{ number: string }>('POST', '/api/v1/cases/intake', {
      body: {
        matter: 'revocation-by-office',
        division: 330521,
        parties: [{ role: 'holder', name: '周以宁', identifier: { kind: 'citizen', value: '330199199304120023' } }],
        situation: { 'revocation.division': '330521' },
        answers: { 'revocation.permit': permit },
        given: {},
        visit: '依职权',
      },
    });
    const revocation = bodyOf(begun).number;
    bodyOf(await act(who('chen'), revocation, 'begin-review', { part: 'revocation' }));
    const part = (await viewCase(who('chen'), revocation)).parts[0];
    expect(part?.revokes).toBe(permit);
    const before = await get<CertificateRecord>(who('chen'), `issued-certificates?number=${permit}`);
    expect([before.reliance?.open.length, before.reliance?.decided.length]).toEqual([0, 1]);
    const told = { part: 'revocation', ground: 'fraud', reasons: '以欺骗手段取得', until: '2099-12-31' };
    bodyOf(await act(who('chen'), revocation, 'announce-revocation', told));
    bodyOf(await act(who('owner'), revocation, 'state-case', { part: 'revocation', text: '', way: 'none' }));
    const said = { parts: ['revocation'], outcome: 'granted', conditions: [], reasons: '以欺骗手段取得', articles: [basis] };
    bodyOf(await act(who('chen'), revocation, 'propose-decision', said));
    const proposal = (await viewCase(who('xu'), revocation)).parts[0]?.proposal;
    const signed = { part: 'revocation', proposal: proposal?.id, shown: proposal?.shown };
    expect((await act(who('xu'), revocation, 'approve-decision', { ...signed, shown: '0'.repeat(64) })).body.code).toBe('proposal-changed');
    bodyOf(await act(who('xu'), revocation, 'approve-decision', signed));
    await app.workOff();
    const after = await get<CertificateRecord>(who('chen'), `certificates/${licence}`);
    expect([after.certificate.status, after.history.at(-1)?.text.en]).toEqual(['revoked', 'Revoked']);
    expect(after.reliance?.decided.map((row) => [row.part, row.fell])).toEqual([['food', 'revoked']]);
    const { rows } = await get<{ rows: OwnRelianceRow[] }>(who('chen'), 'reliances');
    expect(rows.map(({ row, standing }) => [row.part, standing])).toEqual([['food', 'decided']]);
  });
});

test('the holder reads in the ledger who opened the certificate', async () => {
  const before = await get<{ rows: Look[] }>(who('owner'), 'looks?limit=200');
  bodyOf(await who('chen').send('GET', `/api/v1/certificates/${licence}`));
  const after = await get<{ rows: Look[] }>(who('owner'), 'looks?limit=200');
  expect(after.rows.length).toBe(before.rows.length + 1);
  expect(after.rows[0]).toMatchObject({ purpose: { en: 'reading a certificate issued to you' } });
});
