/** The door of Open311 GeoReport v2 under /open311/v2: discovery, services, requests and tokens, in XML and JSON, faults in its own form. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { readHotlineNumber } from '#domain/petition/hotline-number.ts';
import { makeLimiter } from '#server/kernel/http/guard.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { isCounty, type HotlineRoom } from '../hotline-room.ts';
import { fileRequest } from './file-request.ts';
import { faultText, listText, oneText, typeOf, type Fault, type Format, type Value } from './format.ts';
import { findKey, type Open311Key } from './keys.ts';
import { readRequests, SPAN_MS, type Asked } from './read-requests.ts';
import { discovery, isService, serviceDefinition, serviceList } from './services.ts';

type Parts = {
  readonly room: HotlineRoom;
  readonly clock: WallClock;
  readonly publicUrl: string;
  /** A third party's key of the open API, where it is one that counts today; handed in by the room of society. */
  readonly clientOf: (key: string, now: Instant) => Promise<Open311Key | undefined>;
};
type Query = Readonly<Record<string, string | undefined>>;
type Answer =
  | { readonly one: string; readonly value: Value }
  | { readonly root: string; readonly item: string; readonly values: readonly Value[] }
  | { readonly faults: readonly Fault[] };

const fault = (code: number, description: string): Answer => ({ faults: [{ code, description }] });
/** Reading: a busy page of a city; more is a copy of it. */
const reading = { burst: 120, perSecond: 2 };
const LARGEST = 64 * 1024;

const send = (reply: FastifyReply, format: Format, answer: Answer): FastifyReply => {
  void reply.type(typeOf(format)).header('cache-control', 'no-store');
  if ('faults' in answer) return reply.code(answer.faults[0]?.code ?? 400).send(faultText(format, answer.faults));
  if ('one' in answer) return reply.send(oneText(format, answer.one, answer.value));
  return reply.send(listText(format, answer, answer.values));
};

/** The county by its six digits: one endpoint serves a whole province, so that each call names one. */
function jurisdictionOf({ room }: Parts, id: string | undefined): DivisionCode | Answer {
  if (id === undefined || id === '') return fault(400, 'jurisdiction_id was not provided');
  const division = brandAs<DivisionCode>(Number(id));
  return /^\d{6}$/.test(id) && isCounty(room.catalogue, division) ? division : fault(404, 'jurisdiction_id was not found');
}

/** W3C date-time with its zone; undefined for what is none. */
const momentOf = (text: string | undefined): Instant | undefined => {
  const at =
    text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) || !/(Z|[+-]\d\d:\d\d)$/.test(text) ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? undefined : instantOf(at);
};

async function requests(parts: Parts, query: Query, ids: readonly string[] | undefined): Promise<Answer> {
  const division = jurisdictionOf(parts, query['jurisdiction_id']);
  if (typeof division !== 'number') return division;
  const { service_code: codes, start_date: start, end_date: end, status } = query;
  if (status !== undefined && !/^(open|closed)(,(open|closed))?$/.test(status)) return fault(400, 'status is open or closed');
  const [from, until] = [momentOf(start), momentOf(end)];
  if ((start !== undefined && from === undefined) || (end !== undefined && until === undefined))
    return fault(400, 'dates are written 2026-01-31T00:00:00+08:00');
  const last = until ?? instantOf(Math.min((from ?? 0) === 0 ? Number.MAX_SAFE_INTEGER : (from ?? 0) + SPAN_MS, parts.clock()));
  const asked: Asked = {
    division,
    from: from ?? instantOf(Math.max(0, last - SPAN_MS)),
    until: last,
    ...(ids === undefined ? {} : { ids }),
    ...(codes === undefined ? {} : { codes: codes.split(',') }),
    ...(status === 'open' || status === 'closed' ? { status } : {}),
  };
  const values = await readRequests(sqlOf(parts.room.pool), parts.room.catalogue, asked);
  return { root: 'service_requests', item: 'request', values };
}

