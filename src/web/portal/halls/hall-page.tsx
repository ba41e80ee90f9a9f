/** One hall: open or not, how long one waits in each queue, a ticket by phone, a booking, the hours of the next days. */
import { lazy, Suspense, useState } from 'react';
import type { HallPage as Hall } from '#contract/view/queue.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { shortDayText, weekdayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { useNow } from '../shell/session.tsx';
import { OwnTicket } from './own-ticket.tsx';
import { useOpening, useWait } from './opening-text.ts';
import { halls } from './texts.ts';
import { useHallNews } from './use-hall-news.ts';

const TakeTicket = lazy(() => import('./take-ticket.tsx').then((module) => ({ default: module.TakeTicket })));

export function HallPage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['id'] ?? '';
  const { value, refused, reload } = useReply('hall.get', { params: { id } });
  useHallNews(value?.id ?? '', reload);
  return (
    <Page title={value === undefined ? say(halls.title) : say(value.name)} back="/halls" tabs>
      <div className="y-pad">
        {value === undefined ? <h1 className="sr">{say(halls.title)}</h1> : null}
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        {value === undefined ? null : <Shown hall={value} />}
      </div>
    </Page>
  );
}

function Shown(props: { readonly hall: Hall }) {
  const { say } = useLanguage();
  const { hall } = props;
  const opening = useOpening(hall);
  const wait = useWait(hall);
  const [taking, setTaking] = useState<string>();
  return (
    <>
      <h1 className="t-h1 p-h1">{say(hall.name)}</h1>
      <p className="p-hallnow">
        <Light light={hall.open ? 'ok' : 'wait'} large>
          {opening}
        </Light>
        {hall.open ? <span>{wait}</span> : null}
      </p>
      <OwnTicket hall={hall.id} />
      <section>
        <div className="y-sec">
          <h2>{say(halls.queues)}</h2>
        </div>
        <ul className="y-card y-card--flush p-queues">
          {hall.queues.map((queue) => (
            <Queue key={queue.id} hall={hall} queue={queue} onTake={() => setTaking(queue.id)} />
          ))}
        </ul>
        <p className="t-sm t-2 p-gap">
          {say(halls.walkIn)} <span className="t-3">{say(common.article(say(hall.basis.title), hall.basis.article))}</span>
        </p>
      </section>
      <Hours hall={hall} />
      {hall.phone === null ? null : (
        <p className="p-gap">
          <a className="y-lnk" href={`tel:${hall.phone}`}>
            <Icon name="phone" />
            {say(halls.phone)} {hall.phone}
          </a>
        </p>
      )}
      <Sheet open={taking !== undefined} title={say(halls.take)} onClose={() => setTaking(undefined)}>
        {taking === undefined ? null : (
          <Suspense fallback={<Waiting rows={3} />}>
            <TakeTicket hall={hall.id} queue={taking} />
          </Suspense>
        )}
      </Sheet>
    </>
  );
}

type QueueProps = { readonly hall: Hall; readonly queue: Hall['queues'][number]; readonly onTake: () => void };

function Queue(props: QueueProps) {
  const { say } = useLanguage();
  const { hall, queue } = props;
  const wait = useWait(queue);
  const book = `/halls/${encodeURIComponent(hall.id)}/book?queue=${queue.id}`;
  return (
    <li>
      <span className="p-queues__l" aria-hidden="true">
        {queue.id}
      </span>
      <span className="p-queues__n">
        <b>{say(queue.name)}</b>
        <small className="t-2">{hall.open ? wait : say(queue.appointments === null ? halls.noBooking : halls.takeClosed)}</small>
        {hall.open ? <small className="t-3">{say(halls.windows(queue.windows))}</small> : null}
      </span>
      <span className="p-queues__a">
        {hall.open ? (
          <Button kind="p" size="s" label={`${say(halls.take)} ${say(queue.name)}`} onPress={props.onTake}>
            {say(halls.take)}
          </Button>
        ) : null}
        {queue.appointments === null ? null : (
          <LinkButton to={book} size="s" label={`${say(halls.book)} ${say(queue.name)}`}>
            {say(halls.book)}
          </LinkButton>
        )}
      </span>
    </li>
  );
}

function Hours(props: { readonly hall: Hall }) {
  const { say, language } = useLanguage();
  const now = useNow();
  return (
    <section>
      <div className="y-sec">
        <h2>{say(halls.hours)}</h2>
      </div>
      <dl className="y-card p-hours">
        {props.hall.days.slice(0, DAYS).map(({ day, spans, because, provisional }, at) => (
          <div key={day} className={at === 0 ? 'is-today' : ''}>
            <dt>
              {at === 0 ? say(common.today) : weekdayText(day, language)} {shortDayText(day, language, now)}
            </dt>
            <dd>
              {spans.length === 0 ? (
                <span className="t-3">{because === null ? say(halls.closed) : say(because)}</span>
              ) : (
                spans.map(({ from, until }) => <span key={from}>{say(halls.about(from, until))} </span>)
              )}
              {provisional ? <Tag tone="line">{say(halls.provisional)}</Tag> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
const DAYS = 7;
