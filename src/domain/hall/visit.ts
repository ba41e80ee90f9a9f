/** A visit: one person physically at one hall on one day; why, with what outcome, and whether it could have been avoided and by what. */
import type { Basis, Text } from '#domain/kernel/text.ts';

/** Why somebody comes; a closed list, so that reasons can be counted. */
export const VISIT_REASONS = {
  file: { zh: '来递申请', en: 'to file' },
  'bring-paper': { zh: '来补交材料', en: 'to bring a paper' },
  sign: { zh: '来签字', en: 'to sign' },
  'identity-check': { zh: '来核对身份', en: 'for an identity check' },
  'pick-up': { zh: '来取证', en: 'to pick up a result' },
  inspection: { zh: '法定现场核查或到场', en: 'for an examination the law asks for' },
  ask: { zh: '来问', en: 'to ask' },
  complain: { zh: '来反映问题', en: 'to complain' },
  withdraw: { zh: '来撤回', en: 'to withdraw' },
  'no-need': { zh: '不用来却来了', en: 'came without need' },
  'sent-by-office': { zh: '被别的单位叫来', en: 'sent here by another office' },
} as const satisfies Readonly<Record<string, Text>>;
export type VisitReason = keyof typeof VISIT_REASONS;

/** What came of it. */
export const VISIT_OUTCOMES = {
  done: { zh: '办了', en: 'dealt with' },
  answered: { zh: '答复了', en: 'answered' },
  'to-return': { zh: '还要再来', en: 'has to come again' },
  elsewhere: { zh: '转到别处', en: 'sent elsewhere' },
  left: { zh: '没办就走了', en: 'left without' },
} as const satisfies Readonly<Record<string, Text>>;
export type VisitOutcome = keyof typeof VISIT_OUTCOMES;

/** What would have spared the way. `nothing`: the law wants the person here. */
export const AVOIDED_BY = {
  online: { zh: '可以网上办', en: 'filing online' },
  courier: { zh: '可以快递送达', en: 'a courier' },
  photo: { zh: '拍照上传就行', en: 'a photo by phone' },
  mandate: { zh: '可以委托别人', en: 'a mandate' },
  source: { zh: '数据源中断造成', en: 'a register that was down' },
  notice: { zh: '通知写错造成', en: 'a notice that was wrong' },
  guide: { zh: '办事指南没写清', en: 'a guide that was unclear' },
  phone: { zh: '打电话就能问清', en: 'a telephone call' },
  nothing: { zh: '省不掉', en: 'nothing' },
} as const satisfies Readonly<Record<string, Text>>;
export type AvoidedBy = keyof typeof AVOIDED_BY;

/** Why somebody had to come a second time for the same case; `basis` is the article the cause is judged by. */
export const SECOND_CAUSES = {
  'asked-again': { zh: '部门再次要材料', en: 'the department asked again', basis: 11, ours: true },
  incomplete: { zh: '按一次性告知补正', en: 'to complete what the one notice named', basis: 11, ours: false },
  'not-told': { zh: '告知书上没写', en: 'a paper the notice did not name', basis: 11, ours: true },
  'source-down': { zh: '数据源中断', en: 'a register was down', basis: 7, ours: true },
  'wrong-notice': { zh: '通知写错', en: 'a wrong notice', basis: 11, ours: true },
  'wrong-office': { zh: '指错了单位', en: 'sent to the wrong office', basis: 5, ours: true },
  inspection: { zh: '法定到场或核查', en: 'an examination the law asks for', basis: 36, ours: false },
  'pick-up': { zh: '选了窗口取证', en: 'chose to pick up at the window', basis: 15, ours: false },
  choice: { zh: '申请人自己要来', en: 'the applicant’s choice', basis: 6, ours: false },
} as const satisfies Readonly<Record<string, Text & { readonly basis: number; readonly ours: boolean }>>;
/** `ours`: the government made the person come again; the 2018 regulation promises at most once (article 2). */
export type SecondCause = keyof typeof SECOND_CAUSES;

export const isReason = (text: string): text is VisitReason => Object.hasOwn(VISIT_REASONS, text);
export const isOutcome = (text: string): text is VisitOutcome => Object.hasOwn(VISIT_OUTCOMES, text);
export const isAvoidedBy = (text: string): text is AvoidedBy => Object.hasOwn(AVOIDED_BY, text);
export const isSecondCause = (text: string): text is SecondCause => Object.hasOwn(SECOND_CAUSES, text);

export const AT_MOST_ONCE = 'zhejiang-at-most-once-2018';
export const causeBasis = (cause: SecondCause): Basis => ({ law: AT_MOST_ONCE, article: SECOND_CAUSES[cause].basis });
