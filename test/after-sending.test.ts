/** After Zhou Yining has sent her noodle shop: visits, questions, where the certificate goes, and the whole dossier; over the API, with who may see what. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#contract/view/case.ts';
import type { PetitionRow, PetitionView } from '#contract/view/petition.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { type Reply, useApp, type Visitor } from './support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, viewCase } from './support/noodle-shop.ts';
import { pdfText } from './support/pdf-text.ts';

const app = useApp();
let zhou: Visitor;
let chen: Visitor;
let fang: Visitor;
let number = '';
beforeAll(async () => {
  zhou = await app.signIn('zhou-yining');
  chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  fang = await app.signIn('fang-chuan', 'deqing-urban-management');
  ({ number } = await openShop(zhou));
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
});
const codeOf = (reply: Reply): string => (reply.body as ProblemDocument).code;
const part = 'licence';
const partOf = (view: CaseView) => view.parts.find(({ id }) => id === part);
/** The first working day on or after a day some weeks ahead, read from what the platform itself offers. */
const soon = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('a visit', () => {
  const set = async (when: string): Promise<Reply> =>
    act(chen, number, 'set-visit', { part, when, minutes: 40, place: '沿溪路8号', why: '看一次厨房' });
  test('is agreed on a working day, seen by her and not by another office, and moved by her to a day that is offered', async () => {
    expect(codeOf(await set('2026-02-30T09:30'))).toBe('bad-input');
    let at = 10;
    while ((await set(`${soon(at)}T09:30`)).status !== 200) at += 1;
    const visit = partOf(await viewCase(zhou, number))?.visits[0];
    expect(visit).toMatchObject({ place: '沿溪路8号', why: '看一次厨房', movesLeft: 2, because: null });
    expect(partOf(await viewCase(fang, number))?.visits).toEqual([]);
    const day = visit?.days.at(-1) ?? '';
    expect(codeOf(await act(zhou, number, 'move-visit', { part, visit: visit?.id, when: `${day}T18:00`, reason: '' }))).toBe(
      'visit-outside-hours',
    );
    expect((await act(zhou, number, 'move-visit', { part, visit: visit?.id, when: `${day}T10:00`, reason: '' })).body.events).toEqual([
      'VisitMoved',
    ]);
    expect(partOf(await viewCase(zhou, number))?.visits[0]?.when).toContain(`${day}T10:00`);
  });
});

describe('how the certificate reaches her', () => {
  test('is hers to say, field by field, and the office that hands it over sees the address with a row in the ledger', async () => {
    const wrong = await act(zhou, number, 'choose-delivery', { how: 'courier', recipient: '', phone: '12', address: '' });
    expect((wrong.body as unknown as ProblemDocument).problems?.map(({ pointer }) => pointer)).toEqual([
      '/recipient',
      '/phone',
      '/address',
    ]);
    const parcel = { how: 'courier', recipient: '林晓舟', phone: '13800000017', address: '德清县阜溪街道环城北路21号' };
    expect((await act(zhou, number, 'choose-delivery', parcel)).status).toBe(200);
    expect((await viewCase(chen, number)).delivery).toMatchObject(parcel);
    const { rows } = bodyOf(await zhou.send<{ rows: { facts: string[] }[] }>('GET', '/api/v1/looks'));
    expect(rows[0]?.facts).toContain('recipient, phone and address');
  });
});

