/** What an author of the catalogue who means harm tried: each test is one trick, and what becomes of it. */
import { afterEach, expect, test } from 'vitest';
import type { CatalogueDraftView } from '#contract/view/catalogue-draft.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { withAt } from '#domain/edition/doc-pointer.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { withEditions } from '#server/catalogue/with-editions.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp, type Reply, type Visitor } from './support/app.ts';
import { bodyOf } from './support/noodle-shop.ts';

const app = useApp();
const PATH = '/api/v1/catalogue-drafts';
const PROVINCE = 330000 as DivisionCode;
const DEQING = 330521 as DivisionCode;
const today = dayOfInstant(wallClock());
const day = (ahead: number): string => dayText(addDays(today, ahead));
const morning = (ahead: number): Instant => (startOfDay(addDays(today, ahead)) + 9 * 3_600_000) as Instant;
const summary = { zh: '测试', en: 'Test' };

const clerk = () => app.signIn('luo-jia', 'zhejiang-reform');
const county = () => app.signIn('ge-lan', 'deqing-reform');
const head = () => app.signIn('ji-yunzhou', 'deqing-reform');
const begin = (who: Visitor, division: number, subject: Subject, doc?: CatalogueDoc) =>
  who.send<CatalogueDraftView>('POST', PATH, { body: { division, subject, ...(doc === undefined ? {} : { doc }) } });
const save = (who: Visitor, { row }: CatalogueDraftView, doc: CatalogueDoc) =>
  who.send<CatalogueDraftView>('PUT', `${PATH}/${row.id}`, { body: { revision: row.revision, doc } });
const send = (who: Visitor, { row }: CatalogueDraftView, commentUntil?: string) =>
  who.send<{ id: string }>('POST', '/api/v1/editions', {
    body: { draft: row.id, revision: row.revision, summary, ...(commentUntil === undefined ? {} : { commentUntil }) },
  });
const codeOf = (reply: Reply): string => (reply.body as ProblemDocument).code;
const standingDoc = (subject: Subject): CatalogueDoc => {
  const standing = app.wired().editions.standingOf(PROVINCE, subject);
  if (standing === undefined) throw new Error(`nothing holds of ${subject.id}`);
  return standing.doc;
};

afterEach(() => app.at(undefined));

test.each([
  { kind: 'item', id: 'food-permit' },
  { kind: 'matter', id: 'open-restaurant' },
] as const)(
  'a county cannot write $kind of the province as its own: its guide and the running cases of all would change',
  async (subject) => {
    const doc = withAt(standingDoc(subject), '/name/zh', '假的');
    const draft = await begin(await county(), DEQING, subject, doc);
    expect([draft.status, codeOf(draft)]).toEqual([409, 'subject-elsewhere']);
  },
);

test('even where a county’s version of that name stands in the database, the province’s holds, and what cases pinned stays', () => {
  const { catalogue } = app.wired();
  const subject: Subject = { kind: 'matter', id: 'open-restaurant' };
  const stolen = { division: DEQING, subject, version: 1, doc: withAt(standingDoc(subject), '/name/zh', '假的'), effectiveOn: today };
  const made = withEditions(catalogue, [stolen], today);
  expect(made.catalogue.matters.get('open-restaurant' as never)?.name.zh).toBe('开一家餐饮店');
  expect([...made.catalogue.heldMatters.values()].map(({ name }) => name.zh)).not.toContain('假的');
  expect(made.faults).toEqual([expect.stringContaining('has its home elsewhere')]);
});

test('two counties cannot have one name of their own: whoever comes second takes another', async () => {
  const subject: Subject = { kind: 'matter', id: 'tea-house' };
  const doc = withAt(standingDoc({ kind: 'matter', id: 'open-restaurant' }), '/id', 'tea-house');
  const first = bodyOf(await begin(await county(), DEQING, subject, doc));
  const second = bodyOf(await begin(await app.signIn('tao-xi', 'huzhou-reform'), 330522, subject, doc));
  expect((await send(await county(), first, day(8))).status).toBe(201);
  const late = await send(await app.signIn('tao-xi', 'huzhou-reform'), second, day(8));
  expect([late.status, codeOf(late)]).toEqual([409, 'subject-elsewhere']);
});

