import { expect, test } from 'vitest';
import type { ExchangeMap, IslandView } from '#contract/view/exchange-map.ts';
import { islandAct, islandName, islandWhy } from './island-words.ts';
import { numberWords } from './number-words.ts';
import { pictureOf, WIDTH } from './picture-model.ts';

const word = (zh: string) => ({ zh, en: zh });
const department = (kind: string) => ({ kind, name: word(kind), short: word(kind) });
const resource = (id: string, kind: string): ExchangeMap['resources'][number] => ({
  id,
  name: word(id),
  department: department(kind),
  share: 'shared',
  fields: 3,
  rhythm: word('每天'),
  state: 'up',
  since: null,
  calls: 4,
  answered: 100,
  middle: 60,
  contested: 0,
});
const none = { month: 0, year: 0 };
const island = (more: Partial<IslandView>): IslandView => ({
  id: 'x',
  why: 'not-granted',
  act: 'request',
  holder: department('civil-affairs'),
  resource: { id: 'marriage', name: word('婚姻登记') },
  facts: [{ id: 'marriage.number', name: word('结婚证字号') }],
  askers: [department('公积金')],
  materials: [{ id: 'marriage-certificate', name: word('结婚证') }],
  items: [{ id: 'withdrawal', name: word('提取'), cases: none }],
  divisions: 1,
  cases: none,
  papers: none,
  since: null,
  days: null,
  reason: null,
  until: null,
  due: null,
  left: null,
  request: null,
  basis: null,
  exception: null,
  ...more,
});
const map: ExchangeMap = {
  division: { code: 330000, name: word('浙江省') },
  at: '2026-06-18T10:00:00.000+08:00',
  today: { calls: 8, answered: 100, middle: 60 },
  resources: [resource('population', 'police'), resource('marriage', 'civil-affairs')],
  askers: ['health', 'tax'].map((kind) => ({ department: department(kind), items: [], calls: 4, spared: none })),
  edges: [
    { resource: 'population', asker: 'health', calls: 16, spared: none, materials: [] },
    { resource: 'population', asker: 'tax', calls: 0, spared: none, materials: [] },
  ],
  islands: [
    island({}),
    island({
      id: 'y',
      why: 'no-resource',
      act: 'register-resource',
      resource: null,
      holder: department('tax'),
      facts: [{ id: 'tax.deed', name: word('完税') }],
    }),
  ],
  trend: [],
};

test('holders stand above in the order of who uses them, askers below, a line for each that asks', () => {
  const { holders, askers, lines } = pictureOf(map);
  expect(holders.map(({ kind }) => kind)).toEqual(['police', 'civil-affairs', 'tax']);
  expect(askers.map(({ x }) => x)).toEqual([WIDTH / 4, (3 * WIDTH) / 4]);
  expect(lines.map(({ asker, width }) => [asker, width])).toEqual([
    ['health', 11],
    ['tax', 1.1],
  ]);
});

test('an island is a cell that does not reach the platform, registered or not', () => {
  const { holders, islands } = pictureOf(map);
  const cells = holders.flatMap((holder) => holder.cells);
  expect(cells.filter((cell) => cell.island).map(({ id, resource: own }) => [id, own?.id])).toEqual([
    ['marriage', 'marriage'],
    ['y', undefined],
  ]);
  expect(islands.map(({ id }) => id)).toEqual(['marriage', 'y']);
});

test('each island says why it is there and leads to its one act', () => {
  const today = '2026-06-18';
  const asker = { publishes: new Set<string>(), asks: '公积金' };
  expect(islandWhy(island({}), today).zh).toBe('公积金还没有提需求。影响：提取。');
  expect(islandAct(island({}), asker)).toEqual({
    text: { zh: '去提需求', en: 'Request it' },
    to: '/office/exchange/requests/new?resource=marriage&item=withdrawal&material=marriage-certificate&facts=marriage.number',
  });
  const disputed = island({ why: 'refused', act: 'dispute', request: 'r1', reason: '涉密', left: 3 });
  expect(islandWhy(disputed, today).zh).toContain('被拒：涉密');
  expect(islandAct(disputed, asker)).toMatchObject({ text: { zh: '去仲裁（剩3日）' }, to: '/office/exchange/requests/r1' });
  const late = island({ why: 'requested', act: 'remind', request: 'r1', days: 9, left: -4 });
  expect(islandWhy(late, today).zh).toContain('提了9天，答复超期');
  expect(islandAct(late, asker).text.zh).toBe('催办（超4日）');
  expect(islandWhy(island({ why: 'source-down', days: 0 }), today).zh).toContain('今天起不通');
  expect(islandWhy(island({ why: 'source-down', days: 46 }), today).zh).toContain('不通46天');
  expect(islandAct(island({ act: 'await-law' }), asker).to).toBeUndefined();
  expect(islandName(island({ resource: null })).zh).toBe('结婚证字号');
});

test('numbers from ten thousand on are told in 万 and k', () => {
  expect(numberWords(1284)).toEqual({ zh: '1,284', en: '1,284' });
  expect(numberWords(441_900)).toEqual({ zh: '44.2万', en: '441.9k' });
});

test('nobody is led to an act that is another office’s: the island says whose it is', () => {
  const manager = { publishes: new Set(['tax']), asks: undefined };
  expect(islandAct(island({}), manager)).toEqual({ text: { zh: '等公积金提需求', en: '公积金 has to request it' }, to: undefined });
  const held = island({ why: 'no-resource', act: 'register-resource', resource: null, holder: department('tax') });
  expect(islandAct(held, manager).to).toBe('/office/exchange/resources/new?holder=tax&facts=marriage.number');
  expect(islandAct(held, { publishes: new Set(), asks: '公积金' })).toMatchObject({ text: { zh: '等tax登记' }, to: undefined });
});
