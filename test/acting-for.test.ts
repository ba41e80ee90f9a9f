/** Acting for somebody else: drafts belong to the applicant, both names stand on every act, and an ended mandate opens nothing more. */
import { describe, expect, test } from 'vitest';
import type { PersonId } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { beginSession } from '#server/identity/session-store.ts';
import type { CaseRow, CaseView } from '#contract/view/case.ts';
import type { Draft, DraftRow } from '#contract/view/draft.ts';
import type { MandateBegun, MandateList, MandateView } from '#contract/view/mandate.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { type Reply, useApp, type Visitor } from './support/app.ts';
import { bodyOf, viewCase } from './support/noodle-shop.ts';
import { answers, situation } from './support/restaurant.ts';

const app = useApp();
const codeOf = (reply: Reply): string => (reply.body as ProblemDocument).code;
const rowsOf = async <Row>(who: Visitor, path: string): Promise<readonly Row[]> =>
  bodyOf(await who.send<{ rows: Row[] }>('GET', path)).rows;
const act = (who: Visitor, number: string, name: string, body: object): Promise<Reply> =>
  who.send('POST', `/api/v1/cases/${number}/${name}`, { body });
const restaurant = { matter: 'open-restaurant', division: 330521, situation };
const begin = (who: Visitor, onBehalfOf: string, body: object = restaurant): Promise<Reply<Draft>> =>
  who.send('POST', '/api/v1/drafts', { body: { ...body, onBehalfOf } });

/** A shop of the person or firm, typed by who acts for it, as far as the counter will take it. */
const openFor = async (who: Visitor, principal: string): Promise<string> => {
  const draft = bodyOf(await begin(who, principal));
  const own = {
    ...answers,
    'applicant.name': '某',
    'applicant.identifier': '330199199304120023',
    'applicant.phone': '13800000006',
    'applicant.residence': '德清',
  };
  const asked = new Set(draft.ask.map(({ id }) => id));
  const typed = Object.fromEntries(Object.entries(own).filter(([id]) => asked.has(id)));
  const saved = bodyOf(
    await who.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, {
      body: { revision: draft.revision, situation, answers: typed, given: {}, contested: [] },
    }),
  );
  const ways = Object.fromEntries(
    saved.bring
      .filter(({ need }) => need === 'required')
      .map(({ id, ways: [first] }) => [id, first === 'commitment' ? { by: first } : { by: 'original', pages: 1 }]),
  );
  const last = bodyOf(
    await who.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, {
      body: { revision: saved.revision, situation, answers: typed, given: ways, contested: [] },
    }),
  );
  const sent = await who.send<{ number: string }>('POST', '/api/v1/cases', { body: { draft: draft.id, revision: last.revision } });
  return bodyOf(sent).number;
};

