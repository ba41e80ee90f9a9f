/** A window's drawer in memory, for tests: keeps what was put as a disk would, and can be read raw. */
import type { Drawer, Table } from '#web/office/offline/drawer.ts';

export type MemoryDrawer = Drawer & {
  /** Everything on the disk as text, as somebody finds it who carries the computer away; the keys are no text. */
  readonly raw: () => string;
};

export function memoryDrawer(): MemoryDrawer {
  const tables = new Map<Table, Map<string, unknown>>();
  const tableOf = (table: Table): Map<string, unknown> => {
    const known = tables.get(table) ?? new Map<string, unknown>();
    tables.set(table, known);
    return known;
  };
  const copy = (value: unknown): unknown => (value instanceof CryptoKey ? value : structuredClone(value));
  const later = <Value>(value: Value): Promise<Value> => new Promise((done) => setImmediate(() => done(value)));
  return {
    get: <Value>(table: Table, key: string) => later(copy(tableOf(table).get(key)) as Value | undefined),
    put: (table, key, value) => later(void tableOf(table).set(key, copy(value))),
    add: (table, key, value) => {
      const free = !tableOf(table).has(key);
      if (free) tableOf(table).set(key, copy(value));
      return later(free);
    },
    drop: (table, key) => later(void tableOf(table).delete(key)),
    list: <Value>(table: Table, start: string) =>
      later(
        [...tableOf(table)]
          .filter(([key]) => key.startsWith(start))
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, value]) => [key, copy(value) as Value] as const),
      ),
    raw: () =>
      [...tables]
        .flatMap(([table, rows]) => [...rows].map(([key, value]) => [table, key, value]))
        .map((row) =>
          JSON.stringify(row, (_name, value: unknown) => (value instanceof ArrayBuffer ? new TextDecoder('utf-8').decode(value) : value)),
        )
        .join('\n'),
  };
}
