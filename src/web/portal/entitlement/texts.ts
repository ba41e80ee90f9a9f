/** Sentences of what a person holds: periods, duties, payments, renewal. */
import type { OwnEntitlement } from '#contract/view/entitlement.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

export const entitlementTexts = {
  title: { zh: '我名下的', en: 'What I hold' },
  why: {
    zh: '批下来以后还在管着的：到哪天、要交什么、每月发多少。',
    en: 'What goes on after a grant: until when, what you owe, what is paid each month.',
  },
  none: { zh: '还没有', en: 'Nothing yet' },
  noneWhy: {
    zh: '许可、津贴批下来以后，期限和要做的事会列在这里。',
    en: 'When a permit or benefit is granted, its days and duties are listed here.',
  },
  find: { zh: '去办事', en: 'Find a matter' },
  until: (day: string) => ({ zh: `到${day}`, en: `until ${day}` }),
  from: (day: string) => ({ zh: `从${day}起`, en: `from ${day}` }),
  longTerm: { zh: '长期有效', en: 'no end date' },
  period: { zh: '期限', en: 'Period' },
  office: { zh: '批准机关', en: 'Granted by' },
  certificate: { zh: '证号', en: 'Number' },
  fromCase: { zh: '来自办件', en: 'From case' },
  conditions: { zh: '附带条件', en: 'Conditions' },
  commitments: { zh: '您承诺过', en: 'You promised' },
  duties: { zh: '要做的事', en: 'What is owed' },
  noDuties: { zh: '没有要做的事', en: 'Nothing is owed' },
  dutyBy: (day: string) => ({ zh: `${day}前`, en: `by ${day}` }),
  inspectBy: (day: string) => ({ zh: `机关在${day}前来查`, en: `the office inspects by ${day}` }),
  rectifyBy: (day: string) => ({ zh: `没有通过，${day}前整改好`, en: `failed; put it right by ${day}` }),
  inspectors: (names: string) => ({ zh: `随机抽到的检查人员：${names}`, en: `Drawn at random: ${names}` }),
  found: (findings: string) => ({ zh: `查到：${findings}`, en: `Found: ${findings}` }),
  passed: { zh: '符合', en: 'Passed' },
  failed: {
    zh: '整改后仍不符合，机关将提起撤销；撤销前会听您陈述申辩。',
    en: 'Still not met: the office is to propose the revocation; you are heard before.',
  },
  done: { zh: '已交', en: 'Handed in' },
  report: { zh: '交报告', en: 'Hand in' },
  reportWords: { zh: '写清这一年的情况', en: 'Say how the year went' },
  reportHint: { zh: '查了什么、发现什么、怎么改的', en: 'What was checked, found and put right' },
  payments: { zh: '按月发放', en: 'Monthly payments' },
  perMonth: (amount: string) => ({ zh: `每月${amount}元`, en: `¥${amount} a month` }),
  amountOpen: { zh: '金额待机关核定', en: 'The office has still to confirm the amount' },
  next: (month: string, day: string) => ({ zh: `下一笔：${month}，${day}发`, en: `Next: ${month}, on ${day}` }),
  nextOn: (day: string) => ({ zh: `下一笔${day}发`, en: `next on ${day}` }),
  over: (amount: string) => ({
    zh: `多发了${amount}元，要退回；机关会联系您。`,
    en: `¥${amount} was paid too much and is to be given back; the office will be in touch.`,
  }),
  months: { zh: '发放记录', en: 'Payments so far' },
  renewal: { zh: '延续', en: 'Renewal' },
  renew: { zh: '现在延续', en: 'Renew now' },
  renewBy: (day: string) => ({
    zh: `要在${day}以前申请；按时申请、到期没答复的，视为准予延续。`,
    en: `Ask by ${day}. Asked in time and not answered before the end, it is deemed renewed.`,
  }),
  renewOpen: { zh: '表已经填好，看一遍、改了什么写一下就能交。', en: 'The form is filled in: read it, say what changed, send it.' },
  renewLate: {
    zh: '过了延续的日子（期满前三十日），要按新办申请。',
    en: 'The day for renewal (thirty days before the end) has passed: apply for a new one.',
  },
  renewAsked: { zh: '延续申请正在办', en: 'The renewal is being handled' },
  renewGranted: { zh: '已经延续', en: 'Renewed' },
  renewDeemed: { zh: '到期没有答复，视为准予延续', en: 'Nobody answered before the end: deemed renewed' },
  renewRefused: { zh: '不予延续', en: 'Not renewed' },
  seeCase: { zh: '看办件', en: 'See the case' },
  suspended: (day: string) => ({ zh: `${day}起暂停`, en: `Suspended since ${day}` }),
  credit: (day: string) => ({
    zh: `承诺没有做到，记入信用档案；${day}以前或信用修复前，办事不能再用告知承诺。`,
    en: `A promise was not kept and stands in the credit file: until ${day}, or until it is repaired, no promise is taken from you.`,
  }),
  repaired: (day: string) => ({ zh: `${day}信用已修复`, en: `The credit file was repaired on ${day}` }),
  surrender: { zh: '不用了，交回', en: 'Give it up' },
  surrenderWhy: { zh: '为什么交回？', en: 'Why do you give it up?' },
  surrenderNote: {
    zh: '交回以后证照当天注销，以后要用得重新申请。',
    en: 'Its certificate is cancelled today; to use it again you apply anew.',
  },
  surrenderDo: { zh: '确定交回', en: 'Give it up now' },
  change: { zh: '申请变更', en: 'Ask for a change' },
  changeWords: { zh: '要变什么？', en: 'What is to change?' },
  changeDo: { zh: '交给批准机关', en: 'Send it to the office' },
  changes: { zh: '变更', en: 'Changes' },
  changeWaits: { zh: '等机关答复', en: 'the office has to answer' },
  changeMade: { zh: '已变更', en: 'changed' },
  changeNot: { zh: '不予变更', en: 'not changed' },
  history: { zh: '经过', en: 'History' },
  more: { zh: '其他', en: 'More' },
  cancel: { zh: '先不', en: 'Not now' },
} satisfies Texts;

const ends: Readonly<Record<'lapsed' | 'revoked' | 'surrendered' | 'replaced', Text>> = {
  lapsed: { zh: '已期满', en: 'Ended' },
  revoked: { zh: '已撤销', en: 'Revoked' },
  surrendered: { zh: '已交回', en: 'Given up' },
  replaced: { zh: '已由新的一期接上', en: 'Renewed' },
};
export const endText = (how: keyof typeof ends): Text => ends[how];

/** 2,865.13: what is written in thousands is read at a glance. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');

/** One word for how a renewal stands. */
export const renewalText = (state: NonNullable<OwnEntitlement['renewal']>['state']): Text | undefined => {
  switch (state) {
    case 'asked':
      return entitlementTexts.renewAsked;
    case 'granted':
      return entitlementTexts.renewGranted;
    case 'refused':
      return entitlementTexts.renewRefused;
    case 'late':
      return entitlementTexts.renewLate;
    case 'open':
    case 'not-yet':
    case 'closed':
      return undefined;
  }
};

type MonthState = 'ordered' | 'sent' | 'paid' | 'failed' | 'withheld';
export const monthTexts: Readonly<Record<MonthState, Text>> = {
  ordered: { zh: '正在发', en: 'under way' },
  sent: { zh: '银行处理中', en: 'with the bank' },
  paid: { zh: '已到账', en: 'paid' },
  failed: { zh: '没发出去', en: 'not paid' },
  withheld: { zh: '暂停未发', en: 'withheld' },
};
