/** Entries of visits in the database: of a day at a hall, of a visit, of a case; a further entry kept. */
import type { VisitEntry } from '#domain/hall/fold-visit.ts';
import { markDirty } from '#server/corridor/mark-dirty.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

const columns = 'id, visit, hall, day, who, kind, at, ticket, number, nth, cause, office, body';
const ofDay = statement<VisitEntry>(
  'visit-entries-of-day',
  `select ${columns} from yici.visit_entry where division = $1 and hall = $2 and day = $3 order by at, id`,
);
const ofVisit = statement<VisitEntry>(
  'visit-entries-of-visit',
  `select ${columns} from yici.visit_entry where division = $1 and visit = $2 order by at, id`,
);
/** All that was recorded of the visits in which the case was dealt with. */
const ofCase = statement<VisitEntry>(
  'visit-entries-of-case',
  `select ${columns} from yici.visit_entry where division = $1 and number = $2 order by at, id`,
);
const byId = statement<VisitEntry>('visit-entry-find', `select ${columns} from yici.visit_entry where division = $1 and id = $2`);
const insert = statement(
  'visit-entry-keep',
  `insert into yici.visit_entry (division, id, visit, hall, day, who, kind, at, number, cause, office, officer, body)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

export const entriesOfDay = (sql: Sql, division: number, hall: string, day: number): Promise<readonly VisitEntry[]> =>
  sql.run(ofDay, [division, hall, day]);
export const entriesOfVisit = (sql: Sql, division: number, visit: string): Promise<readonly VisitEntry[]> =>
  sql.run(ofVisit, [division, visit]);
export const entriesOfCase = (sql: Sql, division: number, number: string): Promise<readonly VisitEntry[]> =>
  sql.run(ofCase, [division, number]);
export const findEntry = async (sql: Sql, division: number, id: string): Promise<VisitEntry | undefined> =>
  (await sql.run(byId, [division, id]))[0];

export type NewEntry = Pick<VisitEntry, 'id' | 'visit' | 'hall' | 'day' | 'who' | 'kind' | 'at' | 'body'> & {
  readonly division: number;
  readonly number?: string | undefined;
  readonly cause?: string | undefined;
  readonly office?: string | undefined;
  readonly officer?: string | undefined;
};

/** Part of the transaction of the act that says it. */
export function keepEntry(tx: Transaction, entry: NewEntry): void {
  if (entry.number !== undefined) markDirty(tx, entry.division, 'case', entry.number, entry.at);
  tx.send(insert, [
    entry.division,
    entry.id,
    entry.visit,
    entry.hall,
    entry.day,
    entry.who,
    entry.kind,
    entry.at,
    entry.number ?? null,
    entry.cause ?? null,
    entry.office ?? null,
    entry.officer ?? null,
    JSON.stringify(entry.body),
  ]);
}
