/** What a citizen reads before applying, and how they find it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { readDay, startOfDay, type Day } from '#domain/kernel/instant.ts';
import type { Guide, MatterRow } from '#contract/view/guide.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import type { Caller } from '#server/identity/caller.ts';
import { findMatter, type Catalogue } from './catalogue.ts';
import { CatalogueVersionMissing, definitionFor, isServed, officeFinder } from './definition-for.ts';
import { guideOf } from './guide-of.ts';
import { catalogueHandlers } from './handlers.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { offeredMatters } from './offered-matters.ts';

const deqing = brandAs<DivisionCode>(330521);
const today = readDay('2026-06-01') as Day;
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue();
});

const guide = (id: string, division = deqing): Guide => {
  const matter = findMatter(catalogue, id);
  if (matter === undefined) throw new Error(`no matter ${id}`);
  return guideOf(catalogue, matter, division, today);
};
const ask = async (
  operation: 'division.list' | 'office.list' | 'matter.list' | 'matter.guide',
  query: Record<string, string>,
  params = {},
) => {
  const facts: RequestFacts<Caller> = {
    now: startOfDay(today),
    requestId: 'r',
    language: 'zh',
    caller: undefined,
    idempotencyKey: undefined,
    params,
    query,
    body: undefined,
    bytes: new Uint8Array(),
  };
  return catalogueHandlers(catalogue)[operation](facts);
};

describe('somebody who wants to open a restaurant', () => {
  it('is promised twelve working days and no visit, and told the law allows more', () => {
    const { promise } = guide('open-restaurant');
    expect(promise).toMatchObject({
      visits: 0,
      visitReasons: [],
      feeFen: 0,
      promised: { amount: 12, unit: 'working-day' },
      statutory: { amount: 23, unit: 'working-day' },
      doneBy: '2026-06-17',
    });
  });

  it('is told who holds what, what a commitment settles and what to photograph, each paper once', () => {
    const { materials, promise } = guide('open-restaurant');
    expect(materials.map(({ id, way }) => `${id} ${way}`)).toEqual([
      'identity-card held',
      'premises-use commit',
      'kitchen-plan bring',
      'food-safety-rules commit',
      'sign-sketch bring',
      'fire-commitment commit',
      'evacuation-plan bring',
      'drainage-sketch bring',
    ]);
    expect(materials[0]?.heldBy?.zh).toBe('公安局');
    expect(promise).toMatchObject({ bring: 4, held: 1 });
  });

  it('is asked about the sign only where there is one, and about the evacuation plan only where people eat in', () => {
    const { questions, materials, steps } = guide('open-restaurant');
    expect(questions.find(({ id }) => id === 'sign.text')?.when).toBe('shop.signboard');
    expect(questions.filter(({ id }) => id === 'premises.area')).toHaveLength(1);
    expect(materials.find(({ id }) => id === 'evacuation-plan')?.when).toBe('(shop.service == "dine-in") && (premises.area > 200)');
    expect(steps.map(({ id, layer }) => `${id} ${layer}`)).toEqual(['licence 0', 'food 1', 'signboard 0', 'fire 0', 'drainage 0']);
    expect(steps.map((step) => step.office?.id)).toEqual([
      'deqing-market-supervision',
      'deqing-market-supervision',
      'deqing-urban-management',
      'deqing-fire-rescue',
      'deqing-housing-construction',
    ]);
  });
});

describe('other matters', () => {
  it('a birth takes five working days; a paper is brought only where unmarried parents register with the father', () => {
    expect(guide('birth-of-a-child')).toMatchObject({
      promise: { visits: 0, bring: 1, promised: { amount: 5, unit: 'working-day' }, doneBy: '2026-06-08' },
    });
  });
  it('a marriage needs one visit, and the law is named as the reason', () => {
    const { promise } = guide('marriage-registration');
    expect(promise.visits).toBe(1);
    expect(promise.visitReasons[0]?.en).toContain('article 1049');
  });
  it('parents are told by when the law wants the child registered, and what the office looks at is public', () => {
    const { steps } = guide('birth-of-a-child');
    const household = steps.find(({ id }) => id === 'household');
    expect([household?.within?.term, household?.within?.basis.article]).toEqual([{ amount: 1, unit: 'month' }, 7]);
    expect(guide('firm-set-up').steps.find(({ id }) => id === 'licence')?.conditions).toHaveLength(3);
  });
  it('a company is promised two working days for six items, nothing to pay and no visit', () => {
    const { promise, steps } = guide('firm-set-up');
    expect(promise).toMatchObject({ visits: 0, feeFen: 0, bring: 1, promised: { amount: 2, unit: 'working-day' }, doneBy: '2026-06-03' });
    expect(steps.filter(({ kind }) => kind === 'item')).toHaveLength(6);
  });
  it("who retires is told what the state knows, and the fund of a district is the city's", () => {
    const { materials, steps } = guide('retirement', brandAs<DivisionCode>(330105));
    expect(materials.filter(({ way }) => way === 'bring').map(({ id, need }) => `${id} ${need}`)).toEqual(['work-record gap-allowed']);
    expect(guide('retirement').promise.statutory).toBeNull();
    expect(steps.find(({ id }) => id === 'fund')?.office?.id).toBe('hangzhou-housing-fund');
    expect(steps.find(({ id }) => id === 'special')?.office?.id).toBe('hangzhou-human-resources');
  });
  it('a project mixes calendars, so its promise is a date and days on the calendar', () => {
    expect(guide('project-standard-land').promise.promised?.unit).toBe('calendar-day');
  });
});

describe('offices', () => {
  it('a county without an own office falls to its city, never to the province', () => {
    const find = officeFinder(catalogue);
    expect(find('market-supervision', 'county', brandAs<DivisionCode>(330502))?.id).toBe('huzhou-market-supervision');
    expect(find('market-supervision', 'county', brandAs<DivisionCode>(330602))).toBeUndefined();
    expect(find('hall', 'county', deqing)?.id).toBe('deqing-hall');
    expect(find('market-supervision', 'province', deqing)?.id).toBe('zhejiang-market-supervision');
  });
  it('a matter is offered only where every office it always needs is set up', () => {
    const matter = findMatter(catalogue, 'open-restaurant');
    expect(
      matter === undefined ? undefined : [isServed(catalogue, matter, deqing), isServed(catalogue, matter, brandAs<DivisionCode>(330602))],
    ).toEqual([true, false]);
  });
  it('a case that pinned a version we do not hold is not decided on another', () => {
    expect(() => definitionFor(catalogue, 'open-restaurant', { matter: 7 })).toThrow(CatalogueVersionMissing);
    expect(() => definitionFor(catalogue, 'open-restaurant', { items: new Map([[brandAs('food-permit'), 2]]) })).toThrow(
      'item food-permit version 2',
    );
    expect(() => definitionFor(catalogue, 'no-such-matter')).toThrow(CatalogueVersionMissing);
  });
});

describe('browsing', () => {
  it('before a word is typed, what happens in a life stands first', () => {
    const kinds = offeredMatters(catalogue).map(({ kind }) => kind);
    expect(kinds.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => 'life-event'));
    expect(kinds.lastIndexOf('life-event')).toBe(5);
  });
  it('what offices start of their own motion is not offered', () => {
    expect(offeredMatters(catalogue).some(({ initiator }) => initiator === 'office')).toBe(false);
  });
});

describe('the operations', () => {
  it('lists counties with their city, and townships of one county when asked', async () => {
    const all = await ask('division.list', {});
    const rows = (all.ok ? all.value : {}) as { rows: readonly { code: number; level: string; parent: number | null; open: boolean }[] };
    expect(rows.rows).toHaveLength(102);
    expect(rows.rows.find(({ code }) => code === 330521)).toMatchObject({ level: 'county', parent: 330500, open: true });
    const towns = await ask('division.list', { parent: '330521' });
    expect((towns.ok ? (towns.value as { rows: readonly unknown[] }) : { rows: [] }).rows).toHaveLength(13);
  });
  it('lists what is offered here', async () => {
    const here = await ask('matter.list', { division: '330521' });
    expect(
      (here.ok ? (here.value as { rows: readonly MatterRow[] }) : { rows: [] }).rows.find(({ id }) => id === 'open-restaurant'),
    ).toMatchObject({
      id: 'open-restaurant',
      items: 5,
      visits: 0,
    });
    const nowhere = await ask('matter.list', { division: '330602' });
    expect(nowhere.ok ? nowhere.value : undefined).toEqual({ rows: [], next: null });
  });
  it('says so where there is no such matter or place', async () => {
    expect(await ask('matter.guide', { division: '330521' }, { id: 'nothing' })).toMatchObject({
      ok: false,
      refusal: { code: 'matter-not-found' },
    });
    expect(await ask('matter.guide', { division: '999999' }, { id: 'open-restaurant' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-found' },
    });
  });
});
