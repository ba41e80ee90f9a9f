/** A department system in seventy lines: follows its events, reads each case, takes it up and grants it. `node packages/client/example.ts` */
import { createServer } from 'node:http';
import type { SystemEvent } from './api.gen.ts';
import { openClient } from './call.ts';
import { follow } from './follow.ts';
import { webhookListener } from './listen.ts';
import { Refused } from './problem.ts';

const { YICI_URL = 'http://localhost:8080', YICI_KEY, YICI_SECRET, YICI_OFFICER = 'example-1', PORT } = process.env;
if (YICI_KEY === undefined) throw new Error('YICI_KEY is missing: the data office’s console shows it once.');

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
const client = openClient({ url: YICI_URL, key: YICI_KEY, signal: stop.signal });

/** A real system keeps both in its database. */
const seen = new Set<string>();
let position = 0;

/** The number of an act is the same however often it is tried, so that it is done once. */
const act = (number: string, part: string, version: number, name: string) => ({
  case: number,
  part,
  version,
  externalId: `example-${number}-${part}-${name}`,
  at: new Date().toISOString(),
  officer: YICI_OFFICER,
});

async function work(number: string, part: string): Promise<void> {
  const read = await client.call('cases.get', { params: { number } });
  const found = read.parts.find((each) => each.part === part);
  if (found?.state !== 'accepted') return;
  const begun = await client.call('acts.push', { body: { act: 'begin-review', ...act(number, part, read.version, 'begin') } });
  const decision = { reasons: '材料齐全，符合法定条件。', articles: [], conditions: [] };
  await client.call('acts.push', { body: { act: 'grant', ...act(number, part, begun.version, 'grant'), ...decision } });
  process.stdout.write(`${number} ${part}: granted\n`);
}

async function take(event: SystemEvent): Promise<void> {
  if (seen.has(event.id)) return;
  const { case: number, part } = event.data;
  process.stdout.write(`${event.timestamp} ${event.type} ${number ?? ''} ${part ?? ''}\n`);
  try {
    if (event.type === 'part.accepted' && number !== null && part !== null) await work(number, part);
  } catch (error) {
    // Refused in law: a person looks at it. Anything else is thrown on, and the event comes again.
    if (!(error instanceof Refused)) throw error;
    process.stdout.write(`refused: ${error.message} ${error.problem.article ?? ''}\n`);
  }
  seen.add(event.id);
}

// By webhook where the platform reaches us; asking works everywhere, and beside a webhook fills its gaps.
if (PORT !== undefined && YICI_SECRET !== undefined) {
  const listener = webhookListener({ secrets: () => [YICI_SECRET], seen: (id) => seen.has(id), take });
  const server = createServer(listener).listen(Number(PORT));
  stop.signal.addEventListener('abort', () => server.close());
}
process.stdout.write(`${JSON.stringify(await client.call('self.get', {}))}\n`);
await follow({
  client,
  read: () => position,
  write: (next) => {
    position = next;
  },
  handle: take,
  signal: stop.signal,
  failed: (error) => process.stdout.write(`${String(error)}\n`),
});
