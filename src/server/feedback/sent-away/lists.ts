/** Lists of reports: the person's own, and for supervision those of the division without names, with counts by hall. */
import { isFinding, isUpheld, FINDINGS, type SentAwayState } from '#domain/petition/sent-away.ts';
import { lightOf } from '#domain/petition/light-of.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { OwnSentAways, SentAwayCounts, SentAwayRow } from '#contract/view/sent-away.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { officeName } from '#server/case/words.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readSmallMark } from '#server/kernel/http/page.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { findSentAway } from './store.ts';

type Facts = RequestFacts<Caller>;
type Row = { readonly division: number; readonly id: string; readonly due_on: Day };

const own = statement<Row>(
  'sent-away-own',
  'select division, id, due_on from yici.sent_away_now where person = $1 order by reported_at desc limit 50',
);
const list = statement<Row>(
  'sent-away-list',
  `select division, id, due_on from yici.sent_away_now where division = $1 and ($2::text is null or state = $2)
     and ($3::int is null or (due_on, id) > ($3::int, $4::text)) order by due_on, id limit $5`,
);
type Count = {
  readonly hall: string;
  readonly state: string;
  readonly finding: string | null;
  readonly late: boolean;
  readonly count: number;
};
const counts = statement<Count>(
  'sent-away-counts',
  `select hall, state, finding, state = 'open' and due_on < $2 as late, count(*) as count
   from yici.sent_away_now where division = $1 group by 1, 2, 3, 4`,
);
const open = statement<{ readonly count: number }>(
  'sent-away-open',
  `select count(*) as count from yici.sent_away_now where division = $1 and person = $2 and state = 'open'`,
);

export const openReports = async (room: Pick<CaseRoom, 'pool'>, division: number, person: string): Promise<number> =>
  (await sqlOf(room.pool).run(open, [division, person]))[0]?.count ?? 0;

/** What a report says, without who made it. */
export const reportView = ({ catalogue }: Pick<CaseRoom, 'catalogue'>, state: SentAwayState, now: Instant) => ({
  id: state.id,
  hall: officeName(catalogue, state.hall),
  day: dayText(state.on),
  reportedAt: instantText(state.reportedAt),
  due: dayText(state.due),
  light: lightOf(state.state, state.due, catalogue.calendar, now),
  state: state.state,
  what: state.what,
  said: state.said,
  paper: state.paper,
  number: state.case ?? null,
  answer:
    state.answer === undefined
      ? null
      : {
          at: instantText(state.answer.at),
          finding: FINDINGS[state.answer.finding],
          reasons: state.answer.reasons,
          redress: state.answer.redress,
        },
});

const statesOf = async (room: CaseRoom, rows: readonly Row[]): Promise<readonly SentAwayState[]> => {
  const found = await Promise.all(
    rows.map(({ division, id }) => findSentAway(sqlOf(room.pool), { division: brandAs<DivisionCode>(division), id })),
  );
  return found.flatMap((state) => (state === undefined ? [] : [state]));
};

export async function listOwn(room: CaseRoom, { caller, now }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const states = await statesOf(room, await sqlOf(room.pool).run(own, [caller.person]));
  const halls = [...room.catalogue.offices.values()].filter(({ kind, closed }) => kind === 'hall' && closed !== true);
  const body: OwnSentAways = {
    rows: states.map((state) => reportView(room, state, now)),
    halls: halls.map(({ id, name, division }) => ({ id, name, division })),
  };
  return ok(body);
}

export async function listReports(room: CaseRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  if (caller?.post?.duty !== 'supervision') return refuse('not-yours');
  const [limit, after] = [limitOf(query), readSmallMark(query['after'], 2)];
  const args = [caller.post.division, query['state'] ?? null, after?.[0] ?? null, after?.[1] ?? null, limit];
  const rows = await sqlOf(room.pool).run(list, args);
  const shown = (await statesOf(room, rows)).map((state): SentAwayRow => {
    const { said: _said, paper: _paper, number: _number, answer, ...view } = reportView(room, state, now);
    return { ...view, finding: answer?.finding ?? null };
  });
  const last = rows.at(-1);
  return ok({ rows: shown, next: last === undefined ? null : nextMark(rows, limit, [last.due_on, last.id]) });
}

export async function countReports(room: CaseRoom, { caller, now }: Facts): Promise<Result<unknown>> {
  if (caller?.post?.duty !== 'supervision') return refuse('not-yours');
  const rows = await sqlOf(room.pool).run(counts, [caller.post.division, dayOfInstant(now)]);
  const sum = (hall: string, fits: (row: Count) => boolean): number =>
    rows.filter((row) => row.hall === hall && fits(row)).reduce((total, { count }) => total + count, 0);
  const shown = [...new Set(rows.map(({ hall }) => hall))].map(
    (hall): SentAwayCounts => ({
      hall: officeName(room.catalogue, brandAs<OfficeId>(hall)),
      open: sum(hall, ({ state }) => state === 'open'),
      late: sum(hall, ({ late }) => late),
      answered: sum(hall, ({ state }) => state === 'answered'),
      upheld: sum(hall, ({ finding }) => finding !== null && isFinding(finding) && isUpheld(finding)),
    }),
  );
  return ok({ rows: shown, next: null });
}
