/** Changes many aggregates of one kind by the same act in one commit: each locked, decided and written as by a command of its own, the rows sent together. */
import type { Instant } from '#domain/kernel/instant.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import type { RowsStatement } from '#server/kernel/statement.ts';
import { inTransaction, kept, type Transaction } from '#server/kernel/transaction.ts';
import type { Aggregate, Key } from './aggregate.ts';
import { write, type Committed, type Corridor, type Loaded } from './run-command.ts';

export type LoadedOne<State> = { readonly key: Key; readonly loaded: Loaded<State> };
export type DoneOne<State, Event> = { readonly key: Key; readonly state: State; readonly events: readonly Event[] };
export type ManyOrder<State, Event> = {
  readonly requestId: string;
  readonly now: Instant;
  /** Locks them in the order of their keys, as every command does that locks several, and folds their events. */
  readonly lock: (tx: Transaction) => Promise<readonly LoadedOne<State>[]>;
  /** Undefined leaves one alone; no events, and its rows are written anew all the same. */
  readonly decide: (state: State, at: Instant) => readonly Event[] | undefined;
  /** What goes into the same commit, so that the whole is done once: where it has come to. */
  readonly also: (tx: Transaction, done: readonly DoneOne<State, Event>[], looked: readonly LoadedOne<State>[]) => void;
};

/**
 * A transaction whose rows are held back and sent as few statements. Only where no two of them write the same row.
 * Statements come in a few sizes, so that the server prepares a handful of texts and not one for each number of rows.
 */
export const gathering = (tx: Transaction): { readonly tx: Transaction; readonly flush: () => void } => {
  const held = new Map<string, { readonly rows: RowsStatement; readonly values: (readonly unknown[])[] }>();
  return {
    tx: {
      ...tx,
      sendRows: (rows, values) => {
        const known = held.get(rows.name);
        if (known === undefined) held.set(rows.name, { rows, values: [...values] });
        else known.values.push(...values);
      },
    },
    flush: () => {
      for (const { rows, values } of held.values()) {
        for (let from = 0; from < values.length; ) {
          const size = SIZES.find((each) => each <= values.length - from) ?? 1;
          tx.sendRows(rows, values.slice(from, from + size));
          from += size;
        }
      }
      held.clear();
    },
  };
};
const SIZES = [128, 32, 8, 1];

/** @returns how many changed. The act itself is authorised by who orders it; each aggregate decides for itself whether it concerns it. */
export async function runMany<State, Event extends { readonly kind: string }>(
  corridor: Corridor,
  aggregate: Aggregate<State, Event>,
  order: ManyOrder<State, Event>,
): Promise<{ readonly looked: number; readonly changed: number }> {
  const { done, looked, changed } = await inTransaction(corridor.pool, async (tx) => {
    const all = await order.lock(tx);
    const { tx: held, flush } = gathering(tx);
    const committed: Committed[] = [];
    const written: DoneOne<State, Event>[] = [];
    for (const { key, loaded } of all) {
      if (loaded.state === undefined) continue;
      const at = instantOf(Math.max(order.now, loaded.lastAt));
      const events = order.decide(loaded.state, at);
      if (events === undefined) continue;
      const { state, jobs } = write(held, aggregate, order, { key, events, loaded, at });
      written.push({ key, state, events });
      if (events.length === 0) continue;
      const version = loaded.seq + events.length;
      committed.push({ kind: aggregate.kind, key, version, jobs: jobs.length, audience: aggregate.audience?.(state) });
    }
    order.also(held, written, all);
    flush();
    return kept({ done: committed, looked: all.length, changed: committed.length });
  });
  for (const each of done) corridor.committed(each);
  return { looked, changed };
}
