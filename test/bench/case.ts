/** `npm run bench -- case`: lives of cases a second through the corridor, beside the same statements sent raw, in one run. */
// Embedded PostgreSQL with full durability, eight connections, jobs written on both sides; raw = the same statements by the
// driver in its own pipeline mode, without our code. The bar is half of raw.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { openPool } from '#server/kernel/database-pool.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { migrateSchema } from '#server/main/migrate.ts';
import { COMMANDS, liveOnce } from './case-life.ts';
import { recordPool, repeat, type Recorded } from './recorder.ts';

const WORKERS = 8;
const LIVES = 240;
const ROUNDS = 3;
const BAR = 0.5;

/** Seconds for `count` pieces of work by eight workers. */
const seconds = async (count: number, work: (index: number) => Promise<void>): Promise<number> => {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: WORKERS }, async () => {
      while (next < count) await work(next++);
    }),
  );
  return (performance.now() - start) / 1000;
};

/** Transactions of one case stay in order and with one worker, as they were. */
const byCase = (transactions: readonly Recorded[]): readonly (readonly Recorded[])[] => {
  const lives = new Map<unknown, Recorded[]>();
  for (const each of transactions) {
    const number = each.writes.find(({ name }) => name.startsWith('case-event-insert'))?.values[1];
    lives.set(number, [...(lives.get(number) ?? []), each]);
  }
  return [...lives.values()];
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const measure = async (ours: pg.Pool, raw: pg.Pool): Promise<void> => {
  const { pool, take } = recordPool(ours);
  const rates: { ours: number; raw: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const spent = await seconds(LIVES, () => liveOnce(pool));
    const lives = byCase(take());
    const again = await seconds(lives.length, async (index) => {
      for (const transaction of lives[index] ?? []) await repeat(raw, transaction);
    });
    // The first round warms both sides up.
    if (round > 0) rates.push({ ours: LIVES / spent, raw: LIVES / again });
  }
  const [own, bare] = [median(rates.map((rate) => rate.ours)), median(rates.map((rate) => rate.raw))];
  const ratio = own / bare;
  const lines = [
    { what: 'life of a three-department case', value: Number(own.toFixed(1)), unit: 'cases/s' },
    { what: 'commands', value: Math.round(own * COMMANDS), unit: 'commands/s' },
    { what: 'the same statements raw', value: Number(bare.toFixed(1)), unit: 'cases/s' },
    { what: 'ratio to raw', value: Number(ratio.toFixed(3)), unit: '', bar: BAR, passed: ratio >= BAR },
  ];
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  if (ratio < BAR) process.exitCode = 1;
};

const home = mkdtempSync(join(tmpdir(), 'yici-bench-'));
const postgres = await startPostgres({ home, log: () => undefined });
const pools: pg.Pool[] = [];
try {
  for (const name of ['bench_ours', 'bench_raw']) {
    const { app, migrator } = await prepareDatabaseOf(postgres, name);
    await migrateSchema(migrator);
    pools.push(openPool(app, () => undefined, WORKERS));
  }
  const [ours, raw] = pools;
  if (ours !== undefined && raw !== undefined) await measure(ours, raw);
} finally {
  await Promise.all(pools.map((pool) => pool.end()));
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
}
