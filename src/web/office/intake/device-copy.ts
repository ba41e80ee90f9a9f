/** The clerk's typing on this computer until it is filed: a reload, a cut line or a crashed browser loses nothing. */
import type { Typed } from './typed.ts';

/** `attempt`: the filing on its way; it is repeated with the same key until it is answered, so that a lost reply files nothing twice. */
export type Copy = {
  readonly name: string;
  readonly at: number;
  readonly typed: Typed;
  readonly attempt?: { readonly key: string; readonly text: string };
};

const PREFIX = 'yici-window-';
/** A walk-in ends with its day; what is left of it is personal data on a shared computer. */
const KEPT_MS = 12 * 3_600_000;

export const readCopy = (id: string): Copy | undefined => {
  try {
    const text = localStorage.getItem(PREFIX + id);
    return text === null ? undefined : (JSON.parse(text) as Copy);
  } catch {
    return undefined;
  }
};

/** A full or forbidden storage must not stop the typing. */
export const writeCopy = (id: string, copy: Copy): void => {
  try {
    localStorage.setItem(PREFIX + id, JSON.stringify(copy));
  } catch {
    return;
  }
};

export const dropCopy = (id: string): void => localStorage.removeItem(PREFIX + id);

/** What was begun and not filed, newest first; older than its day it is forgotten. */
export const openCopies = (now: number): readonly { readonly id: string; readonly copy: Copy }[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length))
    .flatMap((id) => {
      const copy = readCopy(id);
      if (copy === undefined || now - copy.at > KEPT_MS) {
        dropCopy(id);
        return [];
      }
      return copy.typed.matters.length === 0 ? [] : [{ id, copy }];
    })
    .toSorted((one, other) => other.copy.at - one.copy.at);

/** At sign-out nothing of anybody stays on the computer. */
export const forgetCopies = (): void => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
};
