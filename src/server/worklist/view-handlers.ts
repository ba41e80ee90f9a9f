/** Answers the saved views of a desk: a filter under a name, a person's own or the office's; no business state, so no events. */
import type pg from 'pg';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { InboxFilter, InboxViewRow } from '#contract/view/inbox.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { countsOf, staffOf, sumOf, type Reading } from './desk-filter.ts';
import { readingOf } from './reading.ts';

type Facts = RequestFacts<Caller>;
type Names = 'list' | 'keep' | 'order' | 'delete';
type Parts = { readonly pool: pg.Pool; readonly newId: () => string };
type Row = { readonly owner: string; readonly id: string; readonly name: string; readonly filter: InboxFilter };

/** More would be a desk of their own. */
const MOST = 20;
/** Shared by the office. */
const EVERYBODY = '';

const list = statement<Row>(
  'inbox-view-list',
  `select owner, id, name, filter from yici.inbox_view where division = $1 and office = $2 and owner = any ($3)
   order by owner = '', place, at, id limit ${2 * MOST}`,
);
const put = statement(
  'inbox-view-put',
  `insert into yici.inbox_view (division, office, owner, id, name, filter, place, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (division, office, owner, id) do update set name = excluded.name, filter = excluded.filter`,
);
const place = statement(
  'inbox-view-place',
  'update yici.inbox_view set place = $5 where division = $1 and office = $2 and owner = $3 and id = $4',
);
const drop = statement('inbox-view-drop', 'delete from yici.inbox_view where division = $1 and office = $2 and owner = $3 and id = $4');

export const viewHandlers = (parts: Parts): Readonly<Record<`inbox-view.${Names}`, Handler<Caller>>> => ({
  'inbox-view.list': (facts) => listViews(parts, facts),
  'inbox-view.keep': (facts) => change(parts, facts, 'keep', (tx, reading) => keep(parts, facts, tx, reading)),
  'inbox-view.order': (facts) => change(parts, facts, 'order', (tx, reading) => order(facts, tx, reading)),
  'inbox-view.delete': (facts) => change(parts, facts, 'delete', (tx, reading) => remove(facts, tx, reading)),
});

async function listViews({ pool }: Parts, facts: Facts): Promise<Result<{ rows: readonly InboxViewRow[]; next: null }>> {
  const reading = readingOf(facts);
  if (reading === undefined) return refuse('not-yours');
  const sql = sqlOf(pool);
  const { division, office } = reading.post;
  const [views, staff] = await Promise.all([sql.run(list, [division, office, [reading.person, EVERYBODY]]), staffOf(sql, reading)]);
  const rows = await Promise.all(
    views.map(async ({ owner, id, name, filter }): Promise<InboxViewRow> => {
      const sum = sumOf(await countsOf(sql, reading, filter, staff));
      return { id, name, filter, shared: owner === EVERYBODY, ...sum };
    }),
  );
  return ok({ rows, next: null });
}

/** The same key gives the same answer. */
async function change(
  { pool }: Parts,
  facts: Facts,
  act: Names,
  work: (tx: Transaction, reading: Reading) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const reading = readingOf(facts);
  if (reading === undefined || facts.idempotencyKey === undefined) return refuse('not-yours');
  const use = { division: reading.post.division, person: reading.person, key: facts.idempotencyKey, now: facts.now };
  const payload = { act: `inbox-view.${act}`, office: reading.post.office, params: facts.params, body: facts.body };
  return runOnce(pool, { ...use, payload }, (tx) => work(tx, reading));
}

const rowsOf = (tx: Transaction, { post, person }: Reading): Promise<readonly Row[]> =>
  tx.run(list, [post.division, post.office, [person, EVERYBODY]]);

type Kept = { readonly id?: string; readonly name: string; readonly filter: InboxFilter; readonly shared: boolean };

async function keep({ newId }: Parts, { body, now }: Facts, tx: Transaction, reading: Reading): Promise<Result<unknown>> {
  const { id: given, name, filter, shared } = body as Kept;
  const { post, person } = reading;
  // What everybody sees on their desk is said by who approves there.
  if (shared && post.duty !== 'approval') return refuse('not-yours');
  const owner = shared ? EVERYBODY : person;
  const own = (await rowsOf(tx, reading)).filter((row) => row.owner === owner);
  if (given !== undefined && !own.some(({ id }) => id === given)) return refuse('view-not-found');
  if (given === undefined && own.length >= MOST) return refuse('too-many-views');
  const id = given ?? `view-${newId()}`;
  tx.send(put, [post.division, post.office, owner, id, name.trim(), JSON.stringify(filter), own.length, now]);
  return ok({ id });
}

async function order({ body }: Facts, tx: Transaction, reading: Reading): Promise<Result<unknown>> {
  const own = (await rowsOf(tx, reading)).filter((row) => row.owner === reading.person).map(({ id }) => id);
  const wished = (body as { readonly ids: readonly string[] }).ids.filter((id) => own.includes(id));
  const all = [...new Set([...wished, ...own])];
  for (const [at, id] of all.entries()) tx.send(place, [reading.post.division, reading.post.office, reading.person, id, at]);
  return ok({ ordered: all.length });
}

async function remove({ params }: Facts, tx: Transaction, reading: Reading): Promise<Result<unknown>> {
  const view = (await rowsOf(tx, reading)).find(({ id }) => id === params['id']);
  if (view === undefined) return refuse('view-not-found');
  if (view.owner === EVERYBODY && reading.post.duty !== 'approval') return refuse('not-yours');
  tx.send(drop, [reading.post.division, reading.post.office, view.owner, view.id]);
  return ok({ id: view.id });
}
