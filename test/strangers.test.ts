/** Somebody else's things: to whom they do not belong they are not there, and who may look leaves a trace their owner sees. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '#contract/view/session.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { type Reply, useApp, type Visitor } from './support/app.ts';
import { addressOf, everyOperation, makeThings, nobodys, operationNames, operationOf, type Things } from './support/every-operation.ts';
import { acceptAll, act, bodyOf, grantBody, prepareShop, viewCase } from './support/noodle-shop.ts';

const app = useApp();
let things: Things = nobodys;
let owner: Visitor;
const others: Record<string, Visitor> = {};
beforeAll(async () => {
  ({ owner, things } = await makeThings(app));
  others['another citizen'] = await app.signIn('gu-mingyuan');
  others['an officer of a bureau that has no part in it'] = await app.signIn('zheng-lan', 'deqing-public-security');
  others['its own handler, acting as a citizen'] = await app.signIn('chen-siyuan');
});

const problemOf = (reply: Reply): ProblemDocument => reply.body as ProblemDocument;
/** What a stranger can tell two answers apart by. */
const seen = ({ status, body, headers }: Reply) => ({
  status,
  body: { ...(body as object), requestId: '', instance: '' },
  headers: Object.keys(headers).toSorted(),
});
const send = (who: Visitor, name: string, on: Things, key?: string): Promise<Reply> => {
  const entry = everyOperation(on)[name] ?? {};
  const { method, path } = addressOf(name, entry);
  return who.send(method, path, { ...(entry.body === undefined ? {} : { body: entry.body }), ...(key === undefined ? {} : { key }) });
};
const about = (...kinds: readonly (string | undefined)[]) =>
  operationNames.filter((name) => kinds.includes(everyOperation(nobodys)[name]?.thing)).map((name) => [name] as const);
const looks = async (who: Visitor): Promise<readonly { readonly purpose: { en: string }; readonly number: string | null }[]> =>
  bodyOf(await who.send<{ rows: { purpose: { en: string }; number: string | null }[] }>('GET', '/api/v1/looks?limit=200')).rows;
const version = async (): Promise<number> => (await viewCase(owner, things.case)).version;

describe('without signing in', () => {
  const open = [
    'session.get',
    'session.end',
    'device.ask',
    'device.claim',
    'service-rating.wanted',
    'service-rating.of-ticket',
    'service-rating.give',
    'rating.published',
    'programme.list',
    'programme.read',
    'survey.open',
    'survey.answer',
    'parcel.courier-event',
    'payment.event',
    'set-up.get',
    'division.list',
    'office.list',
    'hall.list',
    'hall.get',
    'hall.screen',
    'ticket.take',
    'ticket.follow',
    'ticket.cancel',
    'matter.list',
    'search.suggest',
    'search.find',
    'search.opened',
    'matter.guide',
    'one-visit-exception.list',
    'item.sample',
    'item.file',
    'page.code',
    'listing.get',
    'edition.list',
    'consultation.list',
    'consultation.get',
    'pilot.public',
    'edition.get',
    'edition.reading',
    'edition.versions',
    'law.list',
    'law.get',
    'law.search',
    'open-data.list',
    'slot.list',
    'booking.calendar',
    'booking.arrive',
    'case.progress',
    'offline-filing.follow',
    'certificate.verify',
    'certificate.verify-file',
    'certificate.keys',
    'letter.verify',
    'photo-link.open',
    'photo-link.send',
    'order.list-published',
    'supervision.published',
    'evaluation.sheet',
    'evaluation.find',
    'public-notice.list',
    'decision.list',
    'hotline.raise',
    'hotline.look-up',
    'hotline.say-by-password',
    'hotline.figures',
    'entry.find',
    'entry.say-helped',
    'statistics.get',
    'statistics.list',
    'statistics.measure',
    'idea.list',
    'idea.get',
    'public-notice.get',
  ];
  test('only the catalogue, progress by password, the check of certificates and whether an administrator exists are open', () => {
    expect(operationNames.filter((name) => operationOf(name).who === 'public').toSorted()).toEqual(open.toSorted());
  });
  test.each(operationNames.filter((name) => !open.includes(name)).map((name) => [name] as const))('%s asks to sign in', async (name) => {
    const reply = await send(app.stranger(), name, things);
    expect([reply.status, problemOf(reply).code]).toEqual([401, 'sign-in-needed']);
  });
  test.each(open.map((name) => [name] as const))('%s says nothing about anybody', async (name) => {
    expect((await send(app.stranger(), name, things)).text).not.toMatch(/周以宁|330199|13800000006|一碗面馆|沿溪路/);
  });
});

