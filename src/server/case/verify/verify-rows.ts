/** The stored rows are the fold's own, cell by cell (I6, I10): a list can never tell another story than the log. */
import type { CaseState } from '#domain/case/state.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { canonicalJson } from '#server/kernel/canonical-json.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { rowsOf, type Row } from '../rows.ts';
import { found, type Finding } from './finding.ts';

type Stored = { readonly id: string; readonly row: Row };

const now = statement<Stored>(
  'verify-case-now',
  `select number as id, jsonb_build_array(version, matter, state, title, submitted_at, ended_at, parts, done) as row
   from yici.case_now where division = $1 and number = $2`,
);
const parts = statement<Stored>(
  'verify-part-now',
  `select part as id, jsonb_build_array(kind, state, office, office_division, since, due_on, yellow_on, stopped, days_left, decided_at, certificate) as row
   from yici.part_now where division = $1 and number = $2`,
);
const parties = statement<Stored>(
  'verify-case-party',
  'select party as id, jsonb_build_array(person, kind, since, until) as row from yici.case_party where division = $1 and number = $2',
);
const deadlines = statement<Stored>(
  'verify-deadline',
  `select part || '/' || kind as id, jsonb_build_array(part, kind, due_on) as row from yici.deadline where division = $1 and number = $2`,
);
const reliance = statement<Stored>(
  'verify-case-reliance',
  `select part || '/' || certificate as id, jsonb_build_array(part, certificate, standing, fell) as row
   from yici.case_reliance where division = $1 and number = $2`,
);
const search = statement<Stored>(
  'verify-case-search',
  `select key as id, jsonb_build_array(applicant, firm) as row from yici.case_search where division = $1 and number = $2`,
);
const board = statement<Stored>(
  'verify-public-notice',
  `select part || '/' || id as id, jsonb_build_array(part, id, kind, office, name_zh, name_en, applicant, title, words, place, posted_at, until_day,
     held_at, comments, objections, state, result) as row
   from yici.public_notice where division = $1 and number = $2`,
);
const interested = statement<Stored>(
  'verify-case-interested',
  `select part || '/' || id as id, jsonb_build_array(part, id, person, at) as row from yici.case_interested where division = $1 and number = $2`,
);
const inbox = statement<Stored>(
  'verify-inbox',
  `select division || '/' || office || '/' || part as id,
     jsonb_build_array(matter, title, applicant, state, name_zh, name_en, unit, due_on, yellow_on, stopped, days_left, waiting, since, resumes_on, firm,
       handler, item, received_at, awaits_review, proposed_by, keys) as row
   from yici.inbox where division = $1 and number = $2`,
);

const compare = (number: string, table: string, expected: ReadonlyMap<string, Row>, stored: readonly Stored[]): readonly Finding[] => {
  const rows = new Map(stored.map(({ id, row }) => [id, row]));
  const findings: Finding[] = [];
  for (const [id, row] of expected) {
    const kept = rows.get(id);
    if (kept === undefined) findings.push(found('I6', number, `${table} lacks ${id}`));
    else if (canonicalJson(kept) !== canonicalJson(row)) {
      findings.push(found('I6', number, `${table} ${id}: ${canonicalJson(kept)} is stored, the events say ${canonicalJson(row)}`));
    }
  }
  for (const id of rows.keys()) if (!expected.has(id)) findings.push(found('I6', number, `${table} has ${id}, which the events do not`));
  return findings;
};

/** Desks of other divisions are placed by the outbox a moment later, so only the own division's are compared here. */
export const verifyRows = async (sql: Sql, state: CaseState, calendar: Calendar, at: Instant): Promise<readonly Finding[]> => {
  const key = [state.division, state.number] as const;
  const rows = rowsOf(state, calendar, at);
  const desks = new Map(
    [...rows.inbox.values()]
      .filter(({ division }) => division === state.division)
      .map(({ division, office, part, row }) => [`${division}/${office}/${part}`, row]),
  );
  const stored = await Promise.all(
    [now, parts, parties, deadlines, reliance, search, board, interested, inbox].map((query) => sql.run(query, key)),
  );
  const expected: readonly (readonly [string, ReadonlyMap<string, Row>])[] = [
    ['case_now', new Map([[state.number as string, rows.now]])],
    ['part_now', rows.parts],
    ['case_party', rows.parties],
    ['deadline', rows.deadlines],
    ['case_reliance', rows.reliance],
    ['case_search', rows.search],
    ['public_notice', rows.board],
    ['case_interested', rows.interested],
    ['inbox', desks],
  ];
  return expected.flatMap(([table, wanted], index) => compare(state.number, table, wanted, stored[index] ?? []));
};
