/** What the portal keeps on this device, and forgetting it. */

/** Drafts, letters, parties, confirmations and for whom one acts; the chosen place, language and theme are nobody's secret and stay. */
const personal = /^yici-(draft|outbox|parties|confirmed|for$)/;

/** At sign-out. An application still waiting for the network is dropped too: the person was told it waits and chose to leave. */
export const forgetAll = (): void => {
  for (const store of [localStorage, sessionStorage]) {
    for (const key of Object.keys(store)) if (personal.test(key)) store.removeItem(key);
  }
};
