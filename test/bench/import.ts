/** `npm run bench -- import`: a province's list (1,135 items under 90 counties, 102,150 rows) imported, imported again unchanged, and read from a spreadsheet; exit 1 past 5 minutes, 2 GiB or 30 s. */
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import { columnOfHeading } from '#domain/listing/headings.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { openPool } from '#server/kernel/database-pool.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { fileOnDisk } from '#server/listing/read/list-file.ts';
import { scanFile } from '#server/listing/read/scan-file.ts';
import { beginListingRun } from '#server/listing/run/begin-run.ts';
import { importListings } from '#server/listing/run/import-listings.ts';
import { findListingRun } from '#server/listing/run/run-store.ts';
import { writeCsvList, writeXlsxList } from '#server/listing/write/write-list.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { migrateSchema } from '#server/main/migrate.ts';
import { ROOT } from '#test/support/sources.ts';

const ZHEJIANG = brandAs<DivisionCode>(330000);
const BOUNDS = { seconds: 300, again: 30, memoryMb: 2_048 };
const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const sample = (): readonly ListingRow[] => {
  const rows = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/items-guangan.json'), 'utf8')) as readonly Record<string, unknown>[];
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([heading, value]) => {
        const column = columnOfHeading(heading);
        return column === undefined || column === null || value === null
          ? []
          : [[column, typeof value === 'string' ? value : JSON.stringify(value)]];
      }),
    ),
  );
};

async function* pages(rows: readonly ListingRow[], counties: readonly DivisionCode[]): AsyncGenerator<readonly ListingRow[]> {
  for (const county of counties) yield rows.map((row) => ({ ...row, area_code: `${county}000000` }));
}

const { divisions } = await loadCatalogue();
const counties = [...divisions.values()].filter(({ level }) => level === 'county').map(({ code }) => code);
const rows = sample();

type Bring = { readonly seconds: number; readonly added: number; readonly same: number; readonly refused: number };

async function bring(pool: ReturnType<typeof openPool>, path: string): Promise<Bring> {
  const start = performance.now();
  const file = fileOnDisk(path, 'province');
  const scanned = await scanFile(file, 2 ** 30);
  const ask = {
    division: ZHEJIANG,
    file: file.name,
    scanned,
    person: 'operator:bench',
    now: wallClock(),
    newId: () => crypto.randomUUID(),
  };
  const run = await beginListingRun(pool, ask, false);
  await importListings({ pool, clock: wallClock, isKnown: (code) => divisions.has(code) }, run, file);
  const ended = await findListingRun(sqlOf(pool), ZHEJIANG, run.id);
  if (ended?.state !== 'done') throw new Error(`The import ended as ${JSON.stringify(ended)}`);
  const { added, same, refused } = ended;
  return { seconds: Number(((performance.now() - start) / 1000).toFixed(1)), added, same, refused };
}

const rss = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const home = mkdtempSync(join(tmpdir(), 'yici-bench-'));
const postgres = await startPostgres({ home, log: () => undefined });
try {
  const { app: url, migrator } = await prepareDatabaseOf(postgres, 'bench_import');
  await migrateSchema(migrator);
  const pool = openPool(url, () => undefined, 5);
  const used = rows.flatMap((row) => Object.keys(row));
  const csv = join(home, 'province.csv');
  await pipeline(Readable.from(writeCsvList(pages(rows, counties), { used, headings: 'names' })), createWriteStream(csv));
  const count = rows.length * counties.length;
  tell({ what: 'rows of the province', value: count, unit: 'rows', megabytes: Math.round(statSync(csv).size / 1e6) });
  const first = await bring(pool, csv);
  tell({ what: 'imported from CSV', value: first.seconds, unit: 's', bound: BOUNDS.seconds, ...first, memory: `${rss()} MiB` });
  const again = await bring(pool, csv);
  tell({ what: 'imported again, no change', value: again.seconds, unit: 's', bound: BOUNDS.again, ...again, memory: `${rss()} MiB` });
  const memory = rss();
  const xlsx = join(home, 'province.xlsx');
  writeFileSync(xlsx, await writeXlsxList(pages(rows, counties), { used, headings: 'zh' }));
  const sheet = await bring(pool, xlsx);
  tell({
    what: 'imported again from a spreadsheet',
    value: sheet.seconds,
    unit: 's',
    ...sheet,
    memory: `${rss()} MiB with the writing of it`,
  });
  const good =
    first.added === count &&
    first.seconds <= BOUNDS.seconds &&
    again.same === count &&
    again.seconds <= BOUNDS.again &&
    memory <= BOUNDS.memoryMb;
  tell({ what: 'within the bounds', passed: good });
  if (!good) process.exitCode = 1;
  await pool.end();
} finally {
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
}
