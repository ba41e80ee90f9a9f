/** The last try to fetch a department's file, as the data manager reads it: taken or not, why, and which lines were left out. */
import type { LastFile } from '#contract/view/exchange.ts';
import { instantOf, instantText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { findBatchFile } from './store.ts';

const REASONS: Readonly<Record<string, Text>> = {
  unreachable: { zh: '取不到文件', en: 'The file cannot be fetched' },
  timeout: { zh: '取文件超时', en: 'Fetching it took too long' },
  'forbidden-address': { zh: '这个地方不许读', en: 'This place may not be read' },
  'too-large': { zh: '文件太大', en: 'The file is too large' },
  refused: { zh: '对方拒绝', en: 'It is refused' },
  'secret-missing': { zh: '没有找到密钥', en: 'Its secret is not there' },
  fault: { zh: '平台这边出了错，会再试', en: 'A fault of this platform, which tries again' },
  encoding: { zh: '编码读不懂', en: 'Its encoding cannot be read' },
  csv: { zh: '引号或列没有写完', en: 'A quote or a row does not end' },
  'column-missing': { zh: '少了登记的列', en: 'A registered column is missing' },
  empty: { zh: '文件是空的', en: 'The file is empty' },
  'too-many-faults': { zh: '错行太多', en: 'Too many rows are faulty' },
};
const FAULTS: Readonly<Record<string, Text>> = {
  columns: { zh: '列数不对', en: 'another number of columns' },
  'key-missing': { zh: '没有号码', en: 'no number' },
  'key-twice': { zh: '号码重复', en: 'the number stands twice' },
  'too-long': { zh: '内容太长', en: 'too long' },
  unreadable: { zh: '有读不懂的字符', en: 'a character that cannot be kept' },
};
const other: Text = { zh: '读不懂', en: 'It cannot be read' };

/** Null where no file was ever tried. */
export async function lastFileOf(sql: Sql, resource: string): Promise<LastFile | null> {
  const file = await findBatchFile(sql, resource);
  if (file === undefined) return null;
  return {
    triedAt: instantText(instantOf(file.tried_at)),
    goodAt: file.good_at === null ? null : instantText(instantOf(file.good_at)),
    rows: file.rows,
    faulty: file.faulty,
    faults: file.faults.map(({ line, code }) => ({ line, what: FAULTS[code] ?? other })),
    broken: file.state === 'broken' ? (REASONS[file.reason ?? ''] ?? other) : null,
  };
}
