/** The stream of live updates (SSE): number and version of cases the caller may read, nothing else. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { routes } from '#contract/routes.ts';
import type { Audience } from '#server/corridor/aggregate.ts';
import type { Live } from '#server/corridor/live.ts';
import type { Caller } from '#server/identity/caller.ts';
import { sendRefusal } from '#server/kernel/http/mount.ts';

type Parts = { readonly live: Live; readonly callerOf: (request: FastifyRequest) => Promise<Caller | undefined> };

/** Proxies close silent connections after a minute at the latest. */
const BEAT_MS = 25_000;
/** A stream ends after a while and the browser asks again: so a session that ended meanwhile ends its stream too (bar A10). */
const LIFE_MS = 10 * 60_000;

const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
/** Tabs of one person that may listen at once; a browser itself holds six, a hall's screens are people of their own. */
const MOST = 20;

const concerns = (audience: Audience, { person, post }: Caller): boolean => {
  if (post === undefined) return audience.people.includes(person);
  return (
    audience.offices.includes(post.office) ||
    ((post.duty === 'reception' || post.duty === 'supervision') && audience.halls.includes(post.division))
  );
};

export function mountUpdates(app: FastifyInstance, { live, callerOf }: Parts): void {
  /** What ends each stream, and whose it is. */
  const streams = new Map<() => void, string>();
  app.addHook('preClose', async () => {
    for (const end of streams.keys()) end();
  });
  // A HEAD would be answered by a stream without an end.
  app.get(routes['update.stream'].path, { exposeHeadRoute: false }, async (request, reply) => {
    const caller = await callerOf(request);
    if (caller === undefined) return sendRefusal(request, reply, { code: 'sign-in-needed' });
    const tabs = [...streams.values()].filter((person) => person === caller.person).length;
    if (tabs >= MOST) return sendRefusal(request, reply, { code: 'too-many-requests', values: { seconds: LIFE_MS / 1000 } });
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { ...HEADERS, 'x-request-id': request.id });
    raw.write('retry: 2000\n\n');
    const stop = live.hear(({ kind, id, version, audience }) => {
      const number = kind === 'case' ? id : audience.about;
      if (number !== undefined && concerns(audience, caller)) raw.write(`data: ${JSON.stringify({ number, version })}\n\n`);
    });
    const beat = setInterval(() => raw.write(': \n\n'), BEAT_MS);
    const end = (): void => {
      streams.delete(end);
      stop();
      clearInterval(beat);
      clearTimeout(life);
      raw.end();
    };
    const life = setTimeout(end, LIFE_MS);
    streams.set(end, caller.person);
    raw.on('close', end);
    return reply;
  });
}
