/** What a backup says of itself: its time, its schema, and for each file how many bytes with which sum. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';

export const MANIFEST = 'manifest.json';
export const FORMAT = 'yici-backup-1';

const Piece = Type.Object({ file: Type.String({ pattern: '^(tables|keys|secrets)/[A-Za-z0-9._-]+$' }), sha256: Type.String() });
const Manifest = Type.Object({
  format: Type.Literal(FORMAT),
  at: Type.String(),
  /** The number of the last migration the data was written under. */
  schema: Type.Integer(),
  migrations: Type.Array(Type.Object({ number: Type.Integer(), checksum: Type.String() })),
  tables: Type.Array(
    Type.Object({
      ...Piece.properties,
      name: Type.String({ pattern: '^[a-z_]+$' }),
      rows: Type.Integer(),
      columns: Type.Array(Type.String()),
    }),
  ),
  keys: Type.Array(Piece),
});
export type Manifest = Static<typeof Manifest>;

/** The folder cannot be restored from; nothing was changed. */
export class BackupRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** SHA-256 of a file, hex, read piece by piece. */
export const sumOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

const readText = (folder: string): string => {
  try {
    return readFileSync(join(folder, MANIFEST), 'utf8');
  } catch {
    throw new BackupRefusal('no-backup', `${folder} holds no ${MANIFEST}: it is no backup, or one that was not finished.`);
  }
};

/** Reads and checks a backup whole before anything is made of it. Throws `no-backup`, `backup-unknown`, `backup-damaged`. */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const text = readText(folder);
  const manifest: unknown = JSON.parse(text);
  if (!Value.Check(Manifest, manifest)) throw new BackupRefusal('backup-unknown', `${folder} was not written by this program.`);
  for (const { file, sha256 } of [...manifest.tables, ...manifest.keys]) {
    const sum = await sumOf(join(folder, file)).catch(() => 'missing');
    if (sum !== sha256) throw new BackupRefusal('backup-damaged', `${file} is not as it was written.`);
  }
  return manifest;
};
