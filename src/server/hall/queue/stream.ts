/** The stream of a hall (SSE) for its screens and for who waits: the version of its day, and no more. */
import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { routes } from '#contract/routes.ts';
import type { Live } from '#server/corridor/live.ts';
import { sendRefusal } from '#server/kernel/http/mount.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { hallOf, type QueueRoom } from './queue-room.ts';
import { hallOfKey } from './queue-store.ts';

type Parts = { readonly room: Pick<QueueRoom, 'catalogue' | 'boards'>; readonly live: Pick<Live, 'hear'>; readonly clock: WallClock };

/** Proxies close silent connections after a minute at the latest. */
const BEAT_MS = 25_000;
/** From one address: a hall's screens, kiosks and phones behind one wire. */
const MOST_FROM_ONE = 600;
/** Of one process: beyond it people poll. */
const MOST = 20_000;

const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };

type Stream = { readonly tell: (line: string) => void; readonly end: () => void; readonly ip: string };

type Halls = Map<string, Set<Stream>>;

const spreadTo =
  (halls: Halls) =>
  (hall: string, version: number): void => {
    const line = `data: ${JSON.stringify({ version })}\n\n`;
    for (const stream of halls.get(hall) ?? []) stream.tell(line);
  };

/** One listener for all streams: news are sorted by hall once, and written as one line to each. Returns what ends it. */
function hearFor(halls: Halls, { room, live, clock }: Parts): () => void {
  const spread = spreadTo(halls);
  return live.hear(({ kind, id, version }) => {
    if (kind === 'queue') spread(hallOfKey(id), version);
    if (kind !== 'hall' || !halls.has(id)) return;
    // A new plan gives the day no new version: said again, whoever hears it asks anew.
    const hall = hallOf(room, id);
    if (!hall.ok) return;
    void room.boards.boardOf(hall.value, clock()).then(
      ({ state }) => spread(id, state.version),
      () => undefined,
    );
  });
}

const isFull = (halls: Halls, ip: string): boolean => {
  const all = [...halls.values()].flatMap((streams) => [...streams]);
  return all.length >= MOST || all.filter((stream) => stream.ip === ip).length >= MOST_FROM_ONE;
};

/** Adds a stream to its hall and begins with the version of now. */
function begin(halls: Halls, hall: string, { raw, ip, id, version }: Beginning): void {
  raw.writeHead(200, { ...HEADERS, 'x-request-id': id });
  raw.write(`retry: 2000\n\ndata: ${JSON.stringify({ version })}\n\n`);
  const streams = halls.get(hall) ?? new Set<Stream>();
  halls.set(hall, streams);
  const stream: Stream = {
    ip,
    tell: (line) => void (raw.writableEnded || raw.write(line)),
    end: () => {
      streams.delete(stream);
      raw.end();
    },
  };
  streams.add(stream);
  raw.on('close', stream.end);
}
type Beginning = { readonly raw: ServerResponse; readonly ip: string; readonly id: string; readonly version: number };

export function mountHallStream(app: FastifyInstance, parts: Parts): void {
  const { room, clock } = parts;
  const halls: Halls = new Map();
  const stop = hearFor(halls, parts);
  const beat = setInterval(() => {
    for (const streams of halls.values()) for (const { tell } of streams) tell(': \n\n');
  }, BEAT_MS).unref();
  app.addHook('preClose', async () => {
    stop();
    clearInterval(beat);
    for (const streams of halls.values()) for (const { end } of streams) end();
  });
  // A HEAD would be answered by a stream without an end.
  app.get(routes['hall.stream'].path.replace('{id}', ':id'), { exposeHeadRoute: false }, async (request, reply) => {
    const hall = hallOf(room, (request.params as { readonly id?: string }).id);
    if (!hall.ok) return sendRefusal(request, reply, hall.refusal);
    if (isFull(halls, request.ip)) return sendRefusal(request, reply, { code: 'too-many-requests', values: { seconds: 30 } });
    const { state } = await room.boards.boardOf(hall.value, clock());
    reply.hijack();
    begin(halls, hall.value.id, { raw: reply.raw, ip: request.ip, id: request.id, version: state.version });
    return reply;
  });
}
