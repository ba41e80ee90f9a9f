/** What a yellow or red card is raised for: one table with the article, whether the clock sees it itself, and the usual colour. */
import type { Basis, Text } from '#domain/kernel/text.ts';

/** The list one city publishes (Zhejiang reference 1.3, "Lights"). */
export const CARD_TRIGGERS = [
  'over-limit',
  'step-late',
  'late-forwarding',
  'refused-proper',
  'no-reasons',
  'bypassed-online',
  'fees-outside-list',
  'order-late',
] as const;
export type CardTrigger = (typeof CARD_TRIGGERS)[number];
export type CardColour = 'yellow' | 'red';

export type TriggerFacts = {
  readonly name: Text;
  readonly basis: Basis;
  /** Raised from an event of a case; the others by supervision, who has heard of it. */
  readonly seen: boolean;
  readonly usual: CardColour;
};

const once = (article: number): Basis => ({ law: 'zhejiang-at-most-once-2018', article });
const licensing = (article: number): Basis => ({ law: 'administrative-licensing-law-2019', article });

export const triggerFacts: Readonly<Record<CardTrigger, TriggerFacts>> = {
  'over-limit': { name: { zh: '超过承诺期限', en: 'over the promised limit' }, basis: once(43), seen: true, usual: 'red' },
  'step-late': {
    name: { zh: '环节超时（整件未必超期）', en: 'a step over its time, though the case may be in time' },
    basis: licensing(32),
    seen: true,
    usual: 'yellow',
  },
  'late-forwarding': { name: { zh: '转送不及时', en: 'forwarded late' }, basis: licensing(32), seen: true, usual: 'yellow' },
  'refused-proper': {
    name: { zh: '不受理应当受理的申请', en: 'refused to accept a proper application' },
    basis: licensing(72),
    seen: false,
    usual: 'red',
  },
  'no-reasons': { name: { zh: '不说明理由', en: 'no reasons given' }, basis: licensing(72), seen: false, usual: 'red' },
  'bypassed-online': {
    name: { zh: '体外循环，不进系统', en: 'handled outside the online system' },
    basis: once(43),
    seen: false,
    usual: 'yellow',
  },
  'order-late': {
    name: { zh: '督办单到期未反馈', en: 'a supervision order not answered by its day' },
    basis: once(43),
    seen: true,
    usual: 'yellow',
  },
  'fees-outside-list': { name: { zh: '清单之外收费', en: 'a fee outside the list' }, basis: licensing(75), seen: false, usual: 'red' },
};
