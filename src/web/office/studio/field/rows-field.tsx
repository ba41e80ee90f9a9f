/** A list of the document: entries added, taken out and moved by buttons and keys; each drawn by the caller at its own pointer. */
import { type ReactNode, useState } from 'react';
import { pointerOf } from '#domain/edition/doc-pointer.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button, IconButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { studioTexts } from '../texts.ts';
import { Frame, type Framed } from './frame.tsx';
import { idOf, listIn, usePlace } from './place.ts';

type RowsProps = Framed & {
  /** What a new entry begins with. */
  readonly blank: () => unknown;
  readonly add: Text;
  /** The name of an entry where it is moved or taken out. */
  readonly nameOf: (entry: unknown, index: number) => string;
  readonly most?: number;
  /** Under a heading that says the same: its name is only heard. */
  readonly bare?: boolean;
  /** An emptied list stays as an empty list, where the shape demands one. */
  readonly keepEmpty?: boolean;
  /** Entries closed to one line until they are opened. */
  readonly folded?: boolean;
  readonly line?: (pointer: string, entry: unknown) => ReactNode;
  readonly children: (pointer: string, entry: unknown, index: number) => ReactNode;
};

/** Focus stays on the button that moved the entry, and goes to the next entry where one was taken out. */
const focusOn = (id: string, button?: 'up' | 'down'): void =>
  void setTimeout(() => {
    const row = document.getElementById(id);
    const pressed = row?.querySelectorAll<HTMLElement>(':scope > .o-str__a button')[button === 'up' ? 0 : 1];
    (button === undefined ? row : (pressed ?? row))?.focus();
  }, 0);

export function RowsField(props: RowsProps) {
  const { say } = useLanguage();
  const place = usePlace(props.pointer);
  const list = listIn(place.value);
  const [open, setOpen] = useState<number>();
  const rowId = (index: number): string => idOf(pointerOf(props.pointer, index));
  const move = (from: number, to: number): void => {
    const entry = list[from];
    if (to < 0 || to >= list.length) return;
    place.set(list.toSpliced(from, 1).toSpliced(to, 0, entry));
    if (open === from) setOpen(to);
    focusOn(rowId(to), to < from ? 'up' : 'down');
  };
  const remove = (index: number): void => {
    const rest = list.toSpliced(index, 1);
    place.set(rest.length === 0 && props.keepEmpty !== true ? undefined : rest);
    setOpen(undefined);
    focusOn(rest.length === 0 ? `${place.id}-add` : rowId(Math.min(index, rest.length - 1)));
  };
  const add = (): void => {
    place.set([...list, props.blank()]);
    setOpen(list.length);
    focusOn(rowId(list.length));
  };
  const rows = list.map((entry, index) => {
    const pointer = pointerOf(props.pointer, index);
    const name = props.nameOf(entry, index);
    const shown = props.folded !== true || open === index;
    return (
      <li
        // biome-ignore lint: entries of a document have no other name than their place
        key={index}
        className="o-str"
        id={rowId(index)}
        tabIndex={-1}
        aria-label={name}
      >
        <div className="o-str__b">
          {props.folded === true ? (
            <button type="button" className="o-str__o" aria-expanded={shown} onClick={() => setOpen(shown ? undefined : index)}>
              <Icon name={shown ? 'down' : 'right'} />
              {props.line?.(pointer, entry) ?? name}
            </button>
          ) : null}
          {shown ? <div className="o-str__f">{props.children(pointer, entry, index)}</div> : null}
        </div>
        {place.locked ? null : (
          <span className="o-str__a">
            <IconButton label={say(studioTexts.up(name))} onPress={() => move(index, index - 1)}>
              <Icon name="up" />
            </IconButton>
            <IconButton label={say(studioTexts.down(name))} onPress={() => move(index, index + 1)}>
              <Icon name="down" />
            </IconButton>
            <IconButton label={say(studioTexts.remove(name))} onPress={() => remove(index)}>
              <Icon name="x" />
            </IconButton>
          </span>
        )}
      </li>
    );
  });
  return (
    <Frame framed={props} place={place} group wide bare={props.bare === true}>
      {list.length === 0 ? <p className="t-sm t-3">{say(studioTexts.nothingYet)}</p> : <ol className="o-stl">{rows}</ol>}
      {place.locked || list.length >= (props.most ?? 100) ? null : (
        <span id={`${place.id}-add`} tabIndex={-1}>
          <Button size="s" onPress={add}>
            <Icon name="plus" />
            {say(props.add)}
          </Button>
        </span>
      )}
    </Frame>
  );
}
