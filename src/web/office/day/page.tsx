/** The frame of a page of the day: its name, what it is for, what one can do; and the four faces of a list. */
import type { ReactNode } from 'react';
import type { Text } from '#domain/kernel/text.ts';
import { InputBox } from '#web/ui/field.tsx';
import type { Loaded } from '#web/ui/use-reply.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { dayTexts } from './texts.ts';

export function DayFrame(props: { readonly title: Text; readonly about: Text; readonly acts?: ReactNode; readonly children: ReactNode }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  return (
    <section className="o-today" aria-label={say(props.title)}>
      <header className="o-today__h">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {say(props.title)}
          </h1>
          <p className="t-sm t-2">{say(props.about)}</p>
        </div>
        {props.acts === undefined ? null : <div className="o-today__a no-print">{props.acts}</div>}
      </header>
      {props.children}
    </section>
  );
}

/** Which day; today at first, no day that is yet to come. */
export function DayField(props: { readonly day: string; readonly onDay: (day: string) => void }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  return (
    <InputBox>
      <input
        type="date"
        aria-label={say(dayTexts.day)}
        max={today}
        value={props.day}
        onChange={(event) => props.onDay(event.target.value === '' ? today : event.target.value)}
      />
    </InputBox>
  );
}

/** Refused, loading, empty, or the rows. */
export function States<Value>(props: {
  readonly loaded: Loaded<Value>;
  readonly isEmpty: (value: Value) => boolean;
  readonly empty: Text;
  readonly emptyWhy?: Text;
  readonly children: (value: Value) => ReactNode;
}) {
  const { say } = useLanguage();
  const { value, refused, reload } = props.loaded;
  useSignInAgain(refused);
  if (value === undefined) return refused === undefined ? <Waiting rows={5} /> : <RefusedNote refused={refused} onRetry={reload} />;
  if (props.isEmpty(value))
    return (
      <Empty title={say(props.empty)}>{props.emptyWhy === undefined ? null : <p className="t-sm t-3">{say(props.emptyWhy)}</p>}</Empty>
    );
  return <>{props.children(value)}</>;
}
