/** What people search and open, counted by day and division: gathered in memory, written every ten seconds; of nobody. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { SearchEntry } from './entry.ts';
import { addDays, dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import type { Log } from '#server/kernel/log.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import { inTransaction, kept, type Sql } from '#server/kernel/transaction.ts';
import type pg from 'pg';

export type WordLog = {
  /** `raw`: as typed, with the signs by which an address of mail is known. */
  readonly asked: (words: string, raw: string, found: boolean, division: DivisionCode, now: Instant) => void;
  readonly opened: (entry: Pick<SearchEntry, 'kind' | 'id'>, division: DivisionCode, now: Instant) => void;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const EVERY_MS = 10_000;
/** Different words kept between two writings; what a machine sends beyond is not counted. People ask two new ones a second at most. */
const MOST_WAITING = 200;
/** Different words of one process and day: a machine that never tires fills no disk. */
const MOST_A_DAY = 50_000;
/** What was asked and opened longer ago is looked at by nobody. */
const KEPT_DAYS = 120;
const LONGEST_KEPT = 30;

/** Numbers of persons, firms and phones have six digits in a row or more, whatever stands between them, spelled out in Chinese too. */
const NUMBER = /[\p{Nd}〇零一二三四五六七八九幺](?:[^\p{L}\p{N}]*[\p{Nd}x〇零一二三四五六七八九幺]){5}/iu;
export const isKeepable = (typed: string): boolean => {
  const words = typed.normalize('NFKC');
  return words.length >= 2 && words.length <= LONGEST_KEPT && !NUMBER.test(words) && !/@|\bat\b.*\bdot\b/i.test(words);
};

const adding = (table: string, key: string): RowsStatement => ({
  name: `search-add-${table}`,
  head: `insert into yici.search_${table} (${key}, count)`,
  columns: key.split(',').length + 1,
  tail: `on conflict (${key}) do update set count = search_${table}.count + excluded.count`,
});
const tables = {
  miss: adding('miss', 'division, day, words'),
  hit: adding('hit', 'division, day, words'),
  open: adding('open', 'division, day, kind, id'),
} as const;
type Table = keyof typeof tables;

export function openWordLog(pool: pg.Pool, log: Log): WordLog {
  const waiting: Record<Table, Map<string, number>> = { miss: new Map(), hit: new Map(), open: new Map() };
  let written = { day: '', rows: 0 };
  const count = (table: Table, key: readonly [number, day: string, ...string[]]): void => {
    const counts = waiting[table];
    const name = JSON.stringify(key);
    if (written.day !== key[1]) written = { day: key[1], rows: 0 };
    const isFull = counts.size >= MOST_WAITING || written.rows + counts.size >= MOST_A_DAY;
    if (!isFull || counts.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const flush = async (): Promise<void> => {
    for (const table of ['miss', 'hit', 'open'] as const) {
      const counts = waiting[table];
      if (counts.size === 0) continue;
      waiting[table] = new Map();
      written = { ...written, rows: written.rows + counts.size };
      // In the order of the key, so that two processes never wait for each other.
      const rows = [...counts]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, times]) => [...(JSON.parse(key) as unknown[]), times]);
      await inTransaction(pool, async (tx) => {
        for (let from = 0; from < rows.length; from += 200) tx.sendRows(tables[table], rows.slice(from, from + 200));
        return kept(undefined);
      });
    }
  };
  const quietly = (): Promise<void> =>
    flush().catch((error: unknown) => log.warn({ err: error }, 'words that were searched were not counted'));
  const timer = setInterval(() => void quietly(), EVERY_MS).unref();
  return {
    asked: (words, raw, found, division, now) => {
      if (isKeepable(words) && isKeepable(raw.trim())) count(found ? 'hit' : 'miss', [division, dayText(dayOfInstant(now)), words]);
    },
    opened: ({ kind, id }, division, now) => count('open', [division, dayText(dayOfInstant(now)), kind, id]),
    flush,
    close: async () => {
      clearInterval(timer);
      await quietly();
    },
  };
}

const old = (table: Table) => statement(`search-forget-${table}`, `delete from yici.search_${table} where day < $1`);
const oldCounts = { miss: old('miss'), hit: old('hit'), open: old('open') } as const;

/** Counts of days long past, for which nobody asks. */
export async function forgetCounts(sql: Sql, now: Instant): Promise<void> {
  const before = dayText(addDays(dayOfInstant(now), -KEPT_DAYS));
  for (const table of ['miss', 'hit', 'open'] as const) await sql.run(oldCounts[table], [before]);
}

export type CountedWords = { readonly words: string; readonly count: number; readonly last: string; readonly divisions: readonly number[] };
const most = (table: 'miss' | 'hit') =>
  statement<CountedWords>(
    `search-most-${table}`,
    `select words, sum(count)::int as count, max(day) as last, array_agg(distinct division order by division) as divisions
     from yici.search_${table} where division >= $1 and division <= $2 and day >= $3
     group by words order by 2 desc, 3 desc, 1 limit $4`,
  );
const mostMissed = most('miss');
const mostFound = most('hit');

/** The most asked of a span of divisions since a day. */
export const mostAsked = (
  sql: Sql,
  of: 'missed' | 'found',
  from: number,
  to: number,
  since: string,
  limit: number,
): Promise<readonly CountedWords[]> => sql.run(of === 'missed' ? mostMissed : mostFound, [from, to, since, limit]);
