/** Begins several aggregates of one kind in one commit under one key: all of them or none. */
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { inTransaction, kept, undone, type Outcome, type Transaction } from '#server/kernel/transaction.ts';
import type { Aggregate } from './aggregate.ts';
import { hashOf, recall, remember, type StoredReply, type Use } from './idempotency.ts';
import { write, type Committed, type Corridor, type Decided, type Order } from './run-command.ts';

export type Begun<State, Event> = Decided<Event> & { readonly state: State };
export type JointOrder<State, Event> = Pick<Order<State, Event>, 'use' | 'payload' | 'requestId' | 'now'> & {
  /** New aggregates only: there is nothing to lock. */
  readonly decide: (tx: Transaction, at: Instant) => Promise<Result<readonly Decided<Event>[]>>;
  readonly reply: (begun: readonly Begun<State, Event>[], at: Instant) => { readonly status: number; readonly body: unknown };
};

/**
 * Runs the joint order; every aggregate must belong to the division of the key.
 * @returns the reply as it was first given; or the first refusal, with nothing changed.
 */
export async function runTogether<State, Event extends { readonly kind: string }>(
  corridor: Corridor,
  aggregate: Aggregate<State, Event>,
  order: JointOrder<State, Event>,
): Promise<Result<StoredReply>> {
  const use: Use = { ...order.use, hash: hashOf(order.payload) };
  let done: readonly Committed[] = [];
  const result = await inTransaction(corridor.pool, async (tx): Promise<Outcome<Result<StoredReply>>> => {
    done = [];
    const known = await recall(tx, use);
    if (known.found === 'same') return undone(ok(known.reply));
    if (known.found === 'other') return undone(refuse('idempotency-key-reused'));
    const at = instantOf(order.now);
    const decided = await order.decide(tx, at);
    if (!decided.ok) return undone(decided);
    const written = decided.value.map((each) => ({
      ...each,
      ...write(tx, aggregate, order, { ...each, loaded: { state: undefined, seq: 0, lastAt: 0 }, at }),
    }));
    const { status, body } = order.reply(written, at);
    const reply: StoredReply = { status, text: JSON.stringify(body) };
    remember(tx, use, reply, at);
    done = written.map(({ key, events, jobs, state }) => ({
      kind: aggregate.kind,
      key,
      version: events.length,
      jobs: jobs.length,
      audience: aggregate.audience?.(state),
    }));
    return kept(ok(reply));
  });
  for (const each of done) corridor.committed(each);
  return result;
}
