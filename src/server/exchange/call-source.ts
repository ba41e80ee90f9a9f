/** One call of one source: through its circuit and its gate, within its time, its record judged; what is faulty is not used. */
import { readRecord } from '#domain/exchange/read-record.ts';
import type { PlannedLookUp } from '#domain/exchange/plan-look-ups.ts';
import type { Connection } from '#domain/exchange/connection.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import { refuse, type Result } from '#domain/kernel/result.ts';
import { questionKey, type Told } from './answer-cache.ts';
import type { Asking, Failure, SourceAnswer } from './connector.ts';
import type { ExchangeRoom } from './exchange-room.ts';

export type Call = {
  readonly planned: PlannedLookUp;
  readonly connection: Connection;
  readonly subject: PersonId;
  readonly asking: Asking;
  /** A connection is being tried out: what comes of it is no sign of how the source does for people. */
  readonly trial?: true;
};

/** How a call ended; `told` only where the source said something that can be used. */
export type Called = {
  readonly told?: Told;
  readonly failure?: Failure;
  readonly detail: string | null;
  readonly ms: number;
  readonly requestHash: string | null;
  readonly answerHash: string | null;
};

/** A source that answers badly is answering; one that we may not call says nothing of itself. */
const COUNTS: Readonly<Record<Failure, boolean | undefined>> = {
  unreachable: false,
  timeout: false,
  garbage: false,
  'too-large': false,
  refused: true,
  'wrong-person': true,
  schema: true,
  'over-quota': undefined,
  'breaker-open': undefined,
  busy: undefined,
  'forbidden-address': undefined,
  'secret-missing': undefined,
};

const cut = (signal: AbortSignal): Promise<Result<never, Failure>> =>
  new Promise((done) => {
    const end = (): void => done(refuse('timeout'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });

/** A connector that throws has a bug; its source is then as good as unreachable, and the log says why. */
const careful = async (room: ExchangeRoom, call: Call, signal: AbortSignal): Promise<Result<SourceAnswer, Failure>> => {
  const { planned, connection, subject, asking } = call;
  const { resource, fields, key } = planned;
  try {
    const answer = room.connectors[connection.kind]({ connection, resource, fields, key, subject, asking, signal });
    // A name that is never resolved, a driver that never comes back: the time limit holds whatever hangs.
    return await Promise.race([answer, cut(signal)]);
  } catch (error) {
    room.log.error({ err: error, resource: resource.id }, 'a connector failed in a way it does not know');
    return refuse('unreachable', { values: { detail: 'connector' } });
  }
};

const detailOf = (values: Readonly<Record<string, string | number>> | undefined): string | null => {
  const detail = values?.['detail'];
  return detail === undefined ? null : String(detail).slice(0, 100);
};

/** Calls. Never throws, never outlasts the connection's time limit. */
export async function callSource(room: ExchangeRoom, call: Call): Promise<Called> {
  const { planned, connection, trial } = call;
  const { resource, grant, key, fields } = planned;
  const source = room.sources.of(resource.id);
  const began = performance.now();
  const signal = AbortSignal.any([AbortSignal.timeout(connection.timeoutMs), room.ending]);
  const gated = await source.gate.run(() => careful(room, call, signal), signal);
  const answer: Result<SourceAnswer, Failure> = gated.ok ? gated.value : gated;
  const ms = Math.round(performance.now() - began);
  const now = room.clock();
  if (!answer.ok) {
    const { code } = answer.refusal;
    const isAnswering = COUNTS[code];
    if (isAnswering !== undefined && trial !== true) source.settle(isAnswering ? undefined : code, now);
    return { failure: code, detail: detailOf(answer.refusal.values), ms, requestHash: null, answerHash: null };
  }
  if (trial !== true) source.settle(undefined, now);
  const { record, requestHash, answerHash, asOf = now } = answer.value;
  if (record === undefined) return { told: { values: undefined, at: asOf, answerHash }, detail: null, ms, requestHash, answerHash };
  const read = readRecord(record, key, { resource, fields, facts: room.facts });
  if (!read.ok) return { failure: read.refusal.code, detail: detailOf(read.refusal.values), ms, requestHash, answerHash };
  const told: Told = { values: read.value, at: asOf, answerHash };
  // Who is not known today may be tomorrow (a birth just recorded), so only records are kept.
  if (resource.cacheSeconds > 0) {
    const names = fields.map(({ name }) => name);
    room.cache.keep(questionKey(grant.id, key, names), told, now + resource.cacheSeconds * 1_000);
  }
  return { told, detail: null, ms, requestHash, answerHash };
}
