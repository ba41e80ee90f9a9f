/** How many may be at work at once; the others wait their turn, and where too many wait the next is turned away. */
import { ok, refuse, type Result } from '#domain/kernel/result.ts';

export type Gate = {
  /** Refused with `busy` where too many wait, or where `signal` ends the waiting. */
  readonly run: <Value>(work: () => Promise<Value>, signal?: AbortSignal) => Promise<Result<Value, 'busy'>>;
};

export function makeGate(atOnce: number, waiting: number): Gate {
  let running = 0;
  const queue: (() => void)[] = [];
  const turn = (signal: AbortSignal | undefined): Promise<boolean> =>
    new Promise((done) => {
      const enter = (): void => {
        signal?.removeEventListener('abort', leave);
        done(true);
      };
      const leave = (): void => {
        const place = queue.indexOf(enter);
        if (place >= 0) queue.splice(place, 1);
        done(false);
      };
      queue.push(enter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  return {
    run: async (work, signal) => {
      if (running >= atOnce) {
        if (queue.length >= waiting || signal?.aborted === true) return refuse('busy');
        // Whoever ends hands the place on, so `running` stays as it is.
        if (!(await turn(signal))) return refuse('busy');
      } else running += 1;
      try {
        return ok(await work());
      } finally {
        const next = queue.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}
