/** One line that opens onto the rest: native, so that it works without script, the browser's own search finds it, and on paper it lies open. */
import type { ReactNode } from 'react';

export function Fold(props: { readonly line: ReactNode; readonly open?: boolean; readonly children: ReactNode }) {
  return (
    <details className="p-fold" {...(props.open === true ? { open: true } : {})}>
      <summary>{props.line}</summary>
      <div className="p-fold__b">{props.children}</div>
    </details>
  );
}

/** The line of a whole section: its heading, and in small how much there is. */
export function FoldedHeading(props: { readonly title: string; readonly note: string }) {
  return (
    <>
      <h2>{props.title}</h2>
      <small className="t-3">{props.note}</small>
    </>
  );
}
