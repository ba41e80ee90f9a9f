/** What may be wrong with a document before it is one: its depth, its names, its shape; and what is left of it to be judged meanwhile. */
import type { TSchema } from 'typebox';
import type { Finding } from '#domain/lint/finding.ts';
import { DEEPEST, pointerKey } from '#domain/lint/walk.ts';
import { shapeErrors } from '#server/catalogue/read-yaml.ts';
import { shapeFaults } from '#server/catalogue/shape-faults.ts';

/** Names that every object has: a document that brings its own means harm, or would be read wrongly. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', ...Object.getOwnPropertyNames(Object.prototype)]);
/** Places in one document; the largest shipped item has 600. */
const MOST_PLACES = 60_000;

const error = (rule: string, pointer: string, values: Finding['values']): Finding => ({
  rule,
  severity: 'error',
  pointer,
  ...(values === undefined ? {} : { values }),
});

/** Walks without recursion: ten thousand brackets would end the process before anything was said about them. */
export function hostileFindings(doc: unknown): readonly Finding[] {
  const waiting: { readonly value: unknown; readonly pointer: string; readonly depth: number }[] = [{ value: doc, pointer: '', depth: 0 }];
  const findings: Finding[] = [];
  let places = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, pointer, depth } = next;
    places += 1;
    if (depth > DEEPEST) return [error('too-deep', pointer, { most: DEEPEST })];
    if (places > MOST_PLACES) return [error('too-large', '', { most: MOST_PLACES })];
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const place = `${pointer}/${pointerKey(key)}`;
      if (FORBIDDEN.has(key)) findings.push(error('forbidden-name', place, { name: key }));
      waiting.push({ value: inner, pointer: place, depth: depth + 1 });
    }
  }
  return findings;
}

const lastOf = (pointer: string): string => pointer.split('/').at(-1) ?? '';

/** Faults of shape as findings, in few words; the English of the validator is for who edits the source. */
const shapeFindings = (schema: TSchema, doc: unknown): readonly Finding[] =>
  shapeFaults(shapeErrors(schema, doc)).map(({ pointer, code, message }) => {
    const values = { field: lastOf(pointer), message };
    if (code === 'unknown-key' || code === 'key-missing')
      return error(code, pointer, { field: message.replace(/^(unknown key|missing) /, '') });
    return code === 'wrong-minLength' && /\/(zh|en)$/.test(pointer)
      ? error('text-empty', pointer.replace(/\/(zh|en)$/, ''), undefined)
      : error('wrong-shape', pointer, values);
  });

type Bag = { [key: string]: unknown };
const keysOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

const parentAt = (root: unknown, keys: readonly string[]): Bag | unknown[] | undefined => {
  let value: unknown = root;
  for (const key of keys.slice(0, -1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Bag)[key];
  }
  return typeof value === 'object' && value !== null ? (value as Bag | unknown[]) : undefined;
};

/** Takes one place out; false where it is the document itself. */
const takeOut = (root: unknown, pointer: string): boolean => {
  const keys = keysOf(pointer);
  const last = keys.at(-1);
  const parent = parentAt(root, keys);
  if (last === undefined || parent === undefined) return false;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return true;
};

/** An empty sentence is told as such; a dash stands in so that the rest can be judged. */
const fillIn = (root: unknown, pointer: string): void => {
  const keys = keysOf(pointer);
  const parent = parentAt(root, keys);
  if (parent !== undefined && !Array.isArray(parent)) parent[keys.at(-1) ?? ''] = '—';
};

/** More faults at once than this and nothing but them is told. */
const MOST_ROUNDS = 60;
/** Signs read again and again in all rounds: half a megabyte of faults took three seconds of everybody's. */
const MOST_READ = 3_000_000;

/** What of the document has its shape: faulty parts are left out, so that a half-written line does not hide all other findings. */
const pruned = (schema: TSchema, doc: unknown): unknown => {
  const copy: unknown = structuredClone(doc);
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(MOST_READ / Math.max(1, JSON.stringify(doc).length)));
  for (let round = 0; round < rounds; round += 1) {
    const [first] = shapeErrors(schema, copy);
    if (first === undefined) return copy;
    const { keyword, instancePath: pointer, params } = first;
    const extra = (params as { readonly additionalProperties?: unknown }).additionalProperties;
    if (keyword === 'additionalProperties' && Array.isArray(extra))
      for (const key of extra) takeOut(copy, `${pointer}/${pointerKey(String(key))}`);
    else if (keyword === 'minLength' && /\/(zh|en)$/.test(pointer)) fillIn(copy, pointer);
    else if (!takeOut(copy, pointer)) return undefined;
  }
  return undefined;
};

export type Judged = {
  readonly findings: readonly Finding[];
  /** What may be built and linted; undefined where too little is left. */
  readonly sound?: unknown;
};

export function judgeShape(schema: TSchema, doc: unknown): Judged {
  const hostile = hostileFindings(doc);
  if (hostile.length > 0) return { findings: hostile };
  const findings = shapeFindings(schema, doc);
  const sound = findings.length === 0 ? doc : pruned(schema, doc);
  return sound === undefined ? { findings } : { findings, sound };
}
