/** Where a simulated department is reached: written by itself once it listens, read by whoever connects it. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretNameOf } from '#domain/exchange/connection.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { SYSTEM_IDS, type DemoSystem, type SystemId } from './system.ts';

export type Place = {
  readonly id: SystemId;
  /** `http://127.0.0.1:<port>`, without a stroke at its end. */
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  /** The bearer's secret, the same for questions, corrections and the switch. */
  readonly secret: string;
  /** Where its batch file lies, or how its database is reached by the reader, name and password apart. */
  readonly data?: string;
};

type Owned = Pick<DemoSystem, 'department' | 'division'>;

/** What a connection of its owner's may name: the folder of its files, and with `source-` before it the file of its secret. */
export const ownNameOf = ({ department, division = 330000 }: Owned): string =>
  secretNameOf({ department, division: brandAs<DivisionCode>(division) });
export const secretFileOf = (system: Owned): string => `source-${ownNameOf(system)}`;

export const placesFolder = (home: string): string => join(home, 'departments');
const fileOf = (home: string, id: SystemId): string => join(placesFolder(home), `${id}.json`);

/** The place of a system that was started in this home, be it up or not; undefined before its first start. */
export function readPlace(home: string, id: SystemId): Place | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(home, id), 'utf8')) as Place;
  } catch {
    return undefined;
  }
}

export const readPlaces = (home: string): readonly Place[] =>
  SYSTEM_IDS.flatMap((id) => {
    const place = readPlace(home, id);
    return place === undefined ? [] : [place];
  });

/** Appears whole or not at all, for its owner's eyes. */
export function writePlace(home: string, place: Place): void {
  mkdirSync(placesFolder(home), { recursive: true, mode: 0o700 });
  const file = fileOf(home, place.id);
  writeFileSync(`${file}.new`, JSON.stringify(place), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
