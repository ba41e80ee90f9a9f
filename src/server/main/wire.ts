/** Puts the rooms together by hand: what serve, worker and tests share. Nothing is looked up, everything is handed on. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { actorOf } from '#server/access/actor-of.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadShipped } from '#server/catalogue/load-catalogue.ts';
import { definitionOf, type CaseRoom } from '#server/case/case-room.ts';
import { makeReceiptSigner } from '#server/case/receipt.ts';
import { openIssuingKeys } from '#server/certificate/issuing-keys.ts';
import type { CertificateRoom } from '#server/certificate/jobs.ts';
import { heldCertificates } from '#server/certificate/held-certificates.ts';
import { ownCertificateRecords } from '#server/certificate/own-records.ts';
import { certificatesOfCase } from '#server/certificate/store.ts';
import { openCalendar, type CalendarInForce } from '#server/clock/calendar-in-force.ts';
import { readShipped } from '#server/catalogue/load-calendar.ts';
import type { Corridor } from '#server/corridor/run-command.ts';
import { openOfficeBook, type OfficeBook } from '#server/directory/offices.ts';
import { barredUntil, submissionGate } from '#server/entitlement/gate.ts';
import type { CorrectionRoom } from '#server/exchange/correction/room.ts';
import { tellRelatives } from '#server/exchange/ledger/tell-relatives.ts';
import { openLive, type Live } from '#server/corridor/live.ts';
import { openExchange, type Exchange, type ExchangeParts } from '#server/exchange/open-exchange.ts';
import { ownNames } from '#server/exchange/platform/own-names.ts';
import { findPersonByNumber, findPersonName, mandatesOf } from '#server/identity/person-store.ts';
import { profileOf } from '#server/identity/profile.ts';
import type { LintRoom } from '#server/studio/lint/lint-room.ts';
import { openLiveCatalogue, type LiveCatalogue } from '#server/studio/live-catalogue.ts';
import type { Config } from '#server/kernel/config.ts';
import { openPool } from '#server/kernel/database-pool.ts';
import type { Log } from '#server/kernel/log.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { liveSystems } from '#server/system/live-systems.ts';
import { wallClock, type WallClock } from '#server/kernel/wall-clock.ts';
import { openLint } from './open-lint.ts';
import { wireCorrections } from './wire-corrections.ts';

export type Wired = {
  readonly config: Config;
  readonly log: Log;
  readonly clock: WallClock;
  readonly pool: pg.Pool;
  readonly live: Live;
  readonly catalogue: Catalogue;
  readonly calendar: CalendarInForce;
  readonly offices: OfficeBook;
  /** Where the catalogue is told that it changed. */
  readonly editions: LiveCatalogue;
  /** What is wrong with a document of the catalogue. */
  readonly lint: LintRoom;
  readonly cases: CaseRoom;
  readonly certificates: CertificateRoom;
  readonly exchange: Exchange;
  readonly corrections: CorrectionRoom;
  readonly close: () => Promise<void>;
};

