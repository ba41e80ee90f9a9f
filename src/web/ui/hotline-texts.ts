/** Words of petitions that people and offices share: kinds, channels, states, endings, outcomes, steps of the history. */
import type { HotlineRow, HotlineView } from '#contract/view/hotline.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Tone } from './light.tsx';

export const kindTexts: Readonly<Record<HotlineRow['kind'], Text>> = {
  question: { zh: '咨询', en: 'Question' },
  help: { zh: '求助', en: 'Help' },
  complaint: { zh: '投诉', en: 'Complaint' },
  report: { zh: '举报', en: 'Report' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  'second-trip': { zh: '被要求多跑一趟', en: 'Asked for a second trip' },
  thanks: { zh: '表扬', en: 'Thanks' },
};
export const channelTexts: Readonly<Record<HotlineRow['channel'], Text>> = {
  phone: { zh: '电话', en: 'Phone' },
  web: { zh: '网上', en: 'Web' },
  'walk-in': { zh: '窗口', en: 'In person' },
  open311: { zh: 'Open311', en: 'Open311' },
};
export const statusTexts: Readonly<Record<HotlineRow['state'], Text>> = {
  raised: { zh: '待派单', en: 'To be sorted' },
  sent: { zh: '办理中', en: 'Being handled' },
  objected: { zh: '有异议', en: 'Objected to' },
  answered: { zh: '已答复，待回访', en: 'Answered, to call back' },
  review: { zh: '上级复核', en: 'Under review' },
  appealed: { zh: '申诉中', en: 'Appealed' },
  closed: { zh: '已办结', en: 'Closed' },
};
export const endingTexts: Readonly<Record<NonNullable<HotlineRow['ending']>, Text>> = {
  'on-the-spot': { zh: '当场答复', en: 'Answered at once' },
  helped: { zh: '回访满意', en: 'It helped' },
  'not-reached': { zh: '三次联系不上', en: 'Not reached' },
  reviewed: { zh: '复核终结', en: 'Reviewed' },
  withdrawn: { zh: '诉求人撤回', en: 'Withdrawn' },
  joined: { zh: '并案', en: 'Joined' },
  malicious: { zh: '认定为恶意', en: 'Found malicious' },
};
export const outcomeTexts: Readonly<Record<HotlineView['answers'][number]['outcome'], Text>> = {
  supported: { zh: '支持，已办', en: 'Supported' },
  explained: { zh: '解释说明', en: 'Explained' },
  refused: { zh: '不予支持', en: 'Not supported' },
};
export const statusTones: Readonly<Record<HotlineRow['state'], Tone>> = {
  raised: 'line',
  sent: 'plain',
  objected: 'near',
  answered: 'ok',
  review: 'near',
  appealed: 'near',
  closed: 'line',
};
/** What happened, by the name of its event. */
export const stepTexts: Readonly<Record<string, Text>> = {
  Raised: { zh: '提出', en: 'Raised' },
  Sent: { zh: '派给承办单位', en: 'Sent on' },
  AnsweredAtOnce: { zh: '当场答复', en: 'Answered at once' },
  Objected: { zh: '单位提出异议', en: 'The office objected' },
  ObjectionDecided: { zh: '派单负责人决定承办单位', en: 'The dispatcher decided' },
  JointSaid: { zh: '协办单位回复', en: 'An office beside it replied' },
  ToldMeanwhile: { zh: '告知进展', en: 'Told meanwhile' },
  ExtensionAsked: { zh: '申请延期', en: 'Asked for an extension' },
  ExtensionGranted: { zh: '准予延期', en: 'Extended' },
  ExtensionRefused: { zh: '不准延期', en: 'Not extended' },
  Answered: { zh: '答复', en: 'Answered' },
  Helped: { zh: '回访：满意', en: 'Called back: it helped' },
  NotHelped: { zh: '回访：没解决', en: 'Called back: it did not help' },
  NotReached: { zh: '回访没联系上', en: 'Not reached' },
  Reviewed: { zh: '上级复核', en: 'Reviewed by the level above' },
  Added: { zh: '补充说明', en: 'Words added' },
  Withdrawn: { zh: '撤回', en: 'Withdrawn' },
  Joined: { zh: '与同一件事并案', en: 'Joined to the same matter' },
  MarkedMalicious: { zh: '认定为恶意', en: 'Found malicious' },
  Appealed: { zh: '申诉', en: 'Appealed' },
  AppealWon: { zh: '申诉成立，重新办理', en: 'Appeal upheld: handled again' },
  AppealLost: { zh: '申诉不成立', en: 'Appeal dismissed' },
};
