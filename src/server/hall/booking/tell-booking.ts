/** Tells a person what became of their booking: copies by mail and SMS beside what their account shows, written in the same commit. */
import type { BookingEvent, BookingEventKind, BookingState } from '#domain/hall/booking.ts';
import { clockOfMinute } from '#domain/hall/slot.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { day as dayWords } from '#server/case/view/sentences.ts';
import { officeName } from '#server/case/words.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import { insertDeliveries, insertNotices, type Channel } from '#server/notice/store.ts';

export const BOOKING_PREFIX = 'booking:';

/** Which way each goes: an SMS only where the person must do or know something today. Arriving tells itself. */
const ways: Readonly<Record<BookingEventKind, readonly Channel[]>> = {
  Made: ['mail', 'sms'],
  Moved: ['mail', 'sms'],
  Cancelled: ['mail', 'sms'],
  CalledOff: ['mail', 'sms'],
  Reminded: ['mail', 'sms'],
  Missed: ['mail', 'sms'],
  Arrived: [],
};

/** What the person did themself they know: their account tells what passed without them. */
const inAccount: ReadonlySet<BookingEventKind> = new Set(['Reminded', 'Missed', 'CalledOff']);

/** A row for each way; the sender drops it where the person has no such address or does not want it, so nothing goes to nobody. */
export function tellBooking(tx: Transaction, events: readonly BookingEvent[], after: BookingState, at: Instant): void {
  const rows = events.flatMap((event, index) => {
    const notice = `${BOOKING_PREFIX}${after.id}#${after.seq - events.length + index + 1}`;
    return ways[event.kind].map((way) => [after.division, notice, way, after.id, after.person, 'queued', at, at]);
  });
  tx.sendRows(insertDeliveries, rows);
  tx.sendRows(
    insertNotices,
    events.flatMap((event, index) => {
      const seq = after.seq - events.length + index + 1;
      const id = `${BOOKING_PREFIX}${after.id}#${seq}`;
      return inAccount.has(event.kind)
        ? [[after.division, id, after.id, after.person, event.kind, '[]', at, seq, dayOfInstant(event.at)]]
        : [];
    }),
  );
}

/** What an event of a booking says to its owner. */
export const bookingTitles: Readonly<Record<BookingEventKind, Text>> = {
  Made: { zh: '约好了', en: 'Booked' },
  Moved: { zh: '已改期', en: 'Moved' },
  Cancelled: { zh: '已取消', en: 'Given back' },
  CalledOff: { zh: '大厅取消了预约', en: 'The hall had to call it off' },
  Reminded: { zh: '明天有预约', en: 'Your booking is tomorrow' },
  Arrived: { zh: '已报到', en: 'Arrived' },
  Missed: { zh: '预约没有来', en: 'The booking was not used' },
};

/** As people say it: `11月24日09:00—10:00`. */
const timeText = ({ day, starts, ends }: Pick<BookingState, 'day' | 'starts' | 'ends'>): Text => {
  const date = dayWords(day);
  const hours = `${clockOfMinute(starts)}—${clockOfMinute(ends)}`;
  return { zh: `${date.zh}${hours}`, en: `${date.en}, ${hours}` };
};

/** The whole sentence for a mail or the history: what, where, when. */
export function bookingSentence(catalogue: Catalogue, event: BookingEvent, state: BookingState): Text {
  const hall = officeName(catalogue, state.hall);
  const time = timeText(event.kind === 'Made' || event.kind === 'Moved' ? event : state);
  switch (event.kind) {
    case 'Made':
      return { zh: `${time.zh}，${hall.zh}`, en: `${time.en}, ${hall.en}` };
    case 'Moved':
      return { zh: `改到${time.zh}`, en: `To ${time.en}` };
    case 'Cancelled':
      return { zh: `${time.zh}的位置已还给别人`, en: `The place on ${time.en} was given back` };
    case 'CalledOff':
      return {
        zh: `${time.zh}，${hall.zh}不开（${event.reason.zh}）。请另约一个时间，或者直接来`,
        en: `${hall.en} is closed on ${time.en} (${event.reason.en}). Please book another time, or just come`,
      };
    case 'Reminded':
      return {
        zh: `${time.zh}，${hall.zh}。来不了请先取消，把位置让给别人`,
        en: `${time.en}, ${hall.en}. If you cannot come, give the place back`,
      };
    case 'Arrived':
      return { zh: `号码 ${event.ticket.number}`, en: `Ticket ${event.ticket.number}` };
    case 'Missed':
      return {
        zh: `${time.zh}没有来。您随时可以直接来大厅取号办理`,
        en: `Nobody came on ${time.en}. You can come and take a ticket at any time`,
      };
  }
}
