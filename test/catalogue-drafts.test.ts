/** Drafts of the catalogue through the API: begun once, saved by two at once, refused field by field, read by nobody next door. */
import { expect, test } from 'vitest';
import type { CatalogueDraftView, CatalogueStanding, CatalogueTree, DraftSource } from '#contract/view/catalogue-draft.ts';
import type { Guide } from '#contract/view/guide.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { rowOf } from '#domain/listing/row-of.ts';
import { inTransaction, kept } from '#server/kernel/transaction.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { writeListings } from '#server/listing/store.ts';
import { rowContext } from '#server/listing/write/item-rows.ts';
import { withAt } from '#domain/edition/doc-pointer.ts';
import { useApp, type Visitor } from './support/app.ts';

const app = useApp();
const PATH = '/api/v1/catalogue-drafts';
type Problems = {
  readonly code: string;
  readonly problems: { readonly pointer: string; readonly code: string; readonly detail: string }[];
};

const luoJia = () => app.signIn('luo-jia', 'zhejiang-reform');
const shenChe = () => app.signIn('shen-che', 'zhejiang-reform');
const geLan = () => app.signIn('ge-lan', 'deqing-reform');

const begin = async (who: Visitor, subject: { kind: string; id: string }, division = 330000) =>
  who.send<CatalogueDraftView>('POST', PATH, { body: { division, subject } });
const save = (who: Visitor, id: string, body: { revision: number; doc: unknown }) =>
  who.send<CatalogueDraftView & Problems>('PUT', `${PATH}/${id}`, { body });

test('a clerk of the reform office opens the food permit: everything in it stands as it is published, under the next version', async () => {
  const clerk = await luoJia();
  const { status, body } = await begin(clerk, { kind: 'item', id: 'food-permit' });
  expect([status, body.row.name.zh, body.mayEdit, body.row.basedOn]).toEqual([201, '食品经营许可', true, body.before?.['version']]);
  expect(body.doc).toEqual({ ...body.before, version: Number(body.before?.['version']) + 1 });
  expect((await begin(await shenChe(), { kind: 'item', id: 'food-permit' })).body.row.id).toBe(body.row.id);
});

test('two who write at once are joined where they touch different places, and asked where both touch one', async () => {
  const [one, other] = [await luoJia(), await shenChe()];
  const { row, doc } = (await begin(one, { kind: 'item', id: 'signboard' })).body;
  expect((await save(one, row.id, { revision: 1, doc: withAt(doc, '/limit/promised/amount', 4) })).body.row.revision).toBe(2);
  const joined = await save(other, row.id, { revision: 1, doc: withAt(doc, '/name/en', 'Sign over a shop') });
  expect([joined.status, joined.body.joined, joined.body.row.revision]).toEqual([200, true, 3]);
  expect(joined.body.doc).toMatchObject({ limit: { promised: { amount: 4 } }, name: { en: 'Sign over a shop' } });
  const clash = await save(other, row.id, { revision: 1, doc: withAt(doc, '/limit/promised/amount', 1) });
  expect([clash.status, clash.body.code]).toEqual([409, 'draft-moved']);
  expect(clash.body.problems).toMatchObject([{ pointer: '/doc/limit/promised/amount', detail: expect.stringMatching(/"4".*"1"/) }]);
  const kept = await one.send<CatalogueDraftView>('GET', `${PATH}/${row.id}`);
  expect([kept.body.row.revision, kept.body.own]).toEqual([3, true]);
});

test('a bad shape is refused field by field and nothing is changed', async () => {
  const clerk = await luoJia();
  const { row, doc } = (await begin(clerk, { kind: 'item', id: 'deed-tax' })).body;
  const bad = withAt(withAt(withAt(doc, '/name/en', ''), '/visits/count', -1), '/stolen', true);
  const refused = await save(clerk, row.id, { revision: 1, doc: bad });
  expect([refused.status, refused.body.code]).toEqual([400, 'bad-input']);
  expect(refused.body.problems.map(({ pointer, code }) => `${pointer} ${code}`).toSorted()).toEqual([
    '/doc/name/en answer-missing',
    '/doc/stolen unknown-field',
    '/doc/visits/count out-of-range',
  ]);
  const other = await save(clerk, row.id, { revision: 1, doc: withAt(doc, '/id', 'another-item') });
  expect(other.body.problems).toMatchObject([{ pointer: '/doc/id', code: 'stays-as-it-is' }]);
  expect((await clerk.send<CatalogueDraftView>('GET', `${PATH}/${row.id}`)).body.row.revision).toBe(1);
});

