/** Reads the project's own source files and what each of them imports, for the tests that keep the house in order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type Import = { readonly specifier: string; readonly typeOnly: boolean };

export type Source = {
  /** From the root, with slashes: `src/domain/case/decide.ts`. */
  readonly path: string;
  readonly text: string;
  /** The text with comments and the insides of strings blanked out, so that a word in a sentence is no code. */
  readonly code: string;
  readonly lines: number;
  readonly isTest: boolean;
  /** `domain`, `contract`, `server`, `web`, or empty outside src. */
  readonly floor: string;
  readonly room: string;
  readonly imports: readonly Import[];
};

const CODE = /\.(ts|tsx|css|sql|mjs)$/;

/** Every source file below the given folders. */
export const readSources = (...folders: readonly string[]): readonly Source[] =>
  folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && CODE.test(entry.name))
      .map((entry) => sourceOf(join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))),
  );

const sourceOf = (path: string): Source => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const [top, floor = '', room = ''] = path.split('/');
  const inside = top === 'src';
  return {
    path,
    text,
    code: blank(text),
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    isTest: /\.test\.tsx?$/.test(path) || top === 'test',
    floor: inside ? floor : '',
    room: inside && path.split('/').length > 3 ? room : '',
    imports: importsOf(text),
  };
};

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** Static and dynamic imports and re-exports. `import type` alone is type-only; a mixed list counts as values. */
export const importsOf = (text: string): readonly Import[] =>
  [...text.matchAll(IMPORT)].map(([, type, from, dynamic]) => ({
    specifier: from ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));

/** One pass, longest form first: a quote inside a comment and a comment inside a quote both stay harmless. */
const blank = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, (found) =>
    found.startsWith('`') ? found : found.replaceAll(/[^\n'"]/g, ' '),
  );
