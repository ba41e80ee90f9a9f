/** The end of a report: how each of its figures is computed, from which formula and up to when; the same in page, DOCX and PDF. */
import type { Language } from '#domain/kernel/text.ts';
import type { Source } from './report-model.ts';

export const annexTitle: Readonly<Record<Language, string>> = {
  zh: '附：数据口径和来源',
  en: 'Annex: how the figures are computed',
};

/** As of when, said once for the whole report. `at`: `YYYY-MM-DD HH:mm` in Shanghai. */
export const asOfLine = (at: string, language: Language): string =>
  language === 'zh'
    ? `本报告的数由办件记录自动算出，不能手填。截至${at}已计入的办件、评价、诉求和督办单。`
    : `All figures are computed from the record and cannot be typed in. Counted: all that happened up to ${at}.`;

export const sourceLine = ({ name, formula, exclusions, version, basis }: Source, language: Language): string =>
  language === 'zh'
    ? `${name}＝${formula}（第${version}版口径${basis.length === 0 ? '' : `；${basis.join('、')}`}）${exclusions === undefined ? '' : `。不计：${exclusions}`}`
    : `${name} = ${formula} (formula ${version}${basis.length === 0 ? '' : `; ${basis.join(', ')}`})${exclusions === undefined ? '' : `. Left out: ${exclusions}`}`;
