/** Finds who calls from the request's cookie and host: what the HTTP kernel asks once, at the door. */
import type { Pool } from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Caller } from './caller.ts';
import { originOf } from './origin.ts';
import { isSecure, readCookie, sessionCookie } from './session-cookie.ts';
import { findCaller } from './session-store.ts';

type Headers = { readonly host?: string | undefined; readonly cookie?: string | undefined };

/** The caller, or undefined where nobody is signed in or the session has ended. */
export async function findRequestCaller(pool: Pool, headers: Headers, publicUrl: string, now: Instant): Promise<Caller | undefined> {
  const token = readCookie(headers.cookie, sessionCookie, isSecure(originOf(headers.host, publicUrl)));
  return token === undefined ? undefined : findCaller(pool, token, now);
}
