/** A circuit breaker: a source that keeps failing is left alone, and asked again by one call before the others follow. */

export type Breaker = {
  readonly state: 'closed' | 'open' | 'probing';
  /** Failures without an answer between them, and when the first of them was. */
  readonly failures: number;
  readonly failingSince?: number;
  /** When the next probe may go out, and how long was waited for it. */
  readonly probeAt?: number;
  readonly wait?: number;
};

export const CLOSED: Breaker = { state: 'closed', failures: 0 };

/** Opens at five failures in a row, or at the second after three seconds of nothing else: in at most 5 s (bar L7). */
const FAILURES = 5;
const FEWEST = 2;
const FAILING_MS = 3_000;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

/** Whether a call may go out, with the state after letting it: of an open circuit one call is let through as a probe. */
export function admit(breaker: Breaker, now: number): { readonly admitted: boolean; readonly breaker: Breaker } {
  switch (breaker.state) {
    case 'closed':
      return { admitted: true, breaker };
    case 'open':
      return now >= (breaker.probeAt ?? 0)
        ? { admitted: true, breaker: { ...breaker, state: 'probing', probeAt: now + LONGEST_WAIT_MS } }
        : { admitted: false, breaker };
    case 'probing':
      // A probe whose end was never told (its caller is gone) does not keep the circuit open for ever.
      return now >= (breaker.probeAt ?? 0)
        ? { admitted: true, breaker: { ...breaker, probeAt: now + LONGEST_WAIT_MS } }
        : { admitted: false, breaker };
  }
}

/** The state after a call ended. A call that was under way when the circuit opened opens nothing anew. */
export function settle(breaker: Breaker, answered: boolean, now: number): Breaker {
  if (answered) return CLOSED;
  const failures = breaker.failures + 1;
  const failingSince = breaker.failingSince ?? now;
  switch (breaker.state) {
    case 'closed': {
      const opens = failures >= FAILURES || (failures >= FEWEST && now - failingSince >= FAILING_MS);
      if (!opens) return { state: 'closed', failures, failingSince };
      return { state: 'open', failures, failingSince, wait: FIRST_WAIT_MS, probeAt: now + FIRST_WAIT_MS };
    }
    case 'open':
      return { ...breaker, failures };
    case 'probing': {
      const wait = Math.min((breaker.wait ?? FIRST_WAIT_MS) * 2, LONGEST_WAIT_MS);
      return { state: 'open', failures, failingSince, wait, probeAt: now + wait };
    }
  }
}
