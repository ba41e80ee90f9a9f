/** Keeps made files until what they were made from changes: asking for them over and over makes nothing anew. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { listedDivisions } from '#server/listing/store.ts';
import { decisionsMark } from './decision-dump.ts';
import { dumps, type DumpFile, type DumpScene } from './dumps.ts';

export type Made = DumpFile & { readonly bytes: Buffer; readonly sha256: string };
export type KeptDumps = {
  /** Undefined for a name that is none of the files. */
  readonly get: (name: string, division: DivisionCode) => Promise<Made | undefined>;
  readonly updatedAt: () => Instant;
  readonly scene: (division: DivisionCode) => DumpScene;
};
export type DumpParts = {
  readonly catalogue: Catalogue;
  readonly publicUrl: string;
  readonly sql: Sql;
  readonly clock: () => Instant;
  /** Hears of each change of the catalogue. */
  readonly onChange: (heard: () => void) => unknown;
};

/** A file of a county is one megabyte at most; so many are kept. */
const MOST = 40;

export function keepDumps({ catalogue, publicUrl, sql, clock, onChange }: DumpParts): KeptDumps {
  const kept = new Map<string, Promise<Made>>();
  let [generation, updatedAt] = [0, clock()];
  onChange(() => {
    generation += 1;
    updatedAt = clock();
    kept.clear();
  });
  const files = new Map(dumps.flatMap((dump) => dump.files.map((file) => [file.name, file] as const)));
  const scene = (division: DivisionCode): DumpScene => ({ catalogue, publicUrl, division, sql });
  const make = async (name: string, division: DivisionCode): Promise<Made> => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`No file ${name}`);
    const bytes = Buffer.from(await file.write(scene(division)), 'utf8');
    return { name, format: file.format, mediaType: file.mediaType, bytes, sha256: sha256(bytes) };
  };
  return {
    updatedAt: () => updatedAt,
    scene,
    get: async (name, division) => {
      if (!files.has(name)) return undefined;
      // Listings come by imports, of which the catalogue does not hear.
      const listed = name.startsWith('items.') ? (await listedDivisions(sql)).find((each) => each.division === division) : undefined;
      const decided = name.startsWith('decisions.') ? await decisionsMark(sql, { catalogue, division }) : '';
      const key = `${generation} ${name} ${division} ${listed?.changedAt ?? ''} ${listed?.listed ?? ''} ${decided}`;
      const made = kept.get(key) ?? make(name, division);
      kept.delete(key);
      kept.set(key, made);
      made.catch(() => kept.delete(key));
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) kept.delete(oldest);
      return made;
    },
  };
}
