/** A department's system for tests: a real HTTP server whose behaviour is a function, closed with the file. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export type Behaviour = (request: IncomingMessage, response: ServerResponse, body: string) => void;
export type SourceServer = {
  readonly address: string;
  /** As the operator names it: `127.0.0.1:port`. */
  readonly place: string;
  readonly behave: (behaviour: Behaviour) => void;
  readonly requests: {
    readonly method: string;
    readonly url: string;
    readonly body: string;
    readonly headers: IncomingMessage['headers'];
  }[];
  /** Connections made to it, requests or not. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

export const json =
  (value: unknown, status = 200): Behaviour =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };

export async function openSource(behaviour: Behaviour = json({}), host = '127.0.0.1', port = 0): Promise<SourceServer> {
  let current = behaviour;
  let connections = 0;
  const requests: SourceServer['requests'] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      requests.push({ method: request.method ?? '', url: request.url ?? '', body, headers: request.headers });
      current(request, response, body);
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    place: `${host.includes(':') ? `[${host}]` : host}:${taken}`,
    behave: (next) => {
      current = next;
    },
    requests,
    connections: () => connections,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Sources of one test file, closed at its end. */
export const useSources = (): { readonly open: typeof openSource } => {
  const opened: SourceServer[] = [];
  afterAll(async () => {
    for (const source of opened) await source.close();
  });
  return {
    open: async (behaviour, host, port) => {
      const source = await openSource(behaviour, host, port);
      opened.push(source);
      return source;
    },
  };
};
