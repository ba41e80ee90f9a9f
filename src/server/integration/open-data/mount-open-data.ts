/** Gives the files of open data to anyone, with an ETag; and their index. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OpenDataIndex } from '#contract/view/open-data.ts';
import { readDivision } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import { makeLimiter } from '#server/kernel/http/guard.ts';
import { sendRefusal } from '#server/kernel/http/mount.ts';
import type { Handler } from '#server/kernel/request.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { dumps } from './dumps.ts';
import type { KeptDumps } from './keep-dumps.ts';

const PATH = '/api/v1/open-data';
/** A reader of every county's files takes some four hundred; who loops is slowed. */
const RATE = { burst: 400, perSecond: 5 };
export const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

const placeOf = ({ divisions }: Pick<Catalogue, 'divisions'>, asked: string | undefined): DivisionCode | undefined => {
  const division = asked === undefined ? PROVINCE : readDivision(asked);
  return division !== undefined && divisions.has(division) ? division : undefined;
};

/** RFC 9110, 13.1.2: any of the tags, or a star. */
const isKnown = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag || each.trim() === '*');

export function mountOpenData(app: FastifyInstance, catalogue: Catalogue, kept: KeptDumps): void {
  const limiter = makeLimiter();
  const give = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const wait = limiter.take(request.ip, RATE, wallClock());
    if (wait > 0) {
      void reply.header('retry-after', wait);
      return sendRefusal(request, reply, { code: 'too-many-requests', values: { seconds: wait } });
    }
    const { division: asked } = request.query as { readonly division?: string };
    const division = typeof asked === 'object' ? undefined : placeOf(catalogue, asked);
    const made = division === undefined ? undefined : await kept.get((request.params as { readonly name: string }).name, division);
    if (made === undefined) return sendRefusal(request, reply, { code: 'open-data-not-found' });
    const tag = `"${made.sha256.slice(0, 32)}"`;
    // Open to other sites' scripts: it is for them, and nothing in it is anybody's.
    void reply
      .header('etag', tag)
      .header('cache-control', 'public, max-age=300')
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    if (isKnown(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply.type(made.mediaType).header('link', `<${LICENCE.url}>; rel="license"`).send(made.bytes);
  };
  app.get(`${PATH}/:name`, give);
}

export const openDataHandlers = (catalogue: Catalogue, kept: KeptDumps): Readonly<Record<'open-data.list', Handler<Caller>>> => ({
  'open-data.list': async ({ query }) => {
    const division = placeOf(catalogue, query['division']);
    const place = division === undefined ? undefined : catalogue.divisions.get(division);
    if (division === undefined || place === undefined) return refuse('open-data-not-found');
    const scene = kept.scene(division);
    const datasets = dumps.map(async ({ id, title, about, files, count }) => {
      const made = await Promise.all(files.map(({ name }) => kept.get(name, division)));
      return {
        id,
        title,
        about,
        entries: await count(scene),
        files: made.flatMap((file) =>
          file === undefined
            ? []
            : [
                {
                  path: `${PATH}/${file.name}${division === PROVINCE ? '' : `?division=${division}`}`,
                  mediaType: file.mediaType,
                  format: file.format,
                  bytes: file.bytes.length,
                  sha256: file.sha256,
                },
              ],
        ),
      };
    });
    const index: OpenDataIndex = {
      licence: LICENCE,
      division: { code: division, name: place.name },
      updatedAt: instantText(kept.updatedAt()),
      datasets: await Promise.all(datasets),
    };
    return ok(index);
  },
});
