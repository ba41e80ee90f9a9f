/** What people hand in: their own files, papers as they may be given, answers that are asked, names and numbers that can be. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { type Reply, useApp, type Visitor } from './support/app.ts';
import { act, bodyOf, openShop, prepareShop, viewCase } from './support/noodle-shop.ts';
import { photo, situation } from './support/restaurant.ts';

const app = useApp();
let owner: Visitor;
beforeAll(async () => {
  owner = await app.signIn('zhou-yining');
});
const problemOf = (reply: Reply): ProblemDocument => reply.body as ProblemDocument;

/** What a clerk types for somebody who opens a small shop. */
const walkIn = (party: object) => ({
  matter: 'open-restaurant',
  division: 330521,
  visit: 'came without a phone',
  parties: [party],
  situation: { ...situation, 'shop.signboard': false, 'shop.wasteWater': false },
  answers: {
    'applicant.name': '沈立秋',
    'applicant.identifier': '330199196107080049',
    'applicant.phone': '13800000028',
    'applicant.residence': '乾元镇直街55号',
    'shop.name': '沈记馄饨',
    'shop.scope': 'hot-dishes',
    'premises.address': '乾元镇直街57号',
    'shop.hours': '06:00–13:00',
    'shop.safetyManager': '沈立秋',
  },
  given: {},
});

describe("somebody else's file", () => {
  const upload = async (who: Visitor): Promise<{ readonly id: string; readonly sha256: string }> =>
    bodyOf(
      await who.send<{ id: string; sha256: string }>('POST', '/api/v1/files', { raw: photo, headers: { 'content-type': 'image/png' } }),
    );

  test("cannot be given as one's own paper, in a draft, a supplement or at the counter, and so never read through one's own case", async () => {
    const [gu, clerk] = [await app.signIn('gu-mingyuan'), await app.signIn('wang-min', 'deqing-hall')];
    const { id: file, sha256 } = await upload(gu);
    const stolen = { 'kitchen-plan': { by: 'file', file, sha256 } };
    const draft = await prepareShop(owner);
    const saved = {
      revision: draft.revision,
      situation: draft.situation,
      answers: draft.answers,
      given: { ...draft.given, ...stolen },
      contested: [],
    };
    bodyOf(await owner.send('PUT', `/api/v1/drafts/${draft.id}`, { body: saved }));
    const { number } = await openShop(owner);
    const refusedHere = [
      await owner.send('POST', '/api/v1/cases', { body: { draft: draft.id } }),
      await act(owner, number, 'supplement', { part: 'food', answers: {}, given: stolen }),
      await act(owner, number, 'cure-gaps', { part: 'food', given: stolen }),
      await act(owner, number, 'file', { parts: ['food'], answers: {}, given: stolen }),
      await act(clerk, number, 'receive', { receptions: [{ part: 'licence', outcome: 'accept' }], given: stolen }),
    ];
    for (const reply of refusedHere) {
      expect(reply.status).toBe(400);
      expect(problemOf(reply).problems).toContainEqual(
        expect.objectContaining({ pointer: '/given/kitchen-plan/file', code: 'file-not-found' }),
      );
    }
    expect((await owner.send('GET', `/api/v1/files/${file}?case=${number}`)).status).toBe(404);
  });
  test('with another hash than its own is refused like one that is not there', async () => {
    const { id: file } = await upload(owner);
    const { number } = await openShop(owner);
    const reply = await act(owner, number, 'file', {
      parts: ['food'],
      answers: {},
      given: { 'kitchen-plan': { by: 'file', file, sha256: '0'.repeat(64) } },
    });
    expect(problemOf(reply).problems?.map(({ code }) => code)).toEqual(['file-not-found']);
  });
});

describe('what is handed in later', () => {
  test.each([
    ['an answer nobody asked for', { answers: { 'shop.password': 'x' } }, '/answers/shop.password unknown-field'],
    ['an answer of the wrong type', { answers: { 'shop.name': { first: 1 } } }, '/answers/shop.name wrong-type'],
    ['a paper of no part', { given: { passport: { by: 'original', pages: 1 } } }, '/given/passport unknown-field'],
    [
      'a fact that only the government records',
      { given: { 'kitchen-plan': { by: 'fact', facts: ['x'] } } },
      '/given/kitchen-plan/by way-not-allowed',
    ],
    [
      'a certificate made up',
      { given: { 'premises-use': { by: 'certificate', certificate: 'x' } } },
      '/given/premises-use/by way-not-allowed',
    ],
    ['a promise where a plan must be shown', { given: { 'kitchen-plan': { by: 'commitment' } } }, '/given/kitchen-plan/by way-not-allowed'],
  ])('is judged like what is handed in first: %s', async (_what, handed, problem) => {
    const { number } = await openShop(owner);
    const before = (await viewCase(owner, number)).version;
    const reply = await act(owner, number, 'supplement', { part: 'licence', answers: {}, given: {}, ...handed });
    expect([reply.status, problemOf(reply).problems?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([400, [problem]]);
    expect((await viewCase(owner, number)).version).toBe(before);
  });
});

describe('who takes part', () => {
  test('is never put into a case by the id of their account', async () => {
    const { id: draft } = await prepareShop(owner);
    const parties = [{ role: 'applicant', name: '顾明远', person: 'gu-mingyuan' }];
    const reply = await owner.send('POST', '/api/v1/cases', { body: { draft, parties } });
    expect(problemOf(reply).problems?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/parties/0/person unknown-field']);
  });
  test.each([
    ['a blank name', { name: '　' }, '/parties/0/name name-missing'],
    ['an invisible sign', { name: '沈\u202e立秋' }, '/parties/0/name name-control'],
    ['a name of fifty-one characters', { name: '𠮷'.repeat(51) }, '/parties/0/name name-too-long'],
    ['a number of three digits', { identifier: { kind: 'citizen', value: '123' } }, '/parties/0/identifier/value identifier-length'],
    [
      'a check digit that is wrong',
      { identifier: { kind: 'citizen', value: '330199196107080048' } },
      '/parties/0/identifier/value identifier-check',
    ],
    ['a kind of number there is not', { identifier: { kind: 'x', value: '1' } }, '/parties/0/identifier/kind identifier-kind-unknown'],
  ])('is typed at the counter as the register may hold it: %s is refused', async (_what, party, problem) => {
    const clerk = await app.signIn('wang-min', 'deqing-hall');
    const reply = await clerk.send('POST', '/api/v1/cases/intake', { body: walkIn({ role: 'applicant', name: '沈立秋', ...party }) });
    expect([reply.status, problemOf(reply).problems?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([400, [problem]]);
  });
  test('at the counter without a phone sees the case and each look at it all the same, once they sign in', async () => {
    const [clerk, shen] = [await app.signIn('wang-min', 'deqing-hall'), await app.signIn('shen-liqiu')];
    const party = { role: 'applicant', name: '沈立秋', identifier: { kind: 'citizen', value: '330199196107080049' } };
    const { number } = bodyOf(await clerk.send<{ number: string }>('POST', '/api/v1/cases/intake', { body: walkIn(party) }));
    await viewCase(clerk, number);
    expect((await viewCase(shen, number)).number).toBe(number);
    expect(bodyOf(await shen.send<{ rows: { number: string }[] }>('GET', '/api/v1/looks')).rows.map((row) => row.number)).toContain(number);
  });
});
