/** Changes several aggregates, of one kind or of several, in one commit under one key: all of them or none. */
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { inTransaction, kept, undone, type Outcome, type Transaction } from '#server/kernel/transaction.ts';
import type { Aggregate } from './aggregate.ts';
import { hashOf, recall, remember, type StoredReply, type Use } from './idempotency.ts';
import type { NumberedJob } from './outbox.ts';
import { write, type Committed, type Corridor, type Decided, type Loaded, type Order } from './run-command.ts';

type Written = { readonly committed: Committed; readonly jobs: readonly NumberedJob[] };
/** One aggregate's share of the commit, made by `step`. */
export type Step = (tx: Transaction, order: Pick<Order<never, never>, 'requestId'>, at: Instant, taken: boolean) => Written;

/** @param loaded as it was locked inside the same transaction; without events the aggregate is left alone. */
export const step =
  <State, Event extends { readonly kind: string }>(
    aggregate: Aggregate<State, Event>,
    { key, events, loaded }: Decided<Event> & { readonly loaded: Loaded<State> },
  ): Step =>
  (tx, order, at, taken) => {
    const { state, jobs } = write(tx, aggregate, order, { key, events, loaded, at, taken });
    const version = loaded.seq + events.length;
    const audience = aggregate.audience?.(state);
    return { committed: { kind: aggregate.kind, key, version, jobs: taken ? 0 : jobs.length, audience }, jobs };
  };

export type AcrossOrder = Pick<Order<never, never>, 'use' | 'payload' | 'requestId' | 'now'> & {
  /**
   * Locks what it changes, always in the same order (cases by number, then what holds them), and decides.
   * `at`: not before the newest event of any of them. Several steps of one aggregate are one step with all its events.
   */
  readonly decide: (
    tx: Transaction,
    now: Instant,
  ) => Promise<Result<{ readonly steps: readonly Step[]; readonly at: Instant; readonly body: unknown }>>;
};

/**
 * Runs the order; every aggregate must belong to the division of the key.
 * @returns the reply as it was first given; or the refusal, with nothing changed.
 */
export async function runAcross(corridor: Corridor, order: AcrossOrder): Promise<Result<StoredReply>> {
  const use: Use = { ...order.use, hash: hashOf(order.payload) };
  const taken = corridor.takeJobs !== undefined;
  let done: readonly Written[] = [];
  const result = await inTransaction(corridor.pool, async (tx): Promise<Outcome<Result<StoredReply>>> => {
    done = [];
    const known = await recall(tx, use);
    if (known.found === 'same') return undone(ok(known.reply));
    if (known.found === 'other') return undone(refuse('idempotency-key-reused'));
    const decided = await order.decide(tx, instantOf(order.now));
    if (!decided.ok) return undone(decided);
    const { steps, at, body } = decided.value;
    done = steps.map((each) => each(tx, order, at, taken));
    const reply: StoredReply = { status: 200, text: JSON.stringify(body) };
    remember(tx, use, reply, at);
    return kept(ok(reply));
  });
  for (const { committed, jobs } of done) {
    corridor.committed(committed);
    if (jobs.length > 0) corridor.takeJobs?.(committed.key, jobs);
  }
  return result;
}
