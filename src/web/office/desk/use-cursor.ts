/** The cursor of the list: ↑↓ and J K move it, Enter opens, Esc goes back; it stays in its place when its row leaves the list. */
import { useState } from 'react';
import type { InboxRow } from '#contract/view/case.ts';
import { navigate } from '#web/ui/router.tsx';
import { turnToUnfinished } from '../act/unfinished.ts';
import { useKeys } from '../shell/use-keys.ts';

export const idOf = (row: Pick<InboxRow, 'number' | 'part'>): string => `${row.number}/${row.part}`;
export const addressOf = (row: Pick<InboxRow, 'number' | 'part'>): string => `/office/desk/${row.number}/${encodeURIComponent(row.part)}`;

export type Cursor = { readonly id: string | undefined; readonly row: InboxRow | undefined; readonly follow: (id: string) => void };

export function useCursor(rows: readonly InboxRow[], chosen: string | undefined): Cursor {
  const [cursor, setCursor] = useState<{ readonly id: string; readonly at: number }>();
  const found = rows.findIndex((row) => idOf(row) === (cursor?.id ?? chosen));
  // What was done leaves the list: the next one stands where it stood.
  const at = found < 0 && cursor !== undefined ? Math.min(cursor.at, rows.length - 1) : found;
  const step = (by: number): void => {
    const to = Math.max(0, Math.min(rows.length - 1, at + by));
    const row = rows[to];
    if (row !== undefined) setCursor({ id: idOf(row), at: to });
  };
  const row = rows[at];
  useKeys({
    ArrowDown: () => step(1),
    ArrowUp: () => step(at < 0 ? 1 : -1),
    j: () => step(1),
    k: () => step(at < 0 ? 1 : -1),
    Enter: (event) => {
      // A focused link or button keeps its own Enter.
      if (event.target instanceof HTMLElement && event.target.closest('a, button, summary') !== null) event.target.click();
      else if (row !== undefined) navigate(addressOf(row));
    },
    Escape: () => {
      if (!turnToUnfinished()) navigate('/office/desk');
    },
  });
  const follow = (id: string): void => setCursor({ id, at: rows.findIndex((each) => idOf(each) === id) });
  return { id: row === undefined ? chosen : idOf(row), row, follow };
}
