/** What every connector is given and gives back; a failure is a value, because a source that fails is an ordinary day. */
import type { Connection } from '#domain/exchange/connection.ts';
import type { Resource, ResourceField } from '#domain/exchange/resource.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';

/** Every way a call can fail. `refused`: the source says we may not; `forbidden-address`: the guard says we may not. */
export const FAILURES = [
  'unreachable',
  'timeout',
  'garbage',
  'too-large',
  'wrong-person',
  'schema',
  'refused',
  'over-quota',
  'breaker-open',
  'busy',
  'forbidden-address',
  'secret-missing',
] as const;
export type Failure = (typeof FAILURES)[number];

/** For whom and why a source is asked: the headers of the message, where its protocol has a place for them. */
export type Asking = {
  /** The asking office, e.g. `deqing-market-supervision`. */
  readonly office: string;
  readonly department: string;
  readonly user: string;
  /** Case number, or the draft's id: what the source's own log says it was asked for. */
  readonly issue: string;
  readonly id: string;
  readonly basis: string;
};

export type SourceCall = {
  readonly connection: Connection;
  readonly resource: Resource;
  /** Only these may leave the connector. */
  readonly fields: readonly ResourceField[];
  readonly key: string;
  /** The account asked about; the platform's own certificates are found by it. */
  readonly subject: PersonId;
  readonly asking: Asking;
  readonly signal: AbortSignal;
};

export type SourceRecord = Readonly<Record<string, unknown>>;
export type SourceAnswer = {
  /** The record as the source sent it, unjudged; undefined: the source knows nobody under this key. */
  readonly record: SourceRecord | undefined;
  /** SHA-256, base64url: what proves later which question was answered how. */
  readonly requestHash: string;
  readonly answerHash: string;
  /** When it was so, where that is not now: a file says how things stood last night. */
  readonly asOf?: Instant;
};

/** Asks one source once. The refusal's `values.detail` says more in a word; values of the answer never stand in it. */
export type Connector = (call: SourceCall) => Promise<Result<SourceAnswer, Failure>>;
