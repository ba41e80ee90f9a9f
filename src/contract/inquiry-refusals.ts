/** Refusal codes of finding out before a decision with their sentences: part of the one table in refusals.ts. */
import type { InquiryRefusal } from '#domain/case/refusals-inquiry.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const inquiryRefusals = {
  'two-officers-needed': entry(
    422,
    '现场核查要有两名以上工作人员（行政许可法第34条）。',
    'A site visit needs two officers at least (licensing law, article 34).',
  ),
  'recorder-absent': entry(
    422,
    '记录由到场的人写：到场人员里没有您。',
    'The record is written by somebody who was there; you are not among them.',
  ),
  'second-officer-needed': entry(
    403,
    '由另一名到场的工作人员确认，写记录的人不能自己确认（行政许可法第34条）。',
    'Another officer who was there confirms it, not the one who wrote it (licensing law, article 34).',
  ),
  'inspection-to-come': entry(422, '时间还没到，不能先写记录。', 'That moment is still to come; nothing can be recorded of it yet.'),
  'findings-missing': entry(
    422,
    '写明核查的地点、每一项和结果；不符合的写明哪里不符合。',
    'Give the place and each point; say what is wrong where a point does not fit.',
  ),
  'result-contradicts': entry(422, '有一项不符合，结论不能是通过。', 'A point does not fit, so it cannot have passed.'),
  'rectify-by-missing': entry(422, '写明限期整改到哪一天。', 'Say by which day it is to be mended.'),
  'nothing-to-confirm': entry(409, '没有等确认的核查记录。', 'No record of a site visit waits to be confirmed.'),
  'inspection-unconfirmed': entry(
    409,
    '现场核查记录还没有由第二名工作人员确认（行政许可法第34条）。',
    'The record of the site visit is not yet confirmed by the second officer (licensing law, article 34).',
  ),
  'inspection-not-passed': entry(
    409,
    '最近一次现场核查没有通过，不能准予。',
    'The last site visit was not passed, so nothing can be granted.',
  ),
  'experts-missing': entry(422, '写明参加评审的专家。', 'Name the experts.'),
  'expert-involved': entry(422, '声明有利害关系的专家要回避，不能投票。', 'An expert who declared a tie stands aside and does not vote.'),
  'hearing-pending': entry(
    409,
    '听证还没有结束，不能作决定（行政许可法第47条、第48条）。',
    'A hearing is still pending; nothing can be decided (licensing law, articles 47 and 48).',
  ),
  'hearing-unweighed': entry(
    409,
    '先写明听证笔录怎样采纳：应当根据听证笔录作出决定（行政许可法第48条）。',
    'Say first how the record of the hearing is taken into account: the decision rests on it (licensing law, article 48).',
  ),
  'hearing-not-found': entry(404, '没有这场听证，或者已经不在这一步。', 'There is no such hearing, or it is past this step.'),
  'hearing-not-offered': entry(
    409,
    '现在没有可以要求的听证，或者已过五日。',
    'There is no hearing to ask for now, or the five days are over (licensing law, article 47).',
  ),
  'hearing-not-asked': entry(409, '没有人要求听证。', 'Nobody has asked for a hearing.'),
  'hearing-not-convened': entry(409, '听证的时间地点还没有定。', 'Time and place of the hearing are not set yet.'),
  'hearing-not-held': entry(409, '听证还没有开，不能先写笔录。', 'The hearing has not been held; there is nothing to record yet.'),
  'hearing-already-asked': entry(409, '已经要求过听证。', 'The hearing was asked for already.'),
  'hearing-already-declined': entry(409, '已经说过不要听证。', 'The hearing was declined already.'),
  'hearing-too-soon': entry(
    422,
    '举行听证的{days}个工作日前就要通知（行政许可法第48条）。',
    'A hearing is told {days} working days ahead at least (licensing law, article 48).',
  ),
  'chair-examines': entry(
    422,
    '听证由审查这件申请以外的人主持（行政许可法第48条）。',
    'Somebody who does not examine the application chairs the hearing (licensing law, article 48).',
  ),
  'chair-involved': entry(
    422,
    '主持人和这件事有利害关系，应当回避（行政许可法第48条）。',
    'The chair has a stake in it and stands aside (licensing law, article 48).',
  ),
  'chair-missing': entry(422, '写明换谁主持。', 'Say who chairs instead.'),
  'challenge-open': entry(409, '有人申请主持人回避，先答复。', 'The chair was challenged; settle that first.'),
  'approver-needed': entry(403, '由有审批岗位的人决定。', 'Somebody with an approval post decides this.'),
  'record-unconfirmed': entry(
    422,
    '听证笔录要有参加人，并由他们确认无误（行政许可法第48条）。',
    'The record names who came and who confirmed it as true (licensing law, article 48).',
  ),
  'nothing-to-settle': entry(409, '没有等答复的回避申请。', 'No challenge waits for an answer.'),
  'already-named': entry(409, '这个人已经在当事人里。', 'This person is a party already.'),
  'days-too-few': entry(422, '至少给{days}个工作日陈述意见。', 'Give {days} working days at least for a view.'),
  'interested-unheard': entry(
    409,
    '利害关系人陈述意见的期限还没有到（行政许可法第36条）。',
    'An interested party still has days to state a view (licensing law, article 36).',
  ),
  'view-unweighed': entry(
    409,
    '先写明陈述申辩怎样采纳（行政许可法第36条）。',
    'Say first how the views stated are taken into account (licensing law, article 36).',
  ),
  'objection-unweighed': entry(409, '公示期间的异议还没有答复。', 'An objection to the public notice is not answered yet.'),
  'nothing-to-weigh': entry(409, '没有等采纳的意见。', 'Nothing waits to be weighed.'),
  'notice-running': entry(409, '公示还没有结束。', 'The public notice is still running.'),
  'notice-not-running': entry(409, '没有正在公示的内容。', 'No public notice is running.'),
  'notice-of-secret': entry(
    422,
    '依法保密的事项不公示（行政许可法第5条）。',
    'What law keeps secret is not put on the public board (licensing law, article 5).',
  ),
  'comments-enough': entry(
    409,
    '您对这次公示已经说过{most}次，都会记录在案。',
    'You have spoken on this notice {most} times; all of it is on record.',
  ),
  'no-question-open': entry(409, '没有等答复的征求意见。', 'No question waits for an answer.'),
  'stop-of-act': entry(
    409,
    '这次停表随听证笔录或公示结束自动恢复，不用手工恢复（行政许可法第45条）。',
    'This stop ends with the record of the hearing or the end of the notice, not by hand (licensing law, article 45).',
  ),
  'public-notice-not-found': entry(404, '没有这条公示。', 'There is no such public notice.'),
} as const satisfies Record<InquiryRefusal | 'public-notice-not-found', RefusalEntry>;
