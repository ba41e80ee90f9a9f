/** A new version of the food permit, from the draft to the first case filed under it: what the public sees, and what running cases keep. */
import { expect, test } from 'vitest';
import type { EditionView, VersionRow } from '#contract/view/edition.ts';
import type { CatalogueDraftView } from '#contract/view/catalogue-draft.ts';
import type { Draft } from '#contract/view/draft.ts';
import type { Guide } from '#contract/view/guide.ts';
import { addDays, dayOfInstant, dayText, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { findCase } from '#server/case/store.ts';
import { definitionOf } from '#server/case/case-room.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp, type Visitor } from './support/app.ts';
import { bodyOf, openShop, prepareShop } from './support/noodle-shop.ts';

const app = useApp();
/** A district of Hangzhou, which changed nothing of the province's food permit. */
const HERE = 330105;
const summary = {
  zh: '食品经营许可承诺时限由12个工作日改为10个工作日',
  en: 'The food permit is promised in 10 working days instead of 12',
};
const today = dayOfInstant(wallClock());
const day = (ahead: number): string => dayText(addDays(today, ahead));
/** Nine in the morning, some days ahead. */
const morning = (ahead: number): Instant => (startOfDay(addDays(today, ahead)) + 9 * 3_600_000) as Instant;

const people = async () => ({
  writer: await app.signIn('luo-jia', 'zhejiang-reform'),
  publisher: await app.signIn('shen-che', 'zhejiang-reform'),
  county: await app.signIn('ji-yunzhou', 'deqing-reform'),
  owner: await app.signIn('zhou-yining'),
});

const promised = async (reader: Visitor): Promise<number | undefined> => {
  const guide = bodyOf(await reader.send<Guide>('GET', '/api/v1/matters/open-restaurant/guide?division=330105'));
  return guide.steps.find(({ id }) => id === 'food')?.promised.amount;
};
const pinned = async (number: string) => {
  const { catalogue, pool } = app.wired();
  const found = await findCase(sqlOf(pool), { division: HERE as DivisionCode, id: number });
  if (found === undefined) throw new Error(`no case ${number}`);
  return definitionOf(catalogue, found.state).items.get('food-permit' as never);
};

let edition = '';
let before = '';

test('she drafts a shorter promise; the public reads it, says something, and is answered', async () => {
  const { writer, owner, county } = await people();
  before = (await openShop(owner, HERE)).number;
  const draft = bodyOf(
    await writer.send<CatalogueDraftView>('POST', '/api/v1/catalogue-drafts', {
      body: { division: 330000, subject: { kind: 'item', id: 'food-permit' } },
    }),
  );
  const limit = draft.doc['limit'] as Readonly<Record<string, unknown>>;
  const flow = (draft.doc['flow'] as readonly { readonly id: string }[]).map((step) =>
    step.id === 'review' ? { ...step, days: 8 } : step,
  );
  const doc = { ...draft.doc, limit: { ...limit, promised: { amount: 10, unit: 'working-day' } } };
  const path = `/api/v1/catalogue-drafts/${draft.row.id}`;
  const wish = { draft: draft.row.id, revision: 1, summary, commentUntil: day(10) };
  const same = await writer.send('POST', '/api/v1/editions', { body: wish });
  expect([same.status, same.text]).toEqual([409, expect.stringContaining('nothing-changed-here')]);
  const longer = bodyOf(await writer.send<CatalogueDraftView>('PUT', path, { body: { revision: 1, doc } }));
  const wrong = await writer.send('POST', '/api/v1/editions', { body: { ...wish, revision: longer.row.revision } });
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('"flow-longer-than-promise","detail":"The steps take 12 days')]);
  const saved = bodyOf(
    await writer.send<CatalogueDraftView>('PUT', path, { body: { revision: longer.row.revision, doc: { ...doc, flow } } }),
  );
  const old = await writer.send('POST', '/api/v1/editions', { body: wish });
  expect([old.status, old.text]).toEqual([409, expect.stringContaining('draft-moved')]);
  const hurried = await writer.send('POST', '/api/v1/editions', { body: { draft: draft.row.id, revision: saved.row.revision, summary } });
  expect([hurried.status, hurried.text]).toEqual([422, expect.stringContaining('draft-not-public')]);
  const foreign = await county.send('POST', '/api/v1/editions', { body: { ...wish, revision: saved.row.revision } });
  expect([foreign.status, foreign.text]).toEqual([403, expect.stringContaining('edition-not-editor')]);
  const done = await writer.send<{ id: string }>('POST', '/api/v1/editions', { body: { ...wish, revision: saved.row.revision } });
  expect(done.status).toBe(201);
  edition = done.body.id;
  const stranger = app.stranger();
  const { rows } = bodyOf(await stranger.send<{ rows: EditionView[] }>('GET', '/api/v1/editions?stage=open'));
  expect(rows.map(({ id }) => id)).toContain(edition);
  expect((await stranger.send('POST', `/api/v1/editions/${edition}/comments`, { body: { text: '能再快些吗？' } })).status).toBe(401);
  expect((await owner.send('POST', `/api/v1/editions/${edition}/comments`, { body: { text: '能再快些吗？' } })).status).toBe(200);
  const read = bodyOf(await stranger.send<EditionView>('GET', `/api/v1/editions/${edition}`));
  expect(read).toMatchObject({ stage: 'publicised', open: true, unanswered: 1, version: 2, acts: [] });
  expect(read.remarks[0]).toMatchObject({ by: '周*宁', mine: false, text: '能再快些吗？' });
  const comment = read.remarks[0]?.id ?? '';
  const reply = { comment, text: '去年平均用了七天，今年先承诺十天。', taken: false };
  expect((await owner.send('POST', `/api/v1/editions/${edition}/answer`, { body: reply })).status).toBe(403);
  expect((await writer.send('POST', `/api/v1/editions/${edition}/answer`, { body: reply })).status).toBe(200);
  const answered = bodyOf(await owner.send<EditionView>('GET', `/api/v1/editions/${edition}`));
  expect(answered.remarks[0]).toMatchObject({ mine: true, answer: { taken: false, office: { zh: '浙江省“最多跑一次”改革办公室' } } });
});

