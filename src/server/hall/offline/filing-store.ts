/** Applications taken without a line, in the database: arrived, filed, returned with the reason, settled; each step on record. */
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Refusal } from '#domain/kernel/result.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

export type FilingRow = {
  readonly division: DivisionCode;
  readonly count: number;
  readonly number: string;
  readonly block: string;
  readonly office: string;
  readonly author: string;
  readonly author_name: string;
  readonly sender_name: string;
  readonly taken_at: Instant;
  readonly arrived_at: Instant;
  readonly state: 'arrived' | 'filed' | 'returned' | 'settled';
  readonly hash: string;
  readonly code_hash: string;
  readonly sealed: string | null;
  readonly cases: readonly string[];
  readonly because: Refusal | null;
  readonly settled: string | null;
};

const columns =
  'division, count, number, block, office, author, author_name, sender_name, taken_at, arrived_at, state, hash, code_hash, sealed, cases, because, settled';
const insert = statement<{ readonly count: number }>(
  'offline-filing-insert',
  `insert into yici.offline_filing (division, count, number, block, office, author, author_name, sender_name, taken_at, arrived_at, state,
     hash, code_hash, sealed, cases)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'arrived', $11, $12, $13, '{}') on conflict (division, count) do nothing returning count`,
);
const find = statement<FilingRow>('offline-filing-find', `select ${columns} from yici.offline_filing where division = $1 and count = $2`);
const list = statement<FilingRow>(
  'offline-filing-list',
  `select ${columns.replace('sealed, ', 'null as sealed, ')} from yici.offline_filing
   where division = $1 and office = $2 and ($3 = 'all' or state = 'returned' or (state = 'arrived' and arrived_at < $7))
     and ($4::bigint is null or (arrived_at, count) < ($4, $5)) order by arrived_at desc, count desc limit $6`,
);
/** One statement decides which of two filings at once is the first. */
const claim = statement<{ readonly count: number }>(
  'offline-filing-claim',
  `update yici.offline_filing set state = 'filed', cases = $3, sealed = null, because = null
   where division = $1 and count = $2 and state in ('arrived', 'returned') returning count`,
);
const giveBack = statement<{ readonly count: number }>(
  'offline-filing-return',
  `update yici.offline_filing set state = 'returned', because = $3
   where division = $1 and count = $2 and state in ('arrived', 'returned') returning count`,
);
const settle = statement<{ readonly count: number }>(
  'offline-filing-settle',
  `update yici.offline_filing set state = 'settled', settled = $3, sealed = null
   where division = $1 and count = $2 and state in ('arrived', 'returned') returning count`,
);
const note = statement(
  'offline-filing-event',
  `insert into yici.offline_filing_event (division, count, seq, kind, person, body, at)
   select $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6 from yici.offline_filing_event where division = $1 and count = $2`,
);

export type At = Pick<FilingRow, 'division' | 'count'>;
export type By = { readonly person: string; readonly now: Instant };

/** What was done is written in the transaction that did it. */
const noteEvent = (tx: Transaction, { division, count }: At, kind: string, { person, now }: By, body: object = {}): void =>
  tx.send(note, [division, count, kind, person, JSON.stringify(body), now]);

export type Arriving = Omit<FilingRow, 'state' | 'cases' | 'because' | 'settled' | 'sealed'> & { readonly sealed: string };

/** Kept, still sealed, before anything is tried with it; a second arrival changes nothing. */
export async function keepArrived(tx: Transaction, row: Arriving, by: By): Promise<void> {
  const { division, count, number, block, office, author, author_name, sender_name, taken_at, arrived_at, hash, code_hash, sealed } = row;
  const values = [division, count, number, block, office, author, author_name, sender_name, taken_at, arrived_at, hash, code_hash, sealed];
  if ((await tx.run(insert, values)).length > 0) noteEvent(tx, row, 'Arrived', by, { number, hash });
}

export const findFiling = async (sql: Sql, { division, count }: At): Promise<FilingRow | undefined> =>
  (await sql.run(find, [division, count]))[0];

export type Wanted = {
  readonly division: number;
  readonly office: string;
  readonly state: 'returned' | 'all';
  readonly before: { readonly at: number; readonly count: number } | undefined;
  readonly limit: number;
  /** What arrived before this and was tried to no end: the server died meanwhile. */
  readonly stuck: Instant;
};
export const listFilings = (sql: Sql, { division, office, state, before, limit, stuck }: Wanted): Promise<readonly FilingRow[]> =>
  sql.run(list, [division, office, state, before?.at ?? null, before?.count ?? null, limit, stuck]);

/** In the commit that makes the cases. @returns whether this was the first. */
export async function claimFiled(tx: Transaction, at: At, cases: readonly CaseNumber[], by: By): Promise<boolean> {
  const [claimed] = await tx.run(claim, [at.division, at.count, cases]);
  if (claimed !== undefined) noteEvent(tx, at, 'Filed', by, { cases });
  return claimed !== undefined;
}

export async function keepReturned(tx: Transaction, at: At, because: Refusal, by: By): Promise<void> {
  const [done] = await tx.run(giveBack, [at.division, at.count, JSON.stringify(because)]);
  if (done !== undefined) noteEvent(tx, at, 'Returned', by, { because });
}

export async function keepSettled(tx: Transaction, at: At, reason: string, by: By): Promise<boolean> {
  const [done] = await tx.run(settle, [at.division, at.count, reason]);
  if (done !== undefined) noteEvent(tx, at, 'Settled', by, { reason });
  return done !== undefined;
}
