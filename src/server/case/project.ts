/** Writes the rows that changed between two states of a case; what another division's desk must see goes by the outbox. */
import type pg from 'pg';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Change, Job } from '#server/corridor/aggregate.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { rowsOf, type CaseRows, type InboxPlace, type Row } from './rows.ts';

const upsert = (name: string, table: string, key: string, columns: string): RowsStatement => {
  const all = [...key.split(', '), ...columns.split(', ')];
  const sets = columns.split(', ').map((column) => `${column} = excluded.${column}`);
  return {
    name,
    head: `insert into yici.${table} (${all.join(', ')})`,
    columns: all.length,
    tail: `on conflict (${key}) do update set ${sets.join(', ')}`,
  };
};

const putCase = upsert(
  'case-now-put',
  'case_now',
  'division, number',
  'version, matter, state, title, submitted_at, ended_at, parts, done',
);
const putParts = upsert(
  'part-now-put',
  'part_now',
  'division, number, part',
  'kind, state, office, office_division, since, due_on, yellow_on, stopped, days_left, decided_at, certificate',
);
const putParties = upsert('case-party-put', 'case_party', 'division, number, party', 'person, kind, since, until');
const putDeadlines = upsert('deadline-put', 'deadline', 'division, number, part, kind', 'due_on');
const putReliance = upsert('case-reliance-put', 'case_reliance', 'division, number, part, certificate', 'standing, fell');
const putInbox = upsert(
  'inbox-put',
  'inbox',
  'division, office, number, part',
  'version, matter, title, applicant, state, name_zh, name_en, unit, due_on, yellow_on, stopped, days_left, waiting, since, resumes_on, firm, handler, item, received_at, awaits_review, proposed_by, keys',
);
const putBoard = upsert(
  'public-notice-put',
  'public_notice',
  'division, number, part, id',
  `kind, office, name_zh, name_en, applicant, title, words, place, posted_at, until_day, held_at, comments, objections, state, result`,
);
const putInterested = upsert('case-interested-put', 'case_interested', 'division, number, part, id', 'person, at');
const putSearch = upsert('case-search-put', 'case_search', 'division, number, key', 'applicant, firm');
const dropSearch = statement('case-search-drop', 'delete from yici.case_search where division = $1 and number = $2 and key = any ($3)');
const dropParts = statement('part-now-drop', 'delete from yici.part_now where division = $1 and number = $2 and part = any ($3)');
const dropDeadline = statement(
  'deadline-drop',
  'delete from yici.deadline where division = $1 and number = $2 and part = $3 and kind = $4',
);
const dropReliance = statement(
  'case-reliance-drop',
  'delete from yici.case_reliance where division = $1 and number = $2 and part = $3 and certificate = $4',
);
const dropBoard = statement(
  'public-notice-drop',
  'delete from yici.public_notice where division = $1 and number = $2 and part = $3 and id = $4',
);
const dropInterested = statement(
  'case-interested-drop',
  'delete from yici.case_interested where division = $1 and number = $2 and part = $3 and id = $4',
);
const dropInbox = statement('inbox-drop', 'delete from yici.inbox where division = $1 and office = $2 and number = $3 and part = $4');

/** A desk in another division: placed by the worker, newest version last (stack.md). `row` null takes it off. */
export type PlaceJob = {
  readonly kind: 'inbox.place';
  readonly division: number;
  readonly office: string;
  readonly number: string;
  readonly part: string;
  readonly version: number;
  readonly row: Row | null;
};

const same = (a: Row | undefined, b: Row): boolean => a !== undefined && a.every((cell, index) => cell === b[index]);
const changed = (before: ReadonlyMap<string, Row> | undefined, after: ReadonlyMap<string, Row>): readonly (readonly [string, Row])[] =>
  [...after].filter(([id, row]) => !same(before?.get(id), row));
const gone = <Kept>(
  before: ReadonlyMap<string, Kept> | undefined,
  after: ReadonlyMap<string, unknown>,
): readonly (readonly [string, Kept])[] => [...(before ?? [])].filter(([id]) => !after.has(id));

/** Sends what changed and returns the jobs for desks elsewhere. */
export function projectCase(
  tx: Transaction,
  change: Change<CaseState, CaseEvent>,
  calendar: Calendar,
  was: Calendar = calendar,
): readonly Job[] {
  const { key, before, after, at } = change;
  const old = before === undefined ? undefined : rowsOf(before, was, at);
  const rows = rowsOf(after, calendar, at);
  const lead = [key.division, key.id] as const;
  tx.sendRows(putCase, [[...lead, ...rows.now]]);
  tx.sendRows(
    putParts,
    changed(old?.parts, rows.parts).map(([part, row]) => [...lead, part, ...row]),
  );
  tx.sendRows(
    putParties,
    changed(old?.parties, rows.parties).map(([party, row]) => [...lead, party, ...row]),
  );
  tx.sendRows(
    putDeadlines,
    changed(old?.deadlines, rows.deadlines).map(([, row]) => [...lead, ...row]),
  );
  tx.sendRows(
    putReliance,
    changed(old?.reliance, rows.reliance).map(([, row]) => [...lead, ...row]),
  );
  projectSearch(tx, lead, old?.search, rows.search);
  tx.sendRows(
    putBoard,
    changed(old?.board, rows.board).map(([, row]) => [...lead, ...row]),
  );
  tx.sendRows(
    putInterested,
    changed(old?.interested, rows.interested).map(([, row]) => [...lead, ...row]),
  );
  dropGone(tx, lead, old, rows);
  return projectInbox(tx, change, old, rows);
}

