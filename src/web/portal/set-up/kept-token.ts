/** The token on its way through sign-in: kept by this tab alone, taken out of the address at once. */

const KEY = 'yici-set-up';

/** From the address (`/set-up#token`, never sent to a server) or from before the sign-in; empty where there is none. */
export function keptToken(): string {
  const given = location.hash.slice(1);
  if (/^[\w-]{20,100}$/.test(given)) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(KEY) ?? '';
}

export const keepToken = (token: string): void => sessionStorage.setItem(KEY, token);
export const forgetToken = (): void => sessionStorage.removeItem(KEY);
