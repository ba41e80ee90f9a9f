/** One own booking: when and where, the code to show, the calendar, move, give back, and arriving. */
import { useState } from 'react';
import type { BookingView } from '#contract/view/booking.ts';
import { Button, buttonClass, LinkButton } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { clockText, momentText, shortDayText, weekdayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, navigate } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { useNow } from '../shell/session.tsx';
import { booking } from './booking-texts.ts';
import { BringCard } from './bring-card.tsx';

export function BookingPage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['id'] ?? '';
  const { value, refused, reload } = useReply('booking.get', { params: { id } });
  return (
    <Page title={say(booking.mine)} back="/bookings" tabs>
      <div className="y-pad">
        {value === undefined ? <h1 className="sr">{say(booking.mine)}</h1> : null}
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        {value === undefined ? null : <Shown view={value} onDone={reload} />}
      </div>
    </Page>
  );
}

type ViewProps = { readonly view: BookingView; readonly onDone: () => void };
const lights = { booked: 'ok', arrived: 'done', missed: 'late', cancelled: 'wait' } as const;

function Shown(props: ViewProps) {
  const { say, language } = useLanguage();
  const now = useNow();
  const { view } = props;
  const hall = `/halls/${encodeURIComponent(view.hall.id)}`;
  return (
    <>
      <div className="p-booked">
        <Light light={lights[view.state]} large>
          {say(booking.state[view.state])}
        </Light>
        <h1 className="p-booked__t">
          {weekdayText(view.day, language)} <span>{shortDayText(view.day, language, now)}</span> {view.starts}
        </h1>
        <p>
          <Link to={hall}>{say(view.hall.name)}</Link>
        </p>
        <p className="t-2">{say(view.matter === null ? view.queue.name : view.matter.name)}</p>
      </div>
      {view.ticket === null ? null : (
        <LinkButton to={`/tickets/${encodeURIComponent(view.ticket.id)}`} kind="p" block>
          {say(booking.yourTicket(view.ticket.number))}
        </LinkButton>
      )}
      {view.state === 'missed' ? <Note tone="near">{say(booking.missedWhy)}</Note> : null}
      {view.calledOff === null ? null : (
        <Note tone="near">
          <p>{say(booking.calledOff(say(view.calledOff)))}</p>
          <LinkButton to={`${hall}/book?queue=${view.queue.letter}`} size="s">
            {say(booking.again)}
          </LinkButton>
        </Note>
      )}
      {view.state === 'booked' ? <Arriving {...props} /> : null}
      {view.matter === null || view.state !== 'booked' ? null : <BringCard matter={view.matter.id} division={view.hall.division} />}
      <Acts {...props} />
      <History view={view} />
    </>
  );
}

function Arriving(props: ViewProps) {
  const { say } = useLanguage();
  const { view } = props;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  const arrive = async () => {
    setBusy(true);
    const answer = await call('booking.arrive', { body: { booking: view.id }, key });
    setBusy(false);
    if (answer.ok) navigate(`/tickets/${encodeURIComponent(answer.value.ticket.id)}`);
    else setRefused(answer.refused);
  };
  return (
    <section className="y-card p-arrive">
      <p className="t-sm t-3">{say(booking.code)}</p>
      <p className="p-arrive__c code">
        {view.code.slice(0, 4)} {view.code.slice(4)}
      </p>
      <p className="t-sm t-2">{say(booking.codeHint)}</p>
      <p className="t-sm t-2">{say(booking.arriveFrom(clockText(view.arriveFrom), clockText(view.arriveUntil)))}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {view.allowed.includes('arrive') ? (
        <Button kind="p" block className="p-gap" busy={busy} onPress={() => void arrive()}>
          {say(booking.arrive)}
        </Button>
      ) : null}
    </section>
  );
}

function Acts(props: ViewProps) {
  const { say } = useLanguage();
  const { view } = props;
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  const cancel = async () => {
    setBusy(true);
    const answer = await call('booking.cancel', { params: { id: view.id }, key });
    setBusy(false);
    if (!answer.ok) return setRefused(answer.refused);
    setAsking(false);
    props.onDone();
  };
  if (view.state !== 'booked') return null;
  return (
    <div className="p-bookacts">
      <a className={buttonClass({ block: true })} href={view.calendar} download="booking.ics">
        <Icon name="cal" />
        {say(booking.calendar)}
      </a>
      {view.allowed.includes('move') ? (
        <LinkButton to={`/bookings/${encodeURIComponent(view.id)}/move`} block>
          {say(booking.moveLeft(view.terms.mostMoves - view.moves))}
        </LinkButton>
      ) : null}
      {view.hall.phone === undefined ? null : (
        <a className={buttonClass({ block: true })} href={`tel:${view.hall.phone}`}>
          <Icon name="phone" />
          {view.hall.phone}
        </a>
      )}
      {view.allowed.includes('cancel') ? (
        <Button kind="q" block onPress={() => setAsking(true)}>
          {say(booking.cancel)}
        </Button>
      ) : null}
      <Sheet open={asking} title={say(booking.cancelYes)} onClose={() => setAsking(false)}>
        <p className="t-body">{say(booking.cancelAsk)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        <Button kind="danger" block className="p-gap" busy={busy} onPress={() => void cancel()}>
          {say(booking.cancelYes)}
        </Button>
      </Sheet>
    </div>
  );
}

function History(props: { readonly view: BookingView }) {
  const { say, language } = useLanguage();
  return (
    <section className="p-gap">
      <h2 className="t-h3">{say(booking.history)}</h2>
      <ul className="p-bookhist">
        {props.view.history.map(({ at, kind, what }) => (
          <li key={`${at}${kind}`}>
            <time dateTime={at}>{momentText(at, language)}</time>
            <span>{say(what)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
