/** The comparison with the standard (mock-up 12): every field a locality may change, edited in place, each with its verdict. */
import './overlay.css';
import { useState } from 'react';
import type { Item } from '#domain/catalogue/item.ts';
import { isMembers, type Members } from '#domain/edition/doc-pointer.ts';
import type { Text } from '#domain/kernel/text.ts';
import { checkOverlay } from '#domain/overlay/check-overlay.ts';
import { FIELD_TABLE } from '#domain/overlay/field-table.ts';
import { RULE_WORDS } from '#domain/overlay/rule-words.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { labelOfPointer } from '../words/pointer-label.ts';
import { changesWith } from './change-place.ts';
import { OverlayRow, titleOf } from './overlay-row.tsx';
import { allRows, isShown, withRefusals, type Row } from './rows-of.ts';
import { overlayTexts as t } from './texts.ts';
import { firstValue } from './value-editor.tsx';

export type OverlayTableProps = {
  /** The item as it holds one level above. */
  readonly above: Item;
  readonly version: number;
  /** Places above that changed it already. */
  readonly wider: readonly Text[];
  readonly place: Text;
  readonly changes: unknown;
  /** Fields that the entry of the basic catalogue locks. */
  readonly locked: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (changes: Members) => void;
};

const LOCKED = FIELD_TABLE.filter(({ treatment }) => treatment === 'locked');

function Strays(props: { readonly pointers: readonly { readonly pointer: string; readonly words: Text }[] }) {
  const { say } = useLanguage();
  if (props.pointers.length === 0) return null;
  return (
    <Note tone="late" role="alert">
      <b>{say(t.strays)}</b>
      <ul>
        {props.pointers.map(({ pointer, words }) => (
          <li key={pointer}>
            <b>{say(labelOfPointer(pointer))}</b> {say(words)}
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** Fields of single papers, fees, steps and questions, added one by one. */
function AddRow(props: { readonly rows: readonly Row[]; readonly onPick: (row: Row) => void }) {
  const { say } = useLanguage();
  if (props.rows.length === 0) return null;
  return (
    <label className="o-ovt__add">
      <span>{say(t.add)}</span>
      <select
        className="o-sti"
        value=""
        onChange={(event) => props.rows.filter(({ id }) => id === event.target.value).forEach(props.onPick)}
      >
        <option value="">{say(t.addPick)}</option>
        {props.rows.map((row) => (
          <option key={row.id} value={row.id}>
            {say(titleOf(row))}
          </option>
        ))}
      </select>
    </label>
  );
}

function LockedFields() {
  const { say } = useLanguage();
  return (
    <details className="o-stm">
      <summary>{say(t.locked(LOCKED.length))}</summary>
      <ul className="o-ovt__l">
        {LOCKED.map(({ field, label, why }) => (
          <li key={field}>
            <b>{say(label)}</b> <span className="t-3">{say(why)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The keyboard goes on in the input that has just appeared. */
const focusIn = (row: Row): void =>
  void setTimeout(() => document.getElementById(`overlay ${row.id}`)?.querySelector<HTMLElement>('input, select, textarea')?.focus(), 0);

export function OverlayTable(props: OverlayTableProps) {
  const { say } = useLanguage();
  const { above, version, wider, place, readOnly, locked } = props;
  const changes = isMembers(props.changes) ? props.changes : {};
  const [opened, setOpened] = useState<string>();
  const refusals = checkOverlay(above, changes, new Set(locked));
  const rows = withRefusals(allRows(above, changes), refusals);
  const strays = refusals.filter(({ pointer }) => !rows.some((row) => row.pointer === pointer));
  const set = (row: Row, value: unknown): void => props.onChange(changesWith(changes, row.spot, value));
  const begin = (row: Row): void => {
    setOpened(row.id);
    set(row, firstValue(row));
    focusIn(row);
  };
  const open = rows.filter(({ rule }) => !locked.includes(rule.field));
  return (
    <section className="o-ov" aria-label={say(t.title)}>
      <h2>
        {say(t.title)} <small>{say(t.unified)}</small>
      </h2>
      <Strays pointers={strays.map(({ pointer, rule }) => ({ pointer, words: RULE_WORDS[rule] }))} />
      <table className="o-ovt">
        <thead>
          <tr>
            <th scope="col">{say(t.field)}</th>
            <th scope="col">{say(t.standard(version, wider))}</th>
            <th scope="col">{say(t.draftOf(place))}</th>
            <th scope="col">{say(t.may)}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter((row) => isShown(row) && (open.includes(row) || row.wanted !== undefined))
            .map((row) => (
              <OverlayRow
                key={row.id}
                row={row}
                locked={readOnly}
                open={opened === row.id && !readOnly}
                onOpen={(open) => {
                  setOpened(open ? row.id : undefined);
                  if (open) focusIn(row);
                }}
                onChange={() => begin(row)}
                onBack={() => set(row, undefined)}
              />
            ))}
        </tbody>
      </table>
      {readOnly ? null : <AddRow rows={open.filter((row) => !isShown(row))} onPick={begin} />}
      <LockedFields />
    </section>
  );
}
