/** Tells each person once, of all their cases together, that a new calendar moved their dates; after the last division was re-dated. */
import type pg from 'pg';
import { dayOf, dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { CalendarState } from '#domain/clock/calendar-version.ts';
import type { Language, Text } from '#domain/kernel/text.ts';
import { statement } from '#server/kernel/statement.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import { inTransaction, kept, sqlOf, type Sql } from '#server/kernel/transaction.ts';
import type { OtherScene, ShowOther } from './other-notices.ts';
import type { TellOther } from './send-due.ts';
import { insertDeliveries, insertNotices } from './store.ts';

export const CALENDAR_PREFIX = 'calendar:';
/** A person's cases may lie in several counties, and one notice tells of all of them: it lies with the province. */
export const PROVINCE = brandAs<DivisionCode>(330000);
/** The row of calendar_progress that says who has been told. */
const TOLD = 0;
const PAGE = 500;

const unfinished = statement<{ readonly division: number }>(
  'calendar-unfinished',
  `select wanted.division from unnest($2::int[]) as wanted (division) where not exists (
     select 1 from yici.calendar_progress p where p.division = wanted.division and p.version = $1 and p.done_at is not null) limit 1`,
);
const progress = statement<{ readonly reached: string; readonly done_at: number | null }>(
  'calendar-told-progress',
  `insert into yici.calendar_progress as p (division, version, reached, cases, moved, done_at) values ($1, $2, '', 0, 0, null)
   on conflict (division, version) do update set reached = p.reached returning reached, done_at`,
);
const keep = statement(
  'calendar-told-keep',
  'update yici.calendar_progress set reached = $3, done_at = $4 where division = $1 and version = $2',
);
const people = statement<{ readonly person: string; readonly number: string }>(
  'calendar-told-people',
  `select person, min(number) as number from yici.calendar_told where version = $1 and person > $2
   group by person order by person limit ${PAGE}`,
);
type ToldRow = { readonly number: string; readonly from_day: number; readonly to_day: number };
const ofPerson = statement<ToldRow>(
  'calendar-told-of-person',
  `select number, from_day, to_day from yici.calendar_told where version = $1 and person = $2 order by to_day, number, part limit 200`,
);

/** Whose open pages show the notice at once: of no case alone, so no event of one tells them. */
export type TellLive = (people: readonly string[], version: number) => void;
/** News of so many people fit one notification of PostgreSQL. */
const AT_ONCE = 100;

/** One round: a version whose divisions are all done is told, five hundred people a commit; returns how many were told. */
export async function tellMoved(pool: pg.Pool, state: CalendarState, now: Instant, tellLive: TellLive): Promise<number> {
  const divisions = await activeDivisions(pool);
  let told = 0;
  for (const version of state.published) {
    const [open] = await sqlOf(pool).run(unfinished, [version, divisions]);
    if (open !== undefined) break;
    for (let more = true; more; ) {
      const page = await tellPage(pool, version, now);
      for (let at = 0; at < page.length; at += AT_ONCE) tellLive(page.slice(at, at + AT_ONCE), version);
      told += page.length;
      more = page.length === PAGE;
    }
  }
  return told;
}

const tellPage = (pool: pg.Pool, version: number, now: Instant): Promise<readonly string[]> =>
  inTransaction(pool, async (tx) => {
    const [at] = await tx.run(progress, [TOLD, version]);
    if (at === undefined || at.done_at !== null) return kept([]);
    const rows = await tx.run(people, [version, at.reached]);
    const idOf = (person: string): string => `${CALENDAR_PREFIX}${PROVINCE}-${version}-${person}`;
    tx.sendRows(
      insertNotices,
      rows.map(({ person, number }) => [PROVINCE, idOf(person), number, person, 'DatesMoved', '[]', now, version, dayOfInstant(now)]),
    );
    // By mail only: nothing is to be done about it. The sender drops what has no address.
    tx.sendRows(
      insertDeliveries,
      rows.map(({ person, number }) => [PROVINCE, idOf(person), 'mail', number, person, 'queued', now, now]),
    );
    tx.send(keep, [TOLD, version, rows.at(-1)?.person ?? at.reached, rows.length < PAGE ? now : null]);
    return kept(rows.map(({ person }) => person));
  });

const count = (rows: readonly ToldRow[]): number => new Set(rows.map(({ number }) => number)).size;
const SHOWN = 5;
const lines = (rows: readonly ToldRow[]): string =>
  rows
    .slice(0, SHOWN)
    .map((row) => `${row.number}: ${dayText(dayOf(row.from_day))} → ${dayText(dayOf(row.to_day))}`)
    .join('; ');

/** Why it moved: the notice of the State Council or of the division, and which version that is. */
async function sceneOf(sql: Sql, state: CalendarState, version: number, person: string): Promise<OtherScene | undefined> {
  const [rows, found] = [await sql.run(ofPerson, [version, person]), state.versions.find((each) => each.version === version)];
  if (rows.length === 0 || found === undefined) return undefined;
  const cases = count(rows);
  const rest = rows.length - SHOWN;
  const title: Text = {
    zh: `工作日历更新，您有${cases}件办件的日期变了`,
    en: `The working-day calendar changed: dates of ${cases} of your cases moved`,
  };
  const what: Text = {
    zh: `依据${found.notice.number}。${lines(rows)}${rest > 0 ? `；另有${rest}个日期，见各办件的“为什么是这一天”` : ''}`,
    en: `By ${found.notice.number}. ${lines(rows)}${rest > 0 ? `; and ${rest} more, see “why this date” of each case` : ''}`,
  };
  return { title, what, about: { zh: '工作日历', en: 'Working-day calendar' } };
}

/** In the list of notices of an account. */
export const calendarNotice =
  (pool: pg.Pool, versions: () => CalendarState): ShowOther =>
  ({ seq, person }) =>
    sceneOf(sqlOf(pool), versions(), seq, person);

/** The copy by mail. */
export const calendarCopy =
  (pool: pg.Pool, versions: () => CalendarState, publicUrl: string): TellOther =>
  async ({ notice, person }, language: Language) => {
    const version = Number(notice.slice(CALENDAR_PREFIX.length).split('-')[1]);
    const scene = await sceneOf(sqlOf(pool), versions(), version, person);
    return scene === undefined ? undefined : { subject: scene.title[language], text: `${scene.what[language]}\n\n${publicUrl}/notices` };
  };
