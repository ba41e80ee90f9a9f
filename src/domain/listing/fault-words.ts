/** What is wrong with a cell, as the report by row says it. */
import type { Text } from '#domain/kernel/text.ts';
import type { ColumnFault, FaultCode } from './column.ts';
import { columnNamed, NATIONAL_COLUMNS } from './national-columns.ts';

const WORDS: Readonly<Record<FaultCode, Text>> = {
  'unknown-column': { zh: '国家清单里没有这一栏', en: 'the national list has no such column' },
  'unknown-code': { zh: '代码表里没有这个值', en: 'its table of values has no such value' },
  'not-a-number': { zh: '要填数字', en: 'a number is wanted' },
  'not-a-flag': { zh: '要填 1 或 0', en: '1 or 0 is wanted' },
  'not-a-date': { zh: '要填日期，例如 2026-11-23', en: 'a day is wanted, such as 2026-11-23' },
  'too-long': { zh: '太长了', en: 'it is too long' },
  missing: { zh: '必填，没有填', en: 'it must be filled in and is empty' },
  'law-not-known': { zh: '法律库里没有这部法，先作文字保留', en: 'the law is not among those shipped; it stays text' },
  'english-wanted': { zh: '要补英文', en: 'the English is wanted' },
  'not-taken': { zh: '事项从别处取这一栏，没有改', en: 'the item takes this from elsewhere; nothing was changed' },
};

/** Words of a column anywhere in the table, lists included. */
export const labelOfColumn = (name: string): Text =>
  columnNamed(name)?.label ??
  NATIONAL_COLUMNS.flatMap(({ values }) => (values.kind === 'rows' ? values.columns : [])).find((column) => column.name === name)
    ?.label ?? {
    zh: name,
    en: name,
  };

/** @returns 「承诺办结时限」第2行：要填数字（“十天”）。 */
export const faultWords = ({ column, code, value, row }: ColumnFault): Text => {
  const label = labelOfColumn(column);
  const cut = value === undefined ? undefined : [...value].slice(0, 40).join('');
  return {
    zh: `“${label.zh}”${row === undefined ? '' : `第${row + 1}行`}：${WORDS[code].zh}${cut === undefined ? '' : `（${cut}）`}`,
    en: `${label.en}${row === undefined ? '' : `, row ${row + 1}`}: ${WORDS[code].en}${cut === undefined ? '' : ` (${cut})`}`,
  };
};
