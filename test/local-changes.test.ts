/** What a county makes better reaches who applies there, nobody else, and never a case that was filed before; the province adopts it. */
import { expect, test } from 'vitest';
import type { CatalogueDraftView } from '#contract/view/catalogue-draft.ts';
import type { Guide } from '#contract/view/guide.ts';
import type { OverlayAbove, OverlayCompared } from '#contract/view/overlay.ts';
import { withAt } from '#domain/edition/doc-pointer.ts';
import type { DivisionCode, ItemId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { definitionOf } from '#server/case/case-room.ts';
import { findCase } from '#server/case/store.ts';
import { replayLog } from '#server/case/verify/verify-log.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp, type Visitor } from './support/app.ts';
import { bodyOf, openShop } from './support/noodle-shop.ts';

const app = useApp();
const DEQING = 330521;
const FOOD = 'food-permit' as ItemId;
const today = dayOfInstant(wallClock());
const day = (ahead: number): string => dayText(addDays(today, ahead));
const morning = (ahead: number): Instant => (startOfDay(addDays(today, ahead)) + 9 * 3_600_000) as Instant;

const people = async () => ({
  county: await app.signIn('ge-lan', 'deqing-reform'),
  head: await app.signIn('ji-yunzhou', 'deqing-reform'),
  province: await app.signIn('luo-jia', 'zhejiang-reform'),
  owner: await app.signIn('zhou-yining'),
});
const guideIn = async (reader: Visitor, division: number) =>
  bodyOf(await reader.send<Guide>('GET', `/api/v1/matters/open-restaurant/guide?division=${division}`));
const promiseIn = async (reader: Visitor, division: number) =>
  (await guideIn(reader, division)).steps.find(({ id }) => id === 'food')?.promised.amount;

/** How the food permit of a case stands: its promise, and the changes it keeps. */
const foodOf = async (number: string, division: number) => {
  const { catalogue, pool } = app.wired();
  const found = await findCase(sqlOf(pool), { division: division as DivisionCode, id: number });
  if (found === undefined) throw new Error(`no case ${number}`);
  const plan = [...found.state.parts.values()].map((part) => part.plan).find((each) => each.kind === 'item' && each.item === FOOD);
  const definition = definitionOf(catalogue, found.state);
  expect(
    replayLog(
      number,
      found.events.map((body, at) => ({ seq: at + 1, kind: body.kind, at: body.at, request_id: 'r', body }) as never),
    ).findings,
  ).toEqual([]);
  return {
    promised: plan?.limit.promised.amount,
    now: definition.items.get(FOOD)?.limit.promised.amount,
    overlays: plan?.kind === 'item' ? (plan.overlays ?? []).map((pin) => `${pin.division}@${pin.version}`) : [],
    gap: plan?.kind === 'item' ? plan.materials.find(({ id }) => id === ('kitchen-plan' as never))?.gap : undefined,
  };
};

let before = '';

test('who opens a shop in Deqing is promised eight days, in Changxing the ten of Huzhou, in Hangzhou the twelve of the province', async () => {
  const { owner } = await people();
  expect([await promiseIn(owner, 330521), await promiseIn(owner, 330522), await promiseIn(owner, 330105)]).toEqual([8, 10, 12]);
  const [deqing, hangzhou] = [await guideIn(owner, 330521), await guideIn(owner, 330105)];
  const told = deqing.better.map(({ what }) => what.zh);
  expect(told).toContain('8个工作日办完（全省12个工作日）');
  expect(told).toContain('后厨布局图（可手机拍照）可以受理后再补');
  expect(hangzhou.better).toEqual([]);
  before = (await openShop(owner, DEQING)).number;
  expect(await foodOf(before, DEQING)).toEqual({ promised: 8, now: 8, overlays: ['330500@1', '330521@1'], gap: true });
  const elsewhere = (await openShop(owner, 330105)).number;
  expect(await foodOf(elsewhere, 330105)).toEqual({ promised: 12, now: 12, overlays: [], gap: false });
});

test('a town’s own window stands beside the county’s', async () => {
  const places = (await guideIn((await people()).owner, 330521102)).places.map(({ name }) => name.zh);
  expect(places).toEqual(expect.arrayContaining(['新市镇便民服务中心', '德清县政务服务中心 2 楼综合窗口']));
});

test('a county that would take longer than its city is not let through; six days are, and running cases keep eight', async () => {
  const { county } = await people();
  const draft = bodyOf(
    await county.send<CatalogueDraftView>('POST', '/api/v1/catalogue-drafts', {
      body: { division: DEQING, subject: { kind: 'overlay', id: 'food-permit' } },
    }),
  );
  const path = `/api/v1/catalogue-drafts/${draft.row.id}`;
  const summary = { zh: '食品经营许可承诺时限改为6个工作日', en: 'The food permit is promised in 6 working days' };
  const longer = withAt(draft.doc, '/changes/limit/promised/amount', 11);
  const worse = bodyOf(await county.send<CatalogueDraftView>('PUT', path, { body: { revision: draft.row.revision, doc: longer } }));
  const wish = { draft: draft.row.id, summary, commentUntil: day(10) };
  const refused = await county.send('POST', '/api/v1/editions', { body: { ...wish, revision: worse.row.revision } });
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('overlay-worse')]);
  const shorter = withAt(draft.doc, '/changes/limit/promised/amount', 6);
  const saved = bodyOf(await county.send<CatalogueDraftView>('PUT', path, { body: { revision: worse.row.revision, doc: shorter } }));
  const done = await county.send<{ id: string }>('POST', '/api/v1/editions', { body: { ...wish, revision: saved.row.revision } });
  expect(done.status).toBe(201);
  app.at(morning(11));
  const later = await people();
  const act = (who: Visitor, name: string, body: unknown) => who.send('POST', `/api/v1/editions/${done.body.id}/${name}`, { body });
  expect((await act(later.county, 'close-comments', { report: summary })).status).toBe(200);
  expect((await act(later.head, 'publish', { effectiveOn: day(12) })).status).toBe(200);
  app.at(morning(12));
  await app.wired().editions.refresh();
  const now = await people();
  expect(await promiseIn(now.owner, DEQING)).toBe(6);
  const after = (await openShop(now.owner, DEQING)).number;
  expect(await foodOf(after, DEQING)).toMatchObject({ promised: 6, overlays: ['330500@1', '330521@2'] });
  expect(await foodOf(before, DEQING)).toMatchObject({ promised: 8, now: 8, overlays: ['330500@1', '330521@1'] });
});

