/** Zhou Yining's case as it was: at every step what stood there then, value by value who set it, and to nobody more than they see today. */
import { beforeAll, expect, test } from 'vitest';
import type { CaseAsOf, ValueHistory } from '#contract/view/history.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { type Reply, useApp, type Visitor } from './support/app.ts';
import { acceptAll, act, openShop, viewCase } from './support/noodle-shop.ts';

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
  expect((await act(chen, number, 'begin-review', { part: 'licence' })).status).toBe(200);
});

const get = (who: Visitor, path: string): Promise<Reply> => who.send('GET', `/api/v1/cases/${number}/${path}`);
const asOf = async (who: Visitor, query: string): Promise<CaseAsOf> => (await get(who, `as-of?${query}`)).body as CaseAsOf;
const values = async (who: Visitor): Promise<readonly ValueHistory[]> =>
  ((await get(who, 'values')).body as { readonly rows: readonly ValueHistory[] }).rows;
const codeOf = (reply: Reply): string => (reply.body as ProblemDocument).code;
const licence = (view: CaseAsOf['view']) => view.parts.find(({ id }) => id === 'licence');

test('after the first step it was submitted, with one line in its story and nothing to do; today it is under review', async () => {
  const first = await asOf(chen, 'seq=1');
  expect(licence(first.view)).toMatchObject({ state: 'submitted', clock: null, full: true });
  expect(first.view.timeline).toHaveLength(1);
  expect(first.view.allowed).toEqual([]);
  const today = await asOf(chen, '');
  expect([today.seq, licence(today.view)?.state]).toEqual([today.of, 'reviewing']);
  expect(today.view.allowed).toEqual([]);
});

test('a moment before it was filed, a step that never was, and a minute that is none are told apart', async () => {
  expect(codeOf(await get(zhou, 'as-of?at=2020-01-01T09:00'))).toBe('not-yet-there');
  expect(codeOf(await get(zhou, 'as-of?seq=99999'))).toBe('not-yet-there');
  expect(codeOf(await get(zhou, 'as-of?at=2026-02-30T09:00'))).toBe('bad-input');
  expect((await get(zhou, 'as-of?seq=0')).status).toBe(400);
});

test('every value says who set it, when and on what ground: the register for what it knew, the hall for the acceptance', async () => {
  const rows = await values(chen);
  const state = rows.find(({ kind, id, aspect }) => kind === 'part' && id === 'licence' && aspect === 'state');
  expect(state?.sets.map(({ value }) => value?.zh)).toEqual(['等受理', '已受理', '审查中']);
  expect(state?.sets[1]).toMatchObject({ basis: { article: 11 }, name: '王敏' });
  expect(state?.sets[2]?.basis?.article).toBe(34);
  const handler = rows.find(({ id, aspect }) => id === 'licence' && aspect === 'handler');
  expect(handler?.sets.at(-1)?.value?.zh).toBe('陈思远');
  const answer = rows.find(({ kind }) => kind === 'answer');
  expect(answer?.sets.map(({ seq }) => seq)).toEqual([1]);
  for (const row of rows) expect(row.sets.at(-1)?.ground.zh).not.toBe('');
});

test('she reads it without officers’ names; another office reads of a sibling part where it stands and with whom, no more', async () => {
  const hers = await values(zhou);
  expect(hers.flatMap(({ sets }) => sets.map(({ name }) => name)).every((name) => name === null)).toBe(true);
  const theirs = (await values(fang)).filter(({ kind, id }) => kind === 'part' && id === 'licence').map(({ aspect }) => aspect);
  expect(theirs).not.toContain('handler');
  expect(theirs).toContain('state');
  expect(licence((await asOf(fang, 'seq=1')).view)?.full).toBe(false);
});

test('an office to which a part came later sees it from its beginning; the one that gave it away no more than a stranger', async () => {
  const office = 'deqing-urban-management';
  const basis = { law: 'zhejiang-at-most-once-2018', article: 33 };
  const body = { part: 'licence', office, division: 330521, reason: '职权划转', basis };
  expect((await act(chen, number, 'transfer', body)).status).toBe(200);
  const first = await asOf(fang, 'seq=1');
  expect(licence(first.view)).toMatchObject({ full: true, office: { id: 'deqing-market-supervision' } });
  const stranger = await app.signIn('lin-xiaozhou');
  expect(codeOf(await get(stranger, 'as-of?seq=1'))).toBe('case-not-found');
  expect(codeOf(await get(stranger, 'values'))).toBe('case-not-found');
  expect((await viewCase(zhou, number)).parts.find(({ id }) => id === 'licence')?.office.id).toBe(office);
});
