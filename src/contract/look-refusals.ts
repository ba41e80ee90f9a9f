/** Refusal codes of the ledger, of delays, of consents and of asking again, with their sentences: part of the one table in refusals.ts. */
import type { ConsentRefusal } from '#domain/exchange/consent.ts';
import type { LookDelayRefusal } from '#domain/exchange/look-delay.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

type Own =
  | Exclude<ConsentRefusal, 'not-yours'>
  | Exclude<LookDelayRefusal, 'not-yours' | 'reasons-missing'>
  | 'consent-not-wanted'
  | 'look-not-found'
  | 'look-questioned'
  | 'no-live-case';

export const lookRefusals = {
  'consent-not-yours': entry(
    403,
    '同意只能本人给；未满十四岁的，由监护人给（个人信息保护法第14、31条）。',
    'Consent is given by the person alone; for a child under fourteen by the guardian (PIPL articles 14, 31).',
  ),
  'consent-given': entry(409, '已经同意过了。', 'Consent was given already.'),
  'consent-not-given': entry(409, '没有同意过，或者已经撤回。', 'No consent stands here, or it was withdrawn.'),
  'consent-not-wanted': entry(422, '查这项数据不需要您同意。', 'No consent is needed to ask this source.'),
  'look-not-found': entry(404, '没有找到。', 'Nothing was found here.'),
  'look-questioned': entry(409, '这一条已经请人去查了。', 'You asked about this look already.'),
  'no-live-case': entry(
    409,
    '这件事已经办结，不能再查。有法律依据的，写明依据代码（个人信息保护法第34条）。',
    'The case has ended, so nothing may be asked for it. Where a law allows it, name its code (PIPL article 34).',
  ),
  'no-lawful-ground': entry(
    403,
    '没有这个法律依据，或者它不许这样做（个人信息保护法第34条）。',
    'There is no such ground in law, or it does not allow this (PIPL article 34).',
  ),
  'delay-not-found': entry(404, '没有找到。', 'Nothing was found here.'),
  'delay-without-date': entry(
    422,
    '延后必须写明到哪天为止（个人信息保护法第35条只许例外，不许无期限）。',
    'A delay needs its last day: the law allows an exception, not silence without end (PIPL article 35).',
  ),
  'delay-date-passed': entry(422, '这一天已经过了。', 'That day has passed.'),
  'delay-too-long': entry(422, '最多延后 {days} 天。', 'At most {days} days.'),
  'delay-ended': entry(409, '已经到期或者已经提前结束。', 'It has ended already.'),
} as const satisfies Record<Own, RefusalEntry>;
