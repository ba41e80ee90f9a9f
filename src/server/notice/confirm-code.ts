/** The six digits that prove an address is the person's: derived from a secret, so that none is stored and the sender can write it anew. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { keepSecret } from '#server/kernel/secret-file.ts';
import type { Instant } from '#domain/kernel/instant.ts';

/** Ten minutes, five guesses: one in two hundred thousand. */
export const CODE_MS = 10 * 60_000;
export const CODE_GUESSES = 5;

/** Shared by the process that sends the code and the one that checks it. */
export const contactSecret = (home: string): string => keepSecret(home, 'contact-code');

export type CodeOf = { readonly person: string; readonly mail: string; readonly at: Instant };

export function confirmCode(secret: string, { person, mail, at }: CodeOf): string {
  const digest = createHmac('sha256', secret).update(`${person} ${mail} ${at}`).digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

export const isCode = (secret: string, of: CodeOf, typed: string): boolean =>
  typed.length === 6 && timingSafeEqual(Buffer.from(confirmCode(secret, of)), Buffer.from(typed.padEnd(6).slice(0, 6)));
