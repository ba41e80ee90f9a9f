/** Answers the platform's webhooks over HTTP: signature first, then each event once, and an error where it could not be kept. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SystemEvent } from './api.gen.ts';
import { verifyWebhook } from './verify-webhook.ts';

export type ListenOptions = {
  /** All that may have signed: two while a secret is being changed. */
  readonly secrets: () => readonly string[];
  /** Whether the event with this id was taken before. */
  readonly seen: (id: string) => boolean | Promise<boolean>;
  /** Keeps the event, with its id, before it returns; the work itself may come later. What it throws is answered 500, and the event comes again. */
  readonly take: (event: SystemEvent) => void | Promise<void>;
  readonly now?: () => number;
};

/** Four times what the platform sends at most. */
const MOST_BYTES = 80_000;

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function eventOf(body: Buffer): SystemEvent | undefined {
  try {
    const read: unknown = JSON.parse(body.toString('utf8'));
    return typeof read === 'object' && read !== null && 'id' in read && 'type' in read && 'data' in read
      ? (read as SystemEvent)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The status to answer with: 2xx for what is kept, was kept before or means nothing to us; 4xx for what is not the platform's. */
export async function receive(options: ListenOptions, headers: IncomingMessage['headers'], body: Buffer): Promise<number> {
  const now = options.now?.() ?? Date.now();
  const verdict = verifyWebhook({ secrets: options.secrets(), headers, body, now });
  if (!verdict.ok) return 401;
  const event = eventOf(body);
  if (event === undefined) return 400;
  if (event.type === 'system.ping' || (await options.seen(event.id))) return 204;
  await options.take(event);
  return 204;
}

/** For `createServer(webhookListener(…))`, or behind a path of your own server. */
export const webhookListener =
  (options: ListenOptions) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const answer = async (): Promise<number> => {
      if (request.method !== 'POST') return 405;
      const body = await readBody(request);
      return body === undefined ? 413 : receive(options, request.headers, body);
    };
    answer()
      .catch(() => 500)
      .then((status) => response.writeHead(status).end())
      .catch(() => response.destroy());
  };