test('who reads it has it open before others; nobody next door ever sees it', async () => {
  const [one, other] = [await luoJia(), await shenChe()];
  const { row } = (await begin(one, { kind: 'item', id: 'seal-filing' })).body;
  await one.send('POST', `${PATH}/${row.id}/look-on`, { body: {} });
  const seen = await other.send<CatalogueDraftView>('GET', `${PATH}/${row.id}`);
  expect(seen.body.others.map(({ name }) => name)).toEqual(['骆嘉']);
  const county = await geLan();
  const mine = (await begin(county, { kind: 'overlay', id: 'food-permit' }, 330521)).body;
  expect([mine.row.division.code, mine.doc['item'], mine.mayEdit]).toEqual([330521, 'food-permit', true]);
  expect((await one.send('GET', `${PATH}/${mine.row.id}`)).status).toBe(200);
  expect((await save(county, row.id, { revision: 1, doc: {} })).status).toBe(403);
  expect((await begin(county, { kind: 'overlay', id: 'food-permit' }, 330522)).status).toBe(403);
  const clerk = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  expect((await clerk.send('GET', `${PATH}/${mine.row.id}`)).status).toBe(200);
});

test('the draft is read as people will read it, and as the file it becomes', async () => {
  const clerk = await luoJia();
  const { row, doc } = (await begin(clerk, { kind: 'item', id: 'food-permit' })).body;
  const typed = withAt(doc, '/limit/promised/amount', 7);
  const guide = await clerk.send<Guide>('POST', `${PATH}/${row.id}/preview`, { body: { doc: typed, division: 330521 } });
  expect([guide.status, guide.body.promise.promised]).toEqual([200, { amount: 7, unit: 'working-day' }]);
  const source = await clerk.send<DraftSource>('POST', `${PATH}/${row.id}/source`, {
    body: { doc: typed, pointers: ['/limit/promised/amount'] },
  });
  expect(source.body.lines[(source.body.places['/limit/promised/amount'] ?? 0) - 1]).toContain('amount: 7');
  const matter = (await begin(clerk, { kind: 'matter', id: 'open-restaurant' })).body;
  const whole = await clerk.send<Guide>('POST', `${PATH}/${matter.row.id}/preview`, { body: { doc: matter.doc, division: 330521 } });
  expect(whole.body.steps.length).toBeGreaterThan(3);
});

test('the tree shows what is being written here; a thrown-away draft leaves it', async () => {
  const clerk = await luoJia();
  const { row } = (await begin(clerk, { kind: 'item', id: 'drainage-permit' })).body;
  const find = async () => {
    const { body } = await clerk.send<CatalogueTree>('GET', '/api/v1/catalogue-tree');
    const items = body.departments.flatMap(({ entries }) => entries.flatMap((entry) => entry.items));
    return items.find(({ id }) => id === 'drainage-permit')?.draft?.id;
  };
  expect(await find()).toBe(row.id);
  expect((await clerk.send('POST', `${PATH}/${row.id}/discard`, { body: {} })).status).toBe(201);
  expect(await find()).toBeUndefined();
  expect((await save(clerk, row.id, { revision: 1, doc: {} })).status).toBe(409);
});

test('a county sees its own change composed with the standard before anybody else does', async () => {
  const county = await geLan();
  const { row, doc } = (await begin(county, { kind: 'overlay', id: 'food-permit' }, 330521)).body;
  const typed = withAt(doc, '/changes/limit', { promised: { amount: 6, unit: 'working-day' } });
  const guide = await county.send<Guide>('POST', `${PATH}/${row.id}/preview`, { body: { doc: typed } });
  expect([guide.status, guide.body.promise.promised, guide.body.division.code]).toEqual([200, { amount: 6, unit: 'working-day' }, 330521]);
});

