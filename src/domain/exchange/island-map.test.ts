/** The island map: a paper that a department holds and people still bring is named, with why and with the one act that ends it. */
import { describe, expect, test } from 'vitest';
import { counties, provinceOf } from '#test/support/province-items.ts';
import type { DivisionCode, FactId, ItemId, MaterialId, OfficeId } from '#domain/kernel/brand.ts';
import { dayOf, instantOf } from '#domain/kernel/instant.ts';
import type { DataRequestState, RequestState } from './data-request.ts';
import type { Grant } from './grant.ts';
import type { Island, IslandMapInput, MapResource, OfferedItem } from './island.ts';
import { islandMap } from './island-map.ts';
import type { ResourceId } from './resource.ts';

const word = (zh: string) => ({ zh, en: zh });
const law = { law: 'zhejiang-at-most-once-2018', article: 39 };
const deqing = 330521 as DivisionCode;
const record: MapResource = {
  resource: {
    id: 'marriage' as ResourceId,
    name: word('婚姻登记'),
    department: 'civil-affairs',
    owner: 'zhejiang-civil-affairs' as OfficeId,
    division: 330000 as DivisionCode,
    subject: 'person',
    key: { fact: 'person.identifier' as FactId, name: 'id' },
    fields: [{ name: 'no', fact: 'marriage.number' as FactId }],
    share: { kind: 'shared' },
    basis: law,
    rhythm: word('每天'),
    completeness: 99,
    cacheSeconds: 0,
    retryHours: 24,
  },
  state: { kind: 'up' },
  calls: new Map([['housing-fund', 4]]),
};
const withdrawal: OfferedItem = {
  item: {
    id: 'withdrawal' as ItemId,
    name: word('提取公积金'),
    department: 'housing-fund',
    materials: [{ id: 'marriage' as MaterialId, name: word('结婚证'), facts: ['marriage.number' as FactId], bringOnly: false }],
  },
  division: deqing,
  cases: { month: 10, year: 100 },
  brought: new Map([['marriage' as MaterialId, { month: 4, year: 40 }]]),
  spared: new Map([['marriage' as MaterialId, { month: 6, year: 60 }]]),
};
const grant: Grant = {
  id: 'g' as Grant['id'],
  resource: 'marriage' as ResourceId,
  department: 'housing-fund',
  division: 330000 as DivisionCode,
  items: ['withdrawal' as ItemId],
  fields: ['no'],
  quotaPerDay: 100,
  expiresOn: dayOf(30_000),
  request: 'r' as Grant['request'],
  madeAt: instantOf(0),
};
const request = (state: RequestState, due?: number): DataRequestState => ({
  id: 'r1' as DataRequestState['id'],
  offices: {
    asker: 'deqing-housing-fund' as OfficeId,
    department: 'housing-fund',
    division: deqing,
    owner: 'zhejiang-civil-affairs' as OfficeId,
    checker: 'deqing-data' as OfficeId,
    ruler: 'zhejiang-data' as OfficeId,
  },
  need: { resource: 'marriage' as ResourceId, fields: ['no'], items: ['withdrawal' as ItemId], purpose: 'x', basis: law, quotaPerDay: 10 },
  share: { kind: 'shared' },
  state,
  askedAt: instantOf(0),
  silent: { owner: false, check: false },
  seq: 1,
  ...(due === undefined ? {} : { due: dayOf(due) }),
});
const input = (more: Partial<IslandMapInput> = {}): IslandMapInput => ({
  items: [withdrawal],
  sourceOf: (fact) => (fact === 'marriage.number' ? 'civil-affairs' : undefined),
  ofSignIn: new Set(),
  resources: [record],
  grants: [grant],
  usedUp: new Set(),
  requests: [],
  today: dayOf(20_600),
  ...more,
});
const only = (more: Partial<IslandMapInput>): Pick<Island, 'why' | 'act'> | undefined => {
  const { islands } = islandMap(input(more));
  expect(islands.length).toBe(1);
  const [island] = islands;
  return island === undefined ? undefined : { why: island.why, act: island.act };
};

