/** What a simulated department has on file: its records with the corrections that were made, kept over restarts. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { DemoSystem, Service, SystemRecord } from './system.ts';
import type { World } from './world.ts';

type Value = SystemRecord[string];

/** A contested value as it was told: what a person claims is never kept here in clear, only what the department settled. */
export type KeptCorrection = {
  readonly id: string;
  readonly key: string;
  readonly field: string;
  readonly due: string | undefined;
  readonly at: number;
  readonly outcome?: 'corrected' | 'kept';
  readonly value?: Value;
  readonly settledAt?: number;
};

export type Register = {
  readonly find: (service: Service, key: string) => SystemRecord | undefined;
  readonly all: (service: Service) => readonly SystemRecord[];
  /** Whether a record with this key has this field. */
  readonly has: (key: string, field: string) => boolean;
  readonly corrections: () => readonly KeptCorrection[];
  readonly keep: (correction: KeptCorrection) => void;
};

const read = (file: string): readonly KeptCorrection[] => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly KeptCorrection[];
  } catch {
    return [];
  }
};

const tableOf = (service: Service, world: World): ReadonlyMap<string, SystemRecord> =>
  new Map(service.records(world).map((record) => [String(record[service.key]), record]));

/** `file`: where corrections outlive the process. A file that cannot be read counts as empty: it is a demo's. */
export function openRegister(system: DemoSystem, world: World, file: string): Register {
  const tables = new Map(system.services.map((service) => [service.path, tableOf(service, world)]));
  const kept = new Map(read(file).map((correction) => [correction.id, correction]));
  const corrected = (record: SystemRecord, key: string): SystemRecord => {
    const made = [...kept.values()].filter((each) => each.key === key && each.outcome === 'corrected' && each.field in record);
    return made.length === 0 ? record : { ...record, ...Object.fromEntries(made.map(({ field, value }) => [field, value ?? null])) };
  };
  return {
    find: (service, key) => {
      const record = tables.get(service.path)?.get(key);
      return record === undefined ? undefined : corrected(record, key);
    },
    all: (service) => [...(tables.get(service.path) ?? [])].map(([key, record]) => corrected(record, key)),
    has: (key, field) => [...tables.values()].some((table) => field in (table.get(key) ?? {})),
    corrections: () => [...kept.values()],
    keep: (correction) => {
      kept.set(correction.id, correction);
      // Appears whole or not at all.
      writeFileSync(`${file}.new`, JSON.stringify([...kept.values()]), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}
