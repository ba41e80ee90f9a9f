/** Refusal codes of corrections with their sentences: part of the one table in refusals.ts. */
import type { CorrectionRefusal } from '#domain/exchange/correction.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const correctionRefusals = {
  'correction-not-found': entry(404, '没有这条更正。', 'There is no such correction.'),
  'reasons-missing': entry(
    422,
    '写明理由：本人会看到（个人信息保护法第50条）。',
    'Give the reasons: the person reads them (PIPL article 50).',
  ),
  'value-missing': entry(422, '写明更正成什么。', 'Say what it is corrected to.'),
  'already-taken': entry(409, '已经有人在核对。', 'Somebody checks it already.'),
  'already-settled': entry(409, '已经核对完了。', 'It was settled already.'),
  'nothing-to-tell': entry(409, '没有更正，不用复核。', 'Nothing was corrected, so nothing is to be verified.'),
} as const satisfies Record<Exclude<CorrectionRefusal, 'not-yours' | 'own-file'>, RefusalEntry>;
