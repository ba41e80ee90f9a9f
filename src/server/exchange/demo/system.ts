/** A simulated department system: what it answers under which names and codes, and in which way it is difficult. */
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { World } from './world.ts';

export const SYSTEM_IDS = [
  'police',
  'civil-affairs',
  'health',
  'market-supervision',
  'natural-resources',
  'human-resources',
  'housing',
  'tax',
  'medical-insurance',
  'housing-fund',
  'development-reform',
] as const;
export type SystemId = (typeof SYSTEM_IDS)[number];

/** A record as the department's own system writes it. */
export type SystemRecord = Readonly<Record<string, string | number | boolean | null>>;

/** One thing that can be asked, under the system's own name for the key. */
export type Service = {
  /** Below the address of an `http-json` system; the last part of an X-Road service id; a view; a batch file. */
  readonly path: string;
  /** The resource of `catalogue/resources` it answers; none where the department keeps it to itself. */
  readonly resource: string;
  readonly key: string;
  readonly records: (world: World) => readonly SystemRecord[];
};

/** `own`: up, slow and down by its own rule; the others hold until someone changes them. */
export type Switch = 'own' | 'up' | 'slow' | 'down';
export type Mood = 'up' | 'slow' | 'down';

export type DemoSystem = {
  readonly id: SystemId;
  readonly name: Text;
  readonly department: DepartmentKind;
  /** Whose system it is; none: the province's. */
  readonly division?: number;
  readonly protocol: 'http-json' | 'x-road-rest' | 'sql' | 'csv-batch';
  /** What is odd about it, said on the page of the demo's departments. */
  readonly oddity: Text;
  readonly services: readonly Service[];
  /** How it is by itself: `at` in milliseconds, `count` of the requests so far. */
  readonly mood?: (at: number, count: number) => Mood;
  /** The body around a record, and the path to the record in it; a bare record where there is none. */
  readonly wrap?: { readonly body: (record: SystemRecord) => unknown; readonly path: string };
  /** A record that is wrong, so that somebody can contest it: who, and in which field. */
  readonly wrong?: { readonly identifier: string; readonly field: string; readonly about: Text };
};

/** `20260516`, as most of the older systems write a day. */
export const compact = (day: string): string => day.replaceAll('-', '');

/** An address in the three parts in which registers keep it: division code, town or street, the rest. */
export const partsOf = (address: string): readonly [string, string, string] => {
  const inside = address.replace(/^浙江省(德清县)?/, '');
  const town = /^.{1,6}?(街道|镇|乡)/.exec(inside)?.[0] ?? '';
  return ['330521', town, inside.slice(town.length)];
};
