/** Reads a JSON answer into one record: the connectors over HTTP share what an answer may look like. */
import { createHash } from 'node:crypto';
import { memberOf } from '#domain/exchange/read-record.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Failure, SourceRecord } from './connector.ts';

/** SHA-256 in base64url, by which a question and its answer are named in the log without their content. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

const decoder = new TextDecoder('utf-8', { fatal: true });

const parse = (body: Uint8Array): Result<unknown, Failure> => {
  try {
    return ok(JSON.parse(decoder.decode(body)) as unknown);
  } catch {
    return refuse('garbage', { values: { detail: 'json' } });
  }
};

/**
 * The record at `path` (dots go down; empty: the whole answer). Nothing there, or an empty list, means nobody under this
 * key; a list of several is refused, for a key names one.
 */
export function recordIn(body: Uint8Array, path: string): Result<SourceRecord | undefined, Failure> {
  const parsed = parse(body);
  if (!parsed.ok) return parsed;
  if (typeof parsed.value !== 'object' || parsed.value === null) return refuse('garbage', { values: { detail: 'no-object' } });
  const found = path === '' ? parsed.value : memberOf(parsed.value, path);
  if (Array.isArray(found) && found.length > 1) return refuse('garbage', { values: { detail: 'many-records' } });
  const record: unknown = Array.isArray(found) ? found[0] : found;
  if (record === undefined || record === null) return ok(undefined);
  if (typeof record !== 'object' || Array.isArray(record)) return refuse('garbage', { values: { detail: 'no-object' } });
  return ok(record as SourceRecord);
}
