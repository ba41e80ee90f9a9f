/** Booking a time at a hall: what for, which day, which slot, what to bring, one press; the same page moves a booking. */
import { type ReactNode, useState } from 'react';
import type { BookingView, SlotList } from '#contract/view/booking.ts';
import type { HallPage } from '#contract/view/queue.ts';
import { Button, buttonClass, LinkButton } from '#web/ui/button.tsx';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { shortDayText, fullDayText, weekdayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate, useAddress } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { signInHref, useNow, useSession } from '../shell/session.tsx';
import { booking } from './booking-texts.ts';
import { BringCard } from './bring-card.tsx';
import { type Chosen, TimeChoice } from './time-choice.tsx';
import { WhatFor } from './what-for.tsx';

export function BookPage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['id'] ?? '';
  const { query } = useAddress();
  const hall = useReply('hall.get', { params: { id } });
  return hall.value === undefined ? (
    <Page title={say(booking.title)} back="/halls" tabs>
      <div className="y-pad">
        <h1 className="sr">{say(booking.title)}</h1>
        {hall.refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={hall.refused} onRetry={hall.reload} />}
      </div>
    </Page>
  ) : (
    <Choose hall={hall.value} matter={query.get('matter') ?? ''} queue={query.get('queue') ?? ''} />
  );
}

function Choose(props: { readonly hall: HallPage; readonly matter: string; readonly queue: string }) {
  const { say } = useLanguage();
  const { hall } = props;
  const [matter, setMatter] = useState(props.matter);
  const [queue, setQueue] = useState(props.queue || (hall.queues.find(({ appointments }) => appointments !== null)?.id ?? ''));
  return (
    <TimePage
      title={say(booking.title)}
      back={`/halls/${encodeURIComponent(hall.id)}`}
      hall={hall.id}
      query={matter === '' ? { queue } : { matter }}
    >
      <WhatFor hall={hall} matter={matter} queue={queue} onMatter={setMatter} onQueue={setQueue} />
    </TimePage>
  );
}

export function MovePage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['id'] ?? '';
  const { value, refused, reload } = useReply('booking.get', { params: { id } });
  if (value !== undefined)
    return (
      <TimePage
        title={say(booking.move)}
        back={`/bookings/${encodeURIComponent(id)}`}
        hall={value.hall.id}
        query={{ queue: value.queue.letter, matter: value.matter?.id }}
        moves={value}
      />
    );
  return (
    <Page title={say(booking.move)} back="/bookings" tabs>
      <div className="y-pad">
        <h1 className="sr">{say(booking.move)}</h1>
        {refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={refused} onRetry={reload} />}
      </div>
    </Page>
  );
}

type TimeProps = {
  readonly title: string;
  readonly back: string;
  readonly hall: string;
  readonly query: { readonly queue?: string; readonly matter?: string | undefined };
  readonly moves?: BookingView;
  readonly children?: ReactNode;
};

/** `周二 11月24日 09:00`. */
function useTimeText(): (time: Chosen) => string {
  const { language } = useLanguage();
  const now = useNow();
  return ({ day, starts }) => `${weekdayText(day, language)} ${shortDayText(day, language, now)} ${starts}`;
}

