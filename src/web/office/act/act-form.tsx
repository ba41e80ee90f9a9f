/** The frame of every act: title, what it needs, one button that says why not, and the way back. */
import { useEffect, useRef, type ReactNode } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { Guide } from '#contract/view/guide.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import type { Words } from '../shell/words.ts';
import type { Acting } from './use-act.ts';

/** What each form is given. */
export type ActProps = {
  readonly part: PartView;
  /** Of the whole case: who is handed what, and where. */
  readonly view?: CaseView;
  readonly guide: Guide | undefined;
  readonly acting: Acting;
  readonly onClose: () => void;
};

export function ActForm(props: {
  readonly title: string;
  readonly button: string;
  readonly why: Words | undefined;
  readonly acting: Acting;
  readonly danger?: boolean;
  readonly onSubmit: () => void;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { onClose } = props;
  const opened = onClose !== undefined;
  // A form that was opened by a button takes the focus; one that always stands there does not.
  useEffect(() => {
    if (opened) heading.current?.focus();
  }, [opened]);
  return (
    <form
      className="o-box o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (props.why === undefined) props.onSubmit();
      }}
    >
      <h2 tabIndex={-1} ref={heading}>
        {props.title}
      </h2>
      {props.children}
      <div className="o-form__b">
        {onClose === undefined ? null : <Button onPress={onClose}>{say(common.cancel)}</Button>}
        <Button
          type="submit"
          kind={props.danger === true ? 'danger' : 'p'}
          busy={props.acting.busy}
          {...(props.why === undefined ? {} : { why: say(props.why) })}
        >
          {props.button}
        </Button>
      </div>
    </form>
  );
}
