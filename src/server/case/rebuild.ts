/** Makes the rows of every case anew from its events: what lists, desks and the sweep read can be thrown away and comes back. */
import type pg from 'pg';
import type { Calendar } from '#domain/clock/calendar.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import { statement } from '#server/kernel/statement.ts';
import { inTransaction, kept, sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { publishDecisions } from './outcome/publish-decisions.ts';
import { planReminders } from './plan-reminders.ts';
import { placeInbox, projectCase, type PlaceJob } from './project.ts';
import { recountPapers } from './recount-papers.ts';
import { keyOf, lockCase } from './store.ts';

const divisions = statement<{ readonly division: number }>(
  'rebuild-divisions',
  'select distinct division from yici.case_event order by division',
);
const page = statement<{ readonly number: CaseNumber }>(
  'rebuild-page',
  'select number from yici.case_event where division = $1 and seq = 1 and number > $2 order by number limit 500',
);
/** The case's own row stays: it is the lock. */
const wipes = [
  'part_now',
  'case_party',
  'deadline',
  'case_reliance',
  'case_search',
  'public_notice',
  'case_interested',
  'published_decision',
  'inbox',
].map((table) => statement<never>(`rebuild-wipe-${table}`, `delete from yici.${table} where division = $1 and number = $2`));

/** Rebuilds all cases one by one, each under its lock, so that people go on working; returns how many. */
export async function rebuildCases(pool: pg.Pool, calendar: Calendar): Promise<number> {
  let count = 0;
  for (const { division } of await sqlOf(pool).run(divisions, [])) {
    let after = '';
    for (;;) {
      const numbers = await sqlOf(pool).run(page, [division, after]);
      if (numbers.length === 0) break;
      for (const { number } of numbers) await rebuildCase(pool, brandAs<DivisionCode>(division), number, calendar);
      after = numbers.at(-1)?.number ?? after;
      count += numbers.length;
    }
    await recountPapers(pool, division);
  }
  return count;
}

/** One case, under its lock. */
export async function rebuildCase(pool: pg.Pool, division: DivisionCode, number: CaseNumber, calendar: Calendar): Promise<void> {
  const key = keyOf(division, number);
  const places = await inTransaction(pool, async (tx: Transaction) => {
    const { state, seq, lastAt } = await lockCase(tx, key);
    if (state === undefined) throw new Error(`${number} has events that make no case`);
    for (const wipe of wipes) tx.send(wipe, [division, number]);
    publishDecisions(tx, { key, before: undefined, after: state });
    const change = { key, before: undefined, after: state, events: [], seq, at: instantOf(lastAt), requestId: 'rebuild' };
    // A reminder that was given is a note by its own name, so that planning it anew gives none twice.
    planReminders(tx, change, calendar);
    return kept(projectCase(tx, change, calendar) as readonly PlaceJob[]);
  });
  for (const place of places) await placeInbox(pool, place);
}
