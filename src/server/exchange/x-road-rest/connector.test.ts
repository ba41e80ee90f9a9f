/** A register behind X-Road's kind of security server: what our message says, whose answer is taken, whose error is whose. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { KEY, resourceOf } from '#test/support/exchange.ts';
import { useSources, type Behaviour, type SourceServer } from '#test/support/source-server.ts';
import type { SourceCall } from '../connector.ts';
import { openEgress } from '../egress/egress.ts';
import { xRoadRest } from './connector.ts';

const sources = useSources();
let server: SourceServer;
beforeAll(async () => {
  server = await sources.open();
});

const sha512 = (text: string | Buffer): Buffer => createHash('sha512').update(text).digest();
/** The hash as the profile says it, written down a second time so that client and test cannot err together. */
const hashOf = (method: string, path: string, headers: Readonly<Record<string, unknown>>): string =>
  sha512(
    [
      `${method} ${path}`,
      ...Object.keys(headers)
        .filter((name) => name.startsWith('x-road-'))
        .toSorted()
        .map((name) => `${name}:${String(headers[name])}`),
    ]
      .map((line) => `${line}\r\n`)
      .join(''),
  ).toString('base64');

const bound =
  (body: unknown, status = 200, change: (hash: string) => string = (hash) => hash): Behaviour =>
  (request, response) => {
    const hash = hashOf(request.method ?? '', request.url ?? '', request.headers);
    response.writeHead(status, { 'content-type': 'application/json', 'x-road-request-hash': change(hash) }).end(JSON.stringify(body));
  };
const failing =
  (type: string, status = 500): Behaviour =>
  (_request, response) =>
    void response
      .writeHead(status, { 'x-road-error': type, 'content-type': 'application/json' })
      .end(JSON.stringify({ type, message: KEY }));

const ask = (settings: Readonly<Record<string, string>> = {}) => {
  const resource = resourceOf('residents');
  const egress = openEgress(() => new Set([server.place]));
  const call: SourceCall = {
    connection: {
      resource: resource.id,
      kind: 'x-road-rest',
      address: server.address,
      settings: { service: 'CN-ZJ/GOV/330000/police/人员', client: 'CN-ZJ/GOV/YICI', ...settings },
      timeoutMs: 1_000,
    },
    resource,
    fields: resource.fields,
    key: KEY,
    subject: brandAs<PersonId>('tang-wan'),
    asking: {
      office: 'deqing-public-security',
      department: 'public-security',
      user: 'xu-jia',
      issue: '330521-2026-0000001-2',
      id: 'b5a5cb0c-6c7b-4b8a-9a6a-1f2f3f4f5f6f',
      basis: 'x/1',
    },
    signal: AbortSignal.timeout(1_000),
  };
  return xRoadRest(egress, { home: '/nowhere', environment: {} })(call).finally(egress.close);
};

test('the message names service, client, user, case and its own id, each part of a name encoded by itself', async () => {
  server.behave(bound({ GMSFHM: KEY, XB: '1' }));
  expect(await ask()).toMatchObject({ ok: true, value: { record: { GMSFHM: KEY, XB: '1' } } });
  const { url, headers } = server.requests.at(-1) ?? { url: '', headers: {} };
  expect(url).toBe(`/r1/CN-ZJ/GOV/330000/police/%E4%BA%BA%E5%91%98?GMSFHM=${KEY}&fields=JZ_QC%2CXB`);
  expect(headers).toMatchObject({
    'x-road-client': 'CN-ZJ/GOV/YICI/public-security',
    'x-road-id': 'b5a5cb0c-6c7b-4b8a-9a6a-1f2f3f4f5f6f',
    'x-road-userid': 'CNxu-jia',
    'x-road-issue': '330521-2026-0000001-2',
  });
});
test('the key can stand in the path instead', async () => {
  server.behave(bound({ GMSFHM: KEY }));
  await ask({ path: '/v1/people/{key}' });
  expect(server.requests.at(-1)?.url).toContain(`/v1/people/${KEY}?fields=`);
});
test('an answer bound to another question is not taken', async () => {
  server.behave(bound({ GMSFHM: KEY }, 200, () => sha512('another').toString('base64')));
  expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'garbage', values: { detail: 'request-hash' } } });
  server.behave((_request, response) => void response.end(JSON.stringify({ GMSFHM: KEY })));
  expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'garbage' } });
});
test('behind a real security server, which hashes headers we never see, the hash is kept and not compared', async () => {
  server.behave(bound({ GMSFHM: KEY }, 200, () => 'its-own-hash=='));
  expect(await ask({ requestHash: 'record' })).toMatchObject({ ok: true, value: { requestHash: 'its-own-hash==' } });
});
test.each([
  ['Client.BadRequest', 400, 'refused'],
  ['Server.ServerProxy.AccessDenied', 500, 'refused'],
  ['Server.ServerProxy.NetworkError', 500, 'unreachable'],
  ['Server.ServerProxy.ServiceFailed', 500, 'unreachable'],
  ['Server.ClientProxy.OutdatedGlobalConf', 500, 'unreachable'],
])('%s is told as %i and means %s', async (type, status, code) => {
  server.behave(failing(type, status));
  expect(await ask()).toMatchObject({ ok: false, refusal: { code, values: { detail: type } } });
});
test("an error of the register itself carries no error of X-Road's: unknown people, maintenance, a bad question", async () => {
  server.behave(bound({ error: 'no-record' }, 404));
  expect(await ask()).toMatchObject({ ok: true, value: { record: undefined } });
  server.behave(bound({}, 503));
  expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'unreachable', values: { detail: 'status-503' } } });
  server.behave(bound({}, 405));
  expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'refused' } });
});