test('a second person publishes it; it holds from its day on, and whoever filed before keeps the old promise', async () => {
  app.at(morning(11));
  const { writer, publisher, owner } = await people();
  const act = (who: Visitor, name: string, body: unknown) => who.send(`POST`, `/api/v1/editions/${edition}/${name}`, { body });
  const early = await act(publisher, 'publish', { effectiveOn: day(12) });
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('edition-not-answered')]);
  expect((await act(writer, 'close-comments', { report: summary })).status).toBe(200);
  expect((await act(writer, 'publish', { effectiveOn: day(12) })).status).toBe(403);
  expect((await act(publisher, 'publish', { effectiveOn: day(12) })).status).toBe(200);
  await app.wired().editions.refresh();
  expect(await promised(owner)).toBe(12);
  const between = (await openShop(owner, HERE)).number;
  app.at(morning(12));
  await app.wired().editions.refresh();
  const later = await app.signIn('zhou-yining');
  expect(await promised(later)).toBe(10);
  const after = (await openShop(later, HERE)).number;
  const versions = await Promise.all([before, between, after].map(async (number) => (await pinned(number))?.version));
  expect(versions).toEqual([1, 1, 2]);
  expect((await pinned(before))?.limit.promised.amount).toBe(12);
  expect((await pinned(after))?.limit.promised.amount).toBe(10);
  const { rows } = bodyOf(
    await later.send<{ rows: VersionRow[] }>('GET', '/api/v1/edition-versions?kind=item&id=food-permit&division=330000'),
  );
  expect(rows.map(({ version, stage, from, until }) => ({ version, stage, from, until }))).toEqual([
    { version: 2, stage: 'in-force', from: day(12), until: null },
    { version: 1, stage: 'over', from: null, until: day(12) },
  ]);
});

test('every process sees the version, and one that starts again does too', async () => {
  const second = await app.instance();
  expect(second.wired.catalogue.items.get('food-permit' as never)?.version).toBe(2);
});

test('an item in use is not retired; a version that cannot be built harms nothing but itself', async () => {
  const { publisher } = await people();
  const why = { zh: '并入营业执照', en: 'Part of the licence' };
  const used = await publisher.send('POST', `/api/v1/editions/${edition}/retire`, { body: { on: day(20), why } });
  expect([used.status, used.text]).toEqual([409, expect.stringContaining('edition-in-use')]);
  const { pool, editions, catalogue } = app.wired();
  await pool.query(
    `insert into yici.edition_now (division, id, version, subject_kind, subject_id, number, state, effective_on, open_comments, at, body)
     select division, '330000-broken', 1, 'item', 'signboard', 9, state, effective_on, 0, at,
       (body::jsonb || '{"doc":{},"version":9,"subject":{"kind":"item","id":"signboard"}}'::jsonb)::json from yici.edition_now where id = $1`,
    [edition],
  );
  await editions.refresh();
  expect(catalogue.items.get('signboard' as never)?.version).toBe(1);
  expect(catalogue.items.get('food-permit' as never)?.version).toBe(2);
});

