/** Refusal codes of calendars, cards and rules of lights with their sentences: part of the one table in refusals.ts. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const clockRefusals = {
  'calendar-past-day': entry(
    409,
    '{day} 已经过去，这天已按原日历计算并告知，不能再改。',
    '{day} has passed: it was counted and told by the calendar of then, and no version takes it away.',
  ),
  'calendar-version-used': entry(
    409,
    '已发布的版本不能撤回：办件的日期是按它告知的。要改，另发一版。',
    'A published version is not taken back: dates were told by it. Publish another one to change them.',
  ),
  'card-not-found': entry(404, '没有这张牌。', 'There is no such card.'),
  'card-answered': entry(409, '已经答复过了。', 'It was answered already.'),
  'card-not-answered': entry(
    409,
    '承办单位还没有答复，答复期限也没有过：先听它说（行政许可法第7条）。',
    'The office has not answered and its days are not over: it is heard first (licensing law art. 7).',
  ),
  'card-settled': entry(409, '这张牌已经处理完了。', 'The card was settled already.'),
  'card-not-confirmed': entry(409, '牌没有确认，不用申诉。', 'It was not confirmed, so there is nothing to appeal against.'),
  'card-appealed': entry(409, '申诉只有一次。', 'There is one appeal.'),
  'card-appeal-over': entry(409, '申诉要在确认后5个工作日内提出。', 'An appeal is made within 5 working days of the confirmation.'),
  'card-not-appealed': entry(409, '没有申诉。', 'There is no appeal.'),
  'card-reasons-missing': entry(422, '写明理由：对方会看到。', 'Give the reasons: the other side reads them.'),
  'rules-unknown': entry(404, '没有这个版本的规则。', 'There is no such version of the rules.'),
  'rules-settled': entry(409, '这个版本已经发布或撤回。', 'This version was already published or withdrawn.'),
} as const;
