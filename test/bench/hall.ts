/**
 * `npm run bench -- hall`: 90 halls of 50 windows and 500 tickets an hour against one server over HTTP, one screen each: first at
 * the pace of people, then as fast as it goes. Prints the sustained rate beside the needed one and how late screens are; exit 1 for a
 * lost or doubled ticket, a gap, or screens later than a second. YICI_BENCH_TICKETS: tickets a hall (500);
 * YICI_BENCH_HALLS and YICI_BENCH_SECONDS make it shorter.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { Pool } from 'pg';
import { readConfig } from '#server/kernel/config.ts';
import { makeLog } from '#server/kernel/log.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { migrateSchema } from '#server/main/migrate.ts';
import { wireHttp } from '#server/main/wire-http.ts';
import { wire } from '#server/main/wire.ts';
import { fillProvince, type BenchClerk } from './hall-province.ts';

const HALLS = Number(process.env['YICI_BENCH_HALLS'] ?? 90);
const WINDOWS = 50;
const TICKETS = Number(process.env['YICI_BENCH_TICKETS'] ?? 500);
/** 90 halls × 500 an hour. */
const NEEDED_A_SECOND = (HALLS * 500) / 3600;
const PACED_S = Number(process.env['YICI_BENCH_SECONDS'] ?? 60);
const AT_ONCE = 24;
const PORT = 8097;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const agent = new Agent({ keepAlive: true, maxSockets: 200 });

const send = <Body>(method: 'GET' | 'POST', path: string, cookie?: string, body?: object): Promise<{ status: number; body: Body }> =>
  new Promise((done, fail) => {
    const headers = {
      host: `localhost:${PORT}`,
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    };
    const sent = request({ port: PORT, host: '127.0.0.1', method, path, headers, agent }, (reply) => {
      let text = '';
      reply.on('data', (bytes: Buffer) => (text += bytes.toString()));
      reply.on('end', () => done({ status: reply.statusCode ?? 0, body: JSON.parse(text === '' ? '{}' : text) as Body }));
    });
    sent.on('error', fail);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });

/** A hall's screen: hears its stream, reads the screen whenever there is something new, one reading at a time. */
class HallScreen {
  private seen = 0;
  private known = 0;
  private reading = false;
  readonly delays: number[] = [];
  private waiting: { readonly version: number; readonly sentAt: number }[] = [];
  private readonly hall: string;
  private readonly sent: ReturnType<typeof request>;
  constructor(hall: string) {
    this.hall = hall;
    this.sent = request({ port: PORT, host: '127.0.0.1', path: `/api/v1/halls/${hall}/stream`, agent: false }, (reply) => {
      reply.on('data', (bytes: Buffer) => {
        for (const [, version] of bytes.toString().matchAll(/"version":(\d+)/g)) this.known = Math.max(this.known, Number(version));
        void this.read();
      });
      reply.on('error', () => undefined);
    });
    this.sent.on('error', () => undefined);
    this.sent.end();
  }
  private async read(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    while (this.seen < this.known) {
      const { body } = await send<{ version: number }>('GET', `/api/v1/halls/${this.hall}/screen`);
      this.seen = body.version;
      this.settle();
    }
    this.reading = false;
  }
  private settle(): void {
    const now = performance.now();
    for (const each of this.waiting) if (each.version <= this.seen) this.delays.push(now - each.sentAt);
    this.waiting = this.waiting.filter(({ version }) => version > this.seen);
  }
  /** A call was sent at `sentAt` and acknowledged with this version: from then on the screen is late until it shows it. */
  called(version: number, sentAt: number): void {
    if (version <= this.seen) this.delays.push(performance.now() - sentAt);
    else this.waiting.push({ version, sentAt });
  }
  close(): void {
    this.sent.destroy();
  }
}

type Hall = { readonly id: string; readonly clerks: readonly BenchClerk[]; readonly screen: HallScreen; drawn: number; next: number };
const times: { take: number[]; call: number[] } = { take: [], call: [] };
const refused = new Map<string, number>();
const LANES = ['ordinary', 'ordinary', 'ordinary', 'ordinary', 'elder', 'soldier'];

