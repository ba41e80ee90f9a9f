/** The nightly file of a department that answers no questions: all its records as CSV (RFC 4180), whole or not at all. */
import { renameSync, writeFileSync } from 'node:fs';
import type { Register } from './register.ts';
import type { Service, SystemRecord } from './system.ts';

const cell = (value: SystemRecord[string] | undefined): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Columns in the order of the first record; no record, no file: an empty register would look like a broken one. */
export function writeBatch(register: Register, service: Service, file: string): void {
  const records = register.all(service);
  const [first] = records;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const lines = [columns.join(','), ...records.map((record) => columns.map((column) => cell(record[column])).join(','))];
  writeFileSync(`${file}.new`, `${lines.join('\r\n')}\r\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
