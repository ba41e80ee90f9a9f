/**
 * What a clerk keeps on this computer, encrypted: typing, numbers, copies of what was taken. A signed-out computer shows nothing.
 *   const store = openStore(drawer, { person, office });
 *   await store.put('window', id, value);  await store.get('window', id);  await store.list('window');  await store.drop('window', id);
 *   await forgetAll(drawer): at sign-out the keys go, and with them everything kept; the sealed outbox stays, for any colleague to send.
 */
// Each clerk of each hall has a key of their own on each computer: AES-GCM, not extractable, made here, never sent anywhere
// (decision 0086 has the threats). Without the key what was kept is noise, so forgetting is deleting one small thing.
import { openDrawer, type Drawer } from './drawer.ts';

/** Whose things: a clerk in a hall. The same clerk in another hall finds others. */
export type Owner = { readonly person: string; readonly office: string };
/** window: typing for a walk-in; reception: decisions on a case of the list; block: numbers; taken: what was handed over without a line. */
export type Kind = 'window' | 'reception' | 'block' | 'taken' | 'typing' | 'session';
export type KeptEntry<Value> = { readonly id: string; readonly at: number; readonly value: Value };
export type Store = {
  readonly owner: Owner;
  readonly put: (kind: Kind, id: string, value: unknown) => Promise<void>;
  /** Undefined also for what cannot be opened any more. */
  readonly get: <Value>(kind: Kind, id: string) => Promise<Value | undefined>;
  /** Newest first. */
  readonly list: <Value>(kind: Kind) => Promise<readonly KeptEntry<Value>[]>;
  readonly drop: (kind: Kind, id: string) => Promise<void>;
};
type Sealed = { readonly at: number; readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };

const nameOf = ({ person, office }: Owner): string => `${person}@${office}`;

/** The owner's key, made at the first use; of two tabs that make one at once the first counts. */
async function keyOf(drawer: Drawer, owner: string): Promise<CryptoKey> {
  const known = await drawer.get<CryptoKey>('key', owner);
  if (known !== undefined) return known;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  if (await drawer.add('key', owner, fresh)) return fresh;
  return keyOf(drawer, owner);
}

/** The store of one clerk in one hall. Ids must hold no slash. */
export function openStore(drawer: Drawer, owner: Owner): Store {
  const own = nameOf(owner);
  const placeOf = (kind: Kind, id: string): string => `${own}/${kind}/${id}`;
  // Bound to its place: what was kept for one cannot be read as another's.
  const bound = (place: string, iv: Uint8Array<ArrayBuffer>) => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) });
  const opened = async <Value>(place: string, { iv, data }: Sealed): Promise<Value | undefined> => {
    const key = await drawer.get<CryptoKey>('key', own);
    if (key === undefined) return undefined;
    try {
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(bound(place, iv), key, data))) as Value;
    } catch {
      return undefined;
    }
  };
  return {
    owner,
    put: async (kind, id, value) => {
      const place = placeOf(kind, id);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(JSON.stringify(value));
      const data = await crypto.subtle.encrypt(bound(place, iv), await keyOf(drawer, own), text);
      await drawer.put('kept', place, { at: Date.now(), iv, data } satisfies Sealed);
    },
    get: async <Value>(kind: Kind, id: string) => {
      const place = placeOf(kind, id);
      const sealed = await drawer.get<Sealed>('kept', place);
      return sealed === undefined ? undefined : opened<Value>(place, sealed);
    },
    list: async <Value>(kind: Kind) => {
      const start = placeOf(kind, '');
      const rows = await drawer.list<Sealed>('kept', start);
      const read = await Promise.all(
        rows.map(async ([place, sealed]) => ({ id: place.slice(start.length), at: sealed.at, value: await opened<Value>(place, sealed) })),
      );
      return read.flatMap(({ value, ...rest }) => (value === undefined ? [] : [{ ...rest, value }])).toSorted((a, b) => b.at - a.at);
    },
    drop: (kind, id) => drawer.drop('kept', placeOf(kind, id)),
  };
}

/**
 * Keys first: should the computer die in between, what is left is noise. The outbox is not touched: only the server can open it.
 * @param except who works here now: what is theirs stays, in whichever of their halls; what whoever was here before kept goes.
 */
export async function forgetAll(drawer: Drawer = openDrawer(), except?: Owner): Promise<void> {
  const own = except === undefined ? undefined : `${except.person}@`;
  const isOwn = (name: string): boolean => own !== undefined && name.startsWith(own);
  for (const [owner] of await drawer.list('key', '')) if (!isOwn(owner)) await drawer.drop('key', owner);
  for (const [place] of await drawer.list('kept', '')) if (!isOwn(place)) await drawer.drop('kept', place);
  if (own === undefined) for (const [key] of await drawer.list('place', 'owner')) await drawer.drop('place', key);
}

let shared: Drawer | undefined;
/** The one drawer of this page. */
export const ownDrawer = (): Drawer => (shared ??= openDrawer());
