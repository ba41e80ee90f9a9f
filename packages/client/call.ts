/** One call of the platform: typed by operation, with its key, repeated with growing pauses where repeating is safe. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { operations, type Operations } from './api.gen.ts';
import { problemOf, Refused, Unreached } from './problem.ts';

export type OperationName = keyof Operations & keyof typeof operations;
/** What an operation takes: `params` of its path, `query`, `body`; those it has none of are left out. */
export type InputOf<Name extends OperationName> = Omit<Operations[Name], 'reply'>;
export type ReplyOf<Name extends OperationName> = Operations[Name]['reply'];

export type ClientOptions = {
  /** Where the platform is, e.g. `https://yici.example.gov.cn`. */
  readonly url: string | (() => string);
  /** `yici_sys_…`; shown once in the console. Given as a function it may change while the program runs. */
  readonly key: string | (() => string);
  /** How often one call is tried; 6 unless said. */
  readonly tries?: number;
  /** Milliseconds before the second try, doubled for each further one; 500 unless said. */
  readonly pause?: number;
  /** Milliseconds after which one try is given up; 20,000 unless said. */
  readonly timeout?: number;
  readonly language?: 'zh' | 'en';
  readonly signal?: AbortSignal;
};

export type CallOptions = {
  /** Of a command. Keep it with your own row before you call: after a crash the same key does the act once. */
  readonly idempotencyKey?: string;
};

const LONGEST_PAUSE = 60_000;
/** Too many requests, and what says nothing of whether it was done: safe to repeat, for a command carries its key. */
const REPEATED = new Set([408, 425, 429, 500, 502, 503, 504]);

type Named = Readonly<Record<string, string | number | undefined>>;
type Asked = { readonly params?: Named; readonly query?: Named; readonly body?: unknown };

/** The address with its parameters; exported for tests. */
export function addressOf(base: string, path: string, { params = {}, query = {} }: Asked): URL {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(params[name] ?? '')));
  const url = new URL(filled, base.endsWith('/') ? base : `${base}/`);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  return url;
}

/** Milliseconds before the next try: what the platform asks for, else twice as long each time, with half of it left to chance. */
export function pauseBefore(nth: number, first: number, retryAfter: string | null, chance: number = Math.random()): number {
  const asked = retryAfter === null ? Number.NaN : Number(retryAfter) * 1000;
  if (asked >= 0) return Math.min(asked, LONGEST_PAUSE);
  const full = Math.min(first * 2 ** (nth - 1), LONGEST_PAUSE);
  return full / 2 + (full / 2) * chance;
}

function requestOf(options: ClientOptions, method: string, asked: Asked, key: string): RequestInit {
  const bearer = typeof options.key === 'string' ? options.key : options.key();
  const limit = AbortSignal.timeout(options.timeout ?? 20_000);
  return {
    method,
    redirect: 'error',
    signal: options.signal === undefined ? limit : AbortSignal.any([options.signal, limit]),
    headers: {
      authorization: `Bearer ${bearer}`,
      'accept-language': options.language ?? 'zh',
      ...(method === 'GET' ? {} : { 'idempotency-key': key }),
      ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
  };
}

/**
 * Calls until somebody answers for good.
 * @throws Refused where the platform says no (a repeat would be told the same), Unreached where all tries failed.
 */
async function reply(options: ClientOptions, name: OperationName, asked: Asked, { idempotencyKey }: CallOptions): Promise<Response> {
  const { method, path } = operations[name];
  const url = addressOf(typeof options.url === 'string' ? options.url : options.url(), path, asked);
  // One key for all tries of this call: whichever of them arrives first is done, the others get its answer.
  const key = idempotencyKey ?? randomUUID();
  const tries = options.tries ?? 6;
  let cause: unknown;
  for (let nth = 1; nth <= tries; nth += 1) {
    let retryAfter: string | null = null;
    try {
      const answer = await fetch(url, requestOf(options, method, asked, key));
      if (answer.ok) return answer;
      if (!REPEATED.has(answer.status)) throw new Refused(answer.status, await problemOf(answer));
      retryAfter = answer.headers.get('retry-after');
      cause = new Refused(answer.status, await problemOf(answer));
    } catch (error) {
      if (error instanceof Refused || options.signal?.aborted === true) throw error;
      cause = error;
    }
    if (nth < tries) await sleep(pauseBefore(nth, options.pause ?? 500, retryAfter), undefined, { signal: options.signal });
  }
  throw new Unreached(tries, cause);
}

export type Client = {
  /** Calls an operation by its name in the OpenAPI description. Throws Refused and Unreached. */
  readonly call: <Name extends OperationName>(name: Name, input: InputOf<Name>, more?: CallOptions) => Promise<ReplyOf<Name>>;
  /** The same where the answer is a file. */
  readonly bytes: <Name extends OperationName>(name: Name, input: InputOf<Name>) => Promise<Uint8Array>;
};

export const openClient = (options: ClientOptions): Client => ({
  call: async <Name extends OperationName>(name: Name, input: InputOf<Name>, more: CallOptions = {}) => {
    const answer = await reply(options, name, input as Asked, more);
    return (await answer.json()) as ReplyOf<Name>;
  },
  bytes: async (name, input) => (await reply(options, name, input as Asked, {})).bytes(),
});
