/** A bundle as a folder: written whole or not at all, read without following links. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Bundle } from './export-bundle.ts';

/** @returns false where the folder is there already: nothing of anybody's is written over. */
export async function writeBundleFolder(folder: string, bundle: Bundle): Promise<boolean> {
  if (existsSync(folder)) return false;
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  for (const [path, text] of bundle) {
    await mkdir(dirname(join(part, path)), { recursive: true });
    await writeFile(join(part, path), text);
  }
  await rename(part, folder);
  return true;
}

export async function readBundleFolder(folder: string): Promise<Bundle> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(
    files.map(async (file) => [relative(folder, file).split(sep).join('/'), await readFile(file, 'utf8')] as const),
  );
  return new Map(read.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