describe('a daughter for her mother', () => {
  test('the draft is the mother’s, what is known is the mother’s, and the mother sees who looked', async () => {
    const [daughter, mother] = [await app.signIn('tang-wan'), await app.signIn('he-guilan')];
    const draft = bodyOf(await begin(daughter, 'he-guilan'));
    expect([draft.onBehalfOf?.name, draft.agent]).toEqual(['何桂兰', '汤婉']);
    expect(draft.confirm.map(({ value }) => value)).toContain('何桂兰');
    expect((await rowsOf<DraftRow>(daughter, '/api/v1/drafts')).length).toBe(0);
    expect((await rowsOf<DraftRow>(daughter, '/api/v1/drafts?for=he-guilan')).map(({ id }) => id)).toEqual([draft.id]);
    expect((await rowsOf<DraftRow>(mother, '/api/v1/drafts')).map(({ id }) => id)).toEqual([draft.id]);
    const looks = await rowsOf<{ who: string }>(mother, '/api/v1/looks');
    expect(looks.map(({ who }) => who)).toContain('汤婉 代 何桂兰');
    const stranger = await app.signIn('gu-mingyuan');
    expect((await stranger.send('GET', `/api/v1/drafts/${draft.id}`)).status).toBe(404);
    expect(codeOf(await begin(stranger, 'he-guilan'))).toBe('mandate-missing');
    expect(codeOf(await stranger.send('GET', '/api/v1/cases?for=he-guilan'))).toBe('mandate-missing');
  });
  test('nobody marries for another', async () => {
    const daughter = await app.signIn('tang-wan');
    const reply = await begin(daughter, 'he-guilan', { matter: 'marriage-registration', division: 330521 });
    expect(codeOf(reply)).toBe('matter-in-person');
  });
  test('the case names both, in the timeline and among its parties', async () => {
    const daughter = await app.signIn('tang-wan');
    const number = await openFor(daughter, 'he-guilan');
    const view = await viewCase(daughter, number);
    expect(view.timeline[0]?.who).toEqual({ zh: '汤婉 代 何桂兰', en: '汤婉 for 何桂兰' });
    expect(view.parties.map(({ name, kind }) => [name, kind])).toEqual([
      ['何桂兰', 'applicant'],
      ['汤婉', 'agent'],
    ]);
    expect((await viewCase(await app.signIn('he-guilan'), number)).number).toBe(number);
  });
});

describe('a firm whose agent is replaced in the middle', () => {
  test('the old one is refused on the next act, the new one goes on, and each act says who did it for whom', async () => {
    const [admin, old, fresh] = [await app.signIn('shao-heng'), await app.signIn('meng-fan'), await app.signIn('qi-yue')];
    const number = await openFor(old, 'zhuli');
    const other = { name: '祁悦', identifier: { kind: 'citizen', value: '33019919981212002X' } };
    const offered = await admin.send<MandateBegun>('POST', '/api/v1/mandates/give', {
      body: { kind: 'firm', firm: 'zhuli', other, role: 'filer' },
    });
    expect((await fresh.send('GET', `/api/v1/cases/${number}`)).status).toBe(404);
    const accepted = await fresh.send<MandateView>('POST', `/api/v1/mandates/${offered.body.mandate.id}/accept`, { body: {} });
    expect(accepted.body.state).toBe('live');
    expect((await act(admin, number, 'change-agent', { agent: { person: 'qi-yue', mandate: offered.body.mandate.id } })).status).toBe(200);
    expect((await admin.send('POST', '/api/v1/mandates/mandate-meng-firm/end', { body: {} })).status).toBe(200);
    const part = (await viewCase(fresh, number)).parts.find(({ state }) => state === 'submitted')?.id ?? '';
    const refused = await act(old, number, 'withdraw', { parts: [part], reason: '' });
    expect([refused.status, codeOf(refused)]).toEqual([404, 'case-not-found']);
    expect((await rowsOf<CaseRow>(old, '/api/v1/cases')).map((row) => row.number)).not.toContain(number);
    expect((await act(fresh, number, 'withdraw', { parts: [part], reason: '换个地方开' })).status).toBe(200);
    const who = (await viewCase(admin, number)).timeline.map((line) => line.who.zh);
    expect([...new Set(who.filter((each) => each.includes(' 代 ')))]).toEqual([
      '孟凡 代 德清竹里餐饮有限公司',
      '邵衡 代 德清竹里餐饮有限公司',
      '祁悦 代 德清竹里餐饮有限公司',
    ]);
    expect((await rowsOf<CaseRow>(admin, '/api/v1/cases?for=zhuli')).map((row) => row.number)).toEqual([number]);
  });
  test('a filer names nobody, and does not see what is the representative’s own', async () => {
    const filer = await app.signIn('qi-yue');
    const other = { name: '顾明远', identifier: { kind: 'citizen', value: '330199199111030013' } };
    expect(codeOf(await filer.send('POST', '/api/v1/mandates/give', { body: { kind: 'firm', firm: 'zhuli', other } }))).toBe('not-yours');
    expect(codeOf(await filer.send('GET', '/api/v1/cases?for=shao-heng'))).toBe('mandate-missing');
  });
  test('a representative whom the register no longer names acts for it no more', async () => {
    const admin = await app.signIn('shao-heng');
    await app.database
      .pool()
      .query(`update yici.person_fact set value = '"33019919980101002X"' where fact = 'firm.representative.identifier'`);
    expect(codeOf(await admin.send('GET', '/api/v1/cases?for=zhuli'))).toBe('mandate-missing');
    await app.database
      .pool()
      .query(`update yici.person_fact set value = '"33019919850120001X"' where fact = 'firm.representative.identifier'`);
  });
});