async function draw(hall: Hall): Promise<void> {
  const clerk = hall.clerks[hall.drawn % hall.clerks.length];
  hall.drawn += 1;
  const queue = hall.drawn % 9 === 0 ? 'B' : hall.drawn % 11 === 0 ? 'C' : 'A';
  const began = performance.now();
  const reply = await send('POST', '/api/v1/tickets', clerk?.cookie, { hall: hall.id, queue, lane: LANES[hall.drawn % LANES.length] });
  times.take.push(performance.now() - began);
  if (reply.status !== 200) throw new Error(`a ticket was refused: ${JSON.stringify(reply.body)}`);
}

/** @returns whether somebody was called. */
async function callNext(hall: Hall): Promise<boolean> {
  const clerk = hall.clerks[hall.next % hall.clerks.length];
  hall.next += 1;
  const began = performance.now();
  const { status, body } = await send<{ version: number; code?: string; current?: { number: string } | null }>(
    'POST',
    '/api/v1/window/call',
    clerk?.cookie,
    {},
  );
  if (status === 200) {
    times.call.push(performance.now() - began);
    hall.screen.called(body.version, began);
    return body.current !== null;
  }
  refused.set(body.code ?? String(status), (refused.get(body.code ?? String(status)) ?? 0) + 1);
  return false;
}

