/** Puts the rooms together by hand: what serve, worker and tests share. Nothing is looked up, everything is handed on. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { actorOf } from '#server/access/actor-of.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { definitionOf, type CaseRoom } from '#server/case/case-room.ts';
import { makeReceiptSigner } from '#server/case/receipt.ts';
import { openIssuingKeys } from '#server/certificate/issuing-keys.ts';
import type { CertificateRoom } from '#server/certificate/jobs.ts';
import { certificatesOfCase } from '#server/certificate/store.ts';
import { openCalendar, type CalendarInForce } from '#server/clock/calendar-in-force.ts';
import { readShipped } from '#server/catalogue/load-calendar.ts';
import type { Corridor } from '#server/corridor/run-command.ts';
import { openOfficeBook, type OfficeBook } from '#server/directory/offices.ts';
import { openLive, type Live } from '#server/corridor/live.ts';
import { findPersonByNumber, findPersonName, mandatesOf } from '#server/identity/person-store.ts';
import { listApprovers } from '#server/identity/list-approvers.ts';
import { profileOf } from '#server/identity/profile.ts';
import type { Config } from '#server/kernel/config.ts';
import { openPool } from '#server/kernel/database-pool.ts';
import type { Log } from '#server/kernel/log.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { wallClock, type WallClock } from '#server/kernel/wall-clock.ts';

export type Wired = {
  readonly config: Config;
  readonly log: Log;
  readonly clock: WallClock;
  readonly pool: pg.Pool;
  readonly live: Live;
  readonly catalogue: Catalogue;
  readonly calendar: CalendarInForce;
  readonly offices: OfficeBook;
  readonly cases: CaseRoom;
  readonly certificates: CertificateRoom;
  readonly close: () => Promise<void>;
};

export type WireOptions = {
  readonly config: Config;
  readonly log: Log;
  /** Told after each commit, beside live updates: the worker is woken by it. */
  readonly onCommitted?: Corridor['committed'];
  readonly clock?: WallClock;
};

type Opening = { readonly pool: pg.Pool; readonly live: Live; readonly log: Log; readonly demo: boolean };

/** The catalogue with offices and calendar as they are now: whoever holds it reckons by what is in force at each use. */
async function openCatalogue({ pool, live, log, demo }: Opening) {
  const loaded = await loadCatalogue();
  const offices = await openOfficeBook({ pool, live, log }, demo ? loaded.offices : new Map());
  const calendar = await openCalendar(pool, await readShipped());
  const catalogue: Catalogue = { ...loaded, offices: offices.offices };
  Object.defineProperty(catalogue, 'calendar', { get: calendar.current, enumerable: true });
  live.hear(({ kind }) => {
    if (kind === 'calendar') void calendar.refresh().catch((error: unknown) => log.error({ err: error }, 'the calendar was not read'));
  });
  return { catalogue, offices, calendar };
}

/** Opens what a process needs. Throws `database-missing` without YICI_DATABASE_APP, and what the rooms refuse at start. */
export async function wire({ config, log, onCommitted, clock = wallClock }: WireOptions): Promise<Wired> {
  const url = config.databaseApp;
  if (url === undefined)
    throw new StartRefusal('database-missing', 'YICI_DATABASE_APP is not given: start by npm start, or give both roles.');
  const keys = await openIssuingKeys({ home: config.home, production: config.production, now: clock() });
  const pool = openPool(url, (error) => log.warn({ err: error }, 'a connection broke while idle'));
  const live = openLive(pool, url, log);
  const { catalogue, offices, calendar } = await openCatalogue({ pool, live, log, demo: config.demo });
  const committed: Corridor['committed'] = (done) => {
    live.tell(done);
    onCommitted?.(done);
  };
  const corridor: Corridor = { pool, committed };
  const cases = caseRoomOf(pool, corridor, catalogue, keepSecret(config.home, 'receipt-key'));
  const certificates: CertificateRoom = {
    corridor,
    keys,
    publicUrl: config.publicUrl,
    demo: config.demo,
    codeSecret: keepSecret(config.home, 'certificate-code'),
    definitionOf: (state) => definitionOf(catalogue, state),
  };
  return {
    config,
    log,
    clock,
    pool,
    live,
    catalogue,
    calendar,
    offices,
    cases,
    certificates,
    close: async () => {
      offices.close();
      await live.close();
      await pool.end();
    },
  };
}

const caseRoomOf = (pool: pg.Pool, corridor: Corridor, catalogue: Catalogue, receiptSecret: string): CaseRoom => ({
  pool,
  corridor,
  catalogue,
  receipts: makeReceiptSigner(receiptSecret),
  actorOf: (caller) => actorOf(pool, caller),
  profileOf: (person) => profileOf(pool, person),
  approversOf: (office, now) => listApprovers(pool, office, now),
  parties: {
    nameOf: (person) => findPersonName(pool, person),
    personOf: (number, name) => findPersonByNumber(pool, number, name),
    mandatesOf: (taker) => mandatesOf(pool, taker),
  },
  certificatesOf: (division, number) => certificatesOfCase(sqlOf(pool), division, number),
  newId: () => randomUUID(),
});