describe('whose mandate was ended', () => {
  test('hears no more news and gets no more notices, though the stream lies open', async () => {
    const [daughter, mother] = [await app.signIn('tang-wan'), await app.signIn('he-guilan')];
    const number = await openFor(daughter, 'he-guilan');
    const heard: string[] = [];
    const stop = await listen('tang-wan', (text) => heard.push(text));
    const clerk = await app.signIn('wang-min', 'deqing-hall');
    const versionNow = async (): Promise<number> => (await viewCase(clerk, number)).version;
    /** Whether a later version than this one was told: news of an earlier one may still be on its way. */
    const toldAfter = async (version: number): Promise<boolean> => {
      const told = (): boolean =>
        [...heard.join('').matchAll(/\{[^}]*\}/gu)]
          .map(([text]): { number?: string; version?: number } => JSON.parse(text))
          .some((news) => news.number === number && (news.version ?? 0) > version);
      for (let tries = 0; tries < 40 && !told(); tries += 1) await new Promise((later) => setTimeout(later, 50));
      return told();
    };
    const [first, second] = (await viewCase(clerk, number)).parts.filter(({ state }) => state === 'submitted').map(({ id }) => id);
    const filed = await versionNow();
    await act(clerk, number, 'receive', { receptions: [{ part: first, outcome: 'accept' }] });
    expect(await toldAfter(filed)).toBe(true);
    await app.workOff();
    const noticed = async (): Promise<number> =>
      (await app.database.pool().query(`select 1 from yici.notice where number = $1 and person = 'tang-wan'`, [number])).rows.length;
    const before = await noticed();
    expect(before).toBeGreaterThan(0);
    const [notice] = (await rowsOf<{ id: string; number: string }>(daughter, '/api/v1/notices')).filter((row) => row.number === number);
    const path = `/api/v1/notices/${encodeURIComponent(notice?.id ?? '')}`;
    const unread = async (): Promise<number> => bodyOf(await daughter.send<{ unread: number }>('GET', '/api/v1/unread-notices')).unread;
    const waiting = await unread();
    expect((await daughter.send('GET', path)).status).toBe(200);
    expect((await mother.send('POST', '/api/v1/mandates/mandate-he-tang/end', { body: {} })).status).toBe(200);
    expect((await daughter.send('GET', path)).status).toBe(404);
    expect(await unread()).toBeLessThanOrEqual(waiting - before);
    expect((await rowsOf<{ number: string }>(daughter, '/api/v1/notices')).map((row) => row.number)).not.toContain(number);
    const received = await versionNow();
    expect((await act(mother, number, 'withdraw', { parts: [second], reason: '' })).status).toBe(200);
    expect(await versionNow()).toBeGreaterThan(received);
    expect(await toldAfter(received)).toBe(false);
    await app.workOff();
    expect(await noticed()).toBe(before);
    stop();
  });
});