describe('the island map', () => {
  test('where the data comes there is a line with its calls and the papers it spared, and no island', () => {
    const map = islandMap(input());
    expect(map.islands).toEqual([]);
    expect(map.edges).toEqual([
      { resource: 'marriage', asker: 'housing-fund', calls: 4, spared: { month: 6, year: 60 }, materials: ['marriage'] },
    ]);
  });
  test('an island says who holds it, who asks, whom it touches and how many papers were brought', () => {
    expect(islandMap(input({ grants: [] })).islands[0]).toMatchObject({
      why: 'not-granted',
      act: 'request',
      holder: 'civil-affairs',
      resource: 'marriage',
      askers: ['housing-fund'],
      materials: [{ id: 'marriage' }],
      items: [{ item: 'withdrawal', cases: { month: 10, year: 100 } }],
      divisions: 1,
      cases: { month: 10, year: 100 },
      papers: { month: 4, year: 40 },
    });
  });
  test('each reason has its own way out', () => {
    expect(only({ resources: [] })).toEqual({ why: 'no-resource', act: 'register-resource' });
    expect(only({ resources: [{ ...record, state: { kind: 'none' } }] })).toEqual({ why: 'no-connection', act: 'connect' });
    expect(only({ resources: [{ ...record, state: { kind: 'down', since: instantOf(7) } }] })).toEqual({
      why: 'source-down',
      act: 'mend-source',
    });
    expect(only({ usedUp: new Set(['g']) })).toEqual({ why: 'quota-used-up', act: 'raise-quota' });
    const kept = { ...record, resource: { ...record.resource, share: { kind: 'not-shared' as const, basis: law } } };
    expect(only({ resources: [kept], grants: [] })).toEqual({ why: 'not-shared', act: 'await-law' });
  });
  test('a request on its way, late, returned, refused, in dispute, lost', () => {
    const asked = (state: RequestState, due?: number) => only({ grants: [], requests: [request(state, due)] });
    expect(asked('checked', 20_601)).toEqual({ why: 'requested', act: 'await-answer' });
    expect(asked('escalated', 20_599)).toEqual({ why: 'requested', act: 'remind' });
    expect(asked('returned')).toEqual({ why: 'returned', act: 'complete-request' });
    expect(asked('refused', 20_603)).toEqual({ why: 'refused', act: 'dispute' });
    expect(asked('disputed', 20_603)).toEqual({ why: 'disputed', act: 'await-ruling' });
    expect(asked('upheld')).toEqual({ why: 'upheld', act: 'change-item' });
    expect(asked('revoked')).toEqual({ why: 'not-granted', act: 'request' });
  });
  test('a grant for another county, another item or another field ends nothing', () => {
    expect(only({ grants: [{ ...grant, division: 330522 as DivisionCode }] })?.why).toBe('not-granted');
    expect(only({ grants: [{ ...grant, items: ['other' as ItemId] }] })?.why).toBe('not-granted');
    expect(only({ grants: [{ ...grant, fields: ['name'] }] })?.why).toBe('not-granted');
  });
  test('a department looks into its own register under a grant as well', () => {
    const own = { ...withdrawal, item: { ...withdrawal.item, department: 'civil-affairs' } };
    expect(only({ items: [own], grants: [] })?.why).toBe('not-granted');
    expect(islandMap(input({ items: [own], grants: [{ ...grant, department: 'civil-affairs' }] })).islands).toEqual([]);
  });
  test('an item that takes nothing but the paper is an island though the data comes; an approved exception says until when', () => {
    const [paper] = withdrawal.item.materials;
    if (paper === undefined) throw new Error('the item asks for one paper');
    const exception = { reason: word('原件须当场核对'), basis: law, approver: 'zhejiang-data' as OfficeId, until: dayOf(20_700) };
    const asking = (more: object) => ({ ...withdrawal, item: { ...withdrawal.item, materials: [{ ...paper, bringOnly: true, ...more }] } });
    expect(only({ items: [asking({})] })).toEqual({ why: 'item-asks', act: 'change-item' });
    expect(only({ items: [asking({ exception: { ...exception, until: dayOf(20_599) } })] })?.why).toBe('item-asks');
    expect(only({ items: [asking({ exception })], resources: [] })?.why).toBe('exception');
    expect(islandMap(input({ items: [asking({ exception })] })).islands[0]).toMatchObject({ why: 'exception', until: 20_700, exception });
  });
  test('who signs in is known: no register has to be asked for a name', () => {
    expect(islandMap(input({ resources: [], ofSignIn: new Set(['marriage.number' as FactId]) })).islands).toEqual([]);
  });
  test('a paper that says what nobody holds is nobody’s island', () => {
    expect(islandMap(input({ sourceOf: () => undefined, grants: [] })).islands).toEqual([]);
  });
});

describe('over a province', () => {
  const names = [
    '食品经营许可',
    '生育津贴支付',
    '养老保险待遇申请',
    '城乡居民参保登记',
    '临时救助',
    '发票代开',
    '学籍管理',
    '丧葬补助',
    '咨询',
  ];
  const depts = ['行政审批局', '公安分局', '人社局', '医疗保障局', '税务局', '资源局', '教科体局'];
  const named = Array.from({ length: 1135 }, (_, index) => ({ dept: depts[index % 7] ?? '', name: `${names[index % 9]}${index}` }));

  test('100,000 items: islands and cases are those that a plain count finds, the largest first', () => {
    const province = provinceOf(named);
    expect(province.items.length).toBe(1135 * counties().length);
    expect(province.items.length).toBeGreaterThan(100_000);
    const { islands } = islandMap(province);
    const plain = new Map<string, number>();
    const add = (why: string, cases: number): void => void plain.set(why, (plain.get(why) ?? 0) + cases);
    const answers = new Map(province.resources.flatMap((each) => each.resource.fields.map(({ fact }) => [fact, each] as const)));
    for (const { item, division, cases } of province.items)
      for (const { facts, bringOnly } of item.materials) {
        const [fact] = facts;
        const holder = fact === undefined ? undefined : province.sourceOf(fact);
        if (fact === undefined || holder === undefined) continue;
        const through = answers.get(fact);
        const inHangzhou = Math.floor(division / 100) === 3301;
        const granted = through?.resource.id === 'titles' ? inHangzhou : !['marriage', 'disabilities'].includes(through?.resource.id ?? '');
        if (through === undefined) add('no-resource', cases.year);
        else if (through.resource.id === 'disabilities') add('not-shared', cases.year);
        else if (through.state.kind === 'none') add('no-connection', cases.year);
        else if (!granted) add('not-granted', cases.year);
        else if (through.state.kind === 'down') add('source-down', cases.year);
        else if (province.usedUp.has(`${through.resource.id}-${item.department}`)) add('quota-used-up', cases.year);
        else if (bringOnly) add('item-asks', cases.year);
      }
    const found = new Map<string, number>();
    for (const { why, cases } of islands) found.set(why, (found.get(why) ?? 0) + cases.year);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(plain));
    expect(found.size).toBe(7);
    expect(islands.map(({ cases }) => cases.year)).toEqual(islands.map(({ cases }) => cases.year).toSorted((a, b) => b - a));
    // A second of work, ten where the machine has other things to do.
  }, 60_000);
});
