/** `npm run bench -- measures`: every question of the dashboards over 1,000,000 and 3,000,000 cases, the sums against a recount, disk and memory, and how far the count is behind under load; exit 1 where a bar is missed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { addToMonth, firstDayOf } from '#domain/measure/figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import { addSums, addTally, tallyOf, type Cells, type Tally } from '#domain/measure/tally.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { migrateSchema } from '#server/main/migrate.ts';
import { addCells, readCells } from '#server/measure/cell-store.ts';
import { countiesBelow } from '#server/measure/counties-below.ts';
import { drill } from '#server/measure/drill.ts';
import { byOf, daysOf, figuresOf, seriesOf } from '#server/measure/figures.ts';
import { differences } from '#server/measure/recount.ts';
import { registryIn } from '#server/measure/registry.ts';
import { cellsOf, fillFacts, FIRST_MONTH, makeKinds, MONTHS } from './fill-measures.ts';
import { lagUnderLoad } from './measure-lag.ts';

const SIZES = (process.env['CASES'] ?? '1000000,3000000').split(',').map(Number);
const ROUNDS = 70;
const WARM = 10;
const MOST_MS = 200;
const MOST_LAG_MS = 5_000;
const PROVINCE = brandAs<DivisionCode>(330000);
const COUNTY = brandAs<DivisionCode>(330521);

const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const at = (share: number, values: readonly number[]): number =>
  Number((values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0).toFixed(1));

const catalogue = await loadCatalogue();
const registry = registryIn(catalogue);
const counties = [...catalogue.divisions.values()].filter(({ level }) => level === 'county').map(({ code }) => code);
const cities = [...catalogue.divisions.values()].filter(({ level }) => level === 'city').map(({ code }) => code);
const measureOf = (id: string): Measure => {
  const found = [...catalogue.measures.values()].find((each) => each.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
};
const HEADLINE = [
  'actual.once',
  'actual.zero-visit',
  'actual.visits-per-case',
  'actual.on-time',
  'actual.instant',
  'actual.online',
  'actual.satisfied',
  'actual.reused',
].map(measureOf);
const LAST = addToMonth(FIRST_MONTH, MONTHS - 1);

type Question = readonly [what: string, ask: (pool: pg.Pool) => Promise<unknown>];
const province = { divisions: countiesBelow(catalogue, PROVINCE) };
const county = { divisions: [COUNTY] };
const [once, onTime] = [measureOf('actual.once'), measureOf('actual.on-time')];
const before = addToMonth(LAST, -1);
const questions: readonly Question[] = [
  [
    'headline of the province: eight measures, this month and the last',
    (pool) => Promise.all([LAST, before].map((month) => figuresOf(sqlOf(pool), HEADLINE, province, month, month))),
  ],
  ['a year of the province: eight measures', (pool) => figuresOf(sqlOf(pool), HEADLINE, province, addToMonth(LAST, -11), LAST)],
  ['24 months of one measure, province', (pool) => seriesOf(sqlOf(pool), once, province, FIRST_MONTH, LAST)],
  ['all counties of the province, one measure', (pool) => byOf(sqlOf(pool), once, province, LAST, LAST, 'division')],
  [
    'eleven cities: eight measures each',
    (pool) =>
      Promise.all(cities.map((city) => figuresOf(sqlOf(pool), HEADLINE, { divisions: countiesBelow(catalogue, city) }, LAST, LAST))),
  ],
  ['bottlenecks of the province by item, a month', (pool) => byOf(sqlOf(pool), onTime, province, LAST, LAST, 'item')],
  ['bottlenecks of the province by item, a quarter', (pool) => byOf(sqlOf(pool), onTime, province, addToMonth(LAST, -2), LAST, 'item')],
  ['bottlenecks of the province by office, a month', (pool) => byOf(sqlOf(pool), onTime, province, LAST, LAST, 'office')],
  ['one item over 24 months, province', (pool) => seriesOf(sqlOf(pool), onTime, { ...province, item: 'food-permit' }, FIRST_MONTH, LAST)],
  ['one county by item, a year', (pool) => byOf(sqlOf(pool), onTime, county, addToMonth(LAST, -11), LAST, 'item')],
  [
    'what changed this week: eight measures, fourteen days, province',
    (pool) => daysOf(sqlOf(pool), HEADLINE, province.divisions, firstDayOf(LAST), (firstDayOf(LAST) + 13) as ReturnType<typeof firstDayOf>),
  ],
  [
    'late parts of one county, a month',
    (pool) => drill(sqlOf(pool), onTime, COUNTY, {}, { from: LAST, to: LAST, which: 'missed', page: 0 }),
  ],
  [
    'late parts of one county’s item, a quarter',
    (pool) =>
      drill(sqlOf(pool), onTime, COUNTY, { item: 'food-permit' }, { from: addToMonth(LAST, -2), to: LAST, which: 'missed', page: 0 }),
  ],
];

async function timed(pool: pg.Pool, ask: Question[1]): Promise<{ readonly p50: number; readonly p95: number }> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await ask(pool);
    if (round >= WARM) times.push(performance.now() - start);
  }
  return { p50: at(0.5, times), p95: at(0.95, times) };
}

type Alike = { readonly about: string; readonly day: number; readonly keys: string; readonly facts: string; readonly times: number };
/** Every row of facts through the real tally function; alike ones once, times their number. */
async function recount(pool: pg.Pool, division: DivisionCode, memo: Map<string, Tally>): Promise<Cells> {
  const { rows } = await pool.query<Alike>(
    `select about, day, keys::text, facts::text, count(*)::int as times from yici.measure_fact where division = $1 group by 1, 2, 3, 4`,
    [division],
  );
  const cells: Cells = new Map();
  for (const { about, day, keys, facts, times } of rows) {
    const row = { about, day, keys: JSON.parse(keys), facts: JSON.parse(facts) } as Parameters<typeof tallyOf>[1] &
      Parameters<typeof addTally>[1];
    const name = `${about} ${facts}`;
    const tally = memo.get(name) ?? tallyOf(registry, row);
    memo.set(name, tally);
    const sums: Record<string, readonly [number, number]> = {};
    for (const [id, [above, below]] of Object.entries(tally)) addSums(sums, { [id]: [above * times, below * times] });
    addTally(cells, row, sums, 1);
  }
  return cells;
}

