/** The one-time token by which a fresh instance gets its first administrator: there is no default account, ever. */
import type { Pool } from 'pg';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { refuse, ok, type Result } from '#domain/kernel/result.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { newToken, tokenKey } from './session-cookie.ts';

export const SET_UP_MINUTES = 30;

const administered = statement<{ readonly found: boolean }>(
  'set-up-administered',
  `select exists (select from yici.post where duty = 'administration' and from_day <= $1::date
     and (until_day is null or until_day >= $1::date)) as found`,
);
const drop = statement('set-up-drop', 'delete from yici.set_up_token where used_at is null');
const keep = statement('set-up-keep', 'insert into yici.set_up_token (id, made_at, expires_at) values ($1, $2, $3)');
/** The row's lock lets one through; whoever waited for it then finds it used. */
const use = statement<{ readonly id: string }>(
  'set-up-use',
  `update yici.set_up_token set used_at = $2, used_by = $3
   where id = $1 and used_at is null and expires_at > $2 returning id`,
);

/** Whether anybody administers anything here today. */
export async function hasAdministrator(sql: Sql, now: Instant): Promise<boolean> {
  const [row] = await sql.run(administered, [dayText(dayOfInstant(now))]);
  return row?.found === true;
}

/** Makes a token of 256 bits for thirty minutes; those before it are void. Undefined where an administrator exists. */
export async function makeSetUpToken(pool: Pool, now: Instant): Promise<string | undefined> {
  const sql = sqlOf(pool);
  if (await hasAdministrator(sql, now)) return undefined;
  const token = newToken();
  await sql.run(drop, []);
  await sql.run(keep, [tokenKey(token).id, now, now + SET_UP_MINUTES * 60_000]);
  return token;
}

/**
 * Uses a token up inside the transaction that makes the administrator: undone with it, never used twice.
 * Wrong, expired, used, and not needed any more answer alike (`set-up-token-refused`): a guesser learns nothing.
 */
export async function useSetUpToken(tx: Sql, token: string, person: string, now: Instant): Promise<Result<void>> {
  const [row] = await tx.run(use, [tokenKey(token).id, now, person]);
  if (row === undefined || (await hasAdministrator(tx, now))) return refuse('set-up-token-refused');
  return ok(undefined);
}

/** What the operator reads in the terminal. The token stands behind `#`: a browser never sends that part. */
export const setUpLines = (token: string, publicUrl: string): readonly string[] => [
  'Nobody administers this instance yet. 本平台还没有管理员。',
  `Within ${SET_UP_MINUTES} minutes open, once, and sign in: ${SET_UP_MINUTES}分钟内打开一次并登录：`,
  `  ${publicUrl}/set-up#${token}`,
  `  token: ${token}`,
  'A new one (this one is then void): npm run -s yici -- set-up token',
];
