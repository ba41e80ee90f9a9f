/** Why an act of finding out cannot be pressed, in the words of its button. */
import type { InquiryRefusal } from '#domain/case/refusals-inquiry.ts';
import type { Words } from '../../shell/words.ts';

export const inquiryBecause: Record<InquiryRefusal, Words> = {
  'two-officers-needed': { zh: '要有两名工作人员', en: 'Two officers are needed' },
  'recorder-absent': { zh: '到场人员里没有您', en: 'You were not there' },
  'second-officer-needed': { zh: '由另一名到场人员确认', en: 'The other officer confirms' },
  'inspection-to-come': { zh: '时间还没到', en: 'Still to come' },
  'findings-missing': { zh: '先写明核查项目', en: 'Give the findings first' },
  'result-contradicts': { zh: '有一项不符合', en: 'A point does not fit' },
  'rectify-by-missing': { zh: '先写整改期限', en: 'Say by when it is mended' },
  'nothing-to-confirm': { zh: '没有等确认的记录', en: 'Nothing to confirm' },
  'inspection-unconfirmed': { zh: '核查记录等第二人确认', en: 'The site visit waits for its second officer' },
  'inspection-not-passed': { zh: '现场核查没有通过', en: 'The site visit was not passed' },
  'experts-missing': { zh: '先写专家', en: 'Name the experts first' },
  'expert-involved': { zh: '有利害关系的专家要回避', en: 'A tied expert stands aside' },
  'hearing-pending': { zh: '听证还没有结束', en: 'A hearing is pending' },
  'hearing-unweighed': { zh: '先写明听证笔录怎样采纳', en: 'Weigh the hearing’s record first' },
  'hearing-not-found': { zh: '没有这场听证', en: 'No such hearing' },
  'hearing-not-offered': { zh: '现在没有可以要求的听证', en: 'No hearing to ask for now' },
  'hearing-not-asked': { zh: '没有人要求听证', en: 'Nobody asked for a hearing' },
  'hearing-not-convened': { zh: '听证的时间还没定', en: 'The hearing is not convened' },
  'hearing-not-held': { zh: '听证还没有开', en: 'The hearing was not held yet' },
  'hearing-already-asked': { zh: '已经要求过', en: 'Asked for already' },
  'hearing-already-declined': { zh: '已经说过不要', en: 'Declined already' },
  'hearing-too-soon': { zh: '要提前七个工作日通知', en: 'Told seven working days ahead' },
  'chair-examines': { zh: '主持人不能是审查人', en: 'The chair may not examine it' },
  'chair-involved': { zh: '主持人有利害关系', en: 'The chair has a stake' },
  'chair-missing': { zh: '先选谁主持', en: 'Choose a chair first' },
  'challenge-open': { zh: '先答复回避申请', en: 'Settle the challenge first' },
  'approver-needed': { zh: '由审批岗决定', en: 'For an approval post' },
  'record-unconfirmed': { zh: '先写参加人和谁确认了笔录', en: 'Name who came and who confirmed' },
  'nothing-to-settle': { zh: '没有回避申请', en: 'No challenge' },
  'already-named': { zh: '已经是当事人', en: 'A party already' },
  'days-too-few': { zh: '至少五个工作日', en: 'Five working days at least' },
  'interested-unheard': { zh: '利害关系人的期限未到', en: 'An interested party still has days' },
  'view-unweighed': { zh: '先写明陈述申辩怎样采纳', en: 'Weigh the views first' },
  'objection-unweighed': { zh: '先答复公示异议', en: 'Answer the objections first' },
  'nothing-to-weigh': { zh: '没有等采纳的意见', en: 'Nothing to weigh' },
  'notice-running': { zh: '公示还没有结束', en: 'The public notice runs' },
  'notice-not-running': { zh: '没有公示', en: 'No public notice' },
  'notice-of-secret': { zh: '依法保密，不公示', en: 'Secret by law: no notice' },
  'comments-enough': { zh: '已多次发表意见', en: 'Spoken often enough' },
  'no-question-open': { zh: '没有等答复的征求意见', en: 'No question is open' },
  'stop-of-act': { zh: '随听证或公示自动恢复', en: 'Ends with the hearing or notice' },
};

/** Of acts that have nothing to act on the buttons are left out: twelve grey ones would hide the three that count. */
const idle: ReadonlySet<string> = new Set<InquiryRefusal>([
  'nothing-to-confirm',
  'nothing-to-settle',
  'nothing-to-weigh',
  'hearing-not-asked',
  'hearing-not-convened',
  'notice-not-running',
  'no-question-open',
]);
export const isIdle = (because: string | null): boolean => because !== null && idle.has(because);
