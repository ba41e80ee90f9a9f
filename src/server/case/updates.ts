/** The stream of live updates (SSE): number and version of cases the caller may read, nothing else. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { routes } from '#contract/routes.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import type { Audience } from '#server/corridor/aggregate.ts';
import type { Live, News } from '#server/corridor/live.ts';
import type { Caller } from '#server/identity/caller.ts';
import { sendRefusal } from '#server/kernel/http/mount.ts';

type Parts = {
  readonly live: Live;
  readonly callerOf: (request: FastifyRequest) => Promise<Caller | undefined>;
  /** For whom a person may act now. */
  readonly principalsOf: (person: PersonId) => Promise<readonly string[]>;
  /** Whether a person may read this case now. */
  readonly mayRead: (caller: Caller, number: string) => Promise<boolean>;
};

/** Proxies close silent connections after a minute at the latest. */
const BEAT_MS = 25_000;
/** A stream ends after a while and the browser asks again: so a session that ended meanwhile ends its stream too (bar A10). */
const LIFE_MS = 10 * 60_000;

const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
/** Tabs of one person that may listen at once; a browser itself holds six, a hall's screens are people of their own. */
const MOST = 20;

/** News that notices of no case came to somebody's account. */
export const NOTICES = 'notices';

const concerns = (audience: Audience, { person, post }: Caller): boolean => {
  if (post === undefined) return audience.people.includes(person);
  return (
    // Who administers posts has no desk to hear of.
    (post.duty !== 'administration' && audience.offices.includes(post.office)) ||
    ((post.duty === 'reception' || post.duty === 'supervision') && audience.halls.includes(post.division))
  );
};

type Stream = {
  readonly caller: Caller;
  readonly principals: readonly string[];
  readonly tell: (news: object) => void;
  readonly end: () => void;
};

/** Sorts the news for one stream. An agent's are judged piece by piece, so a mandate that ended tells nothing more (bar A7). */
function listenerOf({ principalsOf, mayRead }: Pick<Parts, 'principalsOf' | 'mayRead'>, { caller, principals, tell, end }: Stream) {
  let givers = principals;
  return ({ kind, id, version, audience }: News): void => {
    // Posts of this division changed: the browser asks again, and then hears what its post of now may hear (bar A6).
    if (kind === 'directory' && id === String(caller.post?.division)) return end();
    if (kind === NOTICES && caller.post === undefined && audience.people.includes(caller.person)) return tell({ notices: id, version });
    const number = kind === 'case' ? id : audience.about;
    const acts = caller.post === undefined && audience.people.some((person) => givers.includes(person));
    if (kind === 'mandate') {
      if (!acts && !audience.people.includes(caller.person)) return;
      void principalsOf(caller.person)
        .then((now) => (givers = now))
        .catch(() => undefined);
      tell({ kind, mandate: id, version });
    } else if (number !== undefined && concerns(audience, caller)) tell({ number, version });
    else if (number !== undefined && acts)
      void mayRead(caller, number)
        .then((may) => (may ? tell({ number, version }) : undefined))
        .catch(() => undefined);
  };
}

export function mountUpdates(app: FastifyInstance, { live, callerOf, principalsOf, mayRead }: Parts): void {
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
    const principals = await principalsOf(caller.person);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { ...HEADERS, 'x-request-id': request.id });
    raw.write('retry: 2000\n\n');
    const tell = (news: object): void => void (raw.writableEnded || raw.write(`data: ${JSON.stringify(news)}\n\n`));
    const stop = live.hear(listenerOf({ principalsOf, mayRead }, { caller, principals, tell, end: () => end() }));
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
