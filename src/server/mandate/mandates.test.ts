/** Mandates between people, over the door: asked, agreed, narrowed, ended; nobody learns who exists. */
import { describe, expect, test } from 'vitest';
import type { MandateBegun, MandateList, MandateView } from '#contract/view/mandate.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { useApp, type Reply, type Visitor } from '#test/support/app.ts';

const app = useApp();
const gu = { name: '顾明远', identifier: { kind: 'citizen', value: '330199199111030013' } };
const until = '2027-06-01';
const ask = (who: Visitor, body: object): Promise<Reply<MandateBegun>> => who.send('POST', '/api/v1/mandates/ask', { body });
const give = (who: Visitor, body: object): Promise<Reply<MandateBegun>> => who.send('POST', '/api/v1/mandates/give', { body });
const act = (who: Visitor, id: string, name: string, body: object = {}): Promise<Reply<MandateView>> =>
  who.send('POST', `/api/v1/mandates/${id}/${name}`, { body });
const list = async (who: Visitor): Promise<MandateList> => (await who.send<MandateList>('GET', '/api/v1/mandates')).body;
const codeOf = (reply: Reply): string => (reply.body as ProblemDocument).code;

describe('Lu Xiaoman asks to act for Gu Mingyuan', () => {
  test('he finds it waiting, agrees, narrows it and ends it; each bites at once', async () => {
    const [lu, he] = [await app.signIn('lu-xiaoman'), await app.signIn('gu-mingyuan')];
    const begun = await ask(lu, { kind: 'spouse', other: gu, until });
    expect([begun.status, begun.body.mandate.state, begun.body.mandate.allowed]).toEqual([201, 'waiting', ['end']]);
    const id = begun.body.mandate.id;
    expect((await list(lu)).principals).toEqual([]);
    const waiting = await list(he);
    expect([waiting.waiting, waiting.rows[0]?.taker.name]).toEqual([1, '陆小满']);
    expect((await act(await app.signIn('zhou-yining'), id, 'accept')).status).toBe(404);
    expect((await act(he, id, 'accept')).body.state).toBe('live');
    expect((await list(lu)).principals.map(({ name }) => name)).toEqual(['顾明远']);
    const narrowed = await act(he, id, 'limit', { matters: ['open-restaurant'], until: '2026-12-31' });
    expect(narrowed.body.matters?.map((matter) => matter.id)).toEqual(['open-restaurant']);
    expect(codeOf(await act(he, id, 'limit', { until }))).toBe('not-narrower');
    expect((await act(he, id, 'end')).body.state).toBe('ended');
    expect((await list(lu)).principals).toEqual([]);
    const { body } = await lu.send<{ history: { kind: string }[] }>('GET', `/api/v1/mandates/${id}`);
    expect(body.history.map(({ kind }) => kind)).toEqual(['Asked', 'Accepted', 'Limited', 'Ended']);
  });

  test('the answer is the same for a number nobody here has, and for a name that does not fit', async () => {
    const lu = await app.signIn('lu-xiaoman');
    const shape = ({ mandate }: MandateBegun) => ({
      ...mandate,
      id: '',
      begunAt: '',
      from: '',
      lapsesAt: '',
      giver: { ...mandate.giver, name: '' },
    });
    const known = await ask(lu, { kind: 'spouse', other: gu, until });
    const wrong = await ask(lu, { kind: 'spouse', other: { ...gu, name: '顾明' }, until });
    expect(shape(wrong.body)).toEqual(shape(known.body));
    expect((await list(await app.signIn('gu-mingyuan'))).waiting).toBe(1);
  });

  test('the same key asks once, another body under it is refused', async () => {
    const lu = await app.signIn('lu-xiaoman');
    const key = crypto.randomUUID();
    const once = await lu.send('POST', '/api/v1/mandates/ask', { key, body: { kind: 'spouse', other: gu, until } });
    const twice = await lu.send('POST', '/api/v1/mandates/ask', { key, body: { kind: 'spouse', other: gu, until } });
    expect(twice.text).toBe(once.text);
    const other = await lu.send('POST', '/api/v1/mandates/ask', { key, body: { kind: 'parent', other: gu, until } });
    expect(codeOf(other)).toBe('idempotency-key-reused');
  });
});

describe('by a code', () => {
  test('whoever scans it within ten minutes agrees; then it is spent', async () => {
    const [zhou, he, lu] = [await app.signIn('zhou-yining'), await app.signIn('gu-mingyuan'), await app.signIn('lu-xiaoman')];
    const { body } = await give(zhou, { kind: 'single-matter', matters: ['open-restaurant'], until });
    const code = body.code?.code ?? '';
    expect(body.code?.qr).toContain('<svg');
    const seen = await he.send<MandateView>('GET', `/api/v1/mandate-codes/${code}`);
    expect([seen.body.giver.name, seen.body.allowed]).toEqual(['周以宁', ['accept', 'decline']]);
    expect((await act(he, body.mandate.id, 'accept')).status).toBe(404);
    expect((await act(he, body.mandate.id, 'accept', { code })).body.state).toBe('live');
    expect((await act(lu, body.mandate.id, 'accept', { code })).status).toBe(404);
  });
  test('an eleventh minute is too late', async () => {
    const zhou = await app.signIn('zhou-yining');
    const { body } = await give(zhou, { kind: 'single-matter', matters: ['open-restaurant'], until });
    const he = await app.signIn('gu-mingyuan');
    app.at((Date.now() + 11 * 60_000) as never);
    expect(codeOf(await he.send('GET', `/api/v1/mandate-codes/${body.code?.code ?? ''}`))).toBe('mandate-code-unknown');
    app.at(undefined);
  });
});

test('what is wrong is told field by field, and what nobody may do for another is no mandate’s matter', async () => {
  const lu = await app.signIn('lu-xiaoman');
  const bad = await ask(lu, {
    kind: 'single-matter',
    other: { ...gu, identifier: { kind: 'citizen', value: '330199199111030014' } },
    matters: ['no-such'],
    until,
  });
  expect((bad.body as unknown as ProblemDocument).problems?.map(({ pointer }) => pointer)).toEqual(['/other/identifier/value']);
  const wedding = await ask(lu, { kind: 'single-matter', other: gu, matters: ['marriage-registration'], until });
  expect((wedding.body as unknown as ProblemDocument).problems?.map(({ code }) => code)).toEqual(['matter-in-person']);
  expect(codeOf(await ask(lu, { kind: 'child', other: gu }))).toBe('not-in-register');
});
