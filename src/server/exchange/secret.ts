/** Reads a source's secret from where the operator put it; the database and the browser know only the place. */
import { join } from 'node:path';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { readSecret } from '#server/kernel/secret-file.ts';

export type SecretPlaces = {
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/**
 * `env:YICI_SOURCE_…`, or `file:source-…` in the home's secrets: a data manager who writes a connection can name no other
 * variable and no other file, or the platform's own password could be sent to an address of their choice.
 */
const ENVIRONMENT = /^env:(YICI_SOURCE_[A-Z0-9_]{1,60})$/;
const FILE = /^file:(source-[a-z0-9-]{1,60})$/;

/** Undefined where none is named; refused with `secret-missing` where it is not there, is exposed, or may not be named. */
export function sourceSecret(place: string | undefined, { home, environment }: SecretPlaces): Result<string | undefined, 'secret-missing'> {
  if (place === undefined || place === '') return ok(undefined);
  try {
    const secret = read(place, { home, environment });
    return secret === undefined || secret === '' ? refuse('secret-missing') : ok(secret);
  } catch {
    return refuse('secret-missing');
  }
}

function read(place: string, { home, environment }: SecretPlaces): string | undefined {
  const variable = ENVIRONMENT.exec(place)?.[1];
  if (variable !== undefined) return environment[variable];
  const file = FILE.exec(place)?.[1];
  // How long it is its department decides: a password of a database may have twelve characters.
  return file === undefined ? undefined : readSecret(join(home, 'secrets', file), 1);
}