/** A part that was dropped leaves the board and its interested parties' lists. */
function dropGone(tx: Transaction, lead: readonly [number, string], old: CaseRows | undefined, rows: CaseRows): void {
  for (const [, [part, certificate]] of gone(old?.reliance, rows.reliance)) tx.send(dropReliance, [...lead, part, certificate]);
  for (const [, [part, id]] of gone(old?.board, rows.board)) tx.send(dropBoard, [...lead, part, id]);
  for (const [, [part, id]] of gone(old?.interested, rows.interested)) tx.send(dropInterested, [...lead, part, id]);
  const dropped = gone(old?.parts, rows.parts).map(([part]) => part);
  if (dropped.length > 0) tx.send(dropParts, [...lead, dropped]);
  for (const [, [part, kind]] of gone(old?.deadlines, rows.deadlines)) tx.send(dropDeadline, [...lead, part, kind]);
}

/** Names stand in the case from its beginning; only what changed is sent. */
function projectSearch(
  tx: Transaction,
  lead: readonly [number, string],
  old: CaseRows['search'] | undefined,
  now: CaseRows['search'],
): void {
  tx.sendRows(
    putSearch,
    changed(old, now).map(([key, row]) => [...lead, key, ...row]),
  );
  const off = gone(old, now).map(([key]) => key);
  if (off.length > 0) tx.send(dropSearch, [...lead, off]);
}

function projectInbox(
  tx: Transaction,
  { key, after }: Change<CaseState, CaseEvent>,
  old: CaseRows | undefined,
  rows: CaseRows,
): readonly Job[] {
  const put = [...rows.inbox].filter(([id, place]) => !same(old?.inbox.get(id)?.row, place.row)).map(([, place]) => place);
  const off = gone(old?.inbox, rows.inbox).map(([, place]) => place);
  const here = (place: InboxPlace): boolean => place.division === key.division;
  tx.sendRows(
    putInbox,
    put.filter(here).map((place) => [place.division, place.office, key.id, place.part, after.seq, ...place.row]),
  );
  for (const place of off.filter(here)) tx.send(dropInbox, [place.division, place.office, key.id, place.part]);
  const elsewhere = [...put.map((place) => ({ place, row: place.row })), ...off.map((place) => ({ place, row: null }))];
  return elsewhere
    .filter(({ place }) => !here(place))
    .map(
      ({ place: { division, office, part }, row }): PlaceJob => ({
        kind: 'inbox.place',
        division,
        office,
        number: key.id,
        part,
        version: after.seq,
        row,
      }),
    );
}

const place = statement<never>(
  'inbox-place',
  `insert into yici.inbox as desk (division, office, number, part, version, matter, title, applicant, state, name_zh, name_en, unit, due_on, yellow_on,
     stopped, days_left, waiting, since, resumes_on, firm, handler, item, received_at, awaits_review, proposed_by, keys)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)
   on conflict (division, office, number, part) do update set version = excluded.version, matter = excluded.matter, title = excluded.title,
     applicant = excluded.applicant, state = excluded.state, name_zh = excluded.name_zh, name_en = excluded.name_en, unit = excluded.unit,
     due_on = excluded.due_on, yellow_on = excluded.yellow_on, stopped = excluded.stopped, days_left = excluded.days_left,
     waiting = excluded.waiting, since = excluded.since, resumes_on = excluded.resumes_on, firm = excluded.firm, handler = excluded.handler, item = excluded.item,
     received_at = excluded.received_at, awaits_review = excluded.awaits_review, proposed_by = excluded.proposed_by, keys = excluded.keys
   where desk.version < excluded.version`,
);
/** What stays of a part that left a desk: a mark that an older placing, arriving late, cannot undo. Lists leave it out. */
const GONE: Row = ['', '', '', 'gone', '', '', '', null, null, false, null, false, 0, null, false, '', '', 0, false, '', ''];

/** Does an `inbox.place` job; the newest version stands whatever the order of arrival. */
export async function placeInbox(pool: pg.Pool, { division, office, number, part, version, row }: PlaceJob): Promise<void> {
  await sqlOf(pool).run(place, [division, office, number, part, version, ...(row ?? GONE)]);
}
