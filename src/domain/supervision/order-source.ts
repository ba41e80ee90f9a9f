/** What a supervision order comes from: its name, the law it stands on, and the working days it leaves the unit unless a division set others. */
import type { Basis, Text } from '#domain/kernel/text.ts';

/** Zhejiang reference 5: a light, a rating, a complaint, a task of the plan, a leader; beside them what this platform itself finds. */
export const ORDER_SOURCES = ['light', 'rating', 'petition', 'task', 'measure', 'leader', 'card', 'report'] as const;
export type OrderSource = (typeof ORDER_SOURCES)[number];

export type SourceFacts = {
  readonly name: Text;
  readonly basis: Basis;
  /** Working days from the day of the order; where no law names them they are this platform's (decision 0102). */
  readonly days: number;
  readonly daysFrom: Text;
};

/** Who has the power orders what is wrong to be put right (2018 regulation 43); complaints are taken in and answered under its article 42. */
const correct: Basis = { law: 'zhejiang-at-most-once-2018', article: 43 };
const complaint: Basis = { law: 'zhejiang-at-most-once-2018', article: 42 };
const platform: Text = { zh: '本平台规定，法规未定', en: 'set by this platform: no law names it' };

export const sourceFacts: Readonly<Record<OrderSource, SourceFacts>> = {
  light: { name: { zh: '红灯', en: 'a red light' }, basis: correct, days: 5, daysFrom: platform },
  rating: {
    name: { zh: '差评核实', en: 'a bad rating found true' },
    basis: correct,
    days: 15,
    daysFrom: { zh: '“好差评”通行做法：15个工作日内整改', en: 'the practice of rating: put right within 15 working days' },
  },
  petition: {
    name: { zh: '12345诉求', en: 'a petition to 12345' },
    basis: complaint,
    days: 10,
    daysFrom: { zh: '投诉通行做法：10个工作日', en: 'the practice of complaints: 10 working days' },
  },
  task: { name: { zh: '计划任务', en: 'a task of the plan' }, basis: correct, days: 10, daysFrom: platform },
  measure: { name: { zh: '指标下滑', en: 'a measure that fell' }, basis: correct, days: 10, daysFrom: platform },
  leader: { name: { zh: '领导交办', en: 'a leader’s instruction' }, basis: correct, days: 10, daysFrom: platform },
  card: { name: { zh: '红黄牌', en: 'a card' }, basis: correct, days: 10, daysFrom: platform },
  report: { name: { zh: '月报', en: 'a monthly report' }, basis: correct, days: 10, daysFrom: platform },
};
