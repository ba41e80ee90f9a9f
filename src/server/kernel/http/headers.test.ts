/** Every reply carries the security headers, whatever became of the request; measured over a real socket (bar O7). */
import { connect, type AddressInfo } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { routes } from '#contract/routes.ts';
import { useApp } from '#test/support/app.ts';

const app = useApp();
let port = 0;
beforeAll(async () => {
  const { app: server } = await app.instance();
  await server.listen({ port: 0, host: '127.0.0.1' });
  port = (server.server.address() as AddressInfo).port;
});

const mustHave = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
];
const ask = (method: string, path: string, body?: Buffer): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: new Uint8Array(body), headers: { 'content-type': 'application/json' } }),
  });

/** Sends bytes as they are and gives all that comes back until the server closes. */
const shout = (bytes: string): Promise<string> =>
  new Promise((done, fail) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (data) => (heard += data.toString()));
    socket.on('close', () => done(heard)).on('error', fail);
  });

test('headers stand on every route, found or not, taken or refused', async () => {
  const replies = await Promise.all([
    ...Object.values(routes).map(({ method, path }) => ask(method, path.replace(/\{\w+\}/g, 'x'))),
    ask('GET', '/no/such/page.html'),
    ask('GET', '/healthz'),
    ask('GET', '/readyz'),
    ask('GET', '/api/openapi.json'),
    ask('GET', '/%ff'),
    ask('POST', '/api/v1/cases', Buffer.alloc(1_200_000, 32)),
  ]);
  for (const reply of replies) {
    expect([reply.url, mustHave.filter((name) => !reply.headers.has(name))]).toEqual([reply.url, []]);
    expect(reply.headers.has('server') || reply.headers.has('x-powered-by')).toBe(false);
    expect([reply.url, reply.status >= 500]).toEqual([reply.url, false]);
    expect(await reply.text()).not.toMatch(/ at .*\.ts|node_modules|select /);
  }
});

test('what is no HTTP gets the same headers and a closed line', async () => {
  for (const bytes of ['GET / HTTP/1.1\r\nbroken header\r\n\r\n', `GET / HTTP/1.1\r\nhost: x\r\nlong: ${'a'.repeat(20_000)}\r\n\r\n`]) {
    const heard = (await shout(bytes)).toLowerCase();
    expect(heard).toMatch(/^http\/1\.1 4(00|31)/);
    for (const name of mustHave) expect(heard).toContain(`${name}: `);
  }
});

test('a page may not be framed, and each reply has a nonce of its own', async () => {
  const [one, two] = await Promise.all([ask('GET', '/healthz'), ask('GET', '/healthz')]);
  expect(one.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(one.headers.get('content-security-policy')).not.toBe(two.headers.get('content-security-policy'));
});
