/** What the corridor must know of a kind of aggregate to run commands on it: how to append, fold, project and react. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

/** The division leads every key, so that the schema distributes (house.md, 2.6). */
export type Key = { readonly division: DivisionCode; readonly id: string };

/** A job is a plain value with a kind `noun.verb`; its other members are its body. `patient`: tried for days, for it waits for the world outside. */
export type Job = { readonly kind: string; readonly patient?: true };

export type Change<State, Event> = {
  readonly key: Key;
  readonly before: State | undefined;
  readonly after: State;
  readonly events: readonly Event[];
  /** Number of events before these. */
  readonly seq: number;
  readonly at: Instant;
  readonly requestId: string;
  /** Told of the past, whose jobs are done at its own time. */
  readonly past?: boolean;
};

/** Who may hear that something changed: ids only; the halls of a division hear of everything filed there. */
export type Audience = {
  readonly people: readonly string[];
  readonly offices: readonly string[];
  readonly halls: readonly number[];
  /** The case it is about, where the aggregate is no case itself. */
  readonly about?: string;
};

export type Aggregate<State, Event> = {
  readonly kind: string;
  /** Absent: nobody is told live. */
  readonly audience?: (state: State) => Audience;
  readonly evolve: (state: State | undefined, event: Event) => State;
  readonly react: (event: Event, before: State | undefined, after: State) => readonly Job[];
  /** Sends the events and the rows that follow from them; returns further jobs (rows that belong to other divisions). */
  readonly write: (tx: Transaction, change: Change<State, Event>) => readonly Job[];
};
