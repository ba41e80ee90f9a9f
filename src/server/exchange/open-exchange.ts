/** Opens the exchange of a process: its connectors, its guard, its circuits; closed, it cuts what is under way. */
import { delimiter, join } from 'node:path';
import type pg from 'pg';
import type { Fact } from '#domain/fact/fact.ts';
import type { FactId } from '#domain/kernel/brand.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Config } from '#server/kernel/config.ts';
import type { Log } from '#server/kernel/log.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { makeAnswerCache } from './answer-cache.ts';
import { csvBatch } from './csv-batch/connector.ts';
import type { BatchRoom } from './csv-batch/fetch-batches.ts';
import { privateAddresses, readPrivate } from './egress/allowed-private.ts';
import { openEgress } from './egress/egress.ts';
import type { ExchangeRoom } from './exchange-room.ts';
import { httpJson } from './http-json/connector.ts';
import { makeLateCalls } from './late-calls.ts';
import { makeLookUp } from './look-up.ts';
import { platform, type OwnRecords } from './platform/connector.ts';
import { ownCases } from './platform/own-cases.ts';
import { makeSources } from './source.ts';
import { sqlView } from './sql/connector.ts';
import { tellSource } from './source-now.ts';
import { xRoadRest } from './x-road-rest/connector.ts';

export type ExchangeParts = {
  readonly pool: pg.Pool;
  readonly config: Config;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly clock: WallClock;
  readonly log: Log;
  /** The room of certificates stands right of this one. */
  readonly certificatesOf: OwnRecords['certificatesOf'];
  readonly namesOf: OwnRecords['namesOf'];
};

export type Exchange = {
  readonly room: ExchangeRoom;
  readonly lookUp: CaseRoom['lookUp'];
  readonly batches: BatchRoom;
  /** Before the pool is closed: calls under way are cut, and what became of them is written. */
  readonly close: () => Promise<void>;
};

/** Throws `bad-config` where the operator's list of private addresses cannot be read. */
export function openExchange({ pool, config, environment, facts, clock, log, certificatesOf, namesOf }: ExchangeParts): Exchange {
  const { home, demo } = config;
  const egress = openEgress(privateAddresses(readPrivate(config.exchangePrivate), home, demo));
  const places = { home, environment };
  const secret = keepSecret(home, 'exchange-key');
  const ending = new AbortController();
  const sources = makeSources((resource, down, now) => {
    if (down !== undefined) log.warn({ resource, failure: down }, 'the circuit of a source opened');
    tellSource(sqlOf(pool), resource, down, now).catch((error: unknown) => log.error({ err: error, resource }, 'not written'));
  });
  const room: ExchangeRoom = {
    pool,
    facts,
    connectors: {
      'http-json': httpJson(egress, places),
      'x-road-rest': xRoadRest(egress, places),
      sql: sqlView(egress, places),
      'csv-batch': csvBatch(pool, secret),
      platform: platform({ certificatesOf, casesOf: (person) => ownCases(pool, person), namesOf }),
    },
    sources,
    cache: makeAnswerCache(),
    late: makeLateCalls(),
    clock,
    log,
    ending: ending.signal,
  };
  const named = config.exchangeFolders?.split(delimiter).filter((folder) => folder !== '') ?? [];
  return {
    room,
    lookUp: makeLookUp(room),
    batches: { pool, egress, places, secret, folders: [...named, ...(demo ? [join(home, 'departments')] : [])], log },
    close: async () => {
      ending.abort();
      await room.late.drained();
      egress.close();
    },
  };
}
