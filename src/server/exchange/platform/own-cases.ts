/** What was granted to a person in earlier cases, as a source: answers by the ids of their questions. */
import type pg from 'pg';
import { brandAs, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { findCases, type FoundCase } from '#server/case/store.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { OwnRecord } from './connector.ts';

/** The newest few of the lead's own: an older grant of the same matter is no longer how things are. */
const own = statement<{ readonly division: DivisionCode; readonly number: string }>(
  'exchange-own-cases',
  `select c.division, c.number from yici.case_now c join yici.case_party p on p.division = c.division and p.number = c.number
   where p.person = $1 and p.kind = 'applicant' and p.until is null order by c.submitted_at desc, c.number desc limit 20`,
);
const GRANTED: ReadonlySet<string> = new Set(['granted', 'issued', 'delivered']);

function recordOf({ state }: FoundCase, person: PersonId): readonly OwnRecord[] {
  // What stands in a case of several applicants is about whoever leads it.
  if (!state.parties.some((party) => party.lead && party.person === person)) return [];
  const granted = [...state.parts.values()].filter((part) => GRANTED.has(part.state));
  const decided = granted.flatMap(({ decisions }) => decisions.map(({ at }) => at)).toSorted((one, other) => other - one)[0];
  if (decided === undefined) return [];
  const { matter, number, situation, answers } = state;
  return [{ ...situation, ...answers, kind: matter, number, decidedOn: dayText(dayOfInstant(decided)) }];
}

export async function ownCases(pool: pg.Pool, person: PersonId): Promise<readonly OwnRecord[]> {
  const sql = sqlOf(pool);
  const found = await sql.run(own, [person]);
  const records = new Map<string, readonly OwnRecord[]>();
  for (const division of new Set(found.map((row) => row.division))) {
    const numbers = found.filter((row) => row.division === division).map(({ number }) => number);
    for (const [number, each] of await findCases(sql, brandAs<DivisionCode>(division), numbers))
      records.set(number, recordOf(each, person));
  }
  return found.flatMap(({ number }) => records.get(number) ?? []);
}
