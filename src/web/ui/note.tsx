/**
 * Notes and states. <Note tone="near|late|stop|plain" icon title>…</Note>, <Empty title>…</Empty>, <Waiting rows={3}/> (skeleton after 1 s,
 * a sentence after 8 s), <RefusedNote refused onRetry/> (whose fault, what is safe, kebab code and request id).
 */
import { type ReactNode, useEffect, useState } from 'react';
import type { Refused } from './call.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { Mark } from './stroke.tsx';
import { common } from './texts.ts';

type NoteTone = 'plain' | 'near' | 'late' | 'stop';
const icons: Readonly<Record<NoteTone, string>> = { plain: 'info', near: 'alert', late: 'xc', stop: 'bars' };

export function Note(props: {
  readonly tone?: NoteTone;
  readonly icon?: string;
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}) {
  const tone = props.tone ?? 'plain';
  return (
    <div className={`y-note ${tone === 'plain' ? '' : `y-note--${tone}`}`} role={props.role}>
      <Icon name={props.icon ?? icons[tone]} />
      <div className="y-note__body">{props.children}</div>
    </div>
  );
}

export function Empty(props: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="y-empty">
      <Mark />
      <b>{props.title}</b>
      {props.children}
    </div>
  );
}

const useAfter = (milliseconds: number): boolean => {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
};

export function Waiting(props: { readonly rows?: number }) {
  const { say } = useLanguage();
  const shown = useAfter(1000);
  const long = useAfter(8000);
  if (!shown) return <div className="y-wait" aria-hidden="true" />;
  return (
    <div className="y-wait" role="status">
      <span className="sr">{say(common.loading)}</span>
      {Array.from({ length: props.rows ?? 3 }, (_, row) => (
        <span key={row} className="y-skel" />
      ))}
      {long ? <p className="t-sm t-3">{say(common.loadingLong)}</p> : null}
    </div>
  );
}

export function RefusedNote(props: { readonly refused: Refused; readonly onRetry?: () => void }) {
  const { say } = useLanguage();
  const { refused } = props;
  const offline = refused.code === 'no-network';
  return (
    <Note tone={offline ? 'near' : 'late'} icon={offline ? 'offline' : 'xc'} role="alert">
      <b>{offline ? say(common.noNetwork) : refused.title || say(common.ourFault)}</b>
      {refused.detail.replace(/[。.]$/, '') === refused.title.replace(/[。.]$/, '') ? null : <p>{refused.detail}</p>}
      {refused.problems.length === 0 ? null : (
        <ul>
          {refused.problems.map((problem) => (
            <li key={problem.pointer + problem.code}>{problem.detail}</li>
          ))}
        </ul>
      )}
      {offline ? null : <p className="t-xs t-3 code">{say(common.errorCode(refused.code, refused.requestId))}</p>}
      {props.onRetry === undefined ? null : (
        <Button size="s" onPress={props.onRetry}>
          {say(common.retry)}
        </Button>
      )}
    </Note>
  );
}
