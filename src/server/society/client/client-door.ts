/** Lets a third party in by its key: whose it is, whether it counts today, how many calls are left; what was asked is counted in batches. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import { isLive } from '#domain/society/api-client.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { addUse, callsOn, clientKey, findClient } from './client-store.ts';

/** A key reads `yk_<id>_<secret>`: it names its row, so that nothing is searched by a secret. */
const SHAPE = /^yk_(\d{6}-[0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/;
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
export const keyText = (id: string, secret: string): string => `yk_${id}_${secret}`;

export type ClientDoor = {
  /** The id of whoever holds this key; or why it is not let in. Counts the call. */
  readonly enter: (key: string, operation: string, now: Instant) => Promise<Result<string>>;
  /** Writes what was counted since the last time. */
  readonly flush: () => Promise<void>;
};

type Known = { readonly perDay: number; day: Day; used: number; readonly until: Instant; readonly live: boolean; readonly hash: string };
type Pending = { readonly key: Key; readonly day: Day; readonly operation: string; calls: number; refused: number };

/** What is known of a key is believed for this long: a key that was revoked works no longer than that. Milliseconds. */
const BELIEVED = 1000;

type Book = Pick<ClientDoor, 'flush'> & {
  readonly count: (key: Key, day: Day, operation: string, letIn: boolean) => void;
};

/** Counts in memory and writes in batches, one after the other: whoever reads after `flush` reads all that was counted before. */
function openBook(pool: pg.Pool): Book {
  const pending = new Map<string, Pending>();
  const write = async (): Promise<void> => {
    for (const [name, { key, ...row }] of [...pending]) {
      pending.delete(name);
      try {
        await addUse(sqlOf(pool), key, row);
      } catch (error) {
        // What was let in is not forgotten because the database was away: it goes with the next batch.
        const since = pending.get(name);
        pending.set(name, { key, ...row, calls: row.calls + (since?.calls ?? 0), refused: row.refused + (since?.refused ?? 0) });
        throw error;
      }
    }
  };
  let writing: Promise<void> = Promise.resolve();
  return {
    flush: () => {
      const next = writing.then(write);
      writing = next.catch(() => undefined);
      return next;
    },
    count: (key, day, operation, letIn) => {
      const name = `${key.id} ${day} ${operation}`;
      const row = pending.get(name) ?? { key, day, operation, calls: 0, refused: 0 };
      pending.set(name, row);
      if (letIn) row.calls += 1;
      else row.refused += 1;
    },
  };
}

async function readClient(pool: pg.Pool, book: Book, key: Key, now: Instant): Promise<Known | undefined> {
  const day = dayOfInstant(now);
  const row = await findClient(sqlOf(pool), key);
  if (row === undefined || row.key_hash === null) return undefined;
  await book.flush();
  const state = { state: row.state, ...(row.until_on === null ? {} : { until: row.until_on }) };
  return {
    perDay: row.per_day ?? 0,
    day,
    used: await callsOn(sqlOf(pool), key, day),
    until: (now + BELIEVED) as Instant,
    live: isLive(state, day),
    hash: row.key_hash,
  };
}

/** Several processes count beside each other: together they may let in what one of them had not yet written, a second's worth. */
export function openClientDoor(pool: pg.Pool): ClientDoor {
  const book = openBook(pool);
  const known = new Map<string, Known>();
  const reading = new Map<string, Promise<Known | undefined>>();
  /** Those who come at once with one key share one reading: each with a count of its own, all of them would be let in. */
  const look = async (key: Key, now: Instant): Promise<Known | undefined> => {
    const found = known.get(key.id);
    if (found !== undefined && found.until > now && found.day === dayOfInstant(now)) return found;
    const asked =
      reading.get(key.id) ??
      readClient(pool, book, key, now)
        .then((fresh) => {
          if (fresh !== undefined) known.set(key.id, fresh);
          return fresh;
        })
        .finally(() => reading.delete(key.id));
    reading.set(key.id, asked);
    return asked;
  };
  return {
    flush: book.flush,
    enter: async (text, operation, now) => {
      const [, id = '', secret = ''] = SHAPE.exec(text) ?? [];
      const key = clientKey(id);
      const row = key === undefined ? undefined : await look(key, now);
      const right = row !== undefined && timingSafeEqual(Buffer.from(hashOfSecret(secret)), Buffer.from(row.hash));
      if (key === undefined || row === undefined || !right || !row.live) return refuse('client-key-wrong');
      const left = row.used < row.perDay;
      book.count(key, row.day, operation, left);
      if (!left) return refuse('client-quota-used');
      row.used += 1;
      return ok(key.id);
    },
  };
}
