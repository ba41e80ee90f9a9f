/** The name under which logins are kept: the operator's issuer, or the demo's own provider. */

/** Empty where neither is there: such a start is refused by `mountIdentity`. */
export const loginProviderOf = (demo: boolean, environment: Readonly<Record<string, string | undefined>>): string =>
  demo ? 'demo' : (environment['YICI_OIDC_ISSUER'] ?? '');
