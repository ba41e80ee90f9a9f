/** Our side of OpenID Connect: code flow with PKCE, state and nonce against whichever provider is configured. */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';

export type ProviderSettings = {
  /** Name under which logins are kept; never changes for one provider. */
  readonly name: string;
  /** The issuer for a browser that came by `origin`; the demo's provider lives on that origin itself. */
  readonly issuerFor: (origin: string) => string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
};

export type Attempt = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type RelyingParty = {
  readonly provider: string;
  readonly begin: (origin: string, language: string) => Promise<Attempt & { readonly url: URL }>;
  /** Throws when the answer is not the one to `attempt`: wrong state, nonce, code, signature, issuer or time. */
  readonly finish: (
    origin: string,
    current: URL,
    attempt: Attempt,
  ) => Promise<{ readonly subject: string; readonly name: string; readonly number?: string }>;
};

export const callbackOf = (origin: string): string => `${origin}/sign-in/callback`;

/** Discovery over HTTP happens at the first sign-in (the demo's provider is our own server), and again after a failure. */
export function relyingPartyOf(settings: ProviderSettings): RelyingParty {
  const known = new Map<string, Promise<Configuration>>();
  const configurationFor = (issuer: string): Promise<Configuration> => {
    const cached = known.get(issuer);
    if (cached !== undefined) return cached;
    const found = discover(issuer, settings);
    known.set(issuer, found);
    found.catch(() => known.delete(issuer));
    return found;
  };
  return {
    provider: settings.name,
    begin: async (origin, language) => begin(await configurationFor(settings.issuerFor(origin)), origin, language),
    finish: async (origin, current, attempt) => {
      const tokens = await authorizationCodeGrant(await configurationFor(settings.issuerFor(origin)), current, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('The identity provider sent no ID token');
      const number = claims['identity_number'];
      return {
        subject: claims.sub,
        name: typeof claims.name === 'string' ? claims.name : claims.sub,
        // A provider that checked the document may vouch for its number: then who was entered at a window is recognised.
        ...(typeof number === 'string' && number !== '' ? { number } : {}),
      };
    },
  };
}

/** Plain http is allowed only to a loopback address: there is no network in between to listen on. */
function discover(issuer: string, { clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const url = new URL(issuer);
  const local = url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const authentication = clientSecret === undefined ? None() : ClientSecretBasic(clientSecret);
  return discovery(url, clientId, {}, authentication, { timeout: 10, ...(local ? { execute: [allowInsecureRequests] } : {}) });
}

async function begin(configuration: Configuration, origin: string, language: string): Promise<Attempt & { readonly url: URL }> {
  const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: callbackOf(origin),
    scope: 'openid profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    // Whoever asks to sign in says anew who they are: several people share one browser at a counter.
    prompt: 'login',
    ui_locales: language === 'en' ? 'en' : 'zh-CN',
  });
  return { ...attempt, url };
}
