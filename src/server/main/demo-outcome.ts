/** Cases of the demo around a decision: an extension that waits for the head, and a slip that was mended. */
import { restaurant, type Shop } from './demo-restaurant.ts';
import { accept, act, begin, done, grant, type Story } from './demo-story.ts';

const kitchen = { dine: false, sign: false, waste: false, scope: 'hot-dishes' } as const;
const board = { dine: false, sign: true, waste: false, scope: 'drinks' } as const;

/** Two days before its promise ends the officer asks for more time; Xu Jia finds it on her desk. */
const waiting: Shop = {
  id: 'jiang-porridge',
  who: 'jiang-xiaoyu',
  name: '渔家砂锅粥',
  address: '钟管镇南湖路12号',
  area: 58,
  ...kitchen,
  filed: [6, '09:15'],
  acts: [
    accept(6, '10:25', ['licence']),
    ...done(6, '14:05', 'licence'),
    begin(5, '09:40', 'food'),
    act(1, '15:20', 'chen-siyuan', 'ask-extension', { part: 'food', reason: '排烟改造还没有完成，需要复查一次。' }),
  ],
};

const mended: Shop = {
  id: 'su-tea',
  who: 'su-ye',
  name: '苏叶茶饮',
  address: '舞阳街道中兴南路31号',
  area: 24,
  ...board,
  filed: [7, '10:10'],
  acts: [
    accept(7, '11:05', ['licence', 'signboard']),
    ...done(7, '14:40', 'licence'),
    begin(6, '09:30', 'signboard'),
    grant(5, '10:20', 'signboard', ['招牌灯光二十三时关闭']),
    act(4, '09:05', 'fang-chuan', 'correct-decision', {
      part: 'signboard',
      slips: [{ field: 'condition:0', before: '招牌灯光二十三时关闭', after: '招牌灯光二十二时关闭' }],
      reason: '与规划要求的时间写得不一致，属笔误。',
    }),
  ],
};

/** Mei Ruoxue contests the refusal of her shop's sign: it is heard by the county's government, under a number of its own. */
const contested: Story = {
  id: 'mei-contests',
  matter: 'reconsideration',
  who: 'mei-ruoxue',
  ago: 5,
  time: '10:20',
  situation: { 'reconsideration.division': '330521' },
  answers: {
    'reconsideration.request': '撤销不予许可决定，重新审查。',
    'reconsideration.reasons': '招牌改小过一次，伸出墙面九十厘米，不是一米二；照片和尺寸图都交过。',
  },
  names: { field: 'reconsideration.decision', story: 'mei-sign' },
  given: {},
  acts: [accept(5, '14:10', ['reconsideration']), begin(3, '09:20', 'reconsideration')],
};

export const outcomes: readonly Story[] = [...[waiting, mended].map(restaurant), contested];
