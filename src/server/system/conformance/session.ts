/** One run of the conformance checks: the platform to practise on, the vendor's address, and patience. */
import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SystemEvent } from '#contract/system-events.ts';
import type { StoryName } from '#domain/system/sandbox-stories.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import type { Fault, PracticeCall } from '../practice/practice-acts.ts';
import type { PracticePlatform } from '../practice/practice-platform.ts';

export type SessionOptions = {
  readonly practice: PracticePlatform;
  /** Undefined: the system asks and is not called. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Milliseconds a vendor may take to act on a case. */
  readonly patience: number;
  /** Milliseconds to watch whether something is done that should not be. */
  readonly watch: number;
};
/** Of any type, known or not. */
type Sent = { readonly id: string; readonly type: string };
/** How an event is sent: right, or wrong in one way. */
export type Variant = 'right' | 'unsigned' | 'wrong' | 'changed' | 'old' | 'future' | 'two';
export type Session = SessionOptions & {
  /** The status; 0 where nobody answered in time. 5xx is tried again, as the platform does. */
  readonly send: (event: Sent, variant?: Variant) => Promise<number>;
  /** Begins a test case and lets the system hear of it; the first act on it fails so. */
  readonly begin: (story: StoryName, fault?: Fault) => Promise<string>;
  readonly deliver: (events: readonly SystemEvent[]) => Promise<void>;
  readonly until: (holds: () => boolean, within?: number) => Promise<boolean>;
  readonly acts: (number: string) => readonly (PracticeCall & { readonly act: string; readonly externalId: string })[];
};

const ANSWER_MS = 15_000;
const TEN_MINUTES = 600;
const TRIES = 8;
const STEP_MS = 25;

const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
const sign = (secret: string, id: string, seconds: number, body: string): string =>
  `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.${body}`).digest('base64')}`;

function headersOf(secret: string, id: string, body: string, variant: Variant): Readonly<Record<string, string>> {
  const away = variant === 'old' ? -TEN_MINUTES : variant === 'future' ? TEN_MINUTES : 0;
  const seconds = Math.floor(wallClock() / 1000) + away;
  const right = sign(secret, id, seconds, variant === 'changed' ? `${body} ` : body);
  const other = sign(`whsec_${Buffer.alloc(24, 1).toString('base64')}`, id, seconds, body);
  const signature = variant === 'wrong' ? other : variant === 'two' ? `${other} ${right}` : right;
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    ...(variant === 'unsigned' ? {} : { 'webhook-signature': signature }),
  };
}

async function post({ url, secret }: NonNullable<SessionOptions['webhook']>, event: Sent, variant: Variant): Promise<number> {
  const body = JSON.stringify(event);
  for (let nth = 1; ; nth += 1) {
    const status = await fetch(url, {
      method: 'POST',
      body,
      headers: headersOf(secret, event.id, body, variant),
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
    }).then(
      async (reply) => reply.arrayBuffer().then(() => reply.status),
      () => 0,
    );
    if (nth === TRIES || (status !== 0 && status < 500)) return status;
    await sleep(STEP_MS * nth);
  }
}

async function until(holds: () => boolean, within: number): Promise<boolean> {
  const end = performance.now() + within;
  while (!holds()) {
    if (performance.now() > end) return false;
    await sleep(STEP_MS);
  }
  return true;
}

type ActBody = { readonly case?: string; readonly act?: string; readonly externalId?: string };

export function openSession(options: SessionOptions): Session {
  const { practice, webhook, patience } = options;
  const send = async (event: Sent, variant: Variant = 'right'): Promise<number> =>
    webhook === undefined ? 204 : post(webhook, event, variant);
  const deliver = async (events: readonly SystemEvent[]): Promise<void> => {
    for (const event of events) await send(event);
  };
  return {
    ...options,
    send,
    deliver,
    begin: async (story, fault) => {
      const { number, events } = practice.begin(story);
      if (fault !== undefined) practice.failNext('acts.push', fault, number);
      await deliver(events);
      return number;
    },
    until: (holds, within = patience) => until(holds, within),
    acts: (number) =>
      practice.calls().flatMap((call) => {
        const body = call.body as ActBody | undefined;
        if (call.operation !== 'acts.push' || body?.case !== number) return [];
        return [{ ...call, act: body.act ?? '', externalId: body.externalId ?? '' }];
      }),
  };
}
