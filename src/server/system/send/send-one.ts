/** Sends one event once: signed, by the guarded way, and says what came of it. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { SystemState } from '#domain/system/system.ts';
import type { SystemEvent } from '#contract/system-events.ts';
import type { Egress } from '#server/exchange/egress/egress.ts';
import { reach } from '#server/exchange/egress/reach.ts';
import { secretsInForce, webhookHeaders } from './sign-webhook.ts';

/** Fifteen to thirty seconds says the standard: whoever takes longer has put it in no queue of their own. */
export const TIMEOUT_MS = 15_000;
/** What they answer is not read; more than this is a fault of theirs. */
const MOST_ANSWER = 64 * 1024;

export type Sent = {
  readonly taken: boolean;
  readonly status?: number;
  readonly error?: string;
  /** What they ask us to wait, in milliseconds. */
  readonly retryAfter?: number;
};
export type SendParts = { readonly egress: Egress; readonly secret: string; readonly timeoutMs?: number };

/** Never throws: a system that fails is an ordinary day. `ending` cuts it short. */
export async function sendOne(
  { egress, secret, timeoutMs = TIMEOUT_MS }: SendParts,
  state: SystemState,
  event: SystemEvent,
  now: Instant,
  ending: AbortSignal,
): Promise<Sent> {
  const body = JSON.stringify(event);
  const answer = await reach(egress, {
    url: state.system.url,
    method: 'POST',
    headers: webhookHeaders(secretsInForce(secret, state, now), event.id, now, body),
    body,
    signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ending]),
    most: MOST_ANSWER,
  });
  if (!answer.ok) return { taken: false, error: answer.refusal.code };
  const { status, headers } = answer.value;
  if (status >= 200 && status < 300) return { taken: true, status };
  const after = Number(headers['retry-after']);
  return { taken: false, status, error: 'refused', ...(after > 0 ? { retryAfter: Math.min(after, LONGEST_S) * 1_000 } : {}) };
}

/** A day: nobody asks us to forget them for longer. */
const LONGEST_S = 86_400;
