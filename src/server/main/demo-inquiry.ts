/** Cases of the demo in which something is being found out: a hearing offered beside a neighbour, a site visit that waits for its second officer, a public notice. */
import { restaurant, type Shop } from './demo-restaurant.ts';
import { accept, act, begin, done, type Story } from './demo-story.ts';

const kitchen = { dine: false, sign: false, waste: false, scope: 'hot-dishes' } as const;

/** The neighbour upstairs is Zhou Yining: whoever signs in as her sees both sides of the counter. */
const smoke: Shop = {
  id: 'wen-barbecue',
  who: 'ye-wenchun',
  name: '溪畔炭烤',
  address: '武康街道沿溪路10号',
  area: 72,
  ...kitchen,
  filed: [6, '09:20'],
  acts: [
    accept(6, '10:40', ['licence']),
    ...done(6, '14:10', 'licence'),
    begin(4, '09:30', 'food'),
    act(3, '10:05', 'chen-siyuan', 'name-interested', {
      part: 'food',
      name: '周以宁',
      identifier: '330199199304120023',
      interest: '住在楼上，油烟排放和您家窗户有关。',
      days: 10,
    }),
    act(2, '15:10', 'chen-siyuan', 'offer-hearing', { part: 'food', about: '炭烤油烟怎样排放，是否影响楼上住户。' }),
  ],
};

/** Written by one who was there; the other has not confirmed it yet. */
const inspected: Shop = {
  id: 'lin-dumplings',
  who: 'tian-dong',
  name: '小满水饺',
  address: '乾元镇直街21号',
  area: 55,
  ...kitchen,
  filed: [5, '09:40'],
  acts: [
    accept(5, '11:00', ['licence']),
    ...done(5, '14:30', 'licence'),
    begin(3, '09:20', 'food'),
    act(1, '16:20', 'chen-siyuan', 'record-inspection', (dayOf) => ({
      parts: ['food'],
      when: `${dayOf(1)}T14:30`,
      place: '乾元镇直街21号后厨',
      officers: ['chen-siyuan', 'xu-jia'],
      present: '店主在场',
      signed: true,
      findings: [
        { point: '加工间和就餐区分开', fits: true, note: '' },
        { point: '冷藏设备和温度', fits: true, note: '' },
        { point: '防蝇防鼠', fits: false, note: '后门没有防鼠挡板' },
      ],
      result: 'rectify',
      until: dayOf(-5),
      note: '整改后复查。',
      files: [],
    })),
  ],
};

/** Everybody may say something on it for three working days, which count: no statute asks for the notice. */
const posted: Shop = {
  id: 'gu-canteen',
  who: 'bai-shu',
  name: '云起食堂',
  address: '舞阳街道塔山街9号',
  area: 96,
  ...kitchen,
  filed: [4, '10:05'],
  acts: [
    accept(4, '11:10', ['licence']),
    ...done(4, '15:00', 'licence'),
    begin(3, '09:10', 'food'),
    act(1, '09:50', 'chen-siyuan', 'post-notice', {
      part: 'food',
      title: '拟准予食品经营许可：云起食堂',
      text: '经审查，拟准予食品经营许可，经营项目热食类食品制售。对此有异议的，请在公示期内提出。',
      days: 3,
      stops: false,
    }),
  ],
};

export const inquiries: readonly Story[] = [smoke, inspected, posted].map(restaurant);
