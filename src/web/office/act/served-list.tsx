/**
 * The notices of a case for hall and office: served on which day, read or not, which copies did not arrive; and the button that
 * records that the paper was handed over. <ServedList number={view.number} version={view.version} part="…" onServed={reload} />
 */
import { useState } from 'react';
import type { ServedRow } from '#contract/view/notice.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, linkOf, type Refused } from '#web/ui/call.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { servedTexts } from './served-texts.ts';

type ServedProps = {
  readonly number: string;
  /** Of the case: a newer one asks anew. */
  readonly version: number;
  /** Only the notices about this part; without it all that the reader may see. */
  readonly part?: string;
  readonly onServed?: () => void;
};

export const ServedList = (props: ServedProps) => <OfVersion key={props.version} {...props} />;

function OfVersion(props: ServedProps) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('notice.case-list', { params: { number: props.number } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={2} />;
  const rows = value.rows.filter((row) => props.part === undefined || row.parts.length === 0 || row.parts.includes(props.part));
  if (rows.length === 0) return <p className="t-sm t-3">{say(servedTexts.none)}</p>;
  const done = (): void => {
    reload();
    props.onServed?.();
  };
  return (
    <ul className="o-served">
      {rows.toReversed().map((row) => (
        <Served key={row.seq} row={row} number={props.number} onServed={done} />
      ))}
    </ul>
  );
}

function Served(props: { readonly row: ServedRow; readonly number: string; readonly onServed: () => void }) {
  const { say, language } = useLanguage();
  const { row } = props;
  const lost = row.people.flatMap(({ name, copies }) => copies.filter(({ state }) => state === 'dead').map((copy) => ({ name, copy })));
  return (
    <li>
      <p className="o-served__h">
        <b>{say(row.title)}</b>
        <State row={row} />
      </p>
      <p className="t-xs t-3">
        {momentText(row.at, language)}
        {row.people.map(
          ({ name, seenAt }) =>
            ` · ${say(seenAt === null ? servedTexts.unread(name) : servedTexts.read(name, momentText(seenAt, language)))}`,
        )}
        {row.paper === null ? null : (
          <>
            {' '}
            <a href={linkOf('case.paper', { number: props.number, paper: row.paper })} target="_blank" rel="noreferrer">
              {say(servedTexts.paper)} <span className="sr">{say(row.title)}</span>
            </a>
          </>
        )}
      </p>
      {lost.map(({ name, copy }) => (
        <p key={`${name}${copy.channel}`} className="o-served__lost t-xs">
          <Icon name="alert" />
          {say(servedTexts.lost(name, say(servedTexts.channel[copy.channel]), copy.error ?? ''))}
        </p>
      ))}
      {row.mayServe ? <HandOver {...props} /> : null}
    </li>
  );
}

function State(props: { readonly row: ServedRow }) {
  const { say, language } = useLanguage();
  const { served, binding } = props.row;
  if (!binding) return null;
  if (served === null) return <Tag tone="late">{say(servedTexts.open)}</Tag>;
  return <Tag tone="ok">{say((served.how === 'account' ? servedTexts.account : servedTexts.onPaper)(dayText(served.on, language)))}</Tag>;
}

/** Pressed when the paper is in the person's hands: that day is the day of service. */
function HandOver(props: { readonly row: ServedRow; readonly number: string; readonly onServed: () => void }) {
  const { say } = useLanguage();
  const [key, setKey] = useState(freshKey);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const serve = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('notice.serve', { params: { number: props.number, seq: String(props.row.seq) }, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (!answer.ok) return;
    setKey(freshKey());
    props.onServed();
  };
  return (
    <>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button size="s" busy={busy} onPress={() => void serve()}>
        {say(servedTexts.handOver)} <span className="sr">{say(props.row.title)}</span>
      </Button>
    </>
  );
}
