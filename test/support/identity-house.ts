/** An identity provider of somebody else's: a real OpenID Connect server with a name and a password page, apart from the platform. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider, type OidcContext } from 'oidc-provider';

export type IdentityHouse = {
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** The settings an instance is started with. */
  readonly settings: Readonly<Record<string, string>>;
  /** From now on people are sent back to this platform: its address is known once it runs. */
  readonly serve: (origin: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const CLIENT = 'yici-county';
const SECRET = 'a-secret-of-at-least-32-characters-for-tests';

const providerOf = async (issuer: string, callback: string, people: ReadonlyMap<string, string>): Promise<Provider> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: 'house-1' };
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        token_endpoint_auth_method: 'client_secret_basic',
        redirect_uris: [callback],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['a-cookie-key-of-the-test-house'] },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: async (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, name: people.get(id) ?? id }) }),
    loadExistingGrant: async (context: OidcContext) => {
      const { provider, session, client } = context.oidc;
      const grant = new provider.Grant({ accountId: session?.accountId, clientId: client?.clientId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
};

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
};

const page = `<!doctype html><html lang="zh-CN"><title>统一身份认证</title><h1>统一身份认证</h1>
<form method="post"><label>工号 <input name="person"></label> <button>登录</button></form></html>`;

const answer = async (provider: Provider, people: ReadonlyMap<string, string>, request: IncomingMessage, response: ServerResponse) => {
  if (request.url?.startsWith('/interaction/') !== true) return provider.callback()(request, response);
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    return undefined;
  }
  const person = (await bodyOf(request)).get('person') ?? '';
  if (!people.has(person)) {
    response.writeHead(403, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    return undefined;
  }
  return provider.interactionFinished(request, response, { login: { accountId: person, remember: false } });
};

const listening = (server: Server): Promise<number> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));

/** @param people account → name. */
export const openIdentityHouse = async (people: ReadonlyMap<string, string>): Promise<IdentityHouse> => {
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    if (provider !== undefined) void answer(provider, people, request, response);
  });
  const issuer = `http://localhost:${await listening(server)}`;
  return {
    issuer,
    client: CLIENT,
    secret: SECRET,
    settings: { YICI_DEMO: '0', YICI_OIDC_ISSUER: issuer, YICI_OIDC_CLIENT: CLIENT, YICI_OIDC_SECRET: SECRET },
    serve: async (origin) => {
      provider = await providerOf(issuer, `${origin}/sign-in/callback`, people);
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
