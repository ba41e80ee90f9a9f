/** Work done again and again until stopped: a fault is told and the next round tries again; a wake cuts the wait short. */
import { setTimeout as wait } from 'node:timers/promises';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Log } from '#server/kernel/log.ts';

export type Round = {
  readonly name: string;
  readonly ms: number;
  readonly work: () => Promise<void>;
};
/** The same work for each division where there are cases. */
export type Everywhere = (work: (division: DivisionCode) => Promise<unknown>) => () => Promise<void>;
export type Rounds = {
  /** Starts the next round of this name at once. */
  readonly wake: (name: string) => void;
  /** Resolves when the rounds under way have finished. */
  readonly stop: () => Promise<void>;
};

/** Work for one place after the other: one that fails keeps no other from its own, and is told when all had their turn. Throws the first fault. */
export async function inTurn<Place>(places: readonly Place[], work: (place: Place) => Promise<unknown>): Promise<void> {
  const faults: unknown[] = [];
  for (const place of places) await work(place).catch((error: unknown) => faults.push(error));
  if (faults.length > 0) throw faults[0];
}

export function startRounds(rounds: readonly Round[], log: Log): Rounds {
  const stopping = new AbortController();
  const wakes = new Map<string, () => void>();
  const run = async ({ name, ms, work }: Round): Promise<void> => {
    while (!stopping.signal.aborted) {
      const woken = new Promise<void>((done) => wakes.set(name, done));
      await work().catch((error: unknown) => log.error({ err: error, round: name }, 'a round failed'));
      await Promise.race([wait(ms, undefined, { signal: stopping.signal }).catch(() => undefined), woken]);
    }
  };
  const running = rounds.map(run);
  return {
    wake: (name) => wakes.get(name)?.(),
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
