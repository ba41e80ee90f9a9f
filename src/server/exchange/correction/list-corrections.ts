/** Corrections of the own office, the most urgent first; a data office sees those of its division and of all within. */
import { isWithin } from '#domain/division/division.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { officeView } from '#server/case/words.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { rowView } from './correction-view.ts';
import type { CorrectionNow } from './store.ts';

const columns =
  'id, division, office, resource, number, field, state, outcome, opened_at, due_on, near_on, overdue, title, name_zh, name_en';
const ofOffice = statement<CorrectionNow>(
  'correction-of-office',
  `select ${columns} from yici.correction_now where division = $1 and office = $2 and (state = 'settled') = $3 and (due_on, id) > ($4, $5)
   order by due_on, id limit $6`,
);
const ofDivision = statement<CorrectionNow>(
  'correction-of-division',
  `select ${columns} from yici.correction_now where division = $1 and (state = 'settled') = $2 and (due_on, id) > ($3, $4)
   order by due_on, id limit $5`,
);
const divisions = statement<{ readonly division: DivisionCode }>(
  'correction-divisions',
  'select distinct division from yici.correction_now order by division',
);

type Count = {
  readonly office: string;
  readonly division: number;
  readonly open: number;
  readonly overdue: number;
  readonly corrected: number;
  readonly kept: number;
};
const counted = statement<Count>(
  'correction-counts',
  `select office, division, (count(*) filter (where state <> 'settled'))::int as open, (count(*) filter (where overdue))::int as overdue,
     (count(*) filter (where outcome = 'corrected'))::int as corrected, (count(*) filter (where outcome = 'kept'))::int as kept
   from yici.correction_now where division = $1 group by division, office order by office limit 200`,
);

type Asked = { readonly settled: boolean; readonly after: readonly [number, string]; readonly limit: number };
type Room = Pick<CaseRoom, 'pool' | 'catalogue'>;

const divisionsWithin = async (room: Room, division: DivisionCode): Promise<readonly DivisionCode[]> =>
  (await sqlOf(room.pool).run(divisions, [])).map((row) => row.division).filter((each) => isWithin(each, division));

/** Of several divisions each is asked for a page, and the nearest of all of them make the page. */
async function within(room: Room, division: DivisionCode, { settled, after, limit }: Asked): Promise<readonly CorrectionNow[]> {
  const sql = sqlOf(room.pool);
  const inside = await divisionsWithin(room, division);
  const pages = await Promise.all(inside.map((each) => sql.run(ofDivision, [each, settled, ...after, limit])));
  return pages
    .flat()
    .sort((one, other) => one.due_on - other.due_on || (one.id < other.id ? -1 : 1))
    .slice(0, limit);
}

/** Counted against the source: what an office let run over its term stays counted when it is settled. */
export async function countCorrections(room: Room, { caller }: RequestFacts<Caller>): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post === undefined) return refuse('post-needed');
  if (post.duty === 'administration' || post.duty === 'reception') return refuse('not-yours');
  const watches = room.catalogue.offices.get(post.office)?.department === 'data';
  const inside = watches ? await divisionsWithin(room, post.division) : [post.division];
  const found = (await Promise.all(inside.map((division) => sqlOf(room.pool).run(counted, [division])))).flat();
  const own = watches ? found : found.filter(({ office }) => office === post.office);
  const rows = own.map(({ office, division, ...counts }) => ({
    office: officeView(room.catalogue, brandAs<OfficeId>(office), division),
    ...counts,
  }));
  return ok({ rows: rows.toSorted((one, other) => other.overdue - one.overdue || other.open - one.open), next: null });
}

export async function listCorrections(room: Room, { caller, query, now }: RequestFacts<Caller>): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post === undefined) return refuse('post-needed');
  if (post.duty === 'administration' || post.duty === 'reception') return refuse('not-yours');
  const limit = limitOf(query);
  const [due, id] = readMark(query['after'], 2) ?? [0, ''];
  const after = [Math.min(Math.max(Number(due), 0), 2_147_483_647), String(id)] as const;
  const settled = query['state'] === 'settled';
  const watches = room.catalogue.offices.get(post.office)?.department === 'data';
  const rows = watches
    ? await within(room, post.division, { settled, after, limit })
    : await sqlOf(room.pool).run(ofOffice, [post.division, post.office, settled, ...after, limit]);
  return ok(page(room, rows, limit, now));
}

const page = (room: Room, rows: readonly CorrectionNow[], limit: number, now: Instant) => {
  const last = rows.at(-1);
  return { rows: rows.map((row) => rowView(room.catalogue, row, now)), next: nextMark(rows, limit, [last?.due_on ?? 0, last?.id ?? '']) };
};
