/** What many people file and open stands higher: counts of cases and of opened results, no persons. */
import { addDays, dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { entryKey, type SearchEntry } from './entry.ts';

const filed = statement<{ readonly matter: string; readonly count: number }>(
  'search-filed',
  'select matter, count(*)::int as count from yici.case_now group by matter',
);
const opened = statement<{ readonly kind: SearchEntry['kind']; readonly id: string; readonly count: number }>(
  'search-opened',
  'select kind, id, sum(count)::int as count from yici.search_open where day >= $1 group by kind, id order by 3 desc limit 5000',
);
/** Habits change within a quarter of a year. */
const DAYS = 90;
/** A case filed says more than a page opened. */
const FILED = 5;

/** 0 to 1 by the logarithm: the ten-thousandth case lifts less than the tenth. */
export async function readPopularity(sql: Sql, now: Instant): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const add = (key: string, count: number): void => void counts.set(key, (counts.get(key) ?? 0) + count);
  for (const { matter, count } of await sql.run(filed, [])) add(entryKey({ kind: 'matter', id: matter }), count * FILED);
  for (const { kind, id, count } of await sql.run(opened, [dayText(addDays(dayOfInstant(now), -DAYS))])) add(entryKey({ kind, id }), count);
  const top = Math.log1p(Math.max(1, ...counts.values()));
  return new Map([...counts].map(([key, count]) => [key, Math.log1p(count) / top]));
}
