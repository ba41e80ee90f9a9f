/** The ledger as CSV: a mark for spreadsheets, a line for each look, and at the end the count, the hash and the article. */
import type { Language } from '#domain/kernel/text.ts';
import type { Look } from '#contract/view/look.ts';
import { csvLine } from '#server/kernel/csv-line.ts';
import { articleWord, caseWord, delayWord, outcomeWord, timeWord } from './ledger-words.ts';

const heads = {
  zh: ['时间', '部门', '谁', '为什么', '看了什么', '办件', '依据', '查的系统', '结果', '依法延后'],
  en: ['time', 'department', 'who', 'purpose', 'facts', 'case', 'ground', 'system asked', 'outcome', 'shown later'],
} as const;

/** Spreadsheets read UTF-8 only behind this mark. */
export const ledgerHead = (language: Language): string => `\uFEFF${csvLine(heads[language])}`;

export const ledgerLine = (row: Look, language: Language): string =>
  csvLine([
    timeWord(row),
    row.office[language],
    row.who,
    row.purpose[language],
    row.facts.join(language === 'zh' ? '、' : ', '),
    caseWord(row, language),
    articleWord(row.basis, language),
    row.resource?.[language] ?? '',
    outcomeWord(row.outcome, language),
    delayWord(row, language),
  ]);

export const ledgerTail = (
  language: Language,
  { count, hash, at }: { readonly count: number; readonly hash: string; readonly at: string },
): string =>
  csvLine([
    language === 'zh'
      ? `# 共${count}条，截至${at}。以上各行（不含表头）的SHA-256：${hash}。依据：个人信息保护法第45条`
      : `# ${count} rows as of ${at}. SHA-256 of the lines above without the heading: ${hash}. Law: Personal Information Protection Law, article 45`,
  ]);
