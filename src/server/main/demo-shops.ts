/** Shops of the demo, part one: Zhou Yining's, and those that wait at the counter or lack something. */
import { restaurant, type Shop } from './demo-restaurant.ts';
import { accept, act, begin, done, grant, stop, type Story, type StoryAct } from './demo-story.ts';

const dinner = { dine: true, sign: true, waste: true, scope: 'hot-dishes' } as const;
const takeaway = { dine: false, sign: false, waste: false, scope: 'hot-dishes' } as const;
const tea = { dine: false, sign: true, waste: false, scope: 'drinks' } as const;
const bakery = { dine: false, sign: true, waste: true, scope: 'pastry' } as const;
const four = ['licence', 'signboard', 'fire', 'drainage'] as const;

/** Three parts granted, the food permit under review, the drain waiting for the water test. */
const zhouNoodles: Shop = {
  id: 'zhou-noodles',
  who: 'zhou-yining',
  name: '一碗面馆',
  address: '武康街道沿溪路8号',
  area: 86,
  ...dinner,
  filed: [8, '08:50'],
  acts: [
    accept(8, '10:15', four),
    ...done(8, '14:05', 'licence'),
    ...done(7, '09:30', 'fire'),
    ...done(6, '10:20', 'signboard', ['灯箱晚上十点后关闭']),
    begin(7, '13:40', 'drainage'),
    begin(5, '09:10', 'food'),
    stop(3, '15:30', 'drainage', 'testing', 4, '隔油池出水要做水质检测，由我局委托检测机构，结果出来当天恢复计时。'),
  ],
};
const zhouTea: Shop = {
  id: 'zhou-tea',
  who: 'zhou-yining',
  name: '以宁茶铺',
  address: '武康街道永安街19号',
  area: 28,
  ...tea,
  filed: [18, '09:05'],
  acts: [
    accept(18, '10:30', ['licence', 'signboard']),
    ...done(18, '14:00', 'licence'),
    ...done(16, '09:40', 'signboard'),
    begin(14, '09:00', 'food'),
    grant(9, '15:10', 'food'),
  ],
};

/** Sent online, nobody at the counter has looked yet; some leave out a paper that may follow later. */
const waiting: readonly Shop[] = [
  {
    id: 'bai-lu-dumplings',
    who: 'bai-lu',
    name: '白露饺子馆',
    address: '武康街道千秋街16号',
    area: 64,
    ...dinner,
    filed: [2, '16:05'],
    acts: [],
  },
  {
    id: 'jiang-fish',
    who: 'jiang-xiaoyu',
    name: '渔家小灶',
    address: '下渚湖街道湖畔路8号',
    area: 120,
    ...dinner,
    filed: [1, '10:10'],
    without: ['drainage-sketch'],
    acts: [],
  },
  {
    id: 'fang-sweets',
    who: 'fang-tang',
    name: '一块方糖',
    address: '武康街道永安街71号',
    area: 32,
    ...bakery,
    filed: [1, '15:25'],
    without: ['sign-sketch'],
    acts: [],
  },
  {
    id: 'ye-bamboo',
    who: 'ye-wenchun',
    name: '竹海人家',
    address: '莫干山镇竹海路11号',
    area: 260,
    ...dinner,
    filed: [0, '140'],
    without: ['evacuation-plan'],
    acts: [],
  },
  { id: 'xu-congee', who: 'xu-ji', name: '𠮷粥铺', address: '新市镇仙潭路14号', area: 40, ...takeaway, filed: [0, '55'], acts: [] },
  {
    id: 'du-tea',
    who: 'du-ruo',
    name: '杜若奶茶',
    address: '舞阳街道曲园南路62号',
    area: 22,
    ...tea,
    filed: [0, '20'],
    without: ['sign-sketch'],
    acts: [],
  },
];

