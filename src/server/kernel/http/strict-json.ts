/** Reads JSON and refuses what JSON.parse lets through: depth, repeated keys, `__proto__`, NUL, lone surrogates, lost digits (bar M5, F3). */
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';

/** Deep enough for every form, shallow enough for every stack. */
const MAX_DEPTH = 64;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;
/** A string up to its closing quote; control characters must be escaped. */
// biome-ignore lint: the control characters are the point
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

export type JsonCode =
  | 'json-broken'
  | 'json-too-deep'
  | 'json-repeated-key'
  | 'json-forbidden-key'
  | 'json-number-too-large'
  | 'json-broken-text';

class Broken extends Error {
  readonly code: JsonCode;
  readonly path: readonly string[];
  constructor(code: JsonCode, path: readonly string[]) {
    super(code);
    this.code = code;
    this.path = [...path];
  }
}

type Reader = { readonly text: string; at: number };

/** The value of a JSON text in UTF-8, or the refusal `bad-json` with the pointer of what is wrong. */
export function readJson(bytes: Uint8Array): Result<unknown, 'bad-json'> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const reader: Reader = { text, at: 0 };
    const value = readValue(reader, []);
    skip(reader);
    if (reader.at !== text.length) throw new Broken('json-broken', []);
    return ok(value);
  } catch (error) {
    if (error instanceof Broken) return refuse('bad-json', { problems: [{ pointer: pointerOf(error.path), code: error.code }] });
    // The decoder's complaint: bytes that are not UTF-8.
    if (error instanceof TypeError) return refuse('bad-json', { problems: [{ pointer: '', code: 'json-broken-text' }] });
    throw error;
  }
}

/** RFC 6901. */
export const pointerOf = (path: readonly string[]): Problem['pointer'] =>
  path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function skip(reader: Reader): void {
  SPACE.lastIndex = reader.at;
  reader.at += SPACE.exec(reader.text)?.[0].length ?? 0;
}

/** `path` is one list for the whole reading, grown and shrunk: a copy for each value made a body of a megabyte cost a second (measured). */
function readValue(reader: Reader, path: string[]): unknown {
  if (path.length > MAX_DEPTH) throw new Broken('json-too-deep', path.slice(0, 8));
  skip(reader);
  const first = reader.text[reader.at];
  if (first === '{') return readObject(reader, path);
  if (first === '[') return readArray(reader, path);
  if (first === '"') return readString(reader, path);
  for (const [word, value] of WORDS) {
    if (reader.text.startsWith(word, reader.at)) {
      reader.at += word.length;
      return value;
    }
  }
  return readNumber(reader, path);
}

const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

function readNumber(reader: Reader, path: readonly string[]): number {
  NUMBER.lastIndex = reader.at;
  const match = NUMBER.exec(reader.text);
  if (match === null || match[0] === '') throw new Broken('json-broken', path);
  reader.at += match[0].length;
  const value = Number(match[0]);
  const whole = match[1] === undefined && match[2] === undefined;
  if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) throw new Broken('json-number-too-large', path);
  return value;
}

function readString(reader: Reader, path: readonly string[]): string {
  STRING.lastIndex = reader.at;
  const match = STRING.exec(reader.text);
  if (match === null) throw new Broken('json-broken', path);
  reader.at += match[0].length;
  const value: unknown = JSON.parse(match[0]);
  if (typeof value !== 'string') throw new Broken('json-broken', path);
  // PostgreSQL takes neither; Node would write a lone surrogate as U+FFFD and change the name without a word (bar M5).
  if (value.includes('\u0000') || !value.isWellFormed()) throw new Broken('json-broken-text', path);
  return value;
}

function readArray(reader: Reader, path: string[]): unknown[] {
  const items: unknown[] = [];
  reader.at += 1;
  skip(reader);
  if (take(reader, ']')) return items;
  for (;;) {
    path.push(String(items.length));
    items.push(readValue(reader, path));
    path.pop();
    skip(reader);
    if (take(reader, ']')) return items;
    if (!take(reader, ',')) throw new Broken('json-broken', path);
  }
}

function readObject(reader: Reader, path: string[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  reader.at += 1;
  skip(reader);
  if (take(reader, '}')) return object;
  for (;;) {
    skip(reader);
    const key = readString(reader, path);
    path.push(key);
    if (FORBIDDEN_KEYS.has(key)) throw new Broken('json-forbidden-key', path);
    if (Object.hasOwn(object, key)) throw new Broken('json-repeated-key', path);
    skip(reader);
    if (!take(reader, ':')) throw new Broken('json-broken', path);
    object[key] = readValue(reader, path);
    path.pop();
    skip(reader);
    if (take(reader, '}')) return object;
    if (!take(reader, ',')) throw new Broken('json-broken', path);
  }
}

function take(reader: Reader, sign: string): boolean {
  if (reader.text[reader.at] !== sign) return false;
  reader.at += 1;
  return true;
}
