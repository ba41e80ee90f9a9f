/** The tab 会议: meetings that were called and held, who read what, and what was resolved. */
import { useState } from 'react';
import type { MeetingView } from '#contract/view/record.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../../day/page.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { CallForm, HoldForm } from './meeting-forms.tsx';
import { PlainAct } from './text-act.tsx';
import { meetingTexts as texts } from './texts.ts';
import './record.css';

type Open = { readonly kind: 'call' } | { readonly kind: 'hold'; readonly meeting: MeetingView };

export function MeetingsPage() {
  const { say } = useLanguage();
  const [open, setOpen] = useState<Open>();
  const list = useReply('meeting.list', {});
  const done = (): void => {
    setOpen(undefined);
    list.reload();
  };
  return (
    <DayFrame
      title={texts.title}
      about={texts.about}
      acts={list.value?.mayCall === true ? <Button onPress={() => setOpen({ kind: 'call' })}>{say(texts.call)}</Button> : undefined}
    >
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={texts.none} emptyWhy={texts.noneWhy}>
        {({ rows }) => (
          <div className="o-recs">
            {rows.map((row) => (
              <One key={row.id} row={row} onHold={() => setOpen({ kind: 'hold', meeting: row })} onDone={list.reload} />
            ))}
          </div>
        )}
      </States>
      <Sheet open={open !== undefined} title={say(open?.kind === 'hold' ? texts.hold : texts.call)} onClose={() => setOpen(undefined)}>
        {open?.kind === 'call' ? <CallForm red={list.value?.red ?? []} onDone={done} /> : null}
        {open?.kind === 'hold' ? <HoldForm meeting={open.meeting} onDone={done} /> : null}
      </Sheet>
    </DayFrame>
  );
}

const agendaPath = { order: '/office/programme/orders', task: '/office/programme/tasks', measure: '/office/programme/goals' } as const;

function One(props: { readonly row: MeetingView; readonly onHold: () => void; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <article className="o-rec">
      <header>
        <h2>{row.title}</h2>
        <Tag tone={row.state === 'held' ? 'ok' : 'near'}>{say(texts[row.state])}</Tag>
      </header>
      <p className="t-sm t-2">
        {say(texts[row.kind])} · {dayText(row.on, language, today)} · {row.place} · {row.calledBy}
      </p>
      <h3>{say(texts.agenda)}</h3>
      <ol className="o-rec__l">
        {row.agenda.map(({ words, kind, ref }) => (
          <li key={words}>
            {kind === 'other' || ref === '' ? (
              words
            ) : (
              <Link to={kind === 'order' ? `${agendaPath.order}/${encodeURIComponent(ref)}` : agendaPath[kind]} className="y-lnk">
                {words}
              </Link>
            )}
          </li>
        ))}
      </ol>
      <h3>{say(texts.invited)}</h3>
      <ul className="o-rec__l">
        {row.invited.map((unit) => (
          <li key={unit.id}>
            {say(unit.name)} {unit.attended ? <Tag tone="ok">{say(texts.attended)}</Tag> : null}{' '}
            <span className="t-3">
              {say(unit.readMinutes !== null ? texts.readMinutes : unit.readNotice !== null ? texts.readNotice : texts.unread)}
            </span>
          </li>
        ))}
      </ul>
      {row.minutes === null ? null : (
        <>
          <h3>{say(texts.minutes)}</h3>
          <p className="o-rec__t">{row.minutes}</p>
        </>
      )}
      <Resolved row={row} />
      <div className="o-rec__b">
        {row.acts.includes('hold') ? (
          <Button size="s" onPress={props.onHold}>
            {say(texts.hold)}
          </Button>
        ) : null}
        {row.acts.includes('read') ? (
          <PlainAct name="meeting.read" params={{ id: row.id }} label={texts.read} onDone={props.onDone} />
        ) : null}
      </div>
    </article>
  );
}

function Resolved(props: { readonly row: MeetingView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { resolutions } = props.row;
  if (resolutions.length === 0) return null;
  return (
    <>
      <h3>{say(texts.resolutions)}</h3>
      <ol className="o-rec__l">
        {resolutions.map(({ what, who, due, order }) => (
          <li key={order}>
            {what} — {say(who)}，{dayText(due, language, today)}{' '}
            <Link to={`${agendaPath.order}/${encodeURIComponent(order)}`} className="y-lnk">
              {say(texts.order)}
            </Link>
          </li>
        ))}
      </ol>
    </>
  );
}
