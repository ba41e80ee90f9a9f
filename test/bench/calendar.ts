/** `npm run bench -- calendar [count]`: a new calendar moves every one of 200,000 open clocks; exit 1 past 60 s, or where one in twenty of other people's commands meanwhile takes more than 50 ms. */
// Embedded PostgreSQL with full durability. The re-dating runs in a process of its own, as the worker does, while this one
// goes on sending commands: its p95 is compared with the p95 before, in the same run.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { officer, review, clerk, accept } from '#test/support/sample-case.ts';
import { readShipped } from '#server/catalogue/load-calendar.ts';
import { openCalendar } from '#server/clock/calendar-in-force.ts';
import { changeCalendar } from '#server/clock/change-calendar.ts';
import { countMoves } from '#server/clock/count-moves.ts';
import { calendarsAround } from '#server/clock/calendar-in-force.ts';
import { moveDates } from '#server/clock/move-dates.ts';
import { tellMoved } from '#server/notice/tell-moved.ts';
import { openPool } from '#server/kernel/database-pool.ts';
import { makeLog } from '#server/kernel/log.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { migrateSchema } from '#server/main/migrate.ts';
import { act, catalogue, copyCases, COUNTIES, now, openOne } from './open-clocks.ts';

const COUNT = Number(process.argv[2] ?? 200_000);
const BOUNDS = { seconds: 60, commandMs: 50 };
const COMMANDS = 600;
const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const p95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

/** The other process: everything a worker's round does after a publication. */
async function redate(url: string): Promise<void> {
  const pool = openPool(url, () => undefined, 5);
  const calendar = await openCalendar(pool, await readShipped());
  const log = makeLog('bench', 'warn');
  const start = performance.now();
  await moveDates({ corridor: { pool, committed: () => undefined }, catalogue, calendar, log }, now);
  const seconds = (performance.now() - start) / 1000;
  const begun = performance.now();
  const told = await tellMoved(pool, calendar.versions(), now, () => undefined);
  process.send?.({ seconds, told, telling: (performance.now() - begun) / 1000 });
  await pool.end();
}

/** A busy county's pace: fifty commands a second. */
const EVERY_MS = 20;

/** Submissions, acceptances and reviews, one after the other, until `ended`; each command's milliseconds. */
async function work(pool: ReturnType<typeof openPool>, ended: () => boolean, most: number): Promise<readonly number[]> {
  const taken: number[] = [];
  const timed = async <Value>(command: () => Promise<Value>): Promise<Value> => {
    const start = performance.now();
    const value = await command();
    const spent = performance.now() - start;
    taken.push(spent);
    await wait(Math.max(0, EVERY_MS - spent));
    return value;
  };
  while (!ended() && taken.length < most) {
    const number = await timed(() => openOne(pool, false));
    await timed(() => act(pool, number, clerk, accept('a')));
    await timed(() => act(pool, number, officer('a'), review('a')));
  }
  return taken;
}

async function publish(pool: ReturnType<typeof openPool>) {
  const shipped = await readShipped();
  const calendar = await openCalendar(pool, shipped);
  const corridor = { pool, committed: () => undefined };
  const days = (shipped.files.find(({ year }) => year === 2026)?.days ?? []).concat({
    name: '防汛停办',
    date: '2026-06-09',
    isOffDay: true,
  });
  const change = (command: Parameters<typeof changeCalendar>[1]['command'], by: string) =>
    changeCalendar({ corridor, calendar }, { command, by, idempotencyKey: `${by} ${command.kind}`, requestId: 'bench', now });
  await change({ kind: 'propose-calendar', year: 2026, notice: { number: '国办发明电〔2026〕99号', title: '' }, days }, 'one');
  const [before, after] = calendarsAround(shipped, calendar.versions(), 1);
  const start = performance.now();
  const counted = await countMoves(pool, { before, after, version: {}, most: 5_000 }, now);
  tell({
    what: 'preview of what would move, up to 5,000 cases',
    value: Math.round(performance.now() - start),
    unit: 'ms',
    looked: counted.looked,
  });
  await change({ kind: 'publish-calendar', version: 1 }, 'two');
}

async function measure(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'yici-bench-'));
  const postgres = await startPostgres({ home, log: () => undefined });
  try {
    const { app: url, migrator } = await prepareDatabaseOf(postgres, 'bench_calendar');
    await migrateSchema(migrator);
    const pool = openPool(url, () => undefined, 5);
    const filling = performance.now();
    await copyCases(migrator, await openOne(pool), COUNT - 1);
    tell({
      what: 'open clocks',
      value: COUNT,
      unit: 'cases of one part',
      counties: COUNTIES.length,
      seconds: Math.round((performance.now() - filling) / 1000),
    });
    tell({ what: 'load before', value: loadavg().map((each) => Number(each.toFixed(1))), cores: cpus().length });
    await work(pool, () => false, COMMANDS / 4);
    const before = await work(pool, () => false, COMMANDS);
    await publish(pool);
    let over: { readonly seconds: number; readonly told: number; readonly telling: number } | undefined;
    let ended = false;
    const child = fork(import.meta.filename, ['redate', url]);
    child.on('message', (message) => {
      over = message as typeof over;
      ended = true;
    });
    child.on('exit', () => {
      ended = true;
    });
    const during = await work(pool, () => ended, Number.POSITIVE_INFINITY);
    await new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(undefined)));
    const { rows } = await pool.query<{ moved: number }>('select sum(moved)::int as moved from yici.calendar_progress');
    const ratio = p95(during) / p95(before);
    tell({ what: 're-dated', value: Number(over?.seconds.toFixed(1)), unit: 's', bound: BOUNDS.seconds, moved: rows[0]?.moved ?? 0 });
    tell({ what: 'people told once each', value: over?.told, seconds: Number(over?.telling.toFixed(1)) });
    tell({
      what: 'p95 of a command meanwhile',
      value: Number(p95(during).toFixed(1)),
      unit: 'ms',
      before: Number(p95(before).toFixed(1)),
      ratio: Number(ratio.toFixed(2)),
      bound: BOUNDS.commandMs,
      commands: during.length,
    });
    tell({ what: 'load after', value: loadavg().map((each) => Number(each.toFixed(1))) });
    const good = (over?.seconds ?? Infinity) <= BOUNDS.seconds && p95(during) <= BOUNDS.commandMs && (rows[0]?.moved ?? 0) >= COUNT;
    tell({ what: 'within the bounds', passed: good });
    if (!good) process.exitCode = 1;
    await pool.end();
  } finally {
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

if (process.argv[2] === 'redate') await redate(process.argv[3] ?? '');
else await measure();