test('the province sees who does better and takes it into the next version of the standard, once', async () => {
  const { province, county } = await people();
  const seen = bodyOf(await province.send<OverlayCompared>('GET', '/api/v1/overlay-comparison?item=food-permit'));
  const promise = seen.items[0]?.fields.find(({ field }) => field === 'limit.promised');
  expect([seen.mayAdopt, promise?.standard.zh]).toEqual([true, '12个工作日']);
  expect(promise?.localities.map(({ division, value }) => `${division.name.zh} ${value.zh}`)).toEqual([
    '湖州市 10个工作日',
    '德清县 6个工作日',
  ]);
  const wish = { item: 'food-permit', division: DEQING, field: 'limit.promised' };
  expect((await county.send('POST', '/api/v1/overlay-adoptions', { body: wish })).status).toBe(403);
  const adopted = bodyOf(await province.send<{ draft: string }>('POST', '/api/v1/overlay-adoptions', { body: wish }));
  const paper = { item: 'food-permit', division: DEQING, field: 'materials[].need', key: 'kitchen-plan' };
  const again = bodyOf(await province.send<{ draft: string }>('POST', '/api/v1/overlay-adoptions', { body: paper }));
  expect(again.draft).toBe(adopted.draft);
  const draft = bodyOf(await province.send<CatalogueDraftView>('GET', `/api/v1/catalogue-drafts/${adopted.draft}`));
  const doc = draft.doc as {
    readonly limit: { readonly promised: unknown };
    readonly materials: { readonly id: string; readonly need: string }[];
  };
  expect(doc.limit.promised).toEqual({ amount: 6, unit: 'working-day' });
  expect(doc.materials.find(({ id }) => id === 'kitchen-plan')?.need).toBe('gap-allowed');
  expect(Object.keys(draft.doc)).toEqual(Object.keys(draft.before ?? {}));
  const gone = await province.send('POST', '/api/v1/overlay-adoptions', { body: { ...wish, field: 'visits.count' } });
  expect([gone.status, gone.text]).toEqual([409, expect.stringContaining('improvement-gone')]);
});

test('a county is judged against its city: what stands above it is shown to who writes', async () => {
  const { county } = await people();
  const above = bodyOf(await county.send<OverlayAbove>('GET', `/api/v1/overlays/${DEQING}/food-permit/above`));
  expect(above).toMatchObject({
    level: 'county',
    overlay: 2,
    wider: [{ zh: '湖州市' }],
    mandatory: ['appointment'],
    item: { limit: { promised: { amount: 10 } } },
  });
});
