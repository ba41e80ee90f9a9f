/** A row of the ledger in plain words, for files and papers: the same as the screen says. */
import type { Language } from '#domain/kernel/text.ts';
import type { Look } from '#contract/view/look.ts';

const say = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);

export const outcomeWord = (outcome: Look['outcome'], language: Language): string => {
  switch (outcome) {
    case 'answered':
      return say(language, '答复了', 'answered');
    case 'none':
      return say(language, '没有记录', 'no record');
    case 'failed':
      return say(language, '没有答复', 'did not answer');
    case 'unknown':
      return say(language, '查询中断，不知答复', 'cut off, answer unknown');
    case null:
      return '';
  }
};

export const articleWord = (basis: Look['basis'], language: Language): string =>
  basis === null ? '' : say(language, `《${basis.title.zh}》第${basis.article}条`, `${basis.title.en}, article ${basis.article}`);

/** What stands in place of a case. */
export function caseWord(row: Look, language: Language): string {
  if (row.sealed !== null) return say(language, '依法保密，不写办件', 'closed by law, no case is named');
  if (row.number !== null) return row.title === null ? row.number : `${row.number} ${row.title[language]}`;
  if (row.code !== null) return row.code.name[language];
  if (row.others) return say(language, '别人在办的事，登记里有您', 'a matter of others, whose record names you');
  if (row.strange) return say(language, '查不到您的办件', 'no case of yours found');
  return row.title === null ? '' : say(language, `填表时：${row.title.zh}`, `while filling in: ${row.title.en}`);
}

export const delayWord = (row: Look, language: Language): string =>
  row.delayed === null
    ? ''
    : say(
        language,
        `依法延后到${row.delayed.until.slice(0, 10)}：${row.delayed.name.zh}，${articleWord(row.delayed.basis, 'zh')}`,
        `shown later by law, on ${row.delayed.until.slice(0, 10)}: ${row.delayed.name.en}, ${articleWord(row.delayed.basis, 'en')}`,
      );

/** A sealed row says its day alone. */
export const timeWord = (row: Look): string => (row.dayOnly ? row.at.slice(0, 10) : row.at.slice(0, 19).replace('T', ' '));
