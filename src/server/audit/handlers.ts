/** Answers "who looked at my data": the ledger as its subject reads it. */
import type pg from 'pg';
import { addDays, dayOfInstant, dayText, endOfDay, readDay, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Look, LookList } from '#contract/view/look.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { listLooks, lookFacets, NEWEST, type LookFilter } from './list-looks.ts';
import { lookView, type LookWords } from './look-view.ts';

export type Ledger = {
  readonly pool: pg.Pool;
  /** Names as they are now; those of resources stand in the database. */
  readonly words: () => Promise<LookWords>;
  /** What a person asked about looks, by look. */
  readonly questionsOf: (person: string) => Promise<ReadonlyMap<string, NonNullable<Look['question']>>>;
};

type Query = Readonly<Record<string, string>>;

/** The filter of a query; a day that is none is told field by field. */
export function filterOf(query: Query): Result<LookFilter> {
  const problems: Problem[] = [];
  const day = (name: 'from' | 'to', edge: typeof startOfDay): Partial<Record<'from' | 'to', Instant>> => {
    const text = query[name];
    const found = text === undefined ? undefined : readDay(text);
    if (text !== undefined && found === undefined) problems.push({ pointer: `/query/${name}`, code: 'not-a-day' });
    return found === undefined ? {} : { [name]: edge(found) };
  };
  const [office, number] = [query['office'], query['case']];
  const filter: LookFilter = {
    ...(office === undefined ? {} : { office }),
    ...(number === undefined ? {} : { number }),
    ...day('from', startOfDay),
    ...day('to', endOfDay),
  };
  return problems.length > 0 ? refuse('bad-input', { problems }) : ok(filter);
}

const startOfMonth = (now: Instant): Instant => {
  const today = dayOfInstant(now);
  return startOfDay(addDays(today, 1 - Number(dayText(today).slice(8))));
};

async function list(ledger: Ledger, { caller, query, language, now }: RequestFacts<Caller>): Promise<Result<LookList>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const filter = filterOf(query);
  if (!filter.ok) return filter;
  const limit = limitOf(query);
  const mark = readMark(query['after'], 2);
  const before = mark === undefined ? NEWEST : { at: Number(mark[0]), id: String(mark[1]) };
  const sql = sqlOf(ledger.pool);
  const [words, questions, rows, all, month] = await Promise.all([
    ledger.words(),
    ledger.questionsOf(caller.person),
    listLooks(sql, caller.person, now, { before, limit, filter: filter.value }),
    lookFacets(sql, caller.person, now, 0),
    lookFacets(sql, caller.person, now, startOfMonth(now)),
  ]);
  const last = rows.at(-1);
  return ok({
    rows: rows.map((row) => lookView(row, words, { language, now, question: questions.get(row.id) ?? null })),
    next: nextMark(rows, limit, [last?.shown ?? 0, last?.id ?? '']),
    total: all.total,
    thisMonth: month.total,
    offices: all.offices.map((id) => ({ id, name: words.officeName(id) })),
    cases: all.cases.map(({ number, title }) => ({ number, title: { zh: title, en: title } })),
  });
}

export const lookHandlers = (ledger: Ledger): Readonly<Record<'look.list', Handler<Caller>>> => ({
  'look.list': (facts) => list(ledger, facts),
});
