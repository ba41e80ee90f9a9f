/** Whether all sending is held: a restored copy must not tell people again what the original told them. */
import type pg from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

export type Hold = { readonly reason: string; readonly at: Instant };

const find = statement<Hold>('hold-find', 'select reason, at from yici.hold where id = 1');
const put = statement<never>(
  'hold-put',
  'insert into yici.hold (id, reason, at) values (1, $1, $2) on conflict (id) do update set reason = excluded.reason, at = excluded.at',
);
const drop = statement<never>('hold-drop', 'delete from yici.hold where id = 1');

/** Why and since when nothing is sent; undefined when things are sent. */
export const findHold = async (pool: pg.Pool): Promise<Hold | undefined> => (await sqlOf(pool).run(find, []))[0];
export const isHeld = async (pool: pg.Pool): Promise<boolean> => (await findHold(pool)) !== undefined;
export const hold = async (pool: pg.Pool, reason: string, now: Instant): Promise<void> => {
  await sqlOf(pool).run(put, [reason, now]);
};
export const release = async (pool: pg.Pool): Promise<void> => {
  await sqlOf(pool).run(drop, []);
};
