/** The report of a hall's day, counted from rows and never typed; as a page and as CSV. */
import { isUnknown, visitsOf, type Visit } from '#domain/hall/fold-visit.ts';
import { SECOND_CAUSES, VISIT_OUTCOMES, VISIT_REASONS } from '#domain/hall/visit.ts';
import { FEWEST_SHOWN } from '#domain/hall/service-rating.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { DayReport } from '#contract/view/shift.ts';
import { officeName } from '#server/case/words.ts';
import { csvLine } from '#server/kernel/csv-line.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { entriesOfDay } from '../visit/store.ts';
import { hallDayOf, hallsOf, itemFactsOf, type Facts, type HallDay, type VisitRoom } from '../visit/visit-room.ts';
import { dayRows, type DayRows, type TicketRow } from './day-rows.ts';
import { figureWords, windowColumns } from './figure-words.ts';

const MINUTE = 60_000;
const average = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
const minutes = (from: number | null, until: number | null): readonly number[] =>
  from === null || until === null ? [] : [Math.max(0, until - from) / MINUTE];
const waits = (tickets: readonly TicketRow[]): readonly number[] =>
  tickets.flatMap(({ taken_at, called_at }) => minutes(taken_at, called_at));
const services = (tickets: readonly TicketRow[]): readonly number[] =>
  tickets.flatMap(({ served_from, called_at, ended_at }) => minutes(served_from ?? called_at, ended_at));

/** How many acts of these kinds; at the window only, or by whoever of its clerks decided for an office. */
const count = (rows: DayRows, hall: string, ...kinds: readonly string[]): number =>
  rows.acts.filter(({ kind, office }) => kinds.includes(kind) && office === hall).reduce((sum, { acts }) => sum + acts, 0);
const decidedHere = (rows: DayRows, hall: string): number => {
  const clerks = new Set(rows.walkIns.map(({ officer }) => officer));
  return rows.acts
    .filter(({ kind, office, person }) => kind === 'Granted' && office !== hall && clerks.has(person))
    .reduce((sum, { acts }) => sum + acts, 0);
};
const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);

type Values = Readonly<Record<keyof typeof figureWords, number>>;

function ofTickets(tickets: readonly TicketRow[]) {
  const of = (state: string): number => tickets.filter((ticket) => ticket.state === state).length;
  return {
    tickets: tickets.length,
    served: of('done') + of('serving'),
    missed: of('missed'),
    cancelled: of('cancelled'),
    wait: average(waits(tickets)),
    longest: Math.round(Math.max(0, ...waits(tickets)) * 10) / 10,
    service: average(services(tickets)),
  };
}

function ofVisits(visits: readonly Visit[]) {
  const further = (visit: Visit) => visit.cases.filter(({ nth }) => nth !== null && nth > 1);
  return {
    visits: visits.length,
    unknown: visits.filter(({ who }) => isUnknown(who)).length,
    second: visits.filter((visit) => further(visit).length > 0).length,
    ours: visits.filter((visit) => further(visit).some(({ cause }) => cause !== undefined && SECOND_CAUSES[cause].ours)).length,
    avoidable: visits.filter(({ avoided }) => avoided !== undefined && avoided.by !== 'nothing').length,
  };
}

function ofRatings(ratings: DayRows['ratings']) {
  const given = sum(ratings, (each) => each.given);
  const grades = sum(ratings, (each) => each.grade * each.given);
  return {
    ratings: given,
    grade: given === 0 ? 0 : Math.round((grades / given) * 10) / 10,
    sentAway: sum(ratings, (each) => (each.sent_away === true ? each.given : 0)),
  };
}

function valuesOf(hall: string, rows: DayRows, visits: readonly Visit[]): Values {
  const kept = (original: string): number => sum(rows.originals, (each) => (each.original === original ? each.scans : 0));
  const slips = (state: string): number => sum(rows.corrections, (each) => (each.state === state ? each.slips : 0));
  return {
    ...ofTickets(rows.tickets),
    ...ofVisits(visits),
    ...ofRatings(rows.ratings),
    cases: count(rows, hall, 'Submitted'),
    accepted: count(rows, hall, 'Accepted'),
    gaps: count(rows, hall, 'AcceptedWithGaps'),
    supplement: count(rows, hall, 'SupplementAsked'),
    refused: count(rows, hall, 'NotAccepted', 'NotNeeded', 'SentElsewhere'),
    desk: decidedHere(rows, hall),
    delivered: count(rows, hall, 'Delivered'),
    returned: kept('returned'),
    kept: kept('kept'),
    copies: rows.copies,
    corrections: slips('approved'),
    waiting: slips('proposed'),
  };
}

