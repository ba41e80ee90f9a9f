/** What was typed and photographed for a case but not sent yet: kept on this device, so that a closed page or a lost network loses nothing. */
import { useState } from 'react';

const read = <Value>(key: string, empty: Value): Value => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? empty;
  } catch {
    return empty;
  }
};

/** `name` is the case and what is asked; once sent, `drop` forgets it. */
export function useKept<Value>(
  name: string,
  empty: Value,
): { readonly value: Value; readonly keep: (change: (before: Value) => Value) => void; readonly drop: () => void } {
  const key = `yici-kept-${name}`;
  const [value, setValue] = useState(() => read(key, empty));
  return {
    value,
    keep: (change) =>
      setValue((before) => {
        const next = change(before);
        localStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    drop: () => {
      setValue(empty);
      localStorage.removeItem(key);
    },
  };
}
