/** What takes somebody to a hall next: the ticket they hold now, else their next booking; without either, the way to all halls. */
import type { ReactNode } from 'react';
import type { BookingRow } from '#contract/view/booking.ts';
import type { TicketView } from '#contract/view/queue.ts';
import { dayOf, shortDayText, weekdayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useHallNews } from '../halls/use-hall-news.ts';
import { useNow } from '../shell/session.tsx';
import { home } from './texts.ts';

export type Coming = { readonly ticket: TicketView | undefined; readonly booking: BookingRow | undefined };

const live: ReadonlySet<string> = new Set(['waiting', 'called', 'serving', 'missed']);

/** Kept up to date while one waits; a guest holds nothing. */
export function useComing(signedIn: boolean): Coming {
  const today = dayOf(useNow());
  const tickets = useReply('ticket.list', signedIn ? {} : undefined);
  const bookings = useReply('booking.list', signedIn ? { query: { limit: 20 } } : undefined);
  const ticket = tickets.value?.rows.find(({ state, day }) => live.has(state) && day === today);
  useHallNews(ticket?.hall.id ?? '', tickets.reload);
  const booking = bookings.value?.rows
    .filter(({ state, day }) => state === 'booked' && day >= today)
    .toSorted((one, other) => `${one.day}${one.starts}`.localeCompare(`${other.day}${other.starts}`))[0];
  return { ticket, booking };
}

/** Where things stand, in the words the page of the ticket uses as well. */
export function useTicketText(): (ticket: TicketView) => string {
  const { say } = useLanguage();
  return ({ state, window, ahead, minutes }) => {
    if ((state === 'called' || state === 'serving') && window !== null) return say(home.goTo(window));
    return state === 'missed' ? say(home.missed) : say(home.before(ahead ?? 0, minutes));
  };
}

export function HallEntry({ coming }: { readonly coming: Coming }) {
  const { say, language } = useLanguage();
  const now = useNow();
  const textOf = useTicketText();
  const { ticket, booking } = coming;
  const day =
    booking === undefined
      ? ''
      : booking.day === dayOf(now)
        ? say(common.today)
        : `${weekdayText(booking.day, language)} ${shortDayText(booking.day, language, now)}`;
  return (
    <>
      {ticket === undefined ? null : (
        <Row to={`/tickets/${encodeURIComponent(ticket.id)}`} icon="ticket" more={say(ticket.hall.name)} own>
          {ticket.number} {textOf(ticket)}
        </Row>
      )}
      {booking === undefined ? null : (
        <Row
          to={`/bookings/${encodeURIComponent(booking.id)}`}
          icon="cal"
          more={`${say(booking.hall.name)} · ${say(booking.matter?.name ?? booking.queue.name)}`}
          own
        >
          {day} {booking.starts}
        </Row>
      )}
      <Row to="/halls" icon="ticket" more={say(home.hallsMore)}>
        {say(home.halls)}
      </Row>
    </>
  );
}

type RowProps = { readonly to: string; readonly icon: string; readonly more: string; readonly own?: true; readonly children: ReactNode };

export function Row(props: RowProps) {
  return (
    <Link className={`y-card p-hallentry ${props.own === true ? 'is-own' : ''}`} to={props.to}>
      <Icon name={props.icon} />
      <span>
        <b>{props.children}</b>
        <small>{props.more}</small>
      </span>
      <Icon name="right" />
    </Link>
  );
}