test('nobody types the number of a version: the largest there is would leave none for whoever comes after', async () => {
  const who = await clerk();
  const draft = bodyOf(await begin(who, PROVINCE, { kind: 'item', id: 'signboard' }));
  for (const version of [2_147_483_647, 900_000, 1]) {
    const saved = await save(who, draft, { ...draft.doc, version });
    expect([saved.status, codeOf(saved)]).toEqual([400, 'bad-input']);
  }
});

test('what the entry of the basic catalogue locks is locked in the studio too: no county marries anybody without a visit', async () => {
  const who = await county();
  const draft = bodyOf(await begin(who, DEQING, { kind: 'overlay', id: 'marriage-registration' }));
  const saved = bodyOf(await save(who, draft, withAt(draft.doc, '/changes', { visits: { count: 0 } })));
  const sent = await send(who, saved, day(8));
  expect([sent.status, sent.text]).toEqual([422, expect.stringContaining('"overlay-locked"')]);
});

test('a change of telephones, drawn up before an improvement was published, does not take that back unseen', async () => {
  const who = await county();
  const subject: Subject = { kind: 'overlay', id: 'signboard' };
  const better = bodyOf(await begin(who, DEQING, subject));
  const shorter = bodyOf(await save(who, better, withAt(better.doc, '/changes/aliases', ['招牌'])));
  const improvement = bodyOf(await send(who, shorter, day(7)));
  const sly = bodyOf(await begin(who, DEQING, subject));
  const phones = { consult: '0572-8060008', complain: '0572-8060009' };
  const unseen = bodyOf(await send(who, bodyOf(await save(who, sly, withAt(sly.doc, '/changes/phones', phones)))));
  app.at(morning(8));
  const second = await head();
  const acts = (id: string, act: string, body: unknown) => second.send('POST', `/api/v1/editions/${id}/${act}`, { body });
  expect((await acts(improvement.id, 'close-comments', { report: summary })).status).toBe(200);
  expect((await acts(improvement.id, 'publish', { effectiveOn: day(9) })).status).toBe(200);
  const published = await acts(unseen.id, 'publish', { effectiveOn: day(8) });
  expect([published.status, codeOf(published)]).toEqual([422, 'draft-not-public']);
});

test('a county that asks for the drafts of the province does not see those of its neighbour', async () => {
  const neighbour = await app.signIn('tao-xi', 'huzhou-reform');
  const theirs = bodyOf(await begin(neighbour, 330522, { kind: 'overlay', id: 'deed-tax' }));
  const list = async (who: Visitor) =>
    bodyOf(await who.send<{ rows: { id: string; division: { code: number } }[] }>('GET', `${PATH}?division=330000`)).rows;
  expect((await list(await clerk())).map(({ id }) => id)).toContain(theirs.row.id);
  expect((await list(await county())).map(({ division }) => division.code)).not.toContain(330522);
});

test('numbers of people are kept in no list of words, however they are written; opening counts only what there is', async () => {
  const guest = app.stranger();
  const { pool } = app.wired();
  for (const typed of ['一三八〇〇〇〇〇〇二八', '138.0000.0028', '330199/1970/01', 'zhang＠example.com', '离婚房子怎么分XQ'])
    await guest.send('GET', `/api/v1/search?q=${encodeURIComponent(typed)}&division=999999`);
  for (const body of [
    { kind: 'matter', id: 'open-restaurant', division: 330521 },
    { kind: 'matter', id: 'nothing-of-this-name' },
    { kind: 'item', id: '__proto__' },
    { kind: 'listing', id: '某某|某局', division: 330521 },
    { kind: 'matter', id: 'open-restaurant', division: 999999 },
  ])
    expect((await guest.send('POST', '/api/v1/search/opened', { body })).status).toBe(200);
  // Whoever reads the list reads what was counted until now.
  bodyOf(await (await county()).send('GET', '/api/v1/search-words?of=missed'));
  const rows = await pool.query('select division, words from yici.search_miss union select division, words from yici.search_hit');
  expect(rows.rows).toEqual([{ division: 330000, words: '离婚房子怎么分xq' }]);
  const opened = await pool.query('select kind, id, division from yici.search_open');
  expect(opened.rows).toEqual([{ kind: 'matter', id: 'open-restaurant', division: 330521 }]);
});

