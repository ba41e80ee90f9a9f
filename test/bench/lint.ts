/** `npm run bench -- lint`: every document of the catalogue, then a province's lists (1,135 full rows under 90 counties) judged and kept; exit 1 past 20 s together, or past 50 ms for one document as typed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { averageScore, scoreOf } from '#domain/lint/score.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import { loadShipped } from '#server/catalogue/load-catalogue.ts';
import { openPool } from '#server/kernel/database-pool.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { noteDivision, writeListings, type KeptListing } from '#server/listing/store.ts';
import { itemRows } from '#server/listing/write/item-rows.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { migrateSchema } from '#server/main/migrate.ts';
import { openLint } from '#server/main/open-lint.ts';
import { lintDocument } from '#server/studio/lint/lint-document.ts';
import { lintListings } from '#server/studio/lint/lint-listings.ts';
import { allSums } from '#server/studio/lint/listing-scores.ts';
import { ROOT } from '#test/support/sources.ts';

const BAR = { seconds: 20, typed: 50 };
const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const secondsSince = (start: number): number => Number(((performance.now() - start) / 1000).toFixed(2));

const { catalogue, shipped } = await loadShipped();
const room = await openLint(catalogue, wallClock);

const times: number[] = [];
const scores: number[] = [];
const began = performance.now();
for (const { subject, division, doc } of shipped) {
  const start = performance.now();
  scores.push(scoreOf(lintDocument(room, subject, division, doc)));
  times.push(performance.now() - start);
}
const documents = secondsSince(began);
/** The one that takes longest, judged again as an author types: compiled code, nothing kept of its findings. */
const again = shipped.map(({ subject, division, doc }) => {
  const start = performance.now();
  lintDocument(room, subject, division, doc);
  return performance.now() - start;
});
const typed = Math.round(Math.max(...again));
tell({
  what: `lint of ${shipped.length} documents`,
  value: documents,
  unit: 's',
  score: averageScore(scores),
  slowestTyped: `${typed} ms`,
});

/** Names of a real list over the full rows of our own items: a row of the sample alone has nine columns. */
const counties = [...catalogue.divisions.values()].filter(({ level }) => level === 'county').map(({ code }) => code);
const names = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/items-guangan.json'), 'utf8')) as readonly { readonly name: string }[];
const full = counties[0] === undefined ? [] : itemRows(catalogue, counties[0]);
const rows = names.map(({ name }, at): ListingRow => ({ ...full[at % full.length], task_name: name }));

const text = (row: ListingRow, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};
const listingsOf = (division: DivisionCode): readonly KeptListing[] =>
  rows.map((row, at) => ({
    division,
    code: `bench-${at}`,
    name: text(row, 'task_name'),
    department: text(row, 'dept_name'),
    row,
    hash: 'bench',
    state: 'listed',
    run: 'bench',
    updatedAt: wallClock(),
  }));

const home = mkdtempSync(join(tmpdir(), 'yici-bench-'));
const postgres = await startPostgres({ home, log: () => undefined });
try {
  const { app: url, migrator } = await prepareDatabaseOf(postgres, 'bench_lint');
  await migrateSchema(migrator);
  const pool = openPool(url, () => undefined, 5);
  for (const division of counties)
    await inTransaction(pool, (tx) => {
      writeListings(tx, listingsOf(division));
      noteDivision(tx, division, rows.length, 'bench', wallClock());
      return Promise.resolve(kept(undefined));
    });
  const start = performance.now();
  const used = process.cpuUsage();
  const judged = await lintListings(pool, room.plainWords);
  const all = secondsSince(start);
  const { user, system } = process.cpuUsage(used);
  const ours = Number(((user + system) / 1e6).toFixed(1));
  const columns = Math.round(full.reduce((sum, row) => sum + Object.keys(row).length, 0) / Math.max(full.length, 1));
  tell({
    what: `lint of ${judged} listings of ${columns} columns, scores kept`,
    value: all,
    unit: 's',
    ours: `${ours} s of a processor`,
    aSecond: Math.round(judged / all),
  });
  const noChange = performance.now();
  await lintListings(pool, room.plainWords);
  tell({ what: 'once more, nothing changed', value: secondsSince(noChange), unit: 's' });
  const sums = await allSums(sqlOf(pool));
  const value = Number((documents + all).toFixed(2));
  const passed = value < BAR.seconds && typed < BAR.typed && judged === rows.length * counties.length && sums.length === counties.length;
  tell({ what: 'lint of the whole catalogue', value, unit: 's', bar: BAR.seconds, passed });
  if (!passed) process.exitCode = 1;
  await pool.end();
} finally {
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
}
