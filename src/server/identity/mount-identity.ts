/** Everything of signing in, put onto the server: the pages, and in the demo its own identity provider. */
import type { FastifyInstance } from 'fastify';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import type { DemoParts } from './demo/mount-demo-provider.ts';
import { mountSignIn, type SignInParts } from './mount-sign-in.ts';
import { relyingPartyOf, type ProviderSettings } from './relying-party.ts';

type Parts = Omit<SignInParts, 'relyingParty'> & {
  /** Who can be picked in the demo; undefined = no demo, and the demo's code is not even loaded. */
  readonly demo: Pick<DemoParts, 'figures' | 'officeName'> | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** Throws `identity-provider-missing` where there is neither a demo nor a configured provider. */
export async function mountIdentity(app: FastifyInstance, { demo, environment, ...parts }: Parts): Promise<void> {
  if (demo === undefined) return mountSignIn(app, { ...parts, relyingParty: relyingPartyOf(readProvider(environment)) });
  const { demoProviderSettings, mountDemoProvider } = await import('./demo/mount-demo-provider.ts');
  await mountDemoProvider(app, { ...parts, ...demo });
  mountSignIn(app, { ...parts, relyingParty: relyingPartyOf(demoProviderSettings) });
}

/** The operator's OpenID Connect provider, from the environment. */
function readProvider(environment: Readonly<Record<string, string | undefined>>): ProviderSettings {
  const { YICI_OIDC_ISSUER: issuer, YICI_OIDC_CLIENT: clientId, YICI_OIDC_SECRET: clientSecret } = environment;
  if (issuer === undefined || clientId === undefined || !URL.canParse(issuer)) {
    throw new StartRefusal(
      'identity-provider-missing',
      'Outside of the demo people sign in through your OpenID Connect provider: give YICI_OIDC_ISSUER, YICI_OIDC_CLIENT and, if it has one, YICI_OIDC_SECRET.',
    );
  }
  return { name: issuer, issuerFor: () => issuer, clientId, clientSecret: clientSecret || undefined };
}
