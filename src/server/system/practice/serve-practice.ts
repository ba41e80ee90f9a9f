/** Puts a platform to practise on behind a port of this machine. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PracticePlatform } from './practice-platform.ts';

export type Serving = { readonly address: string; readonly close: () => Promise<void> };

const MOST_BYTES = 1_000_000;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** @param port 0: any that is free. Rejects where it is in use. */
export async function servePractice(practice: PracticePlatform, port: number, host = '127.0.0.1'): Promise<Serving> {
  const server = createServer((request, response) => {
    readBody(request)
      .then((body) => {
        const { method = 'GET', headers } = request;
        const key = headers['idempotency-key'];
        const asked = { method, url: new URL(request.url ?? '/', 'http://practice'), authorization: headers.authorization, body };
        const given = practice.answer({ ...asked, key: typeof key === 'string' ? key : undefined });
        if (given === undefined) return response.destroy();
        response.writeHead(given.status, { 'content-type': 'application/json; charset=utf-8', ...given.headers });
        return response.end(typeof given.body === 'string' ? given.body : JSON.stringify(given.body));
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host}:${taken}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