export type WireOptions = {
  readonly config: Config;
  readonly log: Log;
  /** Told after each commit, beside live updates: the worker is woken by it. */
  readonly onCommitted?: Corridor['committed'];
  readonly clock?: WallClock;
  /** Where secrets of sources may be named; the process's own. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
};

type Opening = { readonly pool: pg.Pool; readonly live: Live; readonly log: Log; readonly clock: WallClock; readonly demo: boolean };

/** The catalogue with offices and calendar as they are now: whoever holds it reckons by what is in force at each use. */
async function openCatalogue({ pool, live, log, clock, demo }: Opening) {
  const loaded = await loadShipped();
  const editions = await openLiveCatalogue({ pool, live, log, clock }, loaded);
  const offices = await openOfficeBook({ pool, live, log }, demo ? loaded.catalogue.offices : new Map());
  const calendar = await openCalendar(pool, await readShipped());
  const catalogue: Catalogue = editions.catalogue;
  Object.defineProperty(catalogue, 'offices', { value: offices.offices, enumerable: true });
  Object.defineProperty(catalogue, 'calendar', { get: calendar.current, enumerable: true });
  live.hear(({ kind }) => {
    if (kind === 'calendar') void calendar.refresh().catch((error: unknown) => log.error({ err: error }, 'the calendar was not read'));
  });
  return { catalogue, offices, calendar, editions };
}

function databaseOf({ databaseApp }: Config): string {
  if (databaseApp !== undefined) return databaseApp;
  throw new StartRefusal('database-missing', 'YICI_DATABASE_APP is not given: start by npm start, or give both roles.');
}

/** Opens what a process needs. Throws `database-missing` without YICI_DATABASE_APP, and what the rooms refuse at start. */
export async function wire({ config, log, onCommitted, clock = wallClock, environment = process.env }: WireOptions): Promise<Wired> {
  const url = databaseOf(config);
  const keys = await openIssuingKeys({ home: config.home, production: config.production, now: clock() });
  const pool = openPool(url, (error) => log.warn({ err: error }, 'a connection broke while idle'));
  const live = openLive(pool, url, log);
  const { catalogue, offices, calendar, editions } = await openCatalogue({ pool, live, log, clock, demo: config.demo });
  const corridor = corridorOf(pool, live, onCommitted);
  const exchange = exchangeOf({ pool, config, environment, clock, log }, catalogue, live);
  const lookUp = tellRelatives(pool, exchange.lookUp);
  const cases = caseRoomOf({ pool, corridor, catalogue, lookUp }, keepSecret(config.home, 'receipt-key'));
  const corrections = wireCorrections({ cases, exchange, log });
  const certificates = certificateRoomOf(config, corridor, catalogue, keys);
  return {
    config,
    log,
    clock,
    pool,
    live,
    catalogue,
    calendar,
    offices,
    editions,
    lint: await openLint(catalogue, clock),
    cases,
    certificates,
    exchange,
    corrections,
    close: async () => {
      await exchange.close();
      editions.close();
      offices.close();
      await live.close();
      await pool.end();
    },
  };
}

const corridorOf = (pool: pg.Pool, live: Live, onCommitted: WireOptions['onCommitted']): Corridor => ({
  pool,
  committed: (done) => {
    live.tell(done);
    onCommitted?.(done);
  },
});

type ExchangeGiven = Pick<ExchangeParts, 'pool' | 'config' | 'environment' | 'clock' | 'log'>;

function exchangeOf(given: ExchangeGiven, catalogue: Catalogue, live: Live): Exchange {
  const exchange = openExchange({
    ...given,
    facts: catalogue.facts,
    namesOf: ownNames(catalogue),
    certificatesOf: (person) => ownCertificateRecords(given.pool, person),
  });
  // A register that was corrected is asked anew, in every process.
  live.hear(({ kind }) => (kind === 'correction' || kind === 'resource' ? exchange.room.cache.clear() : undefined));
  return exchange;
}

const certificateRoomOf = (config: Config, corridor: Corridor, catalogue: Catalogue, keys: CertificateRoom['keys']): CertificateRoom => ({
  corridor,
  keys,
  publicUrl: config.publicUrl,
  demo: config.demo,
  codeSecret: keepSecret(config.home, 'certificate-code'),
  definitionOf: (state) => definitionOf(catalogue, state),
});

type Given = Pick<CaseRoom, 'pool' | 'corridor' | 'catalogue' | 'lookUp'>;

const caseRoomOf = ({ pool, corridor, catalogue, lookUp }: Given, receiptSecret: string): CaseRoom => ({
  pool,
  corridor,
  catalogue,
  lookUp,
  receipts: makeReceiptSigner(receiptSecret),
  actorOf: (caller) => actorOf(pool, caller),
  profileOf: (person) => profileOf(pool, person),
  heldCertificates: (person, now) => heldCertificates(catalogue, sqlOf(pool), person, now),
  parties: {
    nameOf: (person) => findPersonName(pool, person),
    personOf: (number, name) => findPersonByNumber(pool, number, name),
    mandatesOf: (taker) => mandatesOf(pool, taker),
  },
  certificatesOf: (division, number) => certificatesOfCase(sqlOf(pool), division, number),
  liveSystems: () => liveSystems(sqlOf(pool)),
  newId: () => randomUUID(),
  gate: submissionGate(catalogue),
  isBarred: async (person, now) => (await barredUntil(sqlOf(pool), [person], now)) !== undefined,
});
