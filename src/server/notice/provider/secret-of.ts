/** Reads a carrier's secret from where an operator put it; the database and the browser know only the place. */
import { join } from 'node:path';
import { readSecret } from '#server/kernel/secret-file.ts';

export type SecretPlaces = { readonly home: string; readonly environment: Readonly<Record<string, string | undefined>> };

/** `env:YICI_PROVIDER_…` or `file:<name>` in the home's secrets: no other variable and no other file can be named. */
export const SECRET_FORM = /^(env:YICI_PROVIDER_[A-Z0-9_]{1,60}|file:provider-[a-z0-9-]{1,60})$/;

/** Throws where the secret is missing or can be read by others: a message must not go out without it. */
export function secretOf(place: string | null, { home, environment }: SecretPlaces): string | undefined {
  if (place === null || place === '') return undefined;
  if (!SECRET_FORM.test(place)) throw new Error('secret-place-unknown');
  const name = place.slice(place.indexOf(':') + 1);
  if (place.startsWith('file:')) return readSecret(join(home, 'secrets', name));
  const secret = environment[name];
  if (secret === undefined || secret === '') throw new Error('secret-missing');
  return secret;
}
