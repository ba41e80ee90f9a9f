/** A panel of the overview: its heading with what it counts, what can be done, and its four faces. */
import type { ReactNode } from 'react';
import type { Text } from '#domain/kernel/text.ts';
import type { Loaded } from '#web/ui/use-reply.ts';
import { States } from '../day/page.tsx';

export function Panel<Value>(props: {
  readonly title: string;
  readonly about?: (value: Value) => string;
  readonly acts?: ReactNode;
  readonly loaded: Loaded<Value>;
  readonly isEmpty: (value: Value) => boolean;
  readonly empty: Text;
  readonly emptyWhy: Text;
  readonly children: (value: Value) => ReactNode;
}) {
  const { loaded } = props;
  const about = loaded.value === undefined ? undefined : props.about?.(loaded.value);
  return (
    <section className="o-over__p" aria-label={props.title}>
      <header className="o-over__ph">
        <h2>
          {props.title}
          {about === undefined ? null : <span>{about}</span>}
        </h2>
        {props.acts}
      </header>
      <States loaded={loaded} isEmpty={props.isEmpty} empty={props.empty} emptyWhy={props.emptyWhy}>
        {props.children}
      </States>
    </section>
  );
}

/** A row with its bar under it and its number at the right. */
export function BarRow(props: {
  readonly children: ReactNode;
  readonly share: number;
  readonly tone?: 'late' | 'near' | 'plain';
  readonly value: ReactNode;
}) {
  const tone = props.tone ?? 'plain';
  return (
    <li className="o-over__bar">
      <span>{props.children}</span>
      <b className="num">{props.value}</b>
      <span className={`o-over__track is-${tone}`} aria-hidden="true">
        <i style={{ width: `${Math.max(1, Math.min(100, 100 * props.share)).toFixed(1)}%` }} />
      </span>
    </li>
  );
}