test('a form that lay open while a question went away is saved and sent; one that asks more says what is missing', async () => {
  const { writer, owner } = await people();
  const open = await prepareShop(owner, HERE);
  const path = '/api/v1/catalogue-drafts';
  const begun = bodyOf(
    await writer.send<CatalogueDraftView>('POST', path, { body: { division: 330000, subject: { kind: 'item', id: 'food-permit' } } }),
  );
  const fields = (begun.doc['fields'] as readonly { readonly id: string }[]).filter(({ id }) => id !== 'shop.hours');
  const more = {
    id: 'shop.cooks',
    type: 'number',
    label: { zh: '厨师人数', en: 'Number of cooks' },
    required: true,
    fact: 'shop.cooks',
    min: 1,
    max: 99,
  };
  const doc = { ...begun.doc, fields: [...fields, more] };
  const { pool, editions } = app.wired();
  await pool.query(
    `insert into yici.edition_now (division, id, version, subject_kind, subject_id, number, state, effective_on, open_comments, at, body)
     select division, '330000-later', 1, 'item', 'food-permit', 3, state, effective_on, 0, at,
       (body::jsonb || jsonb_build_object('doc', $2::jsonb, 'version', 3))::json from yici.edition_now where id = $1`,
    [edition, JSON.stringify({ ...doc, version: 3 })],
  );
  await editions.refresh();
  const seen = bodyOf(await owner.send<Draft>('GET', `/api/v1/drafts/${open.id}`));
  expect(Object.keys(seen.answers)).not.toContain('shop.hours');
  expect(seen.ask.map(({ id }) => id)).toContain('shop.cooks');
  const typed = { situation: open.situation, given: open.given, contested: [] };
  const late = await owner.send<Draft>('PUT', `/api/v1/drafts/${open.id}`, {
    body: { revision: open.revision, answers: open.answers, ...typed },
  });
  expect(late.status).toBe(200);
  const short = await owner.send('POST', '/api/v1/cases', { body: { draft: open.id, revision: late.body.revision } });
  expect([short.status, short.text]).toEqual([400, expect.stringContaining('shop.cooks')]);
  const answers = { ...late.body.answers, 'shop.cooks': 2 };
  const whole = bodyOf(
    await owner.send<Draft>('PUT', `/api/v1/drafts/${open.id}`, { body: { revision: late.body.revision, answers, ...typed } }),
  );
  const sent = bodyOf(
    await owner.send<{ number: string }>('POST', '/api/v1/cases', { body: { draft: open.id, revision: whole.revision } }),
  );
  expect((await pinned(sent.number))?.version).toBe(3);
});

test('a version is not given back over another draft of the same: nobody’s writing is lost or doubled', async () => {
  const { writer } = await people();
  const begin = () =>
    writer.send<CatalogueDraftView>('POST', '/api/v1/catalogue-drafts', {
      body: { division: 330000, subject: { kind: 'item', id: 'drainage-permit' } },
    });
  const first = bodyOf(await begin());
  const flow = (first.doc['flow'] as readonly { readonly id: string }[]).map((step) =>
    step.id === 'review' ? { ...step, days: 5 } : step,
  );
  const limit = { ...(first.doc['limit'] as object), promised: { amount: 7, unit: 'working-day' } };
  const saved = bodyOf(
    await writer.send<CatalogueDraftView>('PUT', `/api/v1/catalogue-drafts/${first.row.id}`, {
      body: { revision: 1, doc: { ...first.doc, flow, limit } },
    }),
  );
  const until = dayText(addDays(dayOfInstant(morning(12)), 10));
  const wish = { draft: first.row.id, revision: saved.row.revision, summary, commentUntil: until };
  const sent = bodyOf(await writer.send<{ id: string }>('POST', '/api/v1/editions', { body: wish }));
  const second = bodyOf(await begin());
  const back = () => writer.send('POST', `/api/v1/editions/${sent.id}/return`, { body: { reasons: '再想想' } });
  const refused = await back();
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('draft-in-the-way')]);
  expect((await writer.send('POST', `/api/v1/catalogue-drafts/${second.row.id}/discard`, { body: {} })).status).toBeLessThan(300);
  expect((await back()).status).toBe(200);
  expect(bodyOf(await begin()).row.id).toBe(first.row.id);
});