/** By id the jurisdiction is in the number, so that it need not be named. */
async function oneRequest(parts: Parts, query: Query, typed: string): Promise<Answer> {
  const number = readHotlineNumber(typed);
  if (number === undefined) return fault(404, 'service_request_id was not found');
  const found = await requests(parts, { jurisdiction_id: query['jurisdiction_id'] ?? String(number.division) }, [number.id]);
  return 'values' in found && found.values.length === 0 ? fault(404, 'service_request_id was not found') : found;
}

function token(typed: string): Answer {
  const number = readHotlineNumber(typed);
  if (number === undefined) return fault(404, 'token was not found');
  return { root: 'service_requests', item: 'request', values: [{ service_request_id: number.id, token: number.id }] };
}

/** Each value one text that the database can hold: a name given twice is a list, and `%00` is refused by PostgreSQL. */
const isPlain = (values: unknown): boolean =>
  Object.values(values ?? {}).every((value) => typeof value === 'string' && value.isWellFormed() && !value.includes('\u0000'));

const formOf = (body: unknown): Readonly<Record<string, string>> =>
  body instanceof URLSearchParams ? Object.fromEntries(body) : ({} as Readonly<Record<string, string>>);

async function file(parts: Parts, limiter: ReturnType<typeof makeLimiter>, request: FastifyRequest): Promise<Answer> {
  const form = formOf(request.body);
  if (!isPlain(form)) return fault(400, 'values are well-formed text');
  const given = form['api_key'] ?? '';
  const now = parts.clock();
  const key = given === '' ? undefined : ((await findKey(sqlOf(parts.room.pool), given)) ?? (await parts.clientOf(given, now)));
  if (key === undefined) return fault(403, 'api_key was not provided or is wrong');
  const wait = limiter.take(key.hash, { burst: key.perMinute, perSecond: key.perMinute / 60 }, now);
  if (wait > 0) return fault(429, `too many requests; try again in ${wait} seconds`);
  const query = request.query as Query;
  const division = jurisdictionOf(parts, form['jurisdiction_id'] ?? query['jurisdiction_id']);
  if (typeof division !== 'number') return division;
  const filed = await fileRequest(parts.room, { form, key, division, requestId: request.id, now });
  return filed.ok ? { root: 'service_requests', item: 'request', values: [filed.value] } : { faults: filed.faults };
}

/** Mounts it with its own reader of forms; nothing else of the server takes forms. */
export async function mountOpen311(app: FastifyInstance, parts: Parts): Promise<void> {
  const limiter = makeLimiter();
  await app.register(async (door) => {
    door.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: LARGEST }, (_request, body, done) =>
      done(null, new URLSearchParams(String(body))),
    );
    const serve = (path: string, method: 'GET' | 'POST', answer: (request: FastifyRequest) => Promise<Answer> | Answer): void => {
      for (const format of ['json', 'xml'] as const)
        door.route({
          method,
          url: `/open311/v2/${path}.${format}`,
          handler: async (request, reply) => {
            if (!isPlain(request.query) || !isPlain(request.params))
              return send(reply, format, fault(400, 'each parameter is given once, in well-formed text'));
            const wait = limiter.take(request.ip, reading, parts.clock());
            return send(reply, format, wait > 0 ? fault(429, `too many requests; try again in ${wait} seconds`) : await answer(request));
          },
        });
    };
    const params = (request: FastifyRequest, name: string): string => String((request.params as Query)[name] ?? '');
    serve('discovery', 'GET', () => ({ one: 'discovery', value: discovery(parts.publicUrl) }));
    serve('services', 'GET', () => ({ root: 'services', item: 'service', values: serviceList() }));
    serve('services/:code', 'GET', (request) => {
      const code = params(request, 'code');
      return isService(code) ? { one: 'service_definition', value: serviceDefinition(code) } : fault(404, 'service_code was not found');
    });
    serve('requests', 'GET', (request) => {
      const query = request.query as Query;
      return requests(parts, query, query['service_request_id']?.split(','));
    });
    serve('requests/:id', 'GET', (request) => oneRequest(parts, request.query as Query, params(request, 'id')));
    serve('tokens/:id', 'GET', (request) => token(params(request, 'id')));
    serve('requests', 'POST', (request) => file(parts, limiter, request));
  });
}
