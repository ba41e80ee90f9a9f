/** Hangs operations of the contract on their routes: who, limits, shapes, key, handler, answer, in this order. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from '#contract/operation.ts';
import type { Route } from '#contract/portal-routes.ts';
import { routes } from '#contract/routes.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Problem, Refusal, Result } from '#domain/kernel/result.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Handler, RequestFacts } from '../request.ts';
import type { WallClock } from '../wall-clock.ts';
import type { Limiter, Rate } from './guard.ts';
import { languageOf } from './language.ts';
import { problemOf, statusOf } from './problem-reply.ts';
import { sendValue } from './reply.ts';
import { checkOf, type Check } from './validate.ts';

export type Mounted<Caller> = {
  readonly operation: Operation;
  readonly handle: Handler<Caller>;
  /** For a raw body: the most bytes taken. */
  readonly upload?: number;
  readonly rate?: Rate;
};
export type Door<Caller> = {
  readonly clock: WallClock;
  readonly limiter: Limiter;
  readonly rate: Rate;
  readonly callerOf: (request: FastifyRequest) => Promise<Caller | undefined>;
  /** Whose bucket a request is taken from, and whether the caller acts under a post. */
  readonly keyOf: (caller: Caller) => string;
  readonly isOfficer: (caller: Caller) => boolean;
  /** Who asks by a key of their own what is open to all: their bucket is theirs, not their address's; undefined where no key came. */
  readonly thirdParty?: (request: FastifyRequest, operation: Operation, now: Instant) => Promise<Result<string> | undefined>;
};

/** Acts on a case have no row of their own in the table: their path is their name. */
export const routeOf = (name: Operation['name']): Route => {
  const route: Route | undefined = (routes as Readonly<Record<string, Route>>)[name];
  if (route !== undefined) return route;
  return { method: 'POST', path: `/api/v1/cases/{number}/${name.replace('case.', '')}` };
};

/** Adds one route for each operation. */
export function mountOperations<Caller>(app: FastifyInstance, door: Door<Caller>, mounted: readonly Mounted<Caller>[]): void {
  for (const each of mounted) {
    const { method, path } = routeOf(each.operation.name);
    const serve = serverOf(door, each);
    app.route({
      method,
      url: path.replace(/\{(\w+)\}/g, ':$1'),
      ...(each.upload === undefined ? {} : { bodyLimit: each.upload }),
      handler: serve,
    });
  }
  refuseOtherMethods(app, mounted);
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const;

/** An address that exists says which methods it takes (RFC 9110, 15.5.6) instead of not being there. */
function refuseOtherMethods(app: FastifyInstance, mounted: readonly { readonly operation: Operation }[]): void {
  const routed = mounted.map(({ operation }) => routeOf(operation.name));
  for (const [path, same] of Map.groupBy(routed, (route) => route.path)) {
    const taken = same.map((route): string => route.method);
    const allow = [...taken, ...(taken.includes('GET') ? ['HEAD'] : [])].toSorted().join(', ');
    app.route({
      method: METHODS.filter((method) => !taken.includes(method)),
      url: path.replace(/\{(\w+)\}/g, ':$1'),
      handler: (request, reply) => sendRefusal(request, reply.header('allow', allow), { code: 'method-not-allowed' }),
    });
  }
}

type Shapes = { readonly params: Check; readonly query: Check; readonly body: Check };

/** For what takes nothing: `at` is put before each pointer, as in `checkOf`. */
const nothing =
  (at = ''): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse('bad-input', { problems: [{ pointer: at, code: 'wrong-type' }] });
    const names = Object.keys(value);
    if (names.length === 0) return ok({});
    return refuse('bad-input', { problems: names.map((name) => ({ pointer: `${at}/${name}`, code: 'unknown-field' })) });
  };

function serverOf<Caller>(door: Door<Caller>, mounted: Mounted<Caller>) {
  const { params, query, body } = mounted.operation;
  const shapes: Shapes = {
    params: params === undefined ? (value) => ok(value) : checkOf(params, '/params'),
    query: query === undefined ? nothing('/query') : checkOf(query, '/query'),
    body: mounted.upload !== undefined ? (value) => ok(value) : body === undefined ? nothing() : checkOf(body),
  };
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const result = await answer(door, mounted, shapes, request, reply);
    if (result.ok) return sendValue(reply, result.value);
    return sendRefusal(request, reply, result.refusal);
  };
}

