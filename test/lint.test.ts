/** The lint over HTTP: an author is told what is wrong while typing; what a malicious one types is refused or harmless, and nobody else notices. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { CatalogueDraftView } from '#contract/view/catalogue-draft.ts';
import type { LawFound, LawView } from '#contract/view/law.ts';
import type { LintChecked, LintOf, LintReport, LintScored } from '#contract/view/lint.ts';
import { useApp, type Visitor } from './support/app.ts';
import { bodyOf } from './support/noodle-shop.ts';

const app = useApp();
const writer = () => app.signIn('luo-jia', 'zhejiang-reform');

type Doc = Readonly<Record<string, unknown>>;
const foodPermit = async (): Promise<Doc> => parse(await readFile('catalogue/items/food-permit/item.yaml', 'utf8')) as Doc;

const check = async (author: Visitor, doc: Doc, kind = 'item', division = 330000): Promise<LintChecked> =>
  bodyOf(await author.send<LintChecked>('POST', '/api/v1/lint-checks', { body: { kind, division, doc } }));
const rulesIn = ({ findings }: LintChecked): readonly string[] => [...new Set(findings.map(({ rule }) => rule))];

test('the shipped food permit may be published', async () => {
  const checked = await check(await writer(), await foodPermit());
  expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(checked.score).toBeGreaterThan(90);
  expect(checked.passed).toBeGreaterThan(checked.rules - 6);
});

test('she asks for the licence as paper: told who holds it, by which article, and what to put instead', async () => {
  const doc = await foodPermit();
  const [first, ...rest] = doc['materials'] as readonly Doc[];
  const asked = { ...doc, materials: [{ ...first, satisfiedBy: [{ by: 'bring', form: 'original' }] }, ...rest] };
  const author = await writer();
  const [held] = (await check(author, asked)).findings.filter(({ rule }) => rule === 'asks-for-held-paper');
  expect(held).toMatchObject({
    severity: 'error',
    pointer: '/materials/0',
    basis: { law: 'zhejiang-at-most-once-2018', article: 7 },
    law: { zh: '浙江省保障“最多跑一次”改革规定' },
    remedy: { pointer: '/materials/0/satisfiedBy', value: [{ by: 'fact', facts: ['firm.licence'], heldBy: 'market-supervision' }] },
  });
  // The remedy is one that ends the fault.
  const mended = { ...asked, materials: [{ ...first, satisfiedBy: held?.remedy?.value }, ...rest] };
  expect(rulesIn(await check(author, mended))).not.toContain('asks-for-held-paper');
});

test('thirty working days where the licensing law gives twenty', async () => {
  const doc = await foodPermit();
  const limit = doc['limit'] as Doc;
  const slow = {
    ...doc,
    limit: { ...limit, statutory: { ...(limit['statutory'] as Doc), amount: 30 }, promised: { amount: 25, unit: 'working-day' } },
  };
  const found = (await check(await writer(), slow)).findings.find(({ rule }) => rule === 'limit-above-statute');
  expect(found).toMatchObject({ pointer: '/limit/statutory', remedy: { value: { amount: 20, unit: 'working-day' } } });
});

test('a half-written line hides none of the other findings', async () => {
  const doc = await foodPermit();
  const halfWritten = { ...doc, faq: [{ question: { zh: '', en: '' }, answer: { zh: '可以。', en: 'Yes.' } }], visits: { count: 1 } };
  expect(rulesIn(await check(await writer(), halfWritten))).toEqual(expect.arrayContaining(['text-empty', 'visit-without-reason']));
});

test('a county that slows the promise down is told so at the field, with the standard as remedy', async () => {
  const author = await app.signIn('ge-lan', 'deqing-reform');
  const overlay = {
    item: 'food-permit',
    division: 330521,
    version: 1,
    changes: { limit: { promised: { amount: 15, unit: 'working-day' } } },
  };
  const checked = await check(author, overlay, 'overlay', 330521);
  expect(checked.findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rule: 'overlay-worse', pointer: '/changes/limit/promised', remedy: { pointer: '/changes/limit' } }),
      expect.objectContaining({ rule: 'overlay-unfilled' }),
    ]),
  );
});

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

test.each<readonly [string, string]>([
  ['names that every object has', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}'],
  ['ten thousand brackets', `{"id":${nested(10_000)}}`],
  ['twenty thousand questions', JSON.stringify({ id: 'x', fields: Array.from({ length: 20_000 }, (_, at) => ({ id: `a.b${at}` })) })],
])('%s: refused, and the server answers on', async (_what, json) => {
  const author = await writer();
  const sent = await author.send<LintChecked>('POST', '/api/v1/lint-checks', {
    raw: `{"kind":"item","division":330000,"doc":${json}}`,
    headers: { 'content-type': 'application/json' },
  });
  expect([200, 400, 413]).toContain(sent.status);
  if (sent.status === 200) expect(sent.body.findings.some(({ severity }) => severity === 'error')).toBe(true);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  expect((await check(author, await foodPermit())).score).toBeGreaterThan(90);
});

test.each<readonly [string, string, string]>([
  ['script', 'markup-in-text', '<script>fetch("//evil.example")</script>好'],
  ['a picture that runs code', 'markup-in-text', '<img src=x onerror=alert(1)>图'],
  ['a turned reading direction', 'hidden-character', '营业执照\u202Etxt.exe'],
  ['a character without width', 'hidden-character', '营业\u200B执照'],
  ['a formula', 'formula-in-text', '=HYPERLINK("http://evil.example","点这里")'],
  ['an at sign that Excel runs', 'formula-in-text', '@SUM(1+1)*cmd|" /C calc"!A0 好'],
])('%s in a name keeps it from being published', async (_what, rule, zh) => {
  const doc = { ...(await foodPermit()), name: { zh, en: 'Food business permit' } };
  const found = (await check(await writer(), doc)).findings.filter((each) => each.rule === rule);
  expect(found).toEqual(expect.arrayContaining([expect.objectContaining({ pointer: '/name/zh', severity: 'error' })]));
});

test.each(['(a+)+', '(a|a)*b', '([a-z]+)*\\d', '(.*)*x', '(a|aa)+', '(x+x+)+y', '(?:a?){30}a{30}', '(a{1,30}){1,30}b', '((((a*)*)*)*)*b'])(
  'the pattern %s can hang and is not published',
  async (pattern) => {
    const doc = await foodPermit();
    const [first, ...rest] = doc['fields'] as readonly Doc[];
    const checked = await check(await writer(), { ...doc, fields: [{ ...first, pattern }, ...rest] });
    expect(checked.findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: 'unsafe-pattern', severity: 'error', pointer: '/fields/0/pattern' })]),
    );
  },
);

test('what a county drafts with a hanging pattern is not publicised, and its neighbour reads its guide as before', async () => {
  const province = await writer();
  const neighbour = await app.signIn('zhou-yining');
  const guide = () => neighbour.send('GET', '/api/v1/matters/open-restaurant/guide?division=330522');
  const before = (await guide()).text;
  const draft = bodyOf(
    await province.send<CatalogueDraftView>('POST', '/api/v1/catalogue-drafts', {
      body: { division: 330000, subject: { kind: 'item', id: 'signboard' } },
    }),
  );
  const fields = (draft.doc['fields'] as readonly Doc[]).map((field) =>
    field['type'] === 'text' ? { ...field, pattern: '(a+)+', length: 20 } : field,
  );
  const saved = await province.send<CatalogueDraftView>('PUT', `/api/v1/catalogue-drafts/${draft.row.id}`, {
    body: { revision: draft.row.revision, doc: { ...draft.doc, fields } },
  });
  expect(saved.status).toBe(200);
  const wish = {
    draft: draft.row.id,
    revision: saved.body.row.revision,
    summary: { zh: '店招的格式', en: 'The form of a sign' },
    commentUntil: '2099-01-31',
  };
  const sent = await province.send('POST', '/api/v1/editions', { body: wish });
  expect([sent.status, sent.text]).toEqual([
    expect.any(Number),
    expect.stringMatching(/unsafe-pattern|catalogue-has-errors|has-errors|errors/),
  ]);
  expect(sent.status).toBeGreaterThanOrEqual(400);
  expect((await guide()).text).toBe(before);
});

test.each<readonly [string, string]>([
  ['ten thousand brackets', `{"id":"food-permit","name":${nested(10_000)}}`],
  ['names that every object has', '{"id":"food-permit","version":2,"__proto__":{"name":{}},"constructor":1}'],
])('a draft of %s is refused on saving, and stays as it was', async (_what, doc) => {
  const author = await writer();
  const draft = bodyOf(
    await author.send<CatalogueDraftView>('POST', '/api/v1/catalogue-drafts', {
      body: { division: 330000, subject: { kind: 'item', id: 'food-permit' } },
    }),
  );
  const path = `/api/v1/catalogue-drafts/${draft.row.id}`;
  const raw = `{"revision":${draft.row.revision},"doc":${doc}}`;
  const headers = { 'content-type': 'application/json' };
  const sent = await author.send('PUT', path, { raw, headers });
  expect([400, 413, 422]).toContain(sent.status);
  const begun = await author.send('POST', '/api/v1/catalogue-drafts', {
    raw: `{"division":330000,"subject":{"kind":"item","id":"drainage-permit"},"doc":${doc}}`,
    headers,
  });
  expect([400, 409, 413, 422]).toContain(begun.status);
  expect(bodyOf(await author.send<CatalogueDraftView>('GET', path)).doc).toEqual(draft.doc);
});

test('the law is read by anyone: a list, a text by article with its terms, articles by words', async () => {
  const anyone = await app.signIn('zhou-yining');
  const law = bodyOf(await anyone.send<LawView>('GET', '/api/v1/laws/administrative-licensing-law-2019'));
  expect(law.articles).toHaveLength(83);
  const article = law.articles.find(({ number }) => number === 42);
  expect(article?.paragraphs[0]).toContain('二十日内作出行政许可决定');
  expect(article?.limits.map(({ term }) => term.amount)).toEqual([20, 10, 45, 15]);
  const found = bodyOf(await anyone.send<LawFound>('GET', `/api/v1/law-search?text=${encodeURIComponent('一次告知 补正')}`));
  expect(found.hits[0]).toMatchObject({ law: 'administrative-licensing-law-2019', article: 32 });
  expect((await anyone.send('GET', '/api/v1/laws/no-such-law')).status).toBe(404);
});

test('the report: every division with what is published in it, down to one item and its findings', async () => {
  const author = await writer();
  const report = bodyOf(await author.send<LintReport>('GET', '/api/v1/lint-report?division=330000'));
  expect(report.catalogue.count).toBeGreaterThan(58);
  expect(report.catalogue.errors).toBe(0);
  expect(report.catalogue.departments.length).toBeGreaterThan(10);
  const worst = bodyOf(
    await author.send<{ rows: readonly LintScored[]; next: string | null }>('GET', '/api/v1/lint-scores?division=330000'),
  );
  const scores = worst.rows.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((one, other) => one - other));
  const [row] = worst.rows;
  if (row === undefined) throw new Error('nothing was judged');
  const one = bodyOf(await author.send<LintOf>('GET', `/api/v1/lint-findings?kind=${row.kind}&division=${row.division.code}&id=${row.id}`));
  expect(one.row).toEqual(row);
  expect(one.findings).toHaveLength(row.errors + row.advice);
});

test('who holds no post is told nothing', async () => {
  const person = await app.signIn('zhou-yining');
  expect((await person.send('GET', '/api/v1/lint-report')).status).toBeGreaterThanOrEqual(400);
});
