/** Keys of the list: X selects, C claims, A gives to somebody, G and a digit show one light. */
import type { InboxRow } from '#contract/view/case.ts';
import type { BatchAct, InboxFilter } from '#contract/view/inbox.ts';
import { beginGo, endGo, isGoing } from '../shell/go-key.ts';
import { useKeys } from '../shell/use-keys.ts';
import type { Cursor } from './use-cursor.ts';
import type { Selection } from './use-selection.ts';

const lights = ['late', 'near', 'ok', 'stop', 'wait'] as const;

export function useListKeys(props: {
  readonly cursor: Cursor;
  readonly selection: Selection;
  /** A case lies open: its own keys act on it. */
  readonly open: boolean;
  readonly onLight: (light: InboxFilter['light']) => void;
  readonly onAct: (act: BatchAct, rows: readonly InboxRow[]) => void;
}): void {
  const { cursor, selection, open } = props;
  const meant = selection.rows.length > 0 ? selection.rows : cursor.row === undefined ? [] : [cursor.row];
  const act = (name: BatchAct) => (): void => {
    if (meant.length > 0 && (!open || selection.rows.length > 0)) props.onAct(name, meant);
  };
  const digits = lights.map((light, at): readonly [string, () => void] => [
    String(at + 1),
    () => {
      if (!isGoing()) return;
      endGo();
      props.onLight(light);
    },
  ]);
  useKeys({
    ...Object.fromEntries(digits),
    g: beginGo,
    '0': () => {
      if (isGoing()) props.onLight(undefined);
      endGo();
    },
    x: (event) => {
      if (cursor.row !== undefined) selection.toggle(cursor.row, event.shiftKey);
    },
    c: act('claim'),
    ...(open && selection.rows.length === 0 ? {} : { a: act('assign') }),
  });
}
