/**
 * A sheet over the page on the native <dialog>: focus is held inside, Esc closes, focus returns to the opener.
 * <Sheet open title onClose>…</Sheet>; a form with `data-first` has the keyboard at its choice, or else at its button.
 */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { common } from './texts.ts';

export function Sheet(props: {
  readonly open: boolean;
  readonly title: string;
  /** For what is looked at, not filled in. */
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    if (props.open && dialog.current?.open === false) {
      dialog.current.showModal();
      // What is inside cannot take the keyboard before the dialog is shown, which gives it to the button that closes.
      dialog.current.querySelector<HTMLElement>('form[data-first] :is(select, button[type="submit"])')?.focus();
    }
    if (!props.open && dialog.current?.open === true) dialog.current.close();
  }, [props.open]);
  return (
    <dialog ref={dialog} className={`y-sheetd${props.wide === true ? ' is-wide' : ''}`} aria-labelledby={title} onClose={props.onClose}>
      {props.open ? (
        <>
          <div className="y-sheetd__h">
            <h2 id={title}>{props.title}</h2>
            <IconButton label={say(common.close)} onPress={() => dialog.current?.close()}>
              <Icon name="x" />
            </IconButton>
          </div>
          <div className="y-sheetd__b">{props.children}</div>
        </>
      ) : null}
    </dialog>
  );
}
