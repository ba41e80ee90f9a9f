/** What look-ups are given at wiring, and what this process keeps between them: circuits, answers, calls that outlast their asker. */
import type pg from 'pg';
import type { ConnectorKind } from '#domain/exchange/resource.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { FactId } from '#domain/kernel/brand.ts';
import type { Log } from '#server/kernel/log.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Connector } from './connector.ts';
import type { LateCalls } from './late-calls.ts';
import type { Sources } from './source.ts';

export type Connectors = Readonly<Record<ConnectorKind, Connector>>;

export type ExchangeRoom = {
  readonly pool: pg.Pool;
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly connectors: Connectors;
  readonly sources: Sources;
  readonly cache: AnswerCache;
  readonly late: LateCalls;
  readonly clock: WallClock;
  readonly log: Log;
  /** Aborted when the process ends: calls under way are cut. */
  readonly ending: AbortSignal;
};
