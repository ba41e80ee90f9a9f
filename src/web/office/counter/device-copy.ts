/** The clerk's typing on this computer until it is sent, encrypted: a reload, a cut line, a power cut or a crashed browser loses nothing. */
import { useMemo } from 'react';
import type { Session } from '#contract/view/session.ts';
import type { Typed } from '../intake/typed.ts';
import { forgetAll, openStore, ownDrawer, type Kind, type Owner, type Store } from '../offline/store.ts';
import { useOffice } from '../shell/session-context.tsx';
import type { Reception } from './reception.ts';

/** `attempt`: the filing on its way; it is repeated with the same key until it is answered, so that a lost reply files nothing twice. */
export type Copy = {
  readonly name: string;
  readonly at: number;
  readonly typed: Typed;
  readonly attempt?: { readonly key: string; readonly text: string };
};
export type OpenCopy = { readonly id: string; readonly copy: Copy };
type KeptReception = { readonly version: number; readonly reception: Reception };

/** A walk-in ends with its day; what is left of it is personal data on a shared computer. */
const KEPT_MS = 12 * 3_600_000;

/** One write after the other: an older one must not arrive last. */
let last: Promise<void> = Promise.resolve();
/** A full or forbidden storage must not stop the typing. */
const inOrder = (work: () => Promise<void>): Promise<void> => {
  last = last.then(work).catch(() => undefined);
  return last;
};

/** Typed faster than the disk writes: of what waits only the newest is written, so that the disk is at most one letter behind. */
function newestOf(store: Store) {
  const waiting = new Map<string, Copy>();
  return {
    /** Resolves when this copy, or a newer one, lies on the disk; to false where the disk takes nothing. */
    write: async (id: string, copy: Copy): Promise<boolean> => {
      waiting.set(id, copy);
      let kept = false;
      await inOrder(async () => {
        const newest = waiting.get(id);
        waiting.delete(id);
        if (newest !== undefined) await store.put('window', id, newest);
        kept = true;
      });
      return kept;
    },
    drop: (id: string): Promise<void> => {
      waiting.delete(id);
      return inOrder(() => store.drop('window', id));
    },
  };
}

export function copiesOf(owner: Owner) {
  const store = openStore(ownDrawer(), owner);
  const typing = newestOf(store);
  const read = async <Value>(kind: Kind, id: string): Promise<Value | undefined> => {
    await last;
    return store.get<Value>(kind, id).catch(() => undefined);
  };
  return {
    read: (id: string): Promise<Copy | undefined> => read<Copy>('window', id),
    ...typing,
    /** What was begun and not filed, newest first; older than its day it is forgotten. */
    open: async (now: number): Promise<readonly OpenCopy[]> => {
      await last;
      const all = await store.list<Copy>('window').catch(() => []);
      for (const { id, value } of all) if (now - value.at > KEPT_MS) void inOrder(() => store.drop('window', id));
      return all
        .filter(({ value }) => now - value.at <= KEPT_MS && value.typed.matters.length > 0)
        .map(({ id, value }) => ({ id, copy: value }))
        .toSorted((one, other) => other.copy.at - one.copy.at);
    },
    /** What was decided about a case on the list and not signed yet; of an older version of the case it is worth nothing. */
    readReception: async (number: string, version: number): Promise<Reception | undefined> => {
      const kept = await read<KeptReception>('reception', number);
      return kept?.version === version ? kept.reception : undefined;
    },
    writeReception: (number: string, version: number, reception: Reception): Promise<void> =>
      inOrder(() => store.put('reception', number, { version, reception } satisfies KeptReception)),
    dropReception: (number: string): Promise<void> => inOrder(() => store.drop('reception', number)),
  };
}
export type Copies = ReturnType<typeof copiesOf>;

export const ownerOf = ({ person, post }: Pick<Session, 'person' | 'post'>): Owner => ({
  person: person?.id ?? '',
  office: post?.office.id ?? '',
});

/** The copies of who works here, in the hall of their post. */
export function useCopies(): Copies {
  const { session } = useOffice();
  const { person, office } = ownerOf(session);
  return useMemo(() => copiesOf({ person, office }), [person, office]);
}

/** At sign-out nothing of anybody can be read on the computer any more. */
export const forgetCopies = (): Promise<void> => inOrder(() => forgetAll(ownDrawer()));
