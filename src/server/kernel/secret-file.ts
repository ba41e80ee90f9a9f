/** Secrets made on first use and kept readable for their owner alone: no default secret exists that could be guessed. */
import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from './start-refusal.ts';

/**
 * The secret `name` of this home, 256 bits in base64url, made when it is missing. Two processes asking first at the same
 * time get the same one. Throws `secret-exposed` when others may read the file, `secret-weak` when it was shortened.
 */
export const keepSecret = (home: string, name: string): string => {
  const folder = join(home, 'secrets');
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // A link appears whole or not at all, and never replaces what is there.
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  return readSecret(file);
};

/** Of our own secrets: fewer characters than we make were cut off. */
const LEAST = 32;

/** Reads a kept secret; the refusals are those of `keepSecret`, and the file system's error when it is missing. */
export const readSecret = (file: string, least: number = LEAST): string => {
  const secret = readFileSync(file, 'utf8').trim();
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new StartRefusal('secret-exposed', `${file} can be read by others: chmod 600 it, and renew the secret.`);
  }
  if (secret.length < least) throw new StartRefusal('secret-weak', `${file} holds fewer than ${least} characters.`);
  return secret;
};

/** A second secret for `purpose`, so that one kept secret serves several ends and none reveals another. */
export const deriveSecret = (secret: string, purpose: string): string => createHmac('sha256', secret).update(purpose).digest('base64url');
