/** Reads the working-day calendar in force from catalogue/calendars. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Calendar } from '#domain/clock/calendar.ts';
import { buildCalendar, type HolidayFile } from '#domain/clock/build-calendar.ts';

const CALENDARS = join(import.meta.dirname, '../../../catalogue/calendars');

/** The yearly files that came with the code, and the version they make; published versions are laid over them. */
export type ShippedCalendar = { readonly files: readonly HolidayFile[]; readonly version: string };

/** The files in `folder` (default: the ones shipped). Throws when one is missing or unreadable. */
export const readShipped = async (folder: string = CALENDARS): Promise<ShippedCalendar> => {
  const names = (await readdir(folder)).filter((name) => /^\d{4}\.json$/.test(name));
  const files = await Promise.all(names.map((name) => readJson<HolidayFile>(join(folder, name))));
  const { version } = await readJson<{ readonly version: string }>(join(folder, 'version.json'));
  return { files, version };
};

/**
 * The calendar published in `folder` (default: the one shipped).
 * Throws when a file is missing or unreadable: without its calendar the platform may not compute a single date.
 */
export const loadCalendar = async (folder: string = CALENDARS): Promise<Calendar> => {
  const { files, version } = await readShipped(folder);
  const built = buildCalendar(files, version);
  if (!built.ok) throw new Error(`calendar in ${folder}: ${built.refusal.code} ${JSON.stringify(built.refusal)}`);
  return built.value;
};

const readJson = async <Shape>(path: string): Promise<Shape> => JSON.parse(await readFile(path, 'utf8')) as Shape;
