/** Blocks of provisional numbers in the database: counted without a gap, ended by filings and by voids with their reason. */
import type { Post } from '#domain/catalogue/directory.ts';
import { BLOCK_DAYS, BLOCK_SIZE, OFFLINE_HOURS } from '#domain/hall/offline-time.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

export type Block = {
  readonly id: string;
  readonly office: string;
  readonly person: string;
  readonly name: string;
  readonly post: Post;
  readonly seat: string;
  readonly first: number;
  readonly last: number;
  readonly reserved_at: Instant;
  readonly expires_at: Instant;
  readonly closed_at: Instant | null;
};

const take = statement<{ readonly last: number }>(
  'provisional-take',
  `insert into yici.provisional_counter as counter (division, last) values ($1, $2)
   on conflict (division) do update set last = counter.last + $2 returning counter.last`,
);
const insert = statement(
  'number-block-insert',
  `insert into yici.number_block (division, id, office, person, name, post, seat, first, last, reserved_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const columns = 'id, office, person, name, post, seat, first, last, reserved_at, expires_at, closed_at';
const byId = statement<Block>('number-block-find', `select ${columns} from yici.number_block where division = $1 and id = $2`);
const byNumber = statement<Block>(
  'number-block-of',
  `select ${columns} from yici.number_block where division = $1 and first <= $2 order by first desc limit 1`,
);
const lock = statement<Block>('number-block-lock', `select ${columns} from yici.number_block where division = $1 and id = $2 for update`);
const past = statement<{ readonly id: string }>(
  'number-block-past',
  `select id from yici.number_block where division = $1 and office = $2 and closed_at is null and expires_at < $3 order by id limit 20
   for update skip locked`,
);
/** What carries nothing: neither arrived, nor said to be on its way, nor void already. */
const voidRest = statement<{ readonly count: number }>(
  'provisional-void',
  `insert into yici.provisional_void (division, count, block, reason, person, at)
   select b.division, n, b.id, $4, $5, $6 from yici.number_block b, generate_series(b.first, b.last) n
   where b.division = $1 and b.id = $2 and n <> all ($3::int[])
     and not exists (select from yici.offline_filing f where f.division = $1 and f.count = n)
   on conflict (division, count) do nothing returning count`,
);
const findVoid = statement<{ readonly count: number }>(
  'provisional-void-find',
  'select count from yici.provisional_void where division = $1 and count = $2',
);
const close = statement('number-block-close', 'update yici.number_block set closed_at = $3 where division = $1 and id = $2');

export const findBlock = async (sql: Sql, division: number, id: string): Promise<Block | undefined> =>
  (await sql.run(byId, [division, id]))[0];
/** Whether a number was given back as carrying nothing. */
export const isVoid = async (sql: Sql, division: number, count: number): Promise<boolean> =>
  (await sql.run(findVoid, [division, count])).length > 0;
export const lockBlock = async (sql: Sql, division: number, id: string): Promise<Block | undefined> =>
  (await sql.run(lock, [division, id]))[0];

/** The block a number was given out with. */
export async function blockOf(sql: Sql, division: number, count: number): Promise<Block | undefined> {
  const [block] = await sql.run(byNumber, [division, count]);
  return block !== undefined && count <= block.last ? block : undefined;
}

const DAY_MS = 86_400_000;

/** Part of the transaction that reserves it; held until the commit, so that the next block begins where this one ends. */
export async function keepBlock(
  tx: Transaction,
  division: number,
  block: Pick<Block, 'id' | 'office' | 'person' | 'name' | 'post' | 'seat'>,
  now: Instant,
): Promise<void> {
  const [row] = await tx.run(take, [division, BLOCK_SIZE]);
  if (row === undefined) throw new Error('The counter gave no numbers');
  const { id, office, person, name, post, seat } = block;
  const first = row.last - BLOCK_SIZE + 1;
  tx.send(insert, [division, id, office, person, name, JSON.stringify(post), seat, first, row.last, now, now + BLOCK_DAYS * DAY_MS]);
}

export type Voiding = { readonly used: readonly number[]; readonly reason: string; readonly person: string; readonly now: Instant };

/** Voids what carries nothing; a block of which nothing is on its way is closed. @returns how many numbers are void now. */
export async function voidUnused(
  tx: Transaction,
  division: number,
  block: string,
  { used, reason, person, now }: Voiding,
): Promise<number> {
  const rows = await tx.run(voidRest, [division, block, used, reason, person, now]);
  if (used.length === 0) tx.send(close, [division, block, now]);
  return rows.length;
}

/** What nobody brought in within the time an outage may last after the block expired, will not come any more. */
export async function voidExpired(tx: Transaction, division: number, office: string, now: Instant): Promise<void> {
  const blocks = await tx.run(past, [division, office, now - OFFLINE_HOURS * 3_600_000]);
  for (const { id } of blocks) await voidUnused(tx, division, id, { used: [], reason: '号段到期，未使用', person: 'system', now });
}
