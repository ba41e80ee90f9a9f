/** Rows selected for one act: X or the box selects, with Shift everything up to there. */
import { useState } from 'react';
import type { InboxRow } from '#contract/view/case.ts';
import { idOf } from './use-cursor.ts';

export type Selection = {
  /** Still on the list, in its order. */
  readonly rows: readonly InboxRow[];
  readonly has: (row: InboxRow) => boolean;
  readonly toggle: (row: InboxRow, range: boolean) => void;
  readonly choose: (ids: readonly string[]) => void;
};

export function useSelection(rows: readonly InboxRow[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const toggle = (row: InboxRow, range: boolean): void => {
    const [from, to] = [rows.findIndex((each) => idOf(each) === last), rows.findIndex((each) => idOf(each) === idOf(row))];
    const next = new Set(ids);
    if (range && from >= 0) for (const each of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(idOf(each));
    else if (!next.delete(idOf(row))) next.add(idOf(row));
    setIds(next);
    setLast(idOf(row));
  };
  return {
    rows: rows.filter((row) => ids.has(idOf(row))),
    has: (row) => ids.has(idOf(row)),
    toggle,
    choose: (chosen) => setIds(new Set(chosen)),
  };
}
