/** Records, in the commit that changes a case, that somebody came for it: why, the how-manieth time, and by rule for which cause. */
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { causeOf, comingsIn, hallOf, itemsOf, mayHaveCome, reasonOf } from '#domain/hall/visit-of-case.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { Change } from '#server/corridor/aggregate.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

/**
 * Who came is whoever of the case was identified at this hall today, else the agent or the lead. A visit counts for a case once:
 * what is done in the same visit again has no number. One statement without a question before it, so that no command waits longer.
 */
const insert = statement(
  'visit-entry-of-case',
  `with came as (
     select coalesce((select w.who from yici.visit_entry w where w.division = $1 and w.hall = $3 and w.day = $4 and w.kind = 'arrived'
       and w.who = any ($5::text[]) order by w.at desc limit 1), $6::text) as who
   ), seen as (
     select count(*) as visits, coalesce(bool_or(v.hall = $3 and v.day = $4), false) as today
     from yici.visit_entry v where v.division = $1 and v.number = $7::text and v.kind = 'case' and v.nth is not null
   )
   insert into yici.visit_entry (division, id, visit, hall, day, who, kind, at, number, nth, cause, office, officer, body)
   select $1, $2, md5($3 || ' ' || $4 || ' ' || came.who), $3, $4, came.who, 'case', $8, $7,
     case when seen.today then null else seen.visits + 1 end,
     case when seen.today or seen.visits = 0 then null else $9::text end,
     case when seen.today or seen.visits = 0 then null else $10::text end,
     $11::text, $12::jsonb
   from came, seen`,
);

/** The id says which event of the case it is, so that the record can be counted again. */
export const visitEntryId = (number: string, seq: number): string => `${number}#${seq}`;

export function recordVisits(tx: Transaction, { key, before, after, events, seq, at }: Change<CaseState, CaseEvent>): void {
  for (const { index, event, words } of comingsIn(events)) {
    const why = reasonOf(events, before, at);
    const cause = before === undefined ? undefined : causeOf(before, why, at);
    const [came = `case:${after.number}`, ...others] = mayHaveCome(after);
    const body = { why, words, matter: after.matter, items: itemsOf(after) };
    tx.send(insert, [
      key.division,
      visitEntryId(after.number, seq + index + 1),
      hallOf(event.by),
      dayOfInstant(event.at),
      [came, ...others],
      came,
      after.number,
      event.at,
      cause?.cause ?? null,
      cause?.office ?? null,
      event.by.kind === 'officer' ? event.by.person : null,
      JSON.stringify(body),
    ]);
  }
}