/** A clerk tries to ask for what may not be asked for; nothing comes of it but a line for supervision. */
const tooMuch = (ago: number, time: string, who: string, refused: string, missing: Readonly<Record<string, string>>): StoryAct => ({
  ...act(ago, time, who, 'receive', (dayOf) => ({
    receptions: [{ part: 'licence', outcome: 'supplement', missing: [missing], until: dayOf(-2) }],
  })),
  refused,
});
const sameName = { field: 'shop.name', what: '店名与同街已登记的店重名，请换一个' };
const askedOnce: readonly Shop[] = [
  {
    id: 'song-noodles',
    who: 'song-zhiqiu',
    name: '老街面馆',
    address: '乾元镇直街31号',
    area: 45,
    ...takeaway,
    filed: [4, '09:20'],
    acts: [
      tooMuch(3, '10:02', 'he-jing', 'paper-held', { material: 'identity-card', what: '经营者身份证复印件' }),
      act(3, '10:05', 'he-jing', 'receive', (dayOf) => ({
        receptions: [{ part: 'licence', outcome: 'supplement', missing: [sameName], until: dayOf(-2) }],
      })),
    ],
  },
  {
    id: 'mei-soup',
    who: 'mei-ruoxue',
    name: '若雪汤馆',
    address: '钟管镇环镇北路33号',
    area: 58,
    ...dinner,
    filed: [3, '14:10'],
    acts: [
      tooMuch(2, '09:12', 'wang-min', 'paper-in-words', { what: '请提供房东的房产证复印件' }),
      act(2, '09:15', 'wang-min', 'receive', (dayOf) => ({
        receptions: [
          { part: 'licence', outcome: 'accept' },
          { part: 'signboard', outcome: 'accept' },
          { part: 'drainage', outcome: 'accept' },
          {
            part: 'fire',
            outcome: 'supplement',
            missing: [{ field: 'fire.exits', what: '只填了一个安全出口，请核实后重填' }],
            until: dayOf(-3),
          },
        ],
      })),
      ...done(2, '14:20', 'licence'),
    ],
  },
  {
    id: 'qiao-barbecue',
    who: 'qiao-mu',
    name: '乔木烧烤',
    address: '康乾街道云岫南路209号',
    area: 70,
    ...takeaway,
    filed: [5, '10:40'],
    acts: [
      act(4, '09:50', 'he-jing', 'receive', (dayOf) => ({
        receptions: [{ part: 'licence', outcome: 'supplement', missing: [sameName], until: dayOf(-1) }],
      })),
      act(1, '14:40', 'qiao-mu', 'supplement', { part: 'licence', answers: { 'shop.name': '乔木炭火小馆' }, given: {} }),
    ],
  },
];

const sketch = { material: 'sign-sketch', what: '招牌效果图' };
const withGaps: readonly Shop[] = [
  {
    id: 'shi-pomegranate',
    who: 'shi-liu',
    name: '石榴果饮',
    address: '新市镇健康路46号',
    area: 18,
    ...tea,
    filed: [2, '09:35'],
    without: ['sign-sketch'],
    acts: [
      act(2, '11:05', 'he-jing', 'receive', (dayOf) => ({
        receptions: [
          { part: 'licence', outcome: 'accept' },
          { part: 'signboard', outcome: 'accept-with-gaps', missing: [sketch], until: dayOf(-1) },
        ],
      })),
      ...done(2, '14:30', 'licence'),
      begin(1, '09:20', 'signboard'),
    ],
  },
  {
    id: 'mai-buns',
    who: 'mai-dong',
    name: '麦冬包子铺',
    address: '禹越镇杭海路17号',
    area: 35,
    ...bakery,
    filed: [6, '09:10'],
    without: ['sign-sketch', 'drainage-sketch'],
    acts: [
      act(6, '10:50', 'wang-min', 'receive', (dayOf) => ({
        receptions: [
          { part: 'licence', outcome: 'accept' },
          { part: 'signboard', outcome: 'accept-with-gaps', missing: [sketch], until: dayOf(2) },
          {
            part: 'drainage',
            outcome: 'accept-with-gaps',
            missing: [{ material: 'drainage-sketch', what: '排水接管示意图' }],
            until: dayOf(-2),
          },
        ],
      })),
      ...done(6, '14:10', 'licence'),
      act(4, '19:30', 'mai-dong', 'cure-gaps', { part: 'signboard', given: { 'sign-sketch': 'file' } }),
      ...done(3, '10:00', 'signboard'),
      begin(4, '09:40', 'food'),
      begin(2, '15:00', 'drainage'),
    ],
  },
];

export const firstShops: readonly Story[] = [zhouTea, zhouNoodles, ...waiting, ...askedOnce, ...withGaps].map(restaurant);
