/** Where a window keeps things on its computer: a few tables in IndexedDB, each write on the disk before it is answered. */

export type Table = 'key' | 'kept' | 'outbox' | 'place';
export type Drawer = {
  readonly get: <Value>(table: Table, key: string) => Promise<Value | undefined>;
  /** Resolves when it is on the disk: a power cut afterwards loses nothing. */
  readonly put: (table: Table, key: string, value: unknown) => Promise<void>;
  /** Writes only where nothing has this key; false where something has. */
  readonly add: (table: Table, key: string, value: unknown) => Promise<boolean>;
  readonly drop: (table: Table, key: string) => Promise<void>;
  /** All whose key begins with `start`, in the order of their keys. */
  readonly list: <Value>(table: Table, start: string) => Promise<readonly (readonly [string, Value])[]>;
};

const NAME = 'yici-window';
const TABLES: readonly Table[] = ['key', 'kept', 'outbox', 'place'];

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((done, fail) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error ?? new Error('IndexedDB failed')));
  });

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () => {
    for (const table of TABLES) request.result.createObjectStore(table);
  });
  return answerOf(request);
};

/** The end of the transaction, not of the request: only then is it on the disk. */
const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((done, fail) => {
    transaction.addEventListener('complete', () => done());
    // Not `error`: it comes before the transaction knows why it failed.
    transaction.addEventListener('abort', () => fail(transaction.error ?? new Error('IndexedDB failed')));
  });

/** The computer's drawer; opened at the first use. */
export function openDrawer(): Drawer {
  let opening: Promise<IDBDatabase> | undefined;
  const database = (): Promise<IDBDatabase> => {
    opening ??= open();
    // A failed opening (a private window, a full disk) is tried again at the next use.
    opening.catch(() => (opening = undefined));
    return opening;
  };
  const write = async (table: Table, work: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await database()).transaction(table, 'readwrite', { durability: 'strict' });
    const end = ended(transaction);
    work(transaction.objectStore(table));
    await end;
  };
  const read = async (table: Table): Promise<IDBObjectStore> => (await database()).transaction(table, 'readonly').objectStore(table);
  return {
    get: async <Value>(table: Table, key: string) => (await answerOf((await read(table)).get(key))) as Value | undefined,
    put: (table, key, value) => write(table, (store) => store.put(value, key)),
    add: async (table, key, value) => {
      try {
        await write(table, (store) => store.add(value, key));
        return true;
      } catch (error) {
        if (error instanceof DOMException && error.name === 'ConstraintError') return false;
        throw error;
      }
    },
    drop: (table, key) => write(table, (store) => store.delete(key)),
    list: async <Value>(table: Table, start: string) => {
      const range = IDBKeyRange.bound(start, `${start}\uffff`);
      const store = await read(table);
      const [keys, values] = await Promise.all([answerOf(store.getAllKeys(range)), answerOf(store.getAll(range))]);
      return keys.map((key, at) => [key as string, values[at] as Value] as const);
    },
  };
}
