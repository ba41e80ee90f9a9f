/** The refusals of pilots and consultations with status and sentence. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const pilotRefusals = {
  'pilot-not-found': entry(404, '没有这个试点。', 'There is no such pilot.'),
  'pilot-exists': entry(409, '这个试点已经提出过。', 'This pilot was proposed already.'),
  'pilot-not-proposed': entry(409, '试点已经过了申报这一步，不能再这样办。', 'The pilot is past being proposed.'),
  'pilot-not-approved': entry(409, '试点还没有批准，或已经开始。', 'The pilot is not approved yet, or has begun already.'),
  'pilot-not-running': entry(409, '试点没有在进行。', 'The pilot is not running.'),
  'pilot-not-reviewed': entry(
    409,
    '先评估，再决定停止、延长还是推广。',
    'It has to be reviewed before it is stopped, extended or adopted.',
  ),
  'pilot-not-ended': entry(409, '试点还没有评估，经验库里没有可以照着做的。', 'It was not reviewed yet: there is nothing to take over.'),
  'pilot-too-early': entry(
    409,
    '试点到{until}才满。没到期只能建议停止。',
    'It runs until {until}. Before that day a review may only recommend to stop.',
  ),
  'pilot-not-in-force': entry(
    409,
    '试点的做法还没有在每个试点地区施行：先把本地改动公示、发布。',
    'The change is not in force in each place yet: publicise and publish it there first.',
  ),
  'pilot-comparison-fixed': entry(
    409,
    '试点已经开始，对照地区不能再换：看了数再挑对照，等于挑结论。',
    'It has begun: places to compare with stay. Who chooses them after seeing figures chooses the result.',
  ),
  'pilot-consulting': entry(409, '还在征求意见，结束并逐条答复后再批。', 'People are being asked: it is approved when that is closed.'),
  'pilot-not-consulted': entry(
    409,
    '推广为全省标准，要先公开征求意见并逐条答复（2018年规定第四条）。',
    'Before it becomes the standard the public has to be asked and every comment answered (2018 provisions, article 4).',
  ),
  'pilot-level-above': entry(
    403,
    '由上一级跑改办的审批人决定；推广为全省标准由省里决定。',
    'The reform office of a level above decides; on the standard the province.',
  ),
  'pilot-days': entry(422, '延长到{least}天以后、{most}天以内的一天。', 'Choose a day from {least} to {most} days ahead.'),
  'pilot-change-gone': entry(409, '这处改动已经不在了，请重新选。', 'This change is gone; choose again.'),
  'pilot-nothing-better': entry(
    409,
    '这处改动和现行标准一样，没有可试的。',
    'This change is no better than what holds: there is nothing to try.',
  ),
  'pilot-standard-moving': entry(
    409,
    '省里这个事项另有一版正在起草或公示：先发布、退回或作废它，再推广。',
    'Another version of this standard is being written or publicised: publish, return or discard that first.',
  ),
  'consultation-not-found': entry(404, '没有这次征求意见。', 'There is no such consultation.'),
  'consultation-exists': entry(409, '这件事正在征求意见。', 'People are being asked about this already.'),
  'consultation-closed': entry(409, '这次征求意见已经结束。', 'This consultation is closed.'),
  'consultation-subject-unknown': entry(404, '没有这个方案或试点。', 'There is no such plan or pilot.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>;
