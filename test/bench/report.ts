/** `npm run bench -- report`: a quarterly report of the province's ninety counties with charts, as page, DOCX and PDF, over the sums of a million cases; exit 1 at 30 s or more. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { addToMonth } from '#domain/measure/figure.ts';
import { periodOf } from '#domain/report/period.ts';
import { figuresIn } from '#domain/report/report-model.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { migrateSchema } from '#server/main/migrate.ts';
import { addCells } from '#server/measure/cell-store.ts';
import { registryIn } from '#server/measure/registry.ts';
import { drawAll } from '#server/report/draw-file.ts';
import { listsOf } from '#server/report/list-rows.ts';
import { loadTemplates } from '#server/report/load-templates.ts';
import { build, type ReportRoom } from '#server/report/report-room.ts';
import { cellsOf, FIRST_MONTH, makeKinds, MONTHS } from './fill-measures.ts';

const CASES = Number(process.env['CASES'] ?? '1000000');
const MOST_MS = 30_000;
const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const catalogue = await loadCatalogue();
const templates = await loadTemplates();
const counties = [...catalogue.divisions.values()].filter(({ level }) => level === 'county').map(({ code }) => code);
const home = mkdtempSync(join(tmpdir(), 'yici-bench-'));
const postgres = await startPostgres({ home, log: () => undefined });
/** How long the timer of this thread was late: what a request would have waited. */
let blocked = 0;
let last = performance.now();
const watch = setInterval(() => {
  blocked = Math.max(blocked, performance.now() - last - 20);
  last = performance.now();
}, 20);
let passed = true;
try {
  const { app: url, migrator } = await prepareDatabaseOf(postgres, 'bench_report');
  await migrateSchema(migrator);
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  const kinds = makeKinds(registryIn(catalogue), [...catalogue.items.keys()], [...catalogue.matters.keys()]);
  for (const [nth, division] of counties.entries())
    await inTransaction(pool, async (tx) => {
      await addCells(tx, division, cellsOf(kinds, nth, counties.length, 0, CASES));
      return kept(undefined);
    });
  const unused = () => Promise.reject(new Error('the bench asks nobody'));
  const room: ReportRoom = {
    cases: {
      pool,
      catalogue,
      corridor: { pool, committed: () => undefined },
      actorOf: unused,
      parties: { nameOf: unused } as unknown as ReportRoom['cases']['parties'],
      newId: () => 'x',
    },
    templates,
    lists: listsOf(
      catalogue,
      sqlOf(pool),
      () => dayOfInstant(wallClock()),
      () => Promise.resolve([]),
    ),
  };
  const period = periodOf('quarter', addToMonth(FIRST_MONTH, MONTHS - 1));
  for (const template of templates.values()) {
    blocked = 0;
    const start = performance.now();
    const model = await build(room, {
      ...{ template, division: brandAs<DivisionCode>(330_000), period, language: 'zh' },
      office: brandAs<OfficeId>('zhejiang-reform'),
    });
    const figures = performance.now() - start;
    const files = await drawAll(model);
    const all = performance.now() - start;
    passed &&= all < MOST_MS;
    tell({
      what: `${template.id}, a quarter of ${counties.length} counties, ${CASES} cases`,
      figures: figuresIn(model).length,
      ms: { figures: Math.round(figures), files: Math.round(all - figures), all: Math.round(all) },
      bytes: Object.fromEntries(files.map(({ format, bytes }) => [format, bytes.length])),
      longestBlocked: Math.round(blocked),
      passed: all < MOST_MS,
      load: loadavg()[0],
    });
    const keep = process.env['KEEP'];
    if (keep !== undefined) for (const { format, bytes } of files) writeFileSync(join(keep, `${template.id}.${format}`), bytes);
  }
  await pool.end();
} catch (error) {
  console.error(error);
  passed = false;
} finally {
  clearInterval(watch);
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
}
if (!passed) process.exitCode = 1;
