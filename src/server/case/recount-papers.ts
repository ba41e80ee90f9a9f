/** Counts the papers of a division's cases anew from their events: the running count can be thrown away and comes back. */
import type pg from 'pg';
import type { CaseState } from '#domain/case/state.ts';
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import { inTransaction, kept, type Sql } from '#server/kernel/transaction.ts';
import { sendCounts, tallyOf, type PaperTally } from './count-papers.ts';
import { findCases } from './store.ts';

/** Whoever is counting in a commit of their own is waited for, and waits: nothing is lost or counted twice. */
const locks = ['paper_count', 'item_count'].map((table) =>
  statement<never>(`recount-lock-${table}`, `lock table yici.${table} in share row exclusive mode`),
);
const wipes = ['paper_count', 'item_count'].map((table) =>
  statement<never>(`recount-wipe-${table}`, `delete from yici.${table} where division = $1`),
);
const page = statement<{ readonly number: CaseNumber }>(
  'recount-page',
  'select number from yici.case_now where division = $1 and number > $2 order by number limit 500',
);

const add = (sum: Map<string, number>, more: ReadonlyMap<string, number>): void => {
  for (const [key, count] of more) sum.set(key, (sum.get(key) ?? 0) + count);
};

type Days = Map<number, { readonly papers: Map<string, number>; readonly parts: Map<string, number> }>;

const addCase = (days: Days, state: CaseState): void => {
  const day = dayOfInstant(state.submittedAt);
  const sum = days.get(day) ?? { papers: new Map(), parts: new Map() };
  const { papers, parts } = tallyOf(state);
  add(sum.papers, papers);
  add(sum.parts, parts);
  days.set(day, sum);
};

async function countAll(sql: Sql, division: DivisionCode): Promise<ReadonlyMap<number, PaperTally>> {
  const days: Days = new Map();
  let after = '';
  for (;;) {
    const numbers = (await sql.run(page, [division, after])).map(({ number }) => number);
    for (const { state } of (await findCases(sql, division, numbers)).values()) addCase(days, state);
    const last = numbers.at(-1);
    if (last === undefined) return days;
    after = last;
  }
}

/** One division, in one transaction. */
export async function recountPapers(pool: pg.Pool, division: number): Promise<void> {
  const code = brandAs<DivisionCode>(division);
  await inTransaction(pool, async (tx) => {
    for (const lock of locks) await tx.run(lock, []);
    for (const wipe of wipes) tx.send(wipe, [code]);
    for (const [day, tally] of await countAll(tx, code)) sendCounts(tx, code, day, tally);
    return kept(undefined);
  });
}