test('a new item begins from a row of the implementation list: what fits is filled in, what does not is left to its author', async () => {
  const { pool, catalogue } = app.wired();
  const known = [...catalogue.items.values()].find(({ id }) => id === 'signboard');
  if (known === undefined) throw new Error('signboard is shipped');
  const division = brandAs<DivisionCode>(330521);
  const row = { ...rowOf(known, rowContext(catalogue, division)), promise_day: '很快' };
  const at = wallClock();
  await inTransaction(pool, async (tx) => {
    writeListings(tx, [
      { division, code: 'X-1', name: '棚架', department: '综合执法局', row, hash: 'x', state: 'listed', run: 'r', updatedAt: at },
    ]);
    return kept(undefined);
  });
  const county = await geLan();
  const fresh = {
    name: { zh: '遮阳棚设置', en: 'Awnings' },
    department: 'urban-management',
    code: '许可-99777-001',
    basis: { law: 'administrative-licensing-law-2019', article: 12 },
  };
  const body = (code: string) => ({
    division: 330521,
    subject: { kind: 'item', id: 'awning' },
    fresh: { ...fresh, listing: { division, code } },
  });
  const none = await county.send<Problems>('POST', PATH, { body: body('X-2') });
  expect([none.status, none.body.problems[0]?.pointer]).toEqual([400, '/fresh/listing/code']);
  const made = await county.send<CatalogueDraftView>('POST', PATH, { body: body('X-1') });
  expect([made.status, made.body.doc['name'], made.body.doc['procedure']]).toEqual([201, fresh.name, known.procedure]);
  const twice = await county.send<Problems>('POST', PATH, {
    body: { ...body('X-1'), subject: { kind: 'item', id: 'food-permit' } },
  });
  expect(twice.status).toBe(409);
});

test('a new item begins with a known department and a known article; what was left empty is named beside its field', async () => {
  const clerk = await luoJia();
  const start = async (fresh: object) => {
    const { status, body } = await clerk.send<Problems>('POST', PATH, {
      body: { division: 330000, subject: { kind: 'item', id: 'stall-place' }, fresh: { name: { zh: '摆摊点', en: 'Stall' }, ...fresh } },
    });
    return [status, ...(body.problems ?? []).map(({ pointer, code }) => `${pointer} ${code}`).toSorted()];
  };
  expect(await start({ department: '', code: '', basis: { law: '' } })).toEqual([
    400,
    '/fresh/basis/article field-missing',
    '/fresh/basis/law answer-missing',
    '/fresh/code answer-missing',
    '/fresh/department answer-missing',
  ]);
  const code = '确认-00216-000';
  expect(await start({ department: 'none', code, basis: { law: 'none', article: 1 } })).toEqual([
    400,
    '/fresh/basis/law unknown-law',
    '/fresh/department unknown-department',
  ]);
  expect(await start({ department: 'urban-management', code, basis: { law: 'administrative-licensing-law-2019', article: 999 } })).toEqual([
    400,
    '/fresh/basis/article unknown-article',
  ]);
});

test('what holds today is read without a draft, in the own place; what holds nowhere is not found', async () => {
  const read = async (who: Visitor, query: string) => who.send<CatalogueStanding & Problems>('GET', `/api/v1/catalogue-standing?${query}`);
  const province = (await read(await luoJia(), 'kind=item&id=food-permit')).body;
  expect([province.version, province.guide.name.zh, province.guide.division.code]).toEqual([1, '食品经营许可', 330000]);
  const county = (await read(await geLan(), 'kind=matter&id=open-restaurant')).body;
  expect([county.guide.division.code, county.guide.steps.length > 3]).toEqual([330521, true]);
  const market = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  const drafts = async (who: Visitor, query: string) => (await read(who, query)).body.mayDraft;
  expect([await drafts(market, 'kind=item&id=food-permit'), await drafts(market, 'kind=item&id=deed-tax')]).toEqual([true, false]);
  expect([await drafts(await geLan(), 'kind=item&id=deed-tax'), county.mayDraft, province.mayDraft]).toEqual([true, false, true]);
  expect((await read(await geLan(), 'kind=item&id=nobody')).body.code).toBe('subject-not-found');
  expect((await read(await geLan(), 'kind=item&id=food-permit&division=330522')).body.code).toBe('not-yours');
});
