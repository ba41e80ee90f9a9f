/** The demo's OpenID Connect provider for one origin: people sign in by picking who they are. */
import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider, type OidcContext } from 'oidc-provider';
import type { Pool } from 'pg';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { callbackOf } from '../relying-party.ts';
import { keepProviderKeys, providerAdapter } from './provider-adapter.ts';

export const DEMO_MOUNT = '/demo-idp';
export const DEMO_CLIENT = 'yici';

export type ProviderKeys = { readonly jwks: { readonly keys: readonly JWK[] }; readonly cookies: readonly string[] };

export const demoKeys = (pool: Pool): Promise<ProviderKeys> =>
  keepProviderKeys(pool, async () => {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: 'demo-1' };
    return { jwks: { keys: [key] }, cookies: [randomBytes(32).toString('base64url')] };
  });

type Parts = {
  readonly pool: Pool;
  readonly clock: WallClock;
  readonly keys: ProviderKeys;
  readonly findName: (person: string) => Promise<string | undefined>;
};

/** A provider whose issuer is `<origin>/demo-idp`; only our own client with PKCE is served, nothing else is switched on. */
export function demoProvider(origin: string, { pool, clock, keys, findName }: Parts): Provider {
  return new Provider(`${origin}${DEMO_MOUNT}`, {
    adapter: (model: string) => providerAdapter(pool, clock, model),
    clients: [
      {
        client_id: DEMO_CLIENT,
        token_endpoint_auth_method: 'none',
        redirect_uris: [callbackOf(origin)],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: keys.jwks,
    cookies: { keys: keys.cookies, names: { session: 'demo_idp', interaction: 'demo_idp_sign_in', resume: 'demo_idp_resume' } },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false }, resourceIndicators: { enabled: false } },
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `${DEMO_MOUNT}/interaction/${interaction.uid}` },
    ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, Interaction: 600, Session: 3600, Grant: 3600 },
    findAccount: async (_context: unknown, id: string) => {
      const name = await findName(id);
      return name === undefined ? undefined : { accountId: id, claims: () => ({ sub: id, name }) };
    },
    // The client is ourselves: nobody is asked whether they agree.
    loadExistingGrant: async (context: OidcContext) => {
      const grant = new context.oidc.provider.Grant({
        accountId: context.oidc.session?.accountId,
        clientId: context.oidc.client?.clientId,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    renderError: (context: OidcContext) => {
      context.type = 'text/plain; charset=utf-8';
      context.body = '这次登录没有成功，请回到一次重新登录。\nThis sign-in did not work. Please go back to Yici and sign in again.\n';
    },
  });
}