test('a division’s own words end somewhere: everybody’s questions are held against them', async () => {
  const who = await county();
  await app.wired().pool.query(
    `insert into yici.synonym (division, word, means, revision, person, office, at)
       select 330521, 'flood' || n, array['x'], 1, 'ge-lan', 'deqing-reform', 0 from generate_series(1, 500) n`,
  );
  const more = await who.send('PUT', '/api/v1/synonyms', {
    body: { division: DEQING, word: '新词', means: ['食品经营许可'], revision: 0 },
  });
  expect([more.status, codeOf(more)]).toEqual([409, 'word-too-many']);
});

test('a question named as a word of the language of conditions is refused, and stops nobody else’s rules where it stands all the same', async () => {
  const doc = withAt(standingDoc({ kind: 'matter', id: 'marriage-registration' }), '/id', 'word-of-cel');
  const field = { id: 'string.name', type: 'text', label: { zh: '名字', en: 'Name' }, required: true, fact: 'shop.name' };
  const hostile = withAt(doc, '/fields', [field]);
  const who = await county();
  const draft = bodyOf(await begin(who, DEQING, { kind: 'matter', id: 'word-of-cel' }, hostile));
  const sent = await send(who, draft, day(8));
  expect([sent.status, sent.text]).toEqual([422, expect.stringContaining('"field-names-clash"')]);
  const version = { division: DEQING, subject: draft.row.subject, version: 1, doc: hostile, effectiveOn: today };
  const made = withEditions(app.wired().catalogue, [version], today);
  expect(made.catalogue.matters.has('word-of-cel' as never)).toBe(true);
  expect(made.catalogue.rules.get('open-restaurant' as never)?.holds('shop.signboard', { 'shop.signboard': true })).toBe(true);
});

test('an item whose question no longer fits the matters that ask it is not publicised: they would stop for everybody', async () => {
  const who = await clerk();
  const item = bodyOf(await begin(who, PROVINCE, { kind: 'item', id: 'food-permit' }));
  const fields = item.doc['fields'] as readonly { readonly id: string; readonly type: string }[];
  const other = fields.map((field) => (field.id === 'shop.service' ? { ...field, type: 'text', options: undefined } : field));
  const saved = bodyOf(await save(who, item, { ...item.doc, fields: JSON.parse(JSON.stringify(other)) }));
  const sent = await send(who, saved, day(8));
  expect([sent.status, sent.text]).toEqual([422, expect.stringContaining('"breaks-a-matter"')]);
});

test('lists of thousands are no service: refused by their place, for comparing two of them would hold everybody up', async () => {
  const who = await clerk();
  const draft = bodyOf(await begin(who, PROVINCE, { kind: 'item', id: 'seal-filing' }));
  const condition = { text: { zh: '有章', en: 'A seal' } };
  const conditions = Array.from({ length: 3000 }, (_, at) => ({ ...condition, id: `c${at}` }));
  const saved = await save(who, draft, { ...draft.doc, conditions });
  expect([saved.status, saved.text]).toEqual([400, expect.stringMatching(/"pointer":"\/doc\/conditions","code":"too-many"/)]);
});

test('a department does not give its item away: whose power it is, the reform office says', async () => {
  const who = await app.signIn('meng-rui', 'zhejiang-civil-affairs');
  const draft = bodyOf(await begin(who, PROVINCE, { kind: 'item', id: 'marriage-registration' }));
  const given = await save(who, draft, withAt(draft.doc, '/department', 'public-security'));
  expect([given.status, codeOf(given)]).toEqual([403, 'not-yours']);
  expect((await save(who, draft, withAt(draft.doc, '/summary/en', 'Get married here'))).status).toBe(200);
});