async function answer<Caller>(
  door: Door<Caller>,
  { operation, handle, rate, upload }: Mounted<Caller>,
  shapes: Shapes,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Result<unknown>> {
  const caller = await door.callerOf(request);
  const now = door.clock();
  const tooMany = (wait: number): Result<never> => {
    void reply.header('retry-after', wait);
    return refuse('too-many-requests', { values: { seconds: wait } });
  };
  const third = caller === undefined ? await enterByKey(door, operation, request, now) : undefined;
  if (third !== undefined && 'wait' in third) return tooMany(third.wait);
  if (third?.ok === false) return third;
  const taker = caller === undefined ? (third?.value ?? request.ip) : door.keyOf(caller);
  const wait = door.limiter.take(rate === undefined ? taker : `${operation.name} ${taker}`, rate ?? door.rate, now);
  if (wait > 0) return tooMany(wait);
  if (operation.who === 'system' && caller === undefined) return refuse('system-key-wrong');
  if (operation.who !== 'public' && caller === undefined) return refuse('sign-in-needed');
  if (operation.who === 'officer' && (caller === undefined || !door.isOfficer(caller))) return refuse('post-needed');
  const key = keyOf(request, operation.command);
  if (!key.ok) return key;
  const facts = factsOf(request, shapes, upload !== undefined);
  if (!facts.ok) return facts;
  return handle({
    ...facts.value,
    now,
    caller,
    requestId: request.id,
    language: requestLanguage(request),
    idempotencyKey: key.value,
    device: deviceOf(request),
  });
}

/** Each wrong key may have asked the database: an address that sends many is not asked about any more for a while. */
const WRONG_KEYS: Rate = { burst: 30, perSecond: 0.5 };
async function enterByKey<Caller>(door: Door<Caller>, operation: Operation, request: FastifyRequest, now: Instant) {
  if (door.thirdParty === undefined || request.headers.authorization === undefined) return undefined;
  const bucket = `wrong key ${request.ip}`;
  const wait = door.limiter.wait(bucket, WRONG_KEYS, now);
  if (wait > 0) return { wait };
  const third = await door.thirdParty(request, operation, now);
  if (third?.ok === false && third.refusal.code === 'client-key-wrong') door.limiter.take(bucket, WRONG_KEYS, now);
  return third;
}

const deviceOf = ({ headers }: FastifyRequest): string | undefined => {
  const sent = headers['x-yici-device'];
  return typeof sent === 'string' ? sent : undefined;
};

/** A key that is sent is judged wherever it is sent; it is demanded of commands. */
function keyOf(request: FastifyRequest, demanded: boolean): Result<string | undefined> {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return demanded ? refuse('idempotency-key-missing') : ok(undefined);
  return typeof key === 'string' && /^[\x21-\x7e]{8,200}$/.test(key) ? ok(key) : refuse('idempotency-key-bad');
}

type Input = Pick<RequestFacts<never>, 'params' | 'query' | 'body' | 'bytes'>;

function factsOf(request: FastifyRequest, shapes: Shapes, raw: boolean): Result<Input> {
  const { lang: _language, ...query } = request.query as Record<string, string | readonly string[]>;
  const params = shapes.params(request.params);
  const asked = shapes.query(query);
  const sent = raw ? ok({}) : shapes.body(request.body ?? {});
  const problems = [params, asked, sent].flatMap((result) => (result.ok ? [] : (result.refusal.problems ?? [])));
  if (problems.length > 0) return refuse('bad-input', { problems });
  const broken = [...brokenTexts('/params', request.params), ...brokenTexts('/query', query)];
  if (broken.length > 0) return refuse('bad-input', { problems: broken });
  const repeated = Object.entries(query)
    .filter(([, value]) => typeof value !== 'string')
    .map(([name]) => name);
  if (repeated.length > 0) {
    return refuse('bad-input', {
      problems: repeated.map((name) => ({ pointer: `/query/${name}`, code: 'too-many', values: { limit: 1 } })),
    });
  }
  return ok({
    params: request.params as Record<string, string>,
    query: query as Record<string, string>,
    body: raw ? undefined : (request.body ?? {}),
    bytes: raw && request.body instanceof Uint8Array ? request.body : new Uint8Array(),
  });
}

/** An address can hold what JSON may not: `%00` would reach PostgreSQL, which refuses it. */
const brokenTexts = (at: string, texts: unknown): readonly Problem[] =>
  Object.entries(texts ?? {}).flatMap(([name, text]) =>
    typeof text === 'string' && (text.includes('\u0000') || !text.isWellFormed())
      ? [{ pointer: `${at}/${name}`, code: 'json-broken-text' }]
      : [],
  );

export const requestLanguage = (request: FastifyRequest) =>
  languageOf((request.query as { lang?: string } | undefined)?.lang, request.headers.cookie, request.headers['accept-language']);

/** Sends a refusal as a problem document. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const path = request.url.split('?')[0] ?? '';
  const document = problemOf(refusal, { language: requestLanguage(request), requestId: request.id, path });
  return reply
    .code(statusOf(refusal))
    .header('cache-control', 'no-store')
    .header('content-language', requestLanguage(request) === 'zh' ? 'zh-CN' : 'en')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(document));
}
