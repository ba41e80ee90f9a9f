/** `npm run bench -- inbox-million`: a desk's page, filters, search and counts among 10,000 and 1,000,000 cases: p95 in the database, growth, plans; exit 1 where one fails. */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOf, startOfDay } from '#domain/kernel/instant.ts';
import type { InboxFilter } from '#contract/view/inbox.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { statement, type Statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { migrateSchema } from '#server/main/migrate.ts';
import { countsOf, handsOf, valuesOf, type Reading } from '#server/worklist/desk-filter.ts';
import { deskInHands, deskToReview, END, inOrder, wholeDesk } from '#server/worklist/desk-statements.ts';
import { fillDesks, OWN, TODAY } from './fill-desks.ts';

const ROUNDS = 220;
/** The first rounds prepare statements and fill caches. */
const WARM = 20;
const MOST_MS = 20;
const GROWTH = 1.5;
/** What a growth may hide in: below this a figure is the noise of the machine. */
const NOISE_MS = 1;
const SIZES = [10_000, Number(process.env['CASES'] ?? 1_000_000)] as const;

const post = {
  office: brandAs<OfficeId>('deqing-housing-construction'),
  division: brandAs<DivisionCode>(330521),
  duty: 'approval' as const,
  from: '2020-01-01',
  title: { zh: '科长', en: 'head' },
};
const reading: Reading = { person: 'hand-2', post, posts: [post], now: startOfDay(dayOf(TODAY)) };
/** Hand 7 has left: what they had is unclaimed. */
const staff = new Map([0, 1, 2, 3, 4, 5, 6].map((each) => [`hand-${each}`, String(each)]));

const questions: readonly (readonly [string, InboxFilter])[] = [
  ['page', {}],
  ['page, late', { light: 'late' }],
  ['page, mine', { who: 'mine' }],
  ['page, unclaimed', { who: 'unclaimed' }],
  ['page, one item under review', { item: 'item-5', state: 'reviewing' }],
  ['page, to sign', { review: 'yes' }],
  ['search by initials', { q: 'slq psxk' }],
  ['search, nothing found', { q: 'nobody' }],
];

const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const at = (share: number, values: readonly number[]): number =>
  Number((values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0).toFixed(2));
/** `pages`: blocks of the database touched, which no load of the machine changes. */
type Figure = { readonly p95: number; readonly p50: number; readonly pages: number };
type Sent = { readonly text: string; readonly values: unknown[] };

const [begin, rollback] = [statement<never>('bench-begin', 'begin'), statement<never>('bench-rollback', 'rollback')];

async function page(sql: Sql, filter: InboxFilter): Promise<unknown> {
  const values = [...valuesOf(reading, filter), -END, '', '', 50];
  const hands = await handsOf(sql, reading, filter, staff);
  if (hands !== undefined) {
    // As the desk does: told in a transaction, ended with it.
    await sql.run(begin, []);
    await sql.run(inOrder, []);
    const rows = await sql.run(deskInHands, [...values, hands]);
    await sql.run(rollback, []);
    return rows;
  }
  return sql.run(filter.review === 'yes' ? deskToReview : wholeDesk, values);
}

async function figureOf(client: pg.Client, seen: Map<string, Sent>, work: (sql: Sql) => Promise<unknown>): Promise<Figure> {
  const own = new Map<string, Sent>();
  const sql = noting(sqlOf(client), own);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work(sql);
    if (round >= WARM) times.push(performance.now() - start);
  }
  let pages = 0;
  for (const [name, sent] of own) {
    if (utility.has(name)) continue;
    seen.set(name, sent);
    pages += await pagesOf(client, sent);
  }
  return { p95: at(0.95, times), p50: at(0.5, times), pages };
}

const utility = new Set(['bench-begin', 'bench-rollback', 'inbox-in-order']);

async function pagesOf(client: pg.Client, { text, values }: Sent): Promise<number> {
  const ordered = text === deskInHands.text;
  if (ordered) await client.query(`begin; ${inOrder.text}`);
  type Explained = { readonly Plan: Readonly<Record<string, number>> };
  const { rows } = await client.query<{ 'QUERY PLAN': readonly Explained[] }>({
    text: `explain (analyze, buffers, format json) ${text}`,
    values,
  });
  if (ordered) await client.query('rollback');
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan ?? {};
  return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
}

/** Notes each statement with the values it was sent with, so that its plan can be asked for. */
const noting = (sql: Sql, seen: Map<string, Sent>): Sql => ({
  run: <Row>(statement: Statement<Row>, values: readonly unknown[]) => {
    seen.set(statement.name, { text: statement.text, values: [...values] });
    return sql.run(statement, values as never);
  },
});

/** The plan the server itself keeps for the prepared text: with the values as parameters, not as constants. */
async function plansAreGood(client: pg.Client, seen: ReadonlyMap<string, Sent>): Promise<boolean> {
  let good = true;
  for (const [name, { text, values }] of seen) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>({ text: `explain ${text}`, values });
    const plan = rows.map((row) => row['QUERY PLAN']);
    const scans = /Seq Scan on (yici\.)?(inbox|case_now|part_now)\b/.test(plan.join('\n'));
    good &&= !scans;
    tell({ what: 'plan', name, passed: !scans, plan });
  }
  return good;
}

const home = mkdtempSync(join(tmpdir(), 'yici-bench-'));
const postgres = await startPostgres({ home, log: () => undefined });
try {
  const { app: url, migrator } = await prepareDatabaseOf(postgres, 'bench_inbox_million');
  await migrateSchema(migrator);
  const [owner, client] = [new pg.Client({ connectionString: migrator }), new pg.Client({ connectionString: url })];
  await Promise.all([owner.connect(), client.connect()]);
  const measured: Map<string, Figure>[] = [];
  const seen = new Map<string, Sent>();
  let filled = 0;
  for (const cases of SIZES) {
    await fillDesks(owner, filled + 1, cases);
    filled = cases;
    const figures = new Map<string, Figure>();
    for (const [what, filter] of questions) {
      figures.set(what, await figureOf(client, seen, (sql) => page(sql, filter)));
      figures.set(`counts of ${what}`, await figureOf(client, seen, (sql) => countsOf(sql, reading, filter, staff)));
    }
    for (const [what, figure] of figures) {
      const [load] = loadavg();
      tell({ what: `${what}: ${cases} cases, ${cases * 3} parts, own desk ${OWN}`, ...figure, unit: 'ms', load });
    }
    measured.push(figures);
  }
  const [small, large] = measured;
  let passed = true;
  for (const [what, figure] of large ?? []) {
    const before = small?.get(what) ?? figure;
    const growth = Math.max(figure.p50, NOISE_MS) / Math.max(before.p50, NOISE_MS);
    const pages = figure.pages / before.pages;
    const good = figure.p95 < MOST_MS && growth <= GROWTH && pages <= GROWTH;
    passed &&= good;
    tell({ what: `${what}: growth`, value: Number(growth.toFixed(2)), pages: Number(pages.toFixed(2)), passed: good });
  }
  if (!(await plansAreGood(client, seen))) passed = false;
  if (!passed) process.exitCode = 1;
  await Promise.all([owner.end(), client.end()]);
} finally {
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
}
