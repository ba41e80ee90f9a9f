/** Reads one YAML (or JSON) file of the catalogue strictly and judges its shape; every fault carries its line. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Settings } from 'typebox/system';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { FileProblem } from './file-problem.ts';
import { shapeFaults } from './shape-faults.ts';

export type Place = { readonly line: number; readonly column: number };
/** A value read from a file, and where each part of it stands. */
export type Located<Value> = {
  readonly file: string;
  readonly value: Value;
  readonly placeOf: (pointer: string) => Place;
};
export type Read<Value> =
  | { readonly ok: true; readonly located: Located<Value> }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** JSON pointer → keys; list positions become numbers so that the document can be asked for them. */
const keysOf = (pointer: string): readonly (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((raw) => {
      const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
      return /^\d+$/.test(key) ? Number(key) : key;
    });

/** The place of the deepest part of the pointer that is really written in the file. */
const placeIn =
  (document: Document, lines: LineCounter) =>
  (pointer: string): Place => {
    const keys = keysOf(pointer);
    for (let depth = keys.length; depth >= 0; depth -= 1) {
      const node = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range !== null && node.range !== undefined) {
        const { line, col } = lines.linePos(node.range[0]);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };

/** Compiling a shape is dear and 34 items have the same one. */
const compiled = new WeakMap<TSchema, ReturnType<typeof Compile>>();

/** A choice of shapes alone takes more than the eight errors the validator keeps by default; the setting is global, so it is put back. */
export const shapeErrors = (schema: TSchema, value: unknown) => {
  const validator = compiled.get(schema) ?? Compile(schema);
  compiled.set(schema, validator);
  if (validator.Check(value)) return [];
  const before = Settings.Get().maxErrors;
  Settings.Set({ maxErrors: 500 });
  try {
    return validator.Errors(value);
  } finally {
    Settings.Set({ maxErrors: before });
  }
};

type Parsed = {
  readonly value: unknown;
  readonly faults: readonly { readonly place: Place; readonly message: string }[];
  readonly placeOf: (pointer: string) => Place;
};

const parseYaml = (source: string): Parsed => {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, strict: true, uniqueKeys: true, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => {
    const { line, col } = lines.linePos(pos[0]);
    return { place: { line, column: col }, message };
  });
  // Aliases are refused (maxAliasCount 0): a file that expands while it is read is not data anyone can review.
  return { value: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }), faults, placeOf: placeIn(document, lines) };
};

/** JSON is YAML; the 1,465 divisions read ten times faster as JSON, and only a fault needs their lines. */
const parseJson = (source: string): Parsed => {
  try {
    return { value: JSON.parse(source), faults: [], placeOf: (pointer) => parseYaml(source).placeOf(pointer) };
  } catch {
    return parseYaml(source);
  }
};

/** A file that is not there is a fault like any other; throws where the disk fails. */
const readSource = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as { readonly code?: string }).code === 'ENOENT') return undefined;
    throw error;
  });

/** Reads `folder/file`. Refuses broken YAML, duplicate keys, unknown keys, aliases and wrong types. */
export const readYaml = async <Schema extends TSchema>(folder: string, file: string, schema: Schema): Promise<Read<Static<Schema>>> => {
  const source = await readSource(join(folder, file));
  if (source === undefined) {
    return { ok: false, problems: [{ file, line: 1, column: 1, pointer: '', code: 'file-missing', message: 'there is no such file' }] };
  }
  const { value, faults, placeOf } = file.endsWith('.json') ? parseJson(source) : parseYaml(source);
  if (faults.length > 0) {
    return { ok: false, problems: faults.map(({ place, message }) => ({ file, ...place, pointer: '', code: 'yaml-broken', message })) };
  }
  const problems = shapeFaults(shapeErrors(schema, value)).map((fault) => ({ file, ...placeOf(fault.pointer), ...fault }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, located: { file, value: value as Static<Schema>, placeOf } };
};
