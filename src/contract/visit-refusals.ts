/** Refusal codes of visits, reports, desk decisions, shifts and corrections at a hall, with their sentences. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const visitRefusals = {
  'document-not-accepted': entry(
    422,
    '这种证件不能证明身份：省规定第9条列出的证件才行。',
    'This document does not prove who somebody is: those of article 9 of the 2018 regulation do.',
  ),
  'visit-unknown': entry(404, '没有这次到场记录。', 'There is no such visit.'),
  'already-contested': entry(
    409,
    '您已经说过这次记录不对，监督单位在看。',
    'You contested this visit already; supervision is looking at it.',
  ),
  'hall-unknown': entry(422, '没有这个大厅。', 'There is no such hall.'),
  'sent-away-not-found': entry(404, '没有这条反映。', 'There is no such report.'),
  'not-instant': entry(
    422,
    '这一项不是即办件，要由部门审查（行政许可法第34条：能够当场作出决定的才当场决定）。',
    'This item is not decided on the spot; its department examines it (licensing law article 34).',
  ),
  'not-authorised': entry(
    403,
    '办理单位没有授权您当场决定这一项（省规定第5条：受行政机关委托才能代办）。',
    'Its office has not authorised you to decide this at the desk (2018 regulation article 5).',
  ),
  'authorisation-not-found': entry(404, '没有这份授权，或者已经收回。', 'There is no such authorisation, or it was taken back.'),
  'clerk-unknown': entry(422, '这个人在这个大厅没有收件岗位。', 'This person holds no reception post at this hall.'),
  'shift-not-found': entry(404, '没有这次交接。', 'There is no such hand-over.'),
  'own-hand-over': entry(409, '交班的人不能自己接班：要另一个人签。', 'Who hands over cannot take over: somebody else signs.'),
  'already-taken-over': entry(409, '已经有人接班了。', 'It was taken over already.'),
  'counter-correction-not-found': entry(404, '没有这条更正。', 'There is no such correction.'),
  'four-eyes': entry(
    409,
    '提出更正的人不能自己批准：要大厅里另一个人看过。',
    'Who proposed it cannot settle it: a second clerk of the hall looks at it.',
  ),
  'beyond-correction': entry(
    422,
    '窗口不能改这一项：决定、申请内容由办理单位依法更正。',
    'The window cannot correct this: decisions and applications are corrected by their office under the law.',
  ),
  'nothing-changes': entry(422, '和原来一样，没有要改的。', 'This is what is written already.'),
  'changed-meanwhile': entry(409, '这一项在这期间又变了，请重新提出。', 'It has changed meanwhile; please propose it anew.'),
} as const;
