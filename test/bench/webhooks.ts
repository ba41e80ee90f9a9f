/** `npm run bench -- webhooks`: fifty departments hear 500 events a second, then five of them hang: how much later the others hear; exit 1 over a bar. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { openEgress } from '#server/exchange/egress/egress.ts';
import { openPool } from '#server/kernel/database-pool.ts';
import { makeLog } from '#server/kernel/log.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { migrateSchema } from '#server/main/migrate.ts';
import { openSender } from '#server/system/send/open-sender.ts';

const SYSTEMS = 50;
const HANGING = 5;
const DIVISION = 330521;
/** A tick gives each system one event: ten ticks a second are 500 events. */
const TICK_MS = 100;
const SECONDS = 20;
/** As often as the worker looks (main/wire-systems.ts). */
const LOOK_MS = 500;
const BAR = 1.2;

type Receiver = { readonly server: Server; readonly address: string; readonly heard: number[] };
const isHung = { from: SYSTEMS };

/** Says for each event how many milliseconds ago it happened, or says nothing for ever. */
const openReceiver = (nth: number): Promise<Receiver> => {
  const heard: number[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      if (nth >= isHung.from) return;
      heard.push(wallClock() - Date.parse((JSON.parse(body) as { readonly timestamp: string }).timestamp));
      response.writeHead(204).end();
    });
  });
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => done({ server, heard, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })),
  );
};

const idOf = (nth: number): string => `sys-bench-${nth}`;

async function seed(pool: pg.Pool, receivers: readonly Receiver[]): Promise<void> {
  for (const [nth, { address }] of receivers.entries()) {
    const name = { zh: `系统${nth}`, en: `System ${nth}` };
    const about = { id: idOf(nth), kind: 'department', division: DIVISION, name, mode: 'webhook', offices: [], items: [] };
    const system = { ...about, url: address, link: '', perMinute: 600, silentAfterMinutes: 30 };
    const state = { system, state: 'live', keys: [], secret: { generation: 1, since: 0 }, officers: [], codes: [], seq: 1 };
    await pool.query('insert into yici.system_now (id, division, version, state, body) values ($1, $2, 1, $3, $4)', [
      ...[idOf(nth), DIVISION, 'live'],
      JSON.stringify(state),
    ]);
  }
}

/** One event for each system, each of a case of its own. */
async function tick(pool: pg.Pool, position: number): Promise<void> {
  const ids = Array.from({ length: SYSTEMS }, (_, nth) => idOf(nth));
  const now = wallClock();
  await pool.query(
    `with e as (insert into yici.system_event (division, system, position, type, number, version, part, office, item, state, at, job)
       select $1, s, $2::int, 'part.accepted', 'bench-' || $2::text, 1, 'p', 'o', 'i', 'accepted', $3::bigint, 'bench-' || $2::text from unnest($4::text[]) s)
     insert into yici.system_delivery (division, system, position, number, state, tries, next_at, claimed_until)
       select $1, s, $2::int, 'bench-' || $2::text, 'waiting', 0, $3::bigint, 0 from unnest($4::text[]) s`,
    [DIVISION, position, now, ids],
  );
}

const shareOf = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

type Run = { readonly heard: number; readonly p50: number; readonly p95: number; readonly perSecond: number };

/** Twenty seconds of events, and until the well ones have heard all. */
async function run(pool: pg.Pool, receivers: readonly Receiver[], from: number, hung: number): Promise<Run> {
  isHung.from = SYSTEMS - hung;
  const well = receivers.slice(0, isHung.from);
  for (const { heard } of receivers) heard.length = 0;
  const egress = openEgress(() => new Set(receivers.map(({ address }) => new URL(address).host)));
  const ending = new AbortController();
  const parts = { pool, egress, secret: 'a-secret-of-the-bench-of-32-characters', clock: wallClock, chance: Math.random };
  const sender = openSender({ ...parts, log: makeLog('bench', 'error'), gone: () => Promise.resolve() }, ending.signal);
  const looking = setInterval(() => void sender.start(), LOOK_MS);
  const ticks = (SECONDS * 1_000) / TICK_MS;
  const began = performance.now();
  for (let nth = 0; nth < ticks; nth += 1) {
    await tick(pool, from + nth);
    await wait(Math.max(0, began + (nth + 1) * TICK_MS - performance.now()));
  }
  const perSecond = (ticks * SYSTEMS) / ((performance.now() - began) / 1_000);
  const all = (): number => well.reduce((sum, { heard }) => sum + heard.length, 0);
  for (let rounds = 0; rounds < 300 && all() < ticks * well.length; rounds += 1) await wait(100);
  clearInterval(looking);
  ending.abort();
  await sender.idle();
  egress.close();
  // The same forty-five in both runs.
  const times = receivers.slice(0, SYSTEMS - HANGING).flatMap(({ heard }) => heard);
  return { heard: all() / well.length / ticks, p50: shareOf(times, 0.5), p95: shareOf(times, 0.95), perSecond };
}

async function bench(): Promise<boolean> {
  const home = mkdtempSync(join(tmpdir(), 'yici-webhooks-'));
  const postgres = await startPostgres({ home, log: () => undefined });
  const { app, migrator } = await prepareDatabaseOf(postgres, 'yici');
  await migrateSchema(migrator);
  const pool = openPool(app, () => undefined);
  const receivers = await Promise.all(Array.from({ length: SYSTEMS }, (_, nth) => openReceiver(nth)));
  await seed(pool, receivers);
  const ticks = (SECONDS * 1_000) / TICK_MS;
  const well = await run(pool, receivers, 1, 0);
  const hung = await run(pool, receivers, 1 + ticks, HANGING);
  const ratio = hung.p95 / well.p95;
  for (const [name, one] of Object.entries({ 'all well': well, 'five hang': hung }))
    console.log(
      `${name}: ${one.perSecond.toFixed(0)} events a second, ${(one.heard * 100).toFixed(1)} % heard by the well, p50 ${one.p50} ms, p95 ${one.p95} ms`,
    );
  const isGood = ratio <= BAR && well.heard === 1 && hung.heard === 1;
  console.log(`p95 of the others: ${ratio.toFixed(2)} times (at most ${BAR})${isGood ? '' : ': over the bar'}`);
  for (const { server } of receivers) {
    server.closeAllConnections();
    server.close();
  }
  await pool.end();
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
  return isGood;
}

process.exit((await bench()) ? 0 : 1);
