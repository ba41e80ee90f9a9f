/** A part of a tab under its heading, and the grid its inputs stand in. */
import type { ReactNode } from 'react';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';

export function Section(props: { readonly title: Text; readonly hint?: Text; readonly children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <section className="o-sts" aria-label={say(props.title)}>
      <h2>
        {say(props.title)} {props.hint === undefined ? null : <small>{say(props.hint)}</small>}
      </h2>
      <div className="o-stg">{props.children}</div>
    </section>
  );
}

/** Closed until it is wanted: what most items leave out. */
export function More(props: { readonly title: Text; readonly children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <details className="o-stm">
      <summary>{say(props.title)}</summary>
      <div className="o-stg">{props.children}</div>
    </details>
  );
}
