/** The counter's six outcomes, always in the same place, keys 1–6 (DESIGN 16), and the law each stands on. */
import type { Words } from '../shell/words.ts';

export const outcomes = ['accept', 'accept-with-gaps', 'supplement', 'not-accepted', 'not-needed', 'wrong-office'] as const;
export type Outcome = (typeof outcomes)[number];

export type MissingLine = { readonly material?: string; readonly field?: string; readonly what: string };
export type Article = { readonly law: string; readonly article: number };

/** What the clerk has chosen for one part so far. */
export type PartDraft = {
  readonly outcome: Outcome | undefined;
  readonly missing: readonly MissingLine[];
  /** `YYYY-MM-DD`; the last day for what is still missing. */
  readonly until: string;
  readonly reasons: string;
  readonly articles: readonly Article[];
  readonly rightOffice: string;
};

export const outcomeWords: Record<Outcome, { readonly name: Words; readonly hint: Words }> = {
  accept: {
    name: { zh: '受理', en: 'Accept' },
    hint: { zh: '材料齐全，从明天起计时', en: 'Complete; the clock runs from tomorrow' },
  },
  'accept-with-gaps': {
    name: { zh: '容缺受理', en: 'Accept with gaps' },
    hint: { zh: '先办；缺的按期补，手机拍照即可', en: 'Start now; the rest follows by a date, a photo will do' },
  },
  supplement: {
    name: { zh: '一次性告知', en: 'One-time notice' },
    hint: { zh: '所有缺项一次说清，只能告知一次', en: 'Everything that is missing, said once and only once' },
  },
  'not-accepted': {
    name: { zh: '不予受理', en: 'Not accepted' },
    hint: { zh: '须写理由、依据，并告知救济途径', en: 'Needs reasons, an article and the way to object' },
  },
  'not-needed': {
    name: { zh: '不需要办', en: 'Not needed' },
    hint: { zh: '依法不用取得这个许可，当场告知', en: 'The law does not ask for this permit; say so at once' },
  },
  'wrong-office': {
    name: { zh: '不归这里管', en: 'Wrong office' },
    hint: { zh: '当场指明该去哪个部门', en: 'Name the right office at once' },
  },
};

/** Where each outcome stands in the law: 2018 regulation art. 11, licensing law art. 32. */
export const outcomeBasis: Record<Outcome, Article> = {
  accept: { law: 'zhejiang-at-most-once-2018', article: 11 },
  'accept-with-gaps': { law: 'zhejiang-at-most-once-2018', article: 11 },
  supplement: { law: 'zhejiang-at-most-once-2018', article: 11 },
  'not-accepted': { law: 'zhejiang-at-most-once-2018', article: 11 },
  'not-needed': { law: 'administrative-licensing-law-2019', article: 32 },
  'wrong-office': { law: 'administrative-licensing-law-2019', article: 32 },
};
