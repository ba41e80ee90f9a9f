/** Sign-ins under way: kept for ten minutes, bound to one browser, taken once. */
import type { Pool } from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Attempt } from './relying-party.ts';
import { newToken, tokenKey } from './session-cookie.ts';

export const SIGN_IN_SECONDS = 600;

type Kept = Attempt & { readonly origin: string; readonly returnTo: string };

/** Keeps an attempt and gives the token that goes into the browser's cookie. */
export async function keepSignIn(pool: Pool, kept: Kept, now: Instant): Promise<string> {
  const token = newToken();
  const { bucket, id } = tokenKey(token);
  await pool.query(
    `insert into yici.sign_in (bucket, id, state, nonce, verifier, origin, return_to, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [bucket, id, kept.state, kept.nonce, kept.verifier, kept.origin, kept.returnTo, now + SIGN_IN_SECONDS * 1000],
  );
  return token;
}

type Row = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly origin: string;
  readonly return_to: string;
  readonly expires_at: string;
};

/** Takes an attempt out, so that one answer of the provider counts once; undefined when unknown, taken or too old. */
export async function takeSignIn(pool: Pool, token: string, now: Instant): Promise<Kept | undefined> {
  const { bucket, id } = tokenKey(token);
  const { rows } = await pool.query<Row>('delete from yici.sign_in where bucket = $1 and id = $2 returning *', [bucket, id]);
  const row = rows[0];
  if (row === undefined || Number(row.expires_at) < now) return undefined;
  return { state: row.state, nonce: row.nonce, verifier: row.verifier, origin: row.origin, returnTo: row.return_to };
}
