/** The clerk's typing on this computer until it is sent: a reload, a cut line or a crashed browser loses nothing. */
import type { Typed } from '../intake/typed.ts';
import type { Reception } from './reception.ts';

/** `attempt`: the filing on its way; it is repeated with the same key until it is answered, so that a lost reply files nothing twice. */
export type Copy = {
  readonly name: string;
  readonly at: number;
  readonly typed: Typed;
  readonly attempt?: { readonly key: string; readonly text: string };
};

const WINDOW = 'yici-window-';
const RECEPTION = 'yici-reception-';
/** A walk-in ends with its day; what is left of it is personal data on a shared computer. */
const KEPT_MS = 12 * 3_600_000;

const read = <Value>(key: string): Value | undefined => {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
};

/** A full or forbidden storage must not stop the typing. */
const write = (key: string, value: unknown): void => {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
};

export const readCopy = (id: string): Copy | undefined => read<Copy>(WINDOW + id);
export const writeCopy = (id: string, copy: Copy): void => write(WINDOW + id, copy);
export const dropCopy = (id: string): void => localStorage.removeItem(WINDOW + id);

/** What was begun and not filed, newest first; older than its day it is forgotten. */
export const openCopies = (now: number): readonly { readonly id: string; readonly copy: Copy }[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(WINDOW))
    .map((key) => key.slice(WINDOW.length))
    .flatMap((id) => {
      const copy = readCopy(id);
      if (copy === undefined || now - copy.at > KEPT_MS) {
        dropCopy(id);
        return [];
      }
      return copy.typed.matters.length === 0 ? [] : [{ id, copy }];
    })
    .toSorted((one, other) => other.copy.at - one.copy.at);

/** What was decided about a case on the list and not signed yet; of an older version of the case it is worth nothing. */
export const readReception = (number: string, version: number): Reception | undefined => {
  const kept = read<{ readonly version: number; readonly reception: Reception }>(RECEPTION + number);
  return kept?.version === version ? kept.reception : undefined;
};
export const writeReception = (number: string, version: number, reception: Reception): void =>
  write(RECEPTION + number, { version, reception });
export const dropReception = (number: string): void => localStorage.removeItem(RECEPTION + number);

/** At sign-out nothing of anybody stays on the computer. */
export const forgetCopies = (): void => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(WINDOW) || key.startsWith(RECEPTION)) localStorage.removeItem(key);
};
