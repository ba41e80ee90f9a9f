/** The head of a page of the settings: its name, what it is for, and at most two acts. */
import type { ReactNode } from 'react';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { useAdmin } from './admin-context.ts';

export function PageHead(props: { readonly title: Text; readonly about: Text; readonly children?: ReactNode }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const heading = useHeadingFocus();
  return (
    <header className="o-admin__h">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {say(props.title)}
        </h1>
        <p className="t-sm t-3">
          {say(view.division.name)} · {say(props.about)}
        </p>
      </div>
      {props.children === undefined ? null : <div className="o-admin__acts">{props.children}</div>}
    </header>
  );
}
