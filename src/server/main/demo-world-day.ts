/** The day from which the demo's world is told, kept in the home: all departments agree on it, and a restart moves no birth. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayText, readDay, type Day } from '#domain/kernel/instant.ts';
import { placesFolder } from '#server/exchange/demo/place.ts';

/** A newborn is to be registered within a month (household registration regulation, article 7): before that the world is told anew. */
const STALE_DAYS = 20;

export function worldDay(home: string, today: Day): Day {
  const file = join(placesFolder(home), 'day');
  const kept = readKept(file);
  if (kept !== undefined && kept <= today && today - kept < STALE_DAYS) return kept;
  mkdirSync(placesFolder(home), { recursive: true, mode: 0o700 });
  writeFileSync(file, dayText(today), { mode: 0o600 });
  return today;
}

const readKept = (file: string): Day | undefined => {
  try {
    return readDay(readFileSync(file, 'utf8').trim());
  } catch {
    return undefined;
  }
};
