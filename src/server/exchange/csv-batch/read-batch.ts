/** Reads a department's CSV file: its headings must hold every declared column, its rows are kept by the keyed hash of whom they are about. */
import { createHmac } from 'node:crypto';
import { CsvError, parse } from 'csv-parse/sync';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Resource } from '#domain/exchange/resource.ts';

export type BatchRow = { readonly keyHash: string; readonly body: Readonly<Record<string, string>> };
/** The line and what is wrong with it, never what stands in it. */
export type RowFault = { readonly line: number; readonly code: 'columns' | 'key-missing' | 'key-twice' | 'too-long' | 'unreadable' };
export type Batch = { readonly rows: readonly BatchRow[]; readonly faults: readonly RowFault[] };
type Broken = 'encoding' | 'csv' | 'column-missing' | 'empty' | 'too-large' | 'too-many-faults';

const LONGEST_CELL = 2_000;
/** A file of blank commas has ten million rows in twenty megabytes, and a gigabyte of them in memory. */
const MOST_ROWS = 500_000;
/** Of a hundred rows five may be faulty; more means that the file is not what it was. */
const FAULTY_SHARE = 0.05;

/** Numbers of people can be guessed one by one; without the home's secret a hash of one says nothing. */
export const keyHashOf = (secret: string, key: string): string =>
  createHmac('sha256', secret).update(key.trim().toUpperCase()).digest('base64url');

/** UTF-8, else GB18030, which spreadsheets write. */
const decode = (bytes: Uint8Array): string | undefined => {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return undefined;
};

const linesOf = (text: string): Result<readonly (readonly string[])[], Broken> => {
  try {
    return ok(
      parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true, max_record_size: 200_000, to: MOST_ROWS + 2 }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('csv', { values: { line: Number(error['lines'] ?? 0) } });
  }
};

const columnsOf = ({ key, fields }: Resource): readonly string[] => [
  ...new Set([key.name, ...fields.flatMap(({ name }) => name.split('+').map((part) => part.trim()))]),
];

/** Refused where the file as a whole cannot be trusted; single faulty rows are left out and told. Only declared columns are kept. */
export function readBatch(bytes: Uint8Array, resource: Resource, secret: string): Result<Batch, Broken> {
  const text = decode(bytes);
  if (text === undefined) return refuse('encoding');
  const lines = linesOf(text);
  if (!lines.ok) return lines;
  const [headings, ...records] = lines.value;
  if (headings === undefined || records.length === 0) return refuse('empty');
  if (records.length > MOST_ROWS) return refuse('too-large');
  const columns = columnsOf(resource);
  const missing = columns.find((column) => !headings.includes(column));
  if (missing !== undefined) return refuse('column-missing', { values: { column: missing } });
  const rows = new Map<string, BatchRow>();
  const faults: RowFault[] = [];
  records.forEach((record, index) => {
    const line = index + 2;
    const body = Object.fromEntries(columns.map((column) => [column, record[headings.indexOf(column)] ?? '']));
    const key = body[resource.key.name] ?? '';
    const keyHash = keyHashOf(secret, key);
    if (record.length !== headings.length) faults.push({ line, code: 'columns' });
    else if (key === '') faults.push({ line, code: 'key-missing' });
    else if (rows.has(keyHash)) faults.push({ line, code: 'key-twice' });
    else if (Object.values(body).some((cell) => cell.length > LONGEST_CELL)) faults.push({ line, code: 'too-long' });
    // PostgreSQL takes no NUL: one cell would keep every other file from being read.
    else if (Object.values(body).some((cell) => cell.includes('\u0000'))) faults.push({ line, code: 'unreadable' });
    else rows.set(keyHash, { keyHash, body });
  });
  if (faults.length > records.length * FAULTY_SHARE + 1) return refuse('too-many-faults', { values: { count: faults.length } });
  return ok({ rows: [...rows.values()], faults });
}
