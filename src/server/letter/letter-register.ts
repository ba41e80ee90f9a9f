/** The register of numbers: its series with what is missing, the numbers of one, and marking one void. */
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantText, yearOf } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { letterText } from '#domain/letter/letter-number.ts';
import type { LetterRow as LetterView, LetterSeries } from '#contract/view/letter.ts';
import { authorityOf } from '#server/catalogue/authority.ts';
import { LETTER_COLUMNS, type LetterRow } from '#server/case/letters-of-case.ts';
import { officeView } from '#server/case/words.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { PAPER_KINDS } from '#server/document/paper-kind.ts';
import { titleOf } from '#server/document/paper-templates.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { LetterRoom } from './letter-room.ts';

type Facts = RequestFacts<Caller>;
type SeriesRow = {
  readonly mark: string;
  readonly word: string;
  readonly year: number;
  readonly last: number;
  readonly given: number;
  readonly voids: number;
};

const series = statement<SeriesRow>(
  'letter-series',
  `select c.mark, c.word, c.year, c.last, count(l.no)::int as given, count(l.void_reason)::int as voids
   from yici.letter_counter c left join yici.letter l
     on l.division = c.division and l.mark = c.mark and l.year = c.year and l.word = c.word
   where c.division = $1 and c.year = $2 and ($3::text is null or c.mark = $3)
   group by c.mark, c.word, c.year, c.last order by c.mark, c.word`,
);
const list = statement<LetterRow>(
  'letter-list',
  `select ${LETTER_COLUMNS} from yici.letter where division = $1 and mark = $2 and word = $3 and year = $4 and no < $5 order by no desc limit $6`,
);
const find = statement<LetterRow>(
  'letter-find',
  `select ${LETTER_COLUMNS} from yici.letter where division = $1 and mark = $2 and word = $3 and year = $4 and no = $5 for update`,
);
const setVoid = statement(
  'letter-void',
  `update yici.letter set void_reason = $6, voided_by = $7, voided_at = $8
   where division = $1 and mark = $2 and word = $3 and year = $4 and no = $5`,
);

const PAGE = 50;

/** Which marks a post may read: its own, or all of its division for who administers or supervises there. */
export function marksOf(room: LetterRoom, caller: Caller | undefined): Result<{ readonly division: number; readonly mark: string | null }> {
  const post = caller?.post;
  if (post === undefined) return refuse('not-yours');
  const whole = post.duty === 'administration' || post.duty === 'supervision';
  return ok({ division: post.division, mark: whole ? null : authorityOf(room.catalogue, post.office).mark });
}

export async function listSeries(room: LetterRoom, facts: Facts): Promise<Result<unknown>> {
  const mine = marksOf(room, facts.caller);
  if (!mine.ok) return mine;
  const { division, mark } = mine.value;
  const year = facts.query['year'] === undefined ? yearOf(dayOfInstant(facts.now)) : Number(facts.query['year']);
  const rows = await sqlOf(room.pool).run(series, [division, year, mark]);
  return ok({ rows: rows.map((row): LetterSeries => ({ ...row, missing: row.last - row.given })), next: null });
}

const viewOf = (room: LetterRoom, row: LetterRow): LetterView => {
  const kind = PAPER_KINDS.find((each) => each === row.kind);
  return {
    letter: letterText(row),
    mark: row.mark,
    word: row.word,
    year: row.year,
    no: row.no,
    title: kind === undefined ? { zh: row.kind, en: row.kind } : titleOf(kind),
    office: officeView(room.catalogue, brandAs<OfficeId>(row.office), row.division),
    number: row.number,
    at: instantText(row.at),
    void: row.void_reason === null || row.voided_at === null ? null : { reason: row.void_reason, at: instantText(row.voided_at) },
  };
};

export async function listLetters(room: LetterRoom, facts: Facts): Promise<Result<unknown>> {
  const mine = marksOf(room, facts.caller);
  if (!mine.ok) return mine;
  const { mark = '', word = '', year = '', after, limit } = facts.query;
  if (mine.value.mark !== null && mine.value.mark !== mark) return refuse('not-yours');
  const most = Math.min(limit === undefined ? PAGE : Number(limit), 200);
  const before = after !== undefined && /^\d{1,9}$/.test(after) ? Number(after) : 2_000_000_000;
  const rows = await sqlOf(room.pool).run(list, [mine.value.division, mark, word, Number(year), before, most]);
  return ok({ rows: rows.map((row) => viewOf(room, row)), next: rows.length < most ? null : String(rows.at(-1)?.no ?? '') || null });
}

type Void = { readonly mark: string; readonly word: string; readonly year: number; readonly no: number; readonly reason: string };

/** By who administers the division: the number stays taken, with its reason; the act the paper told is not touched. */
export async function voidLetter(room: LetterRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, now } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const post = caller?.post;
  if (caller === undefined || post?.duty !== 'administration') return refuse('not-yours');
  const { mark, word, year, no, reason } = facts.body as Void;
  const key = [post.division, mark, word, year, no] as const;
  const use = {
    division: post.division,
    person: caller.person,
    key: idempotencyKey,
    payload: { act: 'letter.void', body: facts.body },
    now,
  };
  return runOnce(room.pool, use, async (tx) => {
    const [row] = await tx.run(find, key);
    if (row === undefined) return refuse('letter-not-found');
    if (row.void_reason !== null) return refuse('letter-void');
    tx.send(setVoid, [...key, reason, caller.person, now]);
    return ok(viewOf(room, { ...row, void_reason: reason, voided_by: caller.person, voided_at: now }));
  });
}
