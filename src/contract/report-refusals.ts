/** Why an act on a work report is not taken. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const reportRefusals = {
  'report-not-found': entry(404, '没有这份报告。', 'There is no such report.'),
  'report-kind-unknown': entry(404, '没有这种报告。', 'There is no such kind of report.'),
  'report-period-wrong': entry(
    422,
    '时间段不对：写成2026-10、2026-Q3或2026，而且已经开始。',
    'No such period: write 2026-10, 2026-Q3 or 2026, begun already.',
  ),
  'report-place-not-yours': entry(403, '只能报告本级和下级区划。', 'You report on your own division and those below it.'),
  'report-frozen': entry(
    409,
    '报告已定稿，不再改。要更正，另出一版并写明理由。',
    'The report is frozen. To correct it, draft a version that takes its place, with the reason.',
  ),
  'report-not-frozen': entry(409, '只有定稿的报告才用更正。', 'Only a frozen report is corrected.'),
  'report-in-review': entry(409, '报告在审核，退回后才能改。', 'The report is in review; it is changed after it was returned.'),
  'report-not-in-review': entry(409, '报告还没有送审。', 'The report was not sent for review.'),
  'report-block-unknown': entry(422, '这一段不能改写。', 'This block has no words to change.'),
  'report-figure-unknown': entry(422, '这一段没有这个数。', 'This paragraph has no such figure.'),
  'report-figure-typed': entry(
    422,
    '数不能手填：请用这一段里算好的数。日期、条款号、文号可以写。',
    'Figures are not typed: use those computed for this paragraph. Dates, articles and numbers of documents may be written.',
  ),
  'report-words-too-long': entry(422, '一段最多3000字。', 'A paragraph has 3,000 characters at most.'),
  'report-changed': entry(409, '签发时报告又改了，请再看一遍。', 'The report changed while it was being signed; please read it once more.'),
  'report-reason-missing': entry(422, '写明理由。', 'Give the reason.'),
} as const;