describe('a thing of Zhou Yining', () => {
  test.each(about('case', 'draft', 'file', 'certificate', 'notice'))(
    'asked by %s is for strangers exactly as if it were not there',
    async (name) => {
      const before = await version();
      for (const [who, visitor] of Object.entries(others)) {
        const [theirs, nobody] = [await send(visitor, name, things), await send(visitor, name, nobodys)];
        expect([who, seen(theirs)]).toEqual([who, seen(nobody)]);
        expect([who, theirs.status]).toEqual([who, 404]);
      }
      expect(await version()).toBe(before);
    },
  );
  test.each(about('draft', 'certificate', 'notice'))(
    'asked by %s is not there for the clerk who received her case either',
    async (name) => {
      const clerk = await app.signIn('wang-min', 'deqing-hall');
      expect(seen(await send(clerk, name, things))).toEqual(seen(await send(clerk, name, nobodys)));
    },
  );
  test("is in nobody else's lists", async () => {
    const mine = new RegExp([...Object.values(things).filter((id) => id !== things.paper), '周以宁'].join('|'));
    for (const visitor of Object.values(others)) {
      for (const name of ['case.list', 'draft.list', 'certificate.list', 'look.list', 'notice.list', 'inbox.list', 'counter.list']) {
        expect((await send(visitor, name, things)).text).not.toMatch(mine);
      }
    }
  });
  test('is not opened by a key she used', async () => {
    const key = randomUUID();
    const mine = await send(owner, 'draft.create', things, key);
    const theirs = await send(await app.signIn('gu-mingyuan'), 'draft.create', things, key);
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect((theirs.body as { id: string }).id).not.toBe((mine.body as { id: string }).id);
  });
});

describe('an officer', () => {
  test('without a chosen post is a citizen, and chooses only a post they hold', async () => {
    const chen = await app.signIn('chen-siyuan');
    for (const name of operationNames.filter((each) => operationOf(each).who === 'officer')) {
      expect([name, problemOf(await send(chen, name, things)).code]).toEqual([name, 'post-needed']);
    }
    for (const office of ['deqing-hall', 'nowhere', '__proto__', '']) {
      const reply = await chen.send('POST', '/api/v1/session/post', { body: { office } });
      expect([office, reply.status]).toEqual([office, 403]);
    }
    expect(bodyOf(await chen.send<Session>('GET', '/api/v1/session')).post).toBeNull();
  });
  test('never decides, receives or moves on their own file', async () => {
    const chen = await app.signIn('chen-siyuan');
    const draft = await prepareShop(chen);
    const answers = {
      ...draft.answers,
      'applicant.name': '陈思远',
      'applicant.identifier': '330199199304120023',
      'applicant.phone': '13800000006',
      'applicant.residence': '德清',
    };
    const body = { revision: draft.revision, situation: draft.situation, answers, given: draft.given, contested: [] };
    bodyOf(await chen.send('PUT', `/api/v1/drafts/${draft.id}`, { body }));
    const { number } = bodyOf(await chen.send<{ number: string }>('POST', '/api/v1/cases', { body: { draft: draft.id } }));
    await acceptAll(await app.signIn('he-jing', 'deqing-hall'), number);
    const posted = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    const before = (await viewCase(chen, number)).version;
    for (const [name, sent] of [
      ['begin-review', { part: 'licence' }],
      ['grant', grantBody('licence')],
    ] as const) {
      expect([name, (await act(posted, number, name, sent)).body.code]).toEqual([name, 'own-file']);
    }
    expect((await viewCase(chen, number)).version).toBe(before);
  });
  test('leaves a row that the citizen sees with each look at personal data, and a citizen at their own leaves none', async () => {
    const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    const asked = [
      ['case.get', 'handling it'],
      ['file.get', 'reading a paper you gave'],
      ['certificate.pdf', 'reading a certificate issued to you'],
      ['certificate.jws', 'reading a certificate issued to you'],
    ] as const;
    for (const [name, purpose] of asked) {
      const before = (await looks(owner)).length;
      expect([name, (await send(chen, name, things)).status]).toEqual([name, 200]);
      const after = await looks(owner);
      expect([name, after.length, after[0]?.purpose.en, after[0]?.number]).toEqual([name, before + 1, purpose, things.case]);
      expect((await send(owner, name, things)).status).toBe(200);
      expect((await looks(owner)).length).toBe(after.length);
    }
    const clerk = await app.signIn('wang-min', 'deqing-hall');
    const before = (await looks(owner)).length;
    expect((await send(clerk, 'case.paper', things)).status).toBe(200);
    expect((await looks(owner)).length).toBe(before + 1);
  });
});

describe('a guesser', () => {
  test('of query passwords hears the same for a wrong password, a number never given and no number at all', async () => {
    const guess = (number: string) => app.stranger().send('POST', '/api/v1/progress', { body: { number, password: 'AAAAAAAA' } });
    const [wrong, unknown, none] = [await guess(things.case), await guess(nobodys.case), await guess('x')];
    expect(seen(wrong)).toEqual(seen(unknown));
    expect(seen(wrong)).toEqual(seen(none));
  });
  test('gets no second helping by signing in again', async () => {
    const answers: number[] = [];
    for (let session = 0; session < 5; session += 1) {
      const visitor = await app.signIn('feng-he');
      for (let n = 0; n < 6; n += 1) answers.push((await send(visitor, 'case.progress', things)).status);
    }
    expect(answers.filter((status) => status !== 429).length).toBeLessThanOrEqual(21);
  });
  test('of certificate codes hears the same for a code never given and for no code at all', async () => {
    const ask = async (code: string) => {
      const {
        checkedAt: _at,
        receipt: _receipt,
        ...rest
      } = bodyOf(await app.stranger().send<Record<string, unknown>>('GET', `/api/v1/verify/${code}`));
      return rest;
    };
    expect(await ask('AAAA-BBBB-LIC')).toEqual(await ask('x'));
    expect(await ask(things.certificate)).toEqual(await ask('x'));
  });
});