/** Listens to the live news of a person over a real connection; returns what ends it. */
const listen = async (who: string, hear: (text: string) => void): Promise<() => void> => {
  const { app: server } = await app.instance();
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  const token = await beginSession(app.wired().pool, who as PersonId, instantOf(Date.now()));
  const ending = new AbortController();
  const reply = await fetch(`${origin}/api/v1/updates`, { headers: { cookie: `yici_session=${token}` }, signal: ending.signal });
  const reader = reply.body?.getReader();
  const decoder = new TextDecoder();
  void (async () => {
    for (;;) {
      const chunk = await reader?.read().catch(() => undefined);
      if (chunk === undefined || chunk.done) return;
      hear(decoder.decode(chunk.value));
    }
  })();
  return () => ending.abort();
};

test('parents act for their child without an account, until it is grown up', async () => {
  const mother = await app.signIn('tang-wan');
  const list = bodyOf(await mother.send<MandateList>('GET', '/api/v1/mandates'));
  expect(list.principals.map(({ name, kind }) => [name, kind])).toEqual([['金满', 'child']]);
  expect(list.waiting).toBe(1);
  app.at(Date.parse('2035-03-09T00:00:00+08:00') as never);
  const grown = bodyOf(await (await app.signIn('tang-wan')).send<MandateList>('GET', '/api/v1/mandates'));
  expect(grown.principals.map(({ name }) => name)).not.toContain('金满');
  app.at(undefined);
});

test('a father asked for his consent may decline: the whole is withdrawn, and the mother is told why', async () => {
  const [mother, father] = [await app.signIn('tang-wan'), await app.signIn('jin-yao')];
  const draft = bodyOf(
    await mother.send<Draft>('POST', '/api/v1/drafts', {
      body: { matter: 'birth-of-a-child', division: 330521, situation: {} },
    }),
  );
  expect(draft.onBehalfOf).toBeNull();
  const number = await sendBirth(mother, draft);
  const view = await viewCase(father, number);
  expect(view.allowed.map((entry) => entry.act)).toEqual(expect.arrayContaining(['sign', 'decline-sign']));
  expect(codeOf(await act(mother, number, 'decline-sign', { party: 'father', reason: '' }))).toBe('not-yours');
  expect((await act(father, number, 'decline-sign', { party: 'father', reason: '名字还没商量好' })).status).toBe(200);
  const after: CaseView = await viewCase(mother, number);
  expect([after.state, new Set(after.parts.map(({ state }) => state))]).toEqual(['ended', new Set(['withdrawn'])]);
  expect(after.timeline.map(({ text }) => text.zh)).toContain('一位申请人没有同意签名：名字还没商量好');
});

/** Answers whatever the birth asks, with the father and the child as parties kept in the draft. */
const sendBirth = async (mother: Visitor, begun: Draft): Promise<string> => {
  const parties = { 'father.1': { name: '金曜', identifier: '330199199010020035' }, 'newborn.1': { name: '金小禾' } };
  const save = async (draft: Draft, situation: object, answered: object): Promise<Draft> => {
    const body = { revision: draft.revision, situation, answers: answered, given: {}, contested: [], parties };
    return bodyOf(await mother.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, { body }));
  };
  const told = answerAll(begun.situationFields);
  const asked = await save(begun, told, {});
  const saved = await save(asked, told, answerAll(asked.ask));
  expect(saved.parties).toEqual(parties);
  const others = [
    { role: 'father', name: '金曜', identifier: { kind: 'citizen', value: '330199199010020035' } },
    { role: 'newborn', name: '金小禾' },
  ];
  const sent = await mother.send<{ number: string }>('POST', '/api/v1/cases', {
    body: { draft: saved.id, revision: saved.revision, parties: others },
  });
  return bodyOf(sent).number;
};

const samples: Readonly<Record<string, unknown>> = {
  date: '2026-11-01',
  'yes-no': true,
  address: '浙江省德清县舞阳街道千秋东街208号',
  phone: '13800000081',
  division: 330521,
  number: 1,
  identifier: '330199199010020035',
  text: '金小禾',
};
const answerAll = (fields: Draft['ask']): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field.id, field.options?.[0]?.value ?? samples[field.type] ?? '金小禾']));
