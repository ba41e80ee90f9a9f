/** Takes everything of the last person away from a kiosk: the session on the server, storage, caches, cookies, and the page itself. */
import { call, freshKey } from '../call.ts';
import { KIOSK_HOME, OF_DEVICE } from './kiosk-mode.ts';

const clearStore = (store: Storage): void => {
  for (const name of Object.keys(store)) if (!OF_DEVICE.has(name)) store.removeItem(name);
};

/** Cookies that scripts see: language, theme, elder mode. The session's own is ended on the server. */
const clearCookies = (): void => {
  for (const pair of document.cookie.split('; ')) {
    const [name] = pair.split('=');
    if (name !== undefined && name !== '') document.cookie = `${name}=; Path=/; Max-Age=0; SameSite=Lax`;
  }
};

async function clearCaches(): Promise<void> {
  if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name);
  for (const { name } of (await indexedDB.databases?.()) ?? []) if (name !== undefined) indexedDB.deleteDatabase(name);
}

/** What lies in this browser; nothing of it is needed by the next person. */
export async function wipeBrowser(): Promise<void> {
  clearStore(localStorage);
  clearStore(sessionStorage);
  clearCookies();
  await clearCaches().catch(() => undefined);
}

/** Ends the session on the server; false while nobody can say whether it ended, for then nobody else may stand here. */
export const endVisit = async (): Promise<boolean> => (await call('session.end', { key: freshKey() })).ok;

/** The end of a visit: a full load of the kiosk's own page, in place of the page of the person before. */
export async function resetKiosk(): Promise<void> {
  // Out of sight at once, whatever the network says.
  document.getElementById('root')?.remove();
  await Promise.all([endVisit(), wipeBrowser()]);
  location.replace(KIOSK_HOME);
}
