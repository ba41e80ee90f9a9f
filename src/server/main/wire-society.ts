/** Puts ideas and keys of third parties together. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { brandAs } from '#domain/kernel/brand.ts';
import type { MeasureId } from '#domain/measure/measure.ts';
import type { Operation } from '#contract/operation.ts';
import { apiClientOperations } from '#contract/operations/api-client.ts';
import { ideaOperations } from '#contract/operations/idea.ts';
import { statisticsOperations } from '#contract/operations/statistics.ts';
import type { Caller } from '#server/identity/caller.ts';
import { LICENCE } from '#server/integration/open-data/mount-open-data.ts';
import { makeLimiter } from '#server/kernel/http/guard.ts';
import { sendRefusal, type Door } from '#server/kernel/http/mount.ts';
import type { Handler } from '#server/kernel/request.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { openClientDoor } from '#server/society/client/client-door.ts';
import { apiClientHandlers } from '#server/society/client/client-handlers.ts';
import { openEditions } from '#server/society/statistics/grid.ts';
import { isMeasureFormat, measureFile } from '#server/society/statistics/statistics-files.ts';
import { FILES, statisticsHandlers, type StatisticsRoom } from '#server/society/statistics/statistics-handlers.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { ideaHandlers } from '#server/society/idea/idea-handlers.ts';
import type { Wired } from './wire.ts';

export const societyOperations: readonly Operation[] = [...ideaOperations, ...apiClientOperations, ...statisticsOperations];

/** One for the process: pages and files of some minutes say the same. */
const rooms = new WeakMap<Wired['pool'], StatisticsRoom>();
export function statisticsRoomOf({ pool, catalogue }: Pick<Wired, 'pool' | 'catalogue'>): StatisticsRoom {
  const known = rooms.get(pool);
  if (known !== undefined) return known;
  const sql = sqlOf(pool);
  const room = { sql, catalogue, editions: openEditions({ sql, catalogue }) };
  rooms.set(pool, room);
  return room;
}

/** What keys of third parties follow from. */
export const societySecretOf = ({ home }: Wired['config']): string => keepSecret(home, 'api-client-key');

export const societyHandlersOf = (wired: Wired): Readonly<Record<string, Handler<Caller>>> => ({
  ...ideaHandlers(wired.cases),
  ...statisticsHandlers(statisticsRoomOf(wired)),
  ...apiClientHandlers({ ...wired.cases, keySecret: societySecretOf(wired.config) }),
});

const BEARER = /^Bearer (yk_[\w-]{1,200})$/;
const keyOf = ({ headers }: FastifyRequest): string | undefined => BEARER.exec(headers.authorization ?? '')?.[1];

/** Files for anybody, and keys: those are for what is open to all, what is somebody's is asked for by whose it is. */
export function openToThirdParties(app: FastifyInstance, wired: Wired): NonNullable<Door<Caller>['thirdParty']> {
  mountMeasureFiles(app, wired);
  const door = openClientDoor(wired.pool);
  app.addHook('onClose', door.flush);
  return async (request, operation, now) => {
    const key = operation.who === 'public' && !operation.command ? keyOf(request) : undefined;
    return key === undefined ? undefined : door.enter(key, operation.name, now);
  };
}

const NAME = /^((?:actual|declared)\.[a-z0-9-]{1,50})\.([a-z]{3,4})$/;
const MEASURE_RATE = { burst: 200, perSecond: 5 };

/** The files of measures, beside those of the catalogue: with a hash, a tag, and open to other sites' scripts. */
function mountMeasureFiles(app: FastifyInstance, wired: Wired): void {
  const limiter = makeLimiter();
  const room = statisticsRoomOf(wired);
  app.get(`${FILES}/:file`, async (request, reply) => {
    const now = wired.clock();
    const wait = limiter.take(request.ip, MEASURE_RATE, now);
    if (wait > 0) return sendRefusal(request, reply.header('retry-after', wait), { code: 'too-many-requests', values: { seconds: wait } });
    const [, id = '', format = ''] = NAME.exec((request.params as { readonly file: string }).file) ?? [];
    const measure = wired.catalogue.measures.get(brandAs<MeasureId>(id));
    if (measure === undefined || !isMeasureFormat(format)) return sendRefusal(request, reply, { code: 'statistics-measure-unknown' });
    const { bytes, mediaType, sha256 } = await measureFile(room, measure, format, now);
    const tag = `"${sha256.slice(0, 32)}"`;
    void reply
      .header('etag', tag)
      .header('cache-control', 'public, max-age=300')
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('link', `<${LICENCE.url}>; rel="license"`);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply.type(mediaType).send(bytes);
  });
}
