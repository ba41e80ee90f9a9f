/** Promise, visits and ways to apply must agree with each other: the rules the province's own site checker used (zhejiang.md 1.1, Wenzhou). */
import type { Item } from '#domain/catalogue/item.ts';
import type { Finding } from './finding.ts';
import { findingsBy } from './rule.ts';

const once = { law: 'zhejiang-at-most-once-2018', article: 2 } as const;
const guide = { law: 'zhejiang-at-most-once-2018', article: 4 } as const;

export const PROMISE_RULES = {
  'handling-against-promise': {
    title: { zh: '承诺时限和办件类型对不上', en: 'Promise and kind of handling disagree' },
    sentence: { zh: '即办件的承诺时限是0，承诺件的不是0。', en: 'An item done at once promises 0 days; one with a promise does not.' },
    remedy: { zh: '改办件类型', en: 'Change the kind of handling' },
    severity: 'error',
    weight: 10,
    of: ['item', 'overlay', 'listing'],
  },
  'visit-without-reason': {
    title: { zh: '要到现场，没说为什么', en: 'A visit without its reason' },
    sentence: { zh: '到现场次数不是0，须列出到现场的原因。', en: 'Where a visit is wanted, its reason is listed.' },
    remedy: { zh: '写明到现场的原因', en: 'Give the reason for the visit' },
    severity: 'error',
    weight: 10,
    of: ['item', 'overlay', 'listing'],
    basis: once,
  },
  'reason-without-visit': {
    title: { zh: '不用到现场，却写了原因', en: 'A reason for a visit nobody makes' },
    sentence: { zh: '到现场次数是0，就没有到现场的原因。', en: 'With no visit there is no reason for one.' },
    remedy: { zh: '删去原因', en: 'Take the reason out' },
    severity: 'error',
    weight: 5,
    of: ['item', 'overlay', 'listing'],
  },
  'more-than-one-visit': {
    title: { zh: '要跑不止一次', en: 'More than one visit' },
    sentence: {
      zh: '要跑{count}次。跑一次办不成的，只能列入省里的例外清单，各地不得自行增加。',
      en: '{count} visits. What one visit cannot settle stands on the list of exceptions of the province; nobody may add to it.',
    },
    remedy: { zh: '改为1次', en: 'Make it one' },
    severity: 'error',
    weight: 20,
    of: ['item', 'overlay', 'listing'],
    basis: guide,
  },
  'no-visit-no-way': {
    title: { zh: '0次到现场，却没开邮寄申请', en: 'No visit, and no way to apply without one' },
    sentence: {
      zh: '到现场0次又不能全程网办的，须能邮寄申请。',
      en: 'Without a visit and without the whole way online, an application by mail is offered.',
    },
    remedy: { zh: '打开邮寄', en: 'Offer mail' },
    severity: 'error',
    weight: 10,
    of: ['item', 'overlay', 'listing'],
    basis: once,
  },
  'online-with-visit': {
    title: { zh: '说是全程网办，却要到现场', en: 'All online, and yet a visit' },
    sentence: { zh: '网办深度Ⅳ级是全程网办，到现场次数须为0。', en: 'Depth Ⅳ is all online: no visit.' },
    remedy: { zh: '把网办深度改为Ⅲ级', en: 'Make the depth Ⅲ' },
    severity: 'error',
    weight: 10,
    of: ['item', 'overlay', 'listing'],
  },
  'online-not-among-channels': {
    title: { zh: '能网办，办理形式里没有网上', en: 'Online by depth, not by channel' },
    sentence: { zh: '网办深度Ⅱ级以上，办理形式须有“网上办理”。', en: 'From depth Ⅱ on, online is among the ways to apply.' },
    remedy: { zh: '加上网上办理', en: 'Add online' },
    severity: 'error',
    weight: 5,
    of: ['item', 'overlay', 'listing'],
  },
  'quota-without-appointment': {
    title: { zh: '限号，却不能预约', en: 'A daily number, and no appointment' },
    sentence: { zh: '没有开预约，不得限定每天的办件数。', en: 'No number a day may be set unless appointments are offered.' },
    remedy: { zh: '取消限号', en: 'Take the daily number out' },
    severity: 'error',
    weight: 10,
    of: ['item', 'overlay', 'listing'],
    basis: { law: 'zhejiang-at-most-once-2018', article: 12 },
  },
} as const;

const find = findingsBy(PROMISE_RULES);

/** Those of the shape checks (`handling-against-promise` and the like) are found by `checkItem` and only have their words here. */
export const lintPromise = ({ visits, online, channels, appointment }: Item): readonly Finding[] => {
  const findings: Finding[] = [];
  const isAllOnline = online?.depth === 4;
  if (visits.count === 0 && !isAllOnline && channels !== undefined && !channels.includes('mail')) {
    findings.push(find('no-visit-no-way', '/channels', { remedy: { pointer: '/channels', value: [...channels, 'mail'] } }));
  }
  if (isAllOnline && visits.count > 0)
    findings.push(find('online-with-visit', '/online/depth', { remedy: { pointer: '/online/depth', value: 3 } }));
  if (online !== undefined && online.depth >= 2 && channels !== undefined && !channels.includes('online')) {
    findings.push(find('online-not-among-channels', '/channels', { remedy: { pointer: '/channels', value: ['online', ...channels] } }));
  }
  if (appointment?.perDay !== undefined && !appointment.offered)
    findings.push(find('quota-without-appointment', '/appointment/perDay', { remedy: { pointer: '/appointment/perDay' } }));
  return findings;
};