const sizeOf = async (pool: pg.Pool): Promise<{ readonly facts: number; readonly cells: number }> => {
  const { rows } = await pool.query<{ facts: string; cells: string }>(
    `select pg_total_relation_size('yici.measure_fact') as facts, pg_total_relation_size('yici.measure_cell') as cells`,
  );
  return { facts: Number(rows[0]?.facts ?? 0) / 1e6, cells: Number(rows[0]?.cells ?? 0) / 1e6 };
};

const home = mkdtempSync(join(tmpdir(), 'yici-bench-'));
const postgres = await startPostgres({ home, log: () => undefined });
let passed = true;
try {
  const { app: url, migrator } = await prepareDatabaseOf(postgres, 'bench_measures');
  await migrateSchema(migrator);
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  const owner = new pg.Client({ connectionString: migrator });
  pool.on('error', () => undefined);
  owner.on('error', () => undefined);
  await owner.connect();
  await owner.query('set role yici_owner');
  const kinds = makeKinds(registry, [...catalogue.items.keys()], [...catalogue.matters.keys()]);
  const disks: number[] = [];
  let filled = 0;
  for (const cases of SIZES) {
    const start = performance.now();
    await fillFacts(owner, kinds, counties, filled, cases);
    const facts = Math.round((performance.now() - start) / 1000);
    for (const [nth, division] of counties.entries())
      await inTransaction(pool, async (tx) => {
        await addCells(tx, division, cellsOf(kinds, nth, counties.length, filled, cases));
        return kept(undefined);
      });
    filled = cases;
    await owner.query('vacuum analyze yici.measure_fact, yici.measure_cell');
    const size = await sizeOf(pool);
    disks.push(size.facts + size.cells);
    tell({
      what: `${cases} cases filled`,
      seconds: { facts, sums: Math.round((performance.now() - start) / 1000) - facts },
      disk: size,
      unit: 'MB',
      load: loadavg()[0],
    });
    for (const [what, ask] of questions) {
      const figure = await timed(pool, ask);
      passed &&= figure.p95 < MOST_MS;
      tell({ what, cases, ...figure, unit: 'ms', passed: figure.p95 < MOST_MS, load: loadavg()[0] });
    }
    const memo = new Map<string, Tally>();
    let [different, compared] = [0, 0];
    for (const division of counties) {
      const [stored, anew] = [await readCells(sqlOf(pool), division), await recount(pool, division, memo)];
      compared += anew.size;
      different += differences(stored, anew).length;
    }
    passed &&= different === 0 && compared > 0;
    tell({ what: 'recount against the sums', cases, cells: compared, different, passed: different === 0 });
    tell({
      what: 'memory',
      cases,
      rss: Math.round(process.memoryUsage().rss / 1e6),
      unit: 'MB',
      perMillion: Math.round((size.facts + size.cells) / (cases / 1e6)),
    });
  }
  const [first, last] = [disks[0] ?? 0, disks.at(-1) ?? 0];
  const millions = ((SIZES.at(-1) ?? 0) - (SIZES[0] ?? 0)) / 1e6;
  if (millions > 0)
    tell({ what: 'slope of the disk', value: Math.round((last - first) / millions), unit: 'MB for each further million cases' });
  const lag = await lagUnderLoad({ pool, catalogue, counties });
  passed &&= lag.worst < MOST_LAG_MS;
  tell({
    what: 'how far the count is behind, 200 cases changed a second for 30 s',
    ...lag,
    unit: 'ms',
    passed: lag.worst < MOST_LAG_MS,
    load: loadavg()[0],
  });
  await owner.end();
  await pool.end();
} catch (error) {
  // Told before the server goes, which would be the error seen last.
  console.error(error);
  passed = false;
} finally {
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
}
if (!passed) process.exitCode = 1;