describe('a question', () => {
  const ofCase = async (who: Visitor): Promise<readonly PetitionView[]> =>
    bodyOf(await who.send<{ rows: PetitionView[] }>('GET', `/api/v1/cases/${number}/petitions`)).rows;
  const listed = async (who: Visitor): Promise<readonly PetitionRow[]> =>
    bodyOf(await who.send<{ rows: PetitionRow[] }>('GET', '/api/v1/petitions')).rows.filter((row) => row.number === number);
  test('is listed for its office with a term, answered once, seen by nobody else, and said to be solved', async () => {
    const raised = bodyOf(
      await zhou.send<{ id: string }>('POST', `/api/v1/cases/${number}/petitions`, { body: { part, text: '执照上可以写两个名字吗？' } }),
    );
    expect((await listed(chen)).map(({ light, name }) => [light, name.zh])).toEqual([['ok', '个体工商户设立登记']]);
    expect(await listed(fang)).toEqual([]);
    expect(await ofCase(fang)).toEqual([]);
    expect(codeOf(await fang.send('POST', `/api/v1/petitions/${raised.id}/answer`, { body: { text: 'x' } }))).toBe('petition-not-found');
    expect((await ofCase(chen))[0]).toMatchObject({ allowed: ['answer'], rounds: [{ text: '执照上可以写两个名字吗？', answer: null }] });
    const answers = await Promise.all(
      [1, 2].map(() => chen.send('POST', `/api/v1/petitions/${raised.id}/answer`, { body: { text: '只能写一个。' } })),
    );
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    expect((await ofCase(zhou))[0]).toMatchObject({ state: 'answered', light: 'done', allowed: ['say-solved'] });
    expect((await zhou.send('POST', `/api/v1/petitions/${raised.id}/say-solved`, { body: { solved: true, text: '' } })).status).toBe(200);
    expect(await listed(chen)).toEqual([]);
  });
});

describe('the dossier', () => {
  const dossier = async (who: Visitor, language: string): Promise<string> => {
    const reply = await who.send('GET', `/api/v1/cases/${number}/dossier`, { language });
    expect([reply.status, reply.headers['content-type'], reply.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    return pdfText(reply.bytes ?? new Uint8Array());
  };
  test('tells her everything, in her language; an office its own part in full and of the others only how they stand', async () => {
    bodyOf(await act(chen, number, 'begin-review', { part }));
    bodyOf(await act(chen, number, 'grant', { ...grantBody(part), reasons: '材料齐全' }));
    bodyOf(await act(fang, number, 'begin-review', { part: 'signboard' }));
    bodyOf(
      await act(fang, number, 'refuse', {
        ...grantBody('signboard'),
        conditions: undefined,
        reasons: '招牌压住了路名牌',
        articles: [{ law: 'zhejiang-at-most-once-2018', article: 13 }],
      }),
    );
    const own = await dossier(zhou, 'zh-CN');
    for (const words of [
      '办件全卷',
      number,
      '招牌压住了路名牌',
      '执照上可以写两个名字吗',
      '只能写一个',
      '环城北路21号',
      '期限一天一天怎么算',
      '通知和送达',
    ])
      expect(own).toContain(words);
    const english = await dossier(zhou, 'en');
    for (const words of ['Dossier of a case', 'How the days were counted', 'Remedies']) expect(english).toContain(words);
    const office = await dossier(chen, 'zh-CN');
    expect(office).toContain('材料齐全');
    expect(office).toContain('只列状态、日期和结果');
    expect(office).not.toContain('招牌压住了路名牌');
  });
  test('comes after the parcel: what was granted is signed at once and handed to the courier, not elsewhere', async () => {
    await app.workOff();
    const view = await viewCase(chen, number);
    expect(partOf(view)?.state).toBe('issued');
    expect(view.allowed.some((one) => one.act === 'deliver' && one.part === part && one.because === null)).toBe(true);
    expect((await act(chen, number, 'deliver', { part, how: 'courier' })).body.events).toContain('Delivered');
    expect(partOf(await viewCase(zhou, number))?.state).toBe('delivered');
  });
  test('leaves a row in the ledger when an office reads it', async () => {
    const looks = async () => bodyOf(await zhou.send<{ rows: unknown[] }>('GET', '/api/v1/looks?limit=200')).rows.length;
    const before = await looks();
    await dossier(chen, 'en');
    expect(await looks()).toBe(before + 1);
  });
});
