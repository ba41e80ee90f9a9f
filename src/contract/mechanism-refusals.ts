/** Refusal codes of supervision orders and of what is decided around them, with their sentences. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const mechanismRefusals = {
  'order-not-found': entry(404, '没有这张督办单。', 'There is no such supervision order.'),
  'order-raised-already': entry(409, '这件事已经立单。', 'An order was raised for this already.'),
  'order-not-yours': entry(403, '这张督办单不归您这一岗办。', 'This order is not yours under this post.'),
  'order-own-unit': entry(
    403,
    '本单位的督办单由立单的监督部门核实、打分，本单位的人不能办（省规定第43条：由有权机关责令改正）。',
    'An order to your own unit is judged and marked by those who raised it, never by the unit (2018 regulation art. 43).',
  ),
  'order-wrong-stage': entry(409, '督办单现在不在这一步。', 'The order is not at this stage now.'),
  'order-words-missing': entry(422, '写明内容：对方会看到。', 'Say what and why: the other side reads it.'),
  'order-day-passed': entry(422, '这个日期太早了。', 'This day is too early.'),
  'order-days-asked': entry(409, '已经申请过延期，等答复。', 'More days were asked for already; wait for the answer.'),
  'order-days-not-asked': entry(409, '没有待答复的延期申请。', 'No request for more days waits for an answer.'),
  'order-published-already': entry(409, '已经公布。', 'It was published already.'),
  'order-words-personal': entry(
    422,
    '公布的话里有身份证号或手机号，去掉再公布。',
    'The words to be published hold a number of identity or a telephone: leave it out.',
  ),
  'order-scored': entry(409, '已经打过分；不服可以申诉一次。', 'It was marked already; the unit may appeal once.'),
  'order-not-scored': entry(409, '还没有打分。', 'It was not marked yet.'),
  'order-appealed': entry(409, '申诉只有一次。', 'There is one appeal.'),
  'order-appeal-over': entry(409, '申诉要在打分后5个工作日内提出。', 'An appeal is made within 5 working days of the mark.'),
  'order-not-appealed': entry(409, '没有待决定的申诉。', 'No appeal waits to be decided.'),
  'record-not-found': entry(404, '没有这份记录。', 'There is no such record.'),
  'record-not-yours': entry(403, '这不归您这一岗办。', 'This is not yours under this post.'),
  'record-wrong-stage': entry(409, '现在不在这一步。', 'It is not at this stage now.'),
  'record-there-already': entry(409, '已经有了。', 'It is there already.'),
  'record-too-early': entry(409, '还没到时候：期限没过，或者日期太早。', 'It is too early: a term still runs, or the day has not come.'),
  'record-too-late': entry(409, '异议要在提出后5个工作日内写。', 'An objection is made within 5 working days.'),
  'tolerance-condition-missing': entry(
    409,
    '五项条件要同时具备、各有佐证，才不追责（省规定第46条）。',
    'All five conditions are needed, each with its evidence (2018 regulation art. 46).',
  ),
  'evaluation-sample-empty': entry(409, '这段时间没有办结的件可抽。', 'No finished case of this span to draw from.'),
  'evaluation-case-unknown': entry(404, '样本里没有这一件。', 'There is no such case in the sample.'),
  'order-nobody-above': entry(409, '已经报到最上一级。', 'It was reported to the highest level already.'),
} as const;
