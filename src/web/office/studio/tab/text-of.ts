/** The Chinese of a sentence that may not be one yet, to name an entry by; its place where there is none. */
import { isMembers } from '#domain/edition/doc-pointer.ts';

export const textOf = (value: unknown, none = '—'): string =>
  isMembers(value) && typeof value['zh'] === 'string' && value['zh'] !== '' ? value['zh'] : none;

/** An id no entry of the list has yet: `paper`, `paper-2`. */
export const freshId = (list: readonly unknown[], stem: string): string => {
  const taken = new Set(list.map((each) => (isMembers(each) ? each['id'] : undefined)));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.has(id)) return id;
  }
};
