/** Drops what is over: sign-ins never finished, sessions past their last hour, state of the demo's provider. */
import type { Pool } from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import { absoluteLimit } from './session-store.ts';

/** Idempotent; run by the worker once an hour. */
export async function forgetExpired(pool: Pool, now: Instant): Promise<void> {
  await pool.query('delete from yici.sign_in where expires_at < $1', [now]);
  await pool.query('delete from yici.session where created_at < $1', [now - absoluteLimit]);
  await pool.query('delete from yici.provider_payload where expires_at < $1', [now]);
}
