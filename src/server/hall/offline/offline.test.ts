/** A window without a line: what was handed over is filed once, by its own day, and what cannot be filed is never lost. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#contract/view/case.ts';
import type { NumberBlock, OfflineApplication, OfflineContent, OfflineFiled, OfflineFollowed, OfflineRow } from '#contract/view/offline.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { bodyOf, viewCase } from '#test/support/noodle-shop.ts';
import { applicationOf, contentOf, sealed } from '#test/support/offline-window.ts';

const app = useApp();
let clerk: Visitor;
let colleague: Visitor;
let block: NumberBlock;
let used = 0;
const fresh = (): string => block.numbers[used++] ?? '';
const anHourAgo = (): string => new Date(Date.now() - 60_000).toISOString();

beforeAll(async () => {
  clerk = await app.signIn('wang-min', 'deqing-hall');
  colleague = clerk;
  block = bodyOf(await clerk.send<NumberBlock>('POST', '/api/v1/number-blocks', { body: { seat: 'seat-1' } }));
});

const send = async (content: OfflineContent, who = clerk, own: Pick<NumberBlock, 'key' | 'secret'> = block) => {
  const jwe = await sealed(own, content);
  return file(jwe, content.number, who);
};
const file = (jwe: string, key: string, who = clerk) =>
  who.send<OfflineFiled & ProblemDocument>('POST', '/api/v1/offline-filings', {
    raw: Buffer.from(jwe),
    key,
    headers: { 'content-type': 'application/jose' },
  });
const cases = async (): Promise<number> => {
  const { rows } = await app.database
    .pool()
    .query("select count(*)::int as n from yici.case_event where kind = 'Submitted' and body ->> 'offline' is not null");
  return rows[0].n;
};

describe('numbers', () => {
  test('are reserved fifty at a time, no number twice, and the same fifty to who asks again', async () => {
    const [one, again] = [
      bodyOf(await clerk.send<NumberBlock>('POST', '/api/v1/number-blocks', { body: { seat: 'seat-2' }, key: 'the-same-key' })),
      bodyOf(await clerk.send<NumberBlock>('POST', '/api/v1/number-blocks', { body: { seat: 'seat-2' }, key: 'the-same-key' })),
    ];
    expect(again.numbers).toEqual(one.numbers);
    expect(new Set([...block.numbers, ...one.numbers]).size).toBe(100);
  });
  test('that carry nothing are void with the reason when the block is given back, and those handed over are not', async () => {
    const own = bodyOf(await clerk.send<NumberBlock>('POST', '/api/v1/number-blocks', { body: { seat: 'seat-3' } }));
    const back = { used: own.numbers.slice(0, 2), reason: '交接班' };
    const reply = await clerk.send<{ voided: number }>('POST', `/api/v1/number-blocks/${own.id}/close`, { body: back });
    expect(bodyOf(reply).voided).toBe(48);
    const { rows } = await app.database.pool().query('select distinct reason from yici.provisional_void');
    expect(rows).toEqual([{ reason: '交接班' }]);
    const [number = ''] = own.numbers;
    expect(bodyOf(await send(contentOf(number, anHourAgo()), clerk, own)).state).toBe('filed');
    // One that was void already is looked into by a clerk: no number is both void and a case by itself.
    const late = bodyOf(await send(contentOf(own.numbers[5] ?? '', anHourAgo()), clerk, own));
    expect([late.state, late.because?.code]).toEqual(['returned', 'number-void']);
  });
});

describe('what was handed over without a line', () => {
  test('becomes a case of the day it was handed over, whose history names the provisional number', async () => {
    const [number, takenAt] = [fresh(), anHourAgo()];
    const filed = bodyOf(await send(contentOf(number, takenAt)));
    expect(filed.state).toBe('filed');
    const view: CaseView = await viewCase(clerk, filed.cases[0]?.number ?? '');
    expect(Date.parse(view.submittedAt)).toBe(Date.parse(takenAt));
    expect(view.timeline[0]?.text.zh).toContain(number);
    expect(view.visits.length).toBe(1);
  });
  test('is filed once, however often and by however many it is sent at once', async () => {
    const before = await cases();
    const number = fresh();
    const jwe = await sealed(block, contentOf(number, anHourAgo()));
    const replies = await Promise.all([1, 2, 3, 4, 5].map((at) => file(jwe, number, at % 2 === 0 ? colleague : clerk)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const last = bodyOf(await file(jwe, number));
    expect(last.state).toBe('filed');
    expect(await cases()).toBe(before + 1);
  });
  test('is accepted from that day on where the clerk found it complete', async () => {
    const given: OfflineApplication['given'] = { 'premises-use': { by: 'commitment' } };
    const filed = bodyOf(await send(contentOf(fresh(), anHourAgo(), applicationOf({ complete: true, given }))));
    const view = await viewCase(clerk, filed.cases[0]?.number ?? '');
    expect(view.parts.map(({ state }) => state)).toContain('accepted');
  });
  test('comes back to a clerk with the reason where it cannot be filed, is put right, and keeps its day', async () => {
    const [number, takenAt] = [fresh(), anHourAgo()];
    const wrong = applicationOf({ person: { name: '沈立冬', identifier: { kind: 'citizen', value: '330199196107080049' } } });
    const back = bodyOf(await send(contentOf(number, takenAt, wrong)));
    expect([back.state, back.because?.code]).toEqual(['returned', 'name-differs']);
    const { rows } = bodyOf(await clerk.send<{ rows: OfflineRow[] }>('GET', '/api/v1/offline-filings'));
    expect(rows.map((row) => row.number)).toContain(number);
    expect(JSON.stringify(rows)).not.toContain('沈立冬');
    const read = bodyOf(await clerk.send<{ application: OfflineApplication }>('GET', `/api/v1/offline-filings/${number}`));
    const right = { ...read.application, person: applicationOf().person };
    const done = bodyOf(await clerk.send<OfflineFiled>('POST', `/api/v1/offline-filings/${number}/correct`, { body: right }));
    expect(done.state).toBe('filed');
    const view = await viewCase(clerk, done.cases[0]?.number ?? '');
    expect(Date.parse(view.submittedAt)).toBe(Date.parse(takenAt));
  });
  test('comes back where its time cannot be true', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const long = new Date(Date.now() - 30 * 86_400_000).toISOString();
    expect(bodyOf(await send(contentOf(fresh(), soon))).because?.code).toBe('taken-in-future');
    expect(bodyOf(await send(contentOf(fresh(), long))).because?.code).toBe('taken-before-block');
  });
  test('is not taken from who was never given the number, nor from another hall', async () => {
    const number = fresh();
    const forged = await send(contentOf(number, anHourAgo()), clerk, { ...block, secret: 'somebody-made-this-up' });
    expect(forged.body.code).toBe('offline-seal-broken');
    expect((await file('not.a.jwe', number)).body.code).toBe('offline-seal-broken');
    const desk = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    expect((await send(contentOf(number, anHourAgo()), desk)).body.code).toBe('not-yours');
  });
  test('is followed by number and code to the case, and by nothing else', async () => {
    const number = fresh();
    const filed = bodyOf(await send(contentOf(number, anHourAgo())));
    const ask = (code: string) =>
      app.stranger().send<OfflineFollowed & ProblemDocument>('POST', '/api/v1/offline-follow', { body: { number, code } });
    const told = bodyOf(await ask('abcd2345'));
    expect(told.cases).toEqual(filed.cases);
    expect((await ask('ABCD2346')).body.code).toBe('offline-filing-not-found');
  });
});
