/** What a simulated system keeps: its own files about cases, the events it took, its place in the list; one file that appears whole or not at all. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Words } from './profile.ts';

/** One part of a case as this system files it. */
export type OwnFile = {
  /** Of this system: `ZP-2026-000012`. */
  readonly number: string;
  readonly case: string;
  readonly part: string;
  readonly item: string;
  readonly applicant: string;
  /** In the own code. */
  readonly state: string;
  /** Version of the case it was read at. */
  readonly version: number;
  readonly due?: string;
  readonly cameAt: number;
  readonly changedAt: number;
  /** When its officer goes on. */
  readonly nextAt?: number;
  /** Number of the next act on it; with the file's number it is the external id. */
  readonly acts: number;
  /** Newest first. */
  readonly log: readonly { readonly at: number; readonly words: Words }[];
};

/** A certificate as it was reported upwards. */
export type OwnCertificate = { readonly id: string; readonly case: string; readonly status: string };

type Kept = {
  readonly files: readonly OwnFile[];
  readonly certificates: readonly OwnCertificate[];
  readonly taken: readonly string[];
  readonly position: number;
  readonly count: number;
  readonly filled: boolean;
};

export type Book = {
  readonly files: () => readonly OwnFile[];
  readonly certificates: () => readonly OwnCertificate[];
  readonly find: (number: string, part: string) => OwnFile | undefined;
  readonly nextNumber: (prefix: string, year: number) => string;
  readonly keep: (file: OwnFile) => void;
  readonly keepCertificate: (certificate: OwnCertificate) => void;
  readonly seen: (id: string) => boolean;
  readonly take: (id: string) => void;
  readonly position: () => number;
  readonly moveTo: (position: number) => void;
  /** Whether what there was before it was connected has been read. */
  readonly isFilled: () => boolean;
  /** That much at once; later files come one by one. */
  readonly fill: (files: readonly OwnFile[], certificates: readonly OwnCertificate[], position: number) => void;
  readonly say: (file: OwnFile, at: number, words: Words, change?: Partial<OwnFile>) => void;
};

/** Ids of events come again within days; older ones would say nothing new, for the file knows its version. */
const MOST_TAKEN = 5_000;
const MOST_LINES = 12;
const nothing: Kept = { files: [], certificates: [], taken: [], position: 0, count: 0, filled: false };

function read(path: string): Kept {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    return { ...nothing, ...(JSON.parse(readFileSync(path, 'utf8')) as Kept) };
  } catch {
    return nothing;
  }
}

const keyOf = (file: OwnFile): string => `${file.case} ${file.part}`;
const sameFile = (one: OwnFile, other: Pick<OwnFile, 'case' | 'part'>): boolean => one.case === other.case && one.part === other.part;

function filledWith(kept: Kept, files: readonly OwnFile[], certificates: readonly OwnCertificate[], position: number): Partial<Kept> {
  const [known, held] = [new Set(kept.files.map(keyOf)), new Set(kept.certificates.map(({ id }) => id))];
  return {
    files: [...kept.files, ...files.filter((file) => !known.has(keyOf(file)))],
    certificates: [...kept.certificates, ...certificates.filter(({ id }) => !held.has(id))],
    position: Math.max(kept.position, position),
    filled: true,
  };
}

/** @param path undefined: kept in memory alone, for tests. */
export function openBook(path: string | undefined): Book {
  let kept = path === undefined ? nothing : read(path);
  const taken = new Set(kept.taken);
  const write = (change: Partial<Kept>): void => {
    kept = { ...kept, ...change };
    if (path === undefined) return;
    writeFileSync(`${path}.new`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  const keep = (file: OwnFile): void => {
    const known = kept.files.some((each) => sameFile(each, file));
    write({ files: known ? kept.files.map((each) => (sameFile(each, file) ? file : each)) : [...kept.files, file] });
  };
  return {
    files: () => kept.files,
    certificates: () => kept.certificates,
    find: (number, part) => kept.files.find((each) => sameFile(each, { case: number, part })),
    nextNumber: (prefix, year) => {
      write({ count: kept.count + 1 });
      return `${prefix}-${year}-${String(kept.count).padStart(6, '0')}`;
    },
    keep,
    keepCertificate: (certificate) =>
      write({ certificates: [...kept.certificates.filter(({ id }) => id !== certificate.id), certificate] }),
    seen: (id) => taken.has(id),
    take: (id) => {
      taken.add(id);
      write({ taken: [...kept.taken, id].slice(-MOST_TAKEN) });
    },
    position: () => kept.position,
    moveTo: (position) => write({ position }),
    isFilled: () => kept.filled,
    fill: (files, certificates, position) => write(filledWith(kept, files, certificates, position)),
    say: (file, at, words, change = {}) =>
      keep({ ...file, ...change, changedAt: at, log: [{ at, words }, ...file.log].slice(0, MOST_LINES) }),
  };
}
