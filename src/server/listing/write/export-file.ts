/** A division's list as a file to download, and the empty list to fill in. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Language } from '#domain/kernel/text.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import type { Bytes, Streamed } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { ViewParts } from '../run/run-view.ts';
import type { HeadingStyle } from './export-columns.ts';
import { exportRows } from './export-rows.ts';
import { writeCsvList, writeJsonList, writeXlsxList, type RowPages } from './write-list.ts';

/** A spreadsheet is made in one piece, 40 ms a thousand rows (measured): larger ones are given as CSV, or by the command line. */
const MOST_SHEET_ROWS = 20_000;
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type Query = Readonly<Record<string, string>>;

export async function exportFile(parts: ViewParts, division: DivisionCode, query: Query): Promise<Result<Bytes | Streamed>> {
  const { format = 'csv', what = 'all', within, headings = 'zh' } = query;
  const ask = { division, within: within === 'yes', what: what as 'all' | 'listings' | 'items' };
  const { pages, used, rows } = await exportRows({ sql: sqlOf(parts.pool), catalogue: parts.catalogue }, ask);
  const written = { used, headings: headings as HeadingStyle };
  const fileName = `${division}-${what}.${format}`;
  if (format === 'json') return ok({ stream: writeJsonList(pages), type: TYPES.json, fileName });
  if (format === 'csv') return ok({ stream: writeCsvList(pages, written), type: TYPES.csv, fileName });
  if (rows > MOST_SHEET_ROWS) return refuse('listing-export-too-large', { values: { rows, limit: MOST_SHEET_ROWS } });
  return ok({ bytes: await writeXlsxList(pages, written), type: TYPES.xlsx, fileName });
}

/** Plainly made up: no real list has the code. */
const EXAMPLE: ListingRow = {
  task_code: '11330100000000000X4000199999901',
  task_name: '示例：食品经营许可（新办）',
  task_type: '01',
  dept_name: '示例县市场监督管理局',
  promise_day: '8',
  promise_type: '1',
  limit_scene_num: '0',
};
async function* one(row: ListingRow): AsyncGenerator<readonly ListingRow[]> {
  yield [row];
}

export async function templateFile(format: 'csv' | 'xlsx', language: Language): Promise<Bytes> {
  const pages: RowPages = one(EXAMPLE);
  const written = { used: ['area_code'], headings: language };
  if (format === 'xlsx') return { bytes: await writeXlsxList(pages, written), type: TYPES.xlsx, fileName: 'list.xlsx' };
  let text = '';
  for await (const piece of writeCsvList(pages, written)) text += piece;
  return { bytes: new TextEncoder().encode(text), type: TYPES.csv, fileName: 'list.csv' };
}