const tallied = <Id extends string>(table: Readonly<Record<Id, Text>>, ids: readonly Id[]): DayReport['reasons'] =>
  (Object.keys(table) as Id[])
    .map((id) => ({ name: { zh: table[id].zh, en: table[id].en }, count: ids.filter((each) => each === id).length }))
    .filter((each) => each.count > 0)
    .toSorted((one, other) => other.count - one.count);

function windowsOf(tickets: readonly TicketRow[]): DayReport['windows'] {
  const numbers = [...new Set(tickets.flatMap(({ window_number: window }) => (window === null ? [] : [window])))];
  return numbers
    .toSorted((one, other) => Number(one) - Number(other) || one.localeCompare(other))
    .map((window) => {
      const own = tickets.filter(({ window_number: number }) => number === window);
      const missed = own.filter(({ state }) => state === 'missed').length;
      return { window, values: [own.length, missed, average(waits(own)), average(services(own))] };
    });
}

/** A number that carries nothing says why (bar I25): tickets given back, provisional numbers not used. */
const voidsOf = ({ tickets, voids }: DayRows): DayReport['voids'] => [
  ...tickets.filter(({ state }) => state === 'cancelled').map(({ number, reason }) => ({ number, why: reason ?? '' })),
  ...voids.map(({ number, reason }) => ({ number: String(number), why: reason })),
];

/** What a clerk, who knows whom they just served, could tell one person's rating by: while the day lasts, and where few spoke. */
const pointsAtSomebody = ({ officer, day }: HallDay, { ratings }: DayRows, now: Instant): boolean =>
  officer.post.duty === 'reception' && (day >= dayOfInstant(now) || sum(ratings, ({ given }) => given) < FEWEST_SHOWN);

export async function reportOf(room: VisitRoom, asked: HallDay, now: Instant): Promise<DayReport> {
  const { division, hall, day } = asked;
  const sql = sqlOf(room.pool);
  const [rows, entries] = await Promise.all([dayRows(sql, { division, hall, day }), entriesOfDay(sql, division, hall, day)]);
  const visits = visitsOf(entries, itemFactsOf(room.catalogue));
  const values = valuesOf(hall, rows, visits);
  const covered = pointsAtSomebody(asked, rows, now);
  return {
    day: dayText(day),
    hall: { id: hall, name: officeName(room.catalogue, hall) },
    halls: hallsOf(room.catalogue, division).map(({ id, name }) => ({ id, name })),
    figures: (Object.keys(figureWords) as (keyof typeof figureWords)[])
      .filter((id) => !covered || (id !== 'grade' && id !== 'sentAway'))
      .map((id) => ({ id, ...figureWords[id], value: values[id] })),
    windows: windowsOf(rows.tickets),
    columns: [...windowColumns],
    reasons: tallied(
      VISIT_REASONS,
      visits.flatMap(({ reasons }) => reasons),
    ),
    outcomes: tallied(
      VISIT_OUTCOMES,
      visits.flatMap(({ outcome }) => outcome ?? []),
    ),
    causes: tallied(
      SECOND_CAUSES,
      visits.flatMap(({ cases }) => cases.flatMap(({ cause }) => cause ?? [])),
    ),
    voids: voidsOf(rows),
  };
}

export async function getReport(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const asked = hallDayOf(room, facts);
  return asked.ok ? ok(await reportOf(room, asked.value, facts.now)) : asked;
}

/** For spreadsheets: a mark at the start tells them that it is UTF-8. */
export async function fileReport(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const asked = hallDayOf(room, facts);
  if (!asked.ok) return asked;
  const report = await reportOf(room, asked.value, facts.now);
  const say = (text: Text): string => text[facts.language];
  const lines = [
    [say(report.hall.name), report.day],
    ...report.figures.map(({ name, value, unit }) => [say(name), value, say(unit)]),
    [say({ zh: '窗口', en: 'Window' }), ...report.columns.map(say)],
    ...report.windows.map(({ window, values }) => [window, ...values]),
    ...[...report.reasons, ...report.outcomes, ...report.causes].map(({ name, count: visits }) => [say(name), visits]),
    ...report.voids.map(({ number, why }) => [number, why]),
  ];
  const text = `\uFEFF${lines.map(csvLine).join('')}`;
  return ok({ bytes: Buffer.from(text), type: 'text/csv; charset=utf-8', fileName: `${report.hall.id}-${report.day}.csv` });
}
