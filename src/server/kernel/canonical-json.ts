/** JSON in one fixed form (RFC 8785), so that equal values have equal bytes and equal hashes whatever the order of their keys. */
import { createHash } from 'node:crypto';

/**
 * Canonical text of a JSON value. `undefined` members are left out, Maps are written as objects.
 * Throws on what JSON cannot hold (NaN, functions): that is a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('A number that JSON cannot hold');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`;
  if (value instanceof Map) return writeMembers([...value.entries()]);
  if (typeof value === 'object') return writeMembers(Object.entries(value));
  throw new Error(`JSON cannot hold a ${typeof value}`);
}

/** RFC 8785 sorts by UTF-16 code units, which is what JavaScript's `<` compares. */
function writeMembers(entries: readonly (readonly [string, unknown])[]): string {
  const members = entries
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of a text's UTF-8 bytes or of bytes, in hex. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