function TimePage(props: TimeProps) {
  const { say } = useLanguage();
  const timeOf = useTimeText();
  const { value, refused, reload } = useReply('slot.list', { params: { id: props.hall }, query: props.query });
  // Who had to sign in first comes back to the time chosen before.
  const { query } = useAddress();
  const [day, setDay] = useState(query.get('day') ?? undefined);
  const [starts, setStarts] = useState(query.get('starts') ?? undefined);
  const shown = day !== undefined && value?.days.some((each) => each.day === day) ? day : value?.days.find(({ free }) => free > 0)?.day;
  const slot = value?.days.find((each) => each.day === shown)?.slots.find((each) => each.starts === starts && each.free > 0);
  const chosen = shown === undefined || slot === undefined ? undefined : { day: shown, starts: slot.starts };
  const needless = refused?.code === 'no-appointments';
  const foot = needless ? {} : { foot: <Confirm {...props} list={value} chosen={chosen} onFull={reload} /> };
  return (
    <Page title={props.title} back={props.back} {...foot}>
      <div className="y-pad">
        <h1 className="t-h1 p-h1">{props.title}</h1>
        {value === undefined ? null : <p className="t-2 p-nlead">{say(value.hall.name)}</p>}
        {props.children}
        {props.moves === undefined ? null : <p className="p-nlead">{say(booking.standsNow(timeOf(props.moves)))}</p>}
        {needless ? <Needless hall={props.hall} /> : null}
        {refused === undefined || needless ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {value === undefined ? null : (
          <>
            {value.days.every(({ free }) => free === 0) ? (
              <div className="y-card p-gap">
                <Empty title={say(booking.noneFree)}>
                  <p>{say(booking.noneFreeWhy)}</p>
                </Empty>
              </div>
            ) : (
              <TimeChoice
                days={value.days}
                day={shown}
                starts={slot?.starts}
                onDay={(next) => {
                  setDay(next);
                  setStarts(undefined);
                }}
                onSlot={(next) => {
                  setDay(shown);
                  setStarts(next);
                }}
              />
            )}
            <Terms list={value} />
            {value.matter === null ? null : <BringCard matter={value.matter.id} division={value.hall.division} />}
          </>
        )}
      </div>
    </Page>
  );
}

/** No refusal but good news: for this nobody needs a time (2018 regulation art. 12). */
function Needless(props: { readonly hall: string }) {
  const { say } = useLanguage();
  return (
    <div className="y-card p-gap">
      <Empty title={say(booking.needless)}>
        <p>{say(booking.needlessWhy)}</p>
        <LinkButton to={`/halls/${encodeURIComponent(props.hall)}`} className="p-gap">
          {say(booking.seeHall)}
        </LinkButton>
      </Empty>
    </div>
  );
}

/** All that binds is told before one books. */
function Terms(props: { readonly list: SlotList }) {
  const { say, language } = useLanguage();
  const { terms, days, coveredUntil, matter } = props.list;
  return (
    <div className="p-gap t-sm t-2 p-terms">
      {matter === null ? null : <p>{say(booking.takes(terms.minutes))}</p>}
      <p>{say(booking.opensAt(terms.opensAt, terms.daysAhead))}</p>
      {days.some(({ provisional }) => provisional) ? <p>{say(booking.provisional(fullDayText(coveredUntil, language)))}</p> : null}
      <p>{say(booking.arriveRule(terms.early, terms.late, terms.mostMoves))}</p>
      <p>{say(booking.terms(terms.misses, terms.within, terms.barred))}</p>
      <p className="t-3">{say(common.article(say(terms.basis.title), terms.basis.article))}</p>
    </div>
  );
}

type ConfirmProps = Omit<TimeProps, 'children'> & {
  readonly list: SlotList | undefined;
  readonly chosen: Chosen | undefined;
  readonly onFull: () => void;
};

/** Where the sign-in leads back to: this page with what was chosen on it. */
const backTo = ({ hall, query, chosen }: ConfirmProps): string => {
  const { queue, matter } = query;
  const kept = { ...(queue === undefined ? {} : { queue }), ...(matter === undefined ? {} : { matter }), ...chosen };
  return `/halls/${encodeURIComponent(hall)}/book?${new URLSearchParams(kept).toString()}`;
};

function Confirm(props: ConfirmProps) {
  const { say } = useLanguage();
  const timeOf = useTimeText();
  const signedIn = useSession().value?.signedIn === true;
  const { chosen, moves, list } = props;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async (time: Chosen) => {
    setBusy(true);
    const matter = list?.matter?.id;
    const answer = await (moves === undefined
      ? call('booking.make', {
          body: { hall: props.hall, queue: list?.queue.letter, ...(matter === undefined ? {} : { matter }), ...time },
          key,
        })
      : call('booking.move', { params: { id: moves.id }, body: time, key }));
    setBusy(false);
    if (answer.ok) return navigate(`/bookings/${encodeURIComponent(answer.value.id)}`, { replace: true });
    setRefused(answer.refused);
    if (!comesAgain(answer.refused)) setKey(freshKey());
    // Somebody was quicker: what is free now is shown at once.
    if (answer.refused.code === 'slot-full') props.onFull();
  };
  const time = chosen === undefined ? '' : timeOf(chosen);
  const label = say((moves === undefined ? booking.confirm : booking.confirmMove)(time));
  return (
    <>
      {refused === undefined ? null : (
        <div className="p-full">
          <RefusedNote refused={refused} />
          {refused.code === 'booking-exists' ? (
            <LinkButton to="/bookings" block>
              {say(booking.mine)}
            </LinkButton>
          ) : null}
        </div>
      )}
      {!signedIn ? (
        <a className={buttonClass({ kind: 'p', className: 'p-grow' })} href={signInHref(backTo(props))}>
          {say(booking.signIn)}
        </a>
      ) : (
        <Button
          kind="p"
          className="p-grow"
          busy={busy}
          {...(chosen === undefined ? { why: say(booking.choose) } : { onPress: () => void send(chosen) })}
        >
          {label}
        </Button>
      )}
    </>
  );
}
