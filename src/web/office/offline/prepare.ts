/** Makes a window ready for the time without a line, while there is one: its files, the catalogue, numbers, and who works here. */
import type { Session } from '#contract/view/session.ts';
import { call, linkOf } from '#web/ui/call.ts';
import { keepNumbers, openBlocks, usedNumbers } from './block.ts';
import type { Drawer } from './drawer.ts';
import { openStore, ownDrawer, forgetAll, type Owner, type Store } from './store.ts';

/** When the catalogue was fetched, and how much of it. */
export type Prepared = { readonly at: number; readonly pages: number };
export type Readiness = {
  /** Undefined: this browser keeps nothing for us (no https, a private window). */
  readonly worker: boolean;
  readonly catalogue: Prepared | undefined;
  readonly numbers: number;
};

const WORKER = '/office-worker.js';
/** A worker whose files cannot be fetched is never ready. */
const INSTALLED_MS = 60_000;
/** Data of this morning still holds; half a day later it is fetched anew. */
const FRESH_MS = 12 * 3_600_000;

export const ownerOf = ({ person, post }: Session): Owner | undefined =>
  person === null || post === null ? undefined : { person: person.id, office: post.office.id };

/** A worker of a newer build takes over while nothing is typed yet: at the start of a page. */
export async function registerWorker(): Promise<ServiceWorker | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: '/office' });
    registration.waiting?.postMessage({ kind: 'take-over' });
    const ready = navigator.serviceWorker.ready.then(({ active }) => active ?? undefined);
    return await Promise.race([ready, new Promise<undefined>((done) => setTimeout(() => done(undefined), INSTALLED_MS))]);
  } catch {
    return undefined;
  }
}

/** The public pages a window asks for while it takes something in. */
async function fetchCatalogue(worker: ServiceWorker, drawer: Drawer, division: number): Promise<Prepared | undefined> {
  const known = await drawer.get<Prepared>('place', 'catalogue');
  if (known !== undefined && Date.now() - known.at < FRESH_MS) return known;
  const matters = await call('matter.list', { query: { division } });
  if (!matters.ok) return known;
  const addresses = [
    linkOf('matter.list', {}, { division }),
    linkOf('division.list', {}),
    linkOf('office.list', {}),
    ...matters.value.rows.map(({ id }) => linkOf('matter.guide', { id }, { division })),
  ];
  const line = new MessageChannel();
  const pages = await new Promise<number>((done) => {
    line.port1.addEventListener('message', ({ data }) => done(Number(data)));
    line.port1.start();
    worker.postMessage({ kind: 'prepare', addresses }, [line.port2]);
  });
  line.port1.close();
  const fresh = { at: Date.now(), pages };
  if (pages === addresses.length) await drawer.put('place', 'catalogue', fresh);
  return fresh;
}

/** Who works here, for a start without a line; whoever worked here before is forgotten. */
async function keepSession(drawer: Drawer, store: Store, session: Session): Promise<void> {
  await forgetAll(drawer, store.owner);
  await store.put('session', 'own', session);
  await drawer.put('place', 'owner', store.owner);
}

/** Everything that is wanted without a line; each part stands for itself, so that one that fails keeps no other. */
export async function prepareWindow(session: Session): Promise<void> {
  const owner = ownerOf(session);
  if (owner === undefined) return;
  const drawer = ownDrawer();
  const store = openStore(drawer, owner);
  await keepSession(drawer, store, session);
  const [worker] = await Promise.all([registerWorker(), keepNumbers(drawer, store), navigator.storage?.persist?.().catch(() => false)]);
  if (worker !== undefined && session.division !== null) await fetchCatalogue(worker, drawer, session.division.code);
}

/** What a window has for the time without a line. */
export async function readinessOf(drawer: Drawer, store: Store): Promise<Readiness> {
  const [catalogue, used, blocks] = await Promise.all([
    drawer.get<Prepared>('place', 'catalogue'),
    usedNumbers(drawer),
    openBlocks(store, Date.now()),
  ]);
  const registration = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistration('/office') : undefined;
  const numbers = blocks.flatMap((block) => block.numbers).filter((number) => !used.has(number)).length;
  return { worker: registration?.active !== null && registration?.active !== undefined, catalogue, numbers };
}

/** Who worked here when the line broke, for a page that starts without one. */
export async function keptSession(drawer: Drawer): Promise<Session | undefined> {
  const owner = await drawer.get<Owner>('place', 'owner');
  return owner === undefined ? undefined : openStore(drawer, owner).get<Session>('session', 'own');
}
