/** One question as both protocols have it: a key and its value, from the query or from a JSON body. */
import type { IncomingMessage, ServerResponse } from 'node:http';

const LONGEST = 20_000;

export type Reply = { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> };

/** The bytes of a request; undefined where there are more than anybody here needs. */
export async function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > LONGEST) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** An object, or undefined for anything else. */
export function readObject(bytes: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const body: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** The value under the service's own name for its key; a question without it has none. */
export function keyOf(name: string, url: URL, bytes: Buffer): string | undefined {
  const value = bytes.length === 0 ? url.searchParams.get(name) : readObject(bytes)?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function send(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(JSON.stringify(body));
}
