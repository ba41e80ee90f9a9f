/** The one write path: lock, load, decide, append, enqueue, commit, for every kind of aggregate (house.md 2.1). */
import type pg from 'pg';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { inTransaction, kept, undone, type Outcome, type Sql, type Transaction } from '#server/kernel/transaction.ts';
import type { Aggregate, Audience, Key } from './aggregate.ts';
import { hashOf, recall, remember, type StoredReply, type Use } from './idempotency.ts';
import { enqueue, jobId, type NumberedJob } from './outbox.ts';

/** What is known once the lock is held. `lastAt`: the newest event's instant; time never runs backwards in a log. */
export type Loaded<State> = { readonly state: State | undefined; readonly seq: number; readonly lastAt: number };
export type Decided<Event> = { readonly key: Key; readonly events: readonly Event[] };

/** What became of a command, told to live updates and to the worker after the commit. */
export type Committed = {
  readonly kind: string;
  readonly key: Key;
  readonly version: number;
  readonly jobs: number;
  readonly audience: Audience | undefined;
};

export type Order<State, Event> = {
  readonly use: Omit<Use, 'hash'>;
  /** What the key stands for: everything of the command that the caller chose. */
  readonly payload: unknown;
  readonly requestId: string;
  readonly now: Instant;
  /** Sends the locking statement first: what is read after it is what the lock's last holder left. */
  readonly lock: (tx: Sql) => Promise<Loaded<State>>;
  readonly decide: (tx: Transaction, state: State | undefined, at: Instant) => Promise<Result<Decided<Event>>> | Result<Decided<Event>>;
  readonly reply: (done: {
    readonly key: Key;
    readonly state: State;
    readonly events: readonly Event[];
    readonly at: Instant;
    readonly hash: string;
  }) => {
    readonly status: number;
    readonly body: unknown;
  };
};

export type Corridor = {
  readonly pool: pg.Pool;
  /** Called after each commit, never before; must not throw. */
  readonly committed: (done: Committed) => void;
  /** Where given, jobs are handed here after the commit, written as taken, and not left for the relay: who tells the past does them at its time. */
  readonly takeJobs?: (key: Key, jobs: readonly NumberedJob[]) => void;
};

/**
 * Runs one command.
 * @returns the reply as it was first given; or the refusal, with nothing changed. `idempotency-key-reused` for another body.
 * @throws CommitUnknown and database errors: the same key may be sent again.
 */
export async function runCommand<State, Event extends { readonly kind: string }>(
  corridor: Corridor,
  aggregate: Aggregate<State, Event>,
  order: Order<State, Event>,
): Promise<Result<StoredReply>> {
  const use: Use = { ...order.use, hash: hashOf(order.payload) };
  let done: Committed | undefined;
  let jobs: readonly NumberedJob[] = [];
  const result = await inTransaction(corridor.pool, async (tx): Promise<Outcome<Result<StoredReply>>> => {
    done = undefined;
    const [loaded, known] = await Promise.all([order.lock(tx), recall(tx, use)]);
    if (known.found === 'same') return undone(ok(known.reply));
    if (known.found === 'other') return undone(refuse('idempotency-key-reused'));
    const at = instantOf(Math.max(order.now, loaded.lastAt));
    const decided = await order.decide(tx, loaded.state, at);
    if (!decided.ok) return undone(decided);
    const written = write(tx, aggregate, order, { ...decided.value, loaded, at, taken: corridor.takeJobs !== undefined });
    jobs = written.jobs;
    const { status, body } = order.reply({ ...written, key: decided.value.key, events: decided.value.events, at, hash: use.hash });
    const reply: StoredReply = { status, text: JSON.stringify(body) };
    remember(tx, use, reply, at);
    done = {
      kind: aggregate.kind,
      key: decided.value.key,
      version: loaded.seq + decided.value.events.length,
      jobs: corridor.takeJobs === undefined ? jobs.length : 0,
      audience: aggregate.audience?.(written.state),
    };
    return kept(ok(reply));
  });
  if (done !== undefined) {
    corridor.committed(done);
    if (jobs.length > 0) corridor.takeJobs?.(done.key, jobs);
  }
  return result;
}

type Writing<State, Event> = Decided<Event> & { readonly loaded: Loaded<State>; readonly at: Instant; readonly taken?: boolean };

/** Folds the events, sends them with everything that follows from them, and counts the jobs. */
export function write<State, Event extends { readonly kind: string }>(
  tx: Transaction,
  aggregate: Aggregate<State, Event>,
  order: Pick<Order<State, Event>, 'requestId'>,
  { key, events, loaded, at, taken = false }: Writing<State, Event>,
): { readonly state: State; readonly jobs: readonly NumberedJob[] } {
  const jobs: NumberedJob[] = [];
  let state = loaded.state;
  for (const [index, event] of events.entries()) {
    const before = state;
    state = aggregate.evolve(before, event);
    const seq = loaded.seq + index + 1;
    for (const [nth, job] of aggregate.react(event, before, state).entries()) jobs.push({ id: jobId(key, seq, nth), job });
  }
  if (state === undefined) throw new Error(`${aggregate.kind}: a command was accepted without an event`);
  const change = { key, before: loaded.state, after: state, events, seq: loaded.seq, at, requestId: order.requestId, past: taken };
  const version = loaded.seq + events.length;
  for (const [nth, job] of aggregate.write(tx, change).entries()) jobs.push({ id: `${jobId(key, version, nth)}+`, job });
  enqueue(tx, key, jobs, at, taken);
  return { state, jobs };
}
