/** Calls that go on after the page went out without them: who asks again for the same finds the answer, or the call under way. */
import type { Called } from './call-source.ts';

export type LateCalls = {
  readonly find: (name: string) => Promise<Called> | undefined;
  readonly keep: (name: string, call: Promise<Called>) => void;
  /** Other calls that are to end before the process does. */
  readonly hold: (call: Promise<unknown>) => void;
  /** Resolves when nothing is under way. */
  readonly drained: () => Promise<void>;
};

/** The page asks again within seconds; who comes later asks the source anew. */
const HELD_MS = 120_000;

export function makeLateCalls(heldMs: number = HELD_MS): LateCalls {
  const calls = new Map<string, Promise<Called>>();
  const running = new Set<Promise<unknown>>();
  return {
    find: (name) => calls.get(name),
    keep: (name, call) => {
      calls.set(name, call);
      running.add(call);
      void call.finally(() => {
        running.delete(call);
        setTimeout(() => {
          if (calls.get(name) === call) calls.delete(name);
        }, heldMs).unref();
      });
    },
    hold: (call) => {
      running.add(call);
      void call.finally(() => running.delete(call));
    },
    drained: async () => {
      await Promise.allSettled(running);
    },
  };
}
