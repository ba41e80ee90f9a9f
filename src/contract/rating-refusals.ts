/** Refusal codes of ratings and surveys, with their sentences. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const ratingRefusals = {
  'rating-not-found': entry(404, '没有这条评价。', 'There is no such rating.'),
  'rating-contact-unknown': entry(422, '这一步还没办到，或者不能单独评。', 'This step is not reached yet or is not rated by itself.'),
  'rating-added': entry(409, '已经追加过一次了，一条评价只能追加一次。', 'Words were added already; a rating takes them once.'),
  'rating-add-over': entry(409, '评价后10天内可以追加，现在过了。', 'Words can be added within ten days of the rating; that is over.'),
  'rating-not-open': entry(409, '这条评价现在不在这一步。', 'The rating does not stand at this step now.'),
  'rating-ground-missing': entry(422, '认定不成立要选一个理由。', 'To find it invalid, choose the ground.'),
  'rating-objected': entry(409, '已经提过一次，另一个人决定过了。', 'It was objected to once, and a second person decided.'),
  'rating-objection-over': entry(409, '认定后5个工作日内可以提出，现在过了。', 'Within five working days of the finding; that is over.'),
  'rating-not-called-back': entry(409, '这条评价现在没有在等回访。', 'This rating waits for no call-back now.'),
  'rating-code-wrong': entry(422, '口令不对：请对方念出“我的评价”里的口令。', 'The word is wrong: ask for the one in “My ratings”.'),
  'rating-no-words': entry(422, '这条评价没有写话，没有可以公开的。', 'Nothing was written that could be published.'),
  'rating-published': entry(409, '已经公开过了。', 'It was published already.'),
  'rating-names-somebody': entry(
    422,
    '里面有姓名、号码或办件号，先去掉再公开（个人信息保护法第25条）。',
    'There is a name, a number or a case in it: take it out first (personal information protection law article 25).',
  ),
  'survey-not-found': entry(404, '没有这份问卷，或者链接不对。', 'There is no such survey, or the link is wrong.'),
  'survey-not-open': entry(409, '这份问卷现在不在这一步。', 'The survey does not stand at this step now.'),
  'survey-reminded': entry(409, '已经提醒过一次了。', 'It was reminded of once already.'),
  'survey-nobody': entry(422, '这段时间没有办完的件可以抽。', 'No case ended in these days that could be drawn.'),
  'survey-question-missing': entry(422, '至少要有一个问题。', 'At least one question is needed.'),
  'survey-answered': entry(409, '这个链接已经用过了，谢谢。', 'This link was used already; thank you.'),
} as const;
