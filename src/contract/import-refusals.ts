/** The refusals of files that are brought in, and of lists that are given out, with status and sentence. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const importRefusals = {
  'import-not-found': entry(404, '没有这次导入。', 'There is no such import.'),
  'import-encoding': entry(
    422,
    '文字编码读不懂：请另存为 UTF-8 或 GB18030 的 CSV。',
    'The encoding cannot be read: save it as CSV in UTF-8 or GB18030.',
  ),
  'import-broken': entry(422, '第 {line} 行的引号或分隔不对，文件读不下去。', 'The quotes or separators are broken near line {line}.'),
  'import-empty': entry(422, '文件里没有数据行。', 'The file has no lines below its headings.'),
  'import-too-many': entry(
    422,
    '一次最多 {rows} 行、{columns} 列，请分几个文件。',
    'At most {rows} lines and {columns} columns at once; split the file.',
  ),
  'import-faulty': entry(
    409,
    '有 {faulty} 行不能导入，请先说明跳过它们。',
    '{faulty} lines cannot be taken; say first that they stay out.',
  ),
  'import-doubtful': entry(
    409,
    '有 {warned} 行有疑问，请先说明照样导入。',
    '{warned} lines are doubtful; say first that they are taken all the same.',
  ),
  'import-begun': entry(409, '这次导入已经开始、完成或撤下。', 'This import was begun, done or dropped already.'),
  'listing-export-too-large': entry(
    422,
    '有 {rows} 项，表格一次最多 {limit} 项，请用 CSV 或 JSON 导出。',
    'There are {rows} items; a spreadsheet takes {limit} at most. Export them as CSV or JSON.',
  ),
  'open-data-not-found': entry(404, '没有这份开放数据。', 'There is no such file of open data.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>;