async function sitDown(clerks: readonly BenchClerk[]): Promise<void> {
  const left = [...clerks];
  const one = async (): Promise<void> => {
    for (let clerk = left.pop(); clerk !== undefined; clerk = left.pop()) {
      const { status, body } = await send('POST', '/api/v1/window/sit', clerk.cookie, { window: clerk.window });
      if (status !== 200) throw new Error(`nobody sits at ${clerk.hall} ${clerk.window}: ${JSON.stringify(body)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** People come at their own pace, spread over the halls; a window calls for each who came. */
async function paced(halls: readonly Hall[]): Promise<void> {
  const began = performance.now();
  const running: Promise<unknown>[] = [];
  for (let nth = 0; nth < NEEDED_A_SECOND * PACED_S; nth += 1) {
    const hall = halls[(nth * 37) % halls.length];
    if (hall === undefined) continue;
    running.push(draw(hall).then(() => callNext(hall)));
    const wait = began + ((nth + 1) / NEEDED_A_SECOND) * 1000 - performance.now();
    if (wait > 0) await new Promise((later) => setTimeout(later, wait));
  }
  await Promise.all(running);
}

/** As many at once as a server has connections to its database, until every hall has given its tickets and called them all. */
async function flatOut(halls: readonly Hall[]): Promise<number> {
  let done = 0;
  const busy = [...halls];
  const one = async (): Promise<void> => {
    for (let hall = busy.shift(); hall !== undefined; hall = busy.shift()) {
      if (hall.drawn < TICKETS) {
        await draw(hall);
        await callNext(hall);
        done += 1;
        busy.push(hall);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return done;
}

/** Whoever still waits is called; a window that serves their queue comes round in at most fifty calls. */
async function drain(halls: readonly Hall[]): Promise<void> {
  const left = [...halls];
  const one = async (): Promise<void> => {
    for (let hall = left.pop(); hall !== undefined; hall = left.pop())
      for (let idle = 0; idle < WINDOWS; ) idle = (await callNext(hall)) ? 0 : idle + 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** Two clerks press at the same instant, a thousand times: each ticket goes to one of them. */
async function twoAtOnce(hall: Hall): Promise<number> {
  const pair = { ...hall, clerks: hall.clerks.slice(0, 2) };
  for (let nth = 0; nth < 40; nth += 1) await Promise.all(Array.from({ length: 25 }, () => draw(hall)));
  const began = performance.now();
  for (let nth = 0; nth < 500; nth += 1) await Promise.all([callNext(pair), callNext(pair)]);
  return (performance.now() - began) / 1000;
}

type Fault = { readonly what: string; readonly count: number };
async function faultsOf(pool: pg.Pool, drawn: number): Promise<readonly Fault[]> {
  const { rows } = await pool.query<Fault>(
    `with called as (
       select division, body->>'ticket' as id, count(*) as times from yici.queue_event where kind = 'TicketCalled' group by 1, 2)
     select 'lost: ' || $1::text || ' drawn' as what, ($1::int - count(*))::int as count from yici.ticket
     union all select 'number twice', (count(*) - count(distinct (division, hall, number)))::int from yici.ticket
     union all select 'gap', coalesce(sum(most - had), 0)::int from (
       select max(substr(number, 2)::int) as most, count(*) as had from yici.ticket group by division, hall, left(number, 1)) t
     union all select 'called twice', count(*)::int from called where times > 1
     union all select 'never called', count(*)::int from yici.ticket t
       left join called c on c.division = t.division and c.id = t.id where c.id is null`,
    [drawn],
  );
  return rows.filter(({ count }) => count !== 0);
}

const home = mkdtempSync(join(tmpdir(), 'yici-bench-'));
const postgres = await startPostgres({ home, log: () => undefined });
try {
  const { app: url, migrator } = await prepareDatabaseOf(postgres, 'bench_hall');
  await migrateSchema(migrator);
  const config = readConfig({
    YICI_HOME: home,
    PORT: String(PORT),
    YICI_DATABASE_APP: url,
    YICI_DATABASE_MIGRATOR: migrator,
    YICI_LOG_LEVEL: 'error',
  });
  const wired = await wire({ config, log: makeLog('bench', 'error') });
  const owner = new Pool({ connectionString: migrator, options: '-c role=yici_owner' });
  const clerks = await fillProvince(owner, wired, { halls: HALLS, windows: WINDOWS, now: wallClock() });
  await wired.offices.refresh();
  const app = await wireHttp(wired, {});
  await app.listen({ port: PORT, host: '127.0.0.1' });
  say(`listening at ${(app.server.address() as AddressInfo).port}: ${HALLS} halls, ${clerks.length} windows, ${TICKETS} tickets each`);
  await sitDown(clerks);
  const halls: Hall[] = [...Map.groupBy(clerks, ({ hall }) => hall)].map(([id, own]) => ({
    id,
    clerks: own,
    screen: new HallScreen(id),
    drawn: 0,
    next: 0,
  }));
  await paced(halls);
  const late = halls.flatMap(({ screen }) => screen.delays);
  say(
    `at the pace of people (${NEEDED_A_SECOND.toFixed(1)} tickets a second, ${PACED_S} s): take p95 ${at(times.take, 0.95).toFixed(0)} ms, call p95 ${at(times.call, 0.95).toFixed(0)} ms, ` +
      `screen after the call was pressed p50 ${at(late, 0.5).toFixed(0)} ms, p95 ${at(late, 0.95).toFixed(0)} ms, most ${at(late, 1).toFixed(0)} ms of ${late.length}`,
  );
  if (at(late, 0.95) > 1000) process.exitCode = 1;
  const began = performance.now();
  const count = await flatOut(halls);
  const seconds = (performance.now() - began) / 1000;
  say(
    `flat out: ${count} tickets drawn and called in ${seconds.toFixed(1)} s: ${(count / seconds).toFixed(0)} a second, ` +
      `${(count / seconds / NEEDED_A_SECOND).toFixed(1)} times what ${HALLS} halls need`,
  );
  if (count / seconds < NEEDED_A_SECOND) process.exitCode = 1;
  await drain(halls);
  const [one] = halls;
  if (one !== undefined) say(`two clerks at the same instant, 1000 calls: ${(await twoAtOnce(one)).toFixed(1)} s`);
  await drain(halls.slice(0, 1));
  const drawn = halls.reduce((sum, hall) => sum + hall.drawn, 0);
  const faults = await faultsOf(wired.pool, drawn);
  say(faults.length === 0 ? `${drawn} tickets: none lost, none twice, no gap, each called once` : JSON.stringify(faults));
  say(`refused on the way: ${JSON.stringify([...refused])}`);
  if (faults.length > 0) process.exitCode = 1;
  for (const { screen } of halls) screen.close();
  agent.destroy();
  await app.close();
  await owner.end();
  await wired.close();
} finally {
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
}
