/** The mail and the SMS that tell of a booking: what, when, where, and where to change it; no names, and no code in an SMS. */
import type pg from 'pg';
import type { BookingEvent, BookingState } from '#domain/hall/booking.ts';
import type { Language, Text } from '#domain/kernel/text.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { officeName } from '#server/case/words.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { ShowOther } from '#server/notice/other-notices.ts';
import type { TellOther } from '#server/notice/send-due.ts';
import { bookingKey, findBooking } from './store.ts';
import { BOOKING_PREFIX, bookingSentence, bookingTitles } from './tell-booking.ts';

type Parts = { readonly pool: pg.Pool; readonly catalogue: Catalogue; readonly publicUrl: string };

const brand: Text = { zh: '【一次】', en: '[Yici] ' };
const more = (url: string): Text => ({ zh: `改期、取消、报到：${url}`, en: `Move, give back, arrive: ${url}` });

/** A reminder of what was moved or given back meanwhile has nothing to say. */
const isStale = (event: BookingEvent, seq: number, state: BookingState): boolean => event.kind === 'Reminded' && state.seq > seq;

function mailOf(title: Text, what: Text, url: string, language: Language): { readonly subject: string; readonly text: string } {
  const of = (each: Language): string => [`${title[each]}${each === 'zh' ? '。' : '.'}`, what[each], more(url)[each]].join('\n');
  const other = language === 'zh' ? 'en' : 'zh';
  return { subject: `${brand[language]}${title[language]}`, text: `${of(language)}\n\n— — —\n\n${of(other)}` };
}

/** The same in the account's list of notices. */
export const bookingNotice =
  ({ pool, catalogue }: Pick<Parts, 'pool' | 'catalogue'>): ShowOther =>
  async ({ number, seq }) => {
    const key = bookingKey(number);
    const found = key === undefined ? undefined : await findBooking(sqlOf(pool), key);
    const event = found?.events[seq - 1];
    if (found === undefined || event === undefined) return undefined;
    return {
      title: bookingTitles[event.kind],
      what: bookingSentence(catalogue, event, found.state),
      about: officeName(catalogue, found.state.hall),
    };
  };

/** The copy of one event of a booking; undefined where the booking is not there or the news is old. */
export const bookingCopy =
  ({ pool, catalogue, publicUrl }: Parts): TellOther =>
  async ({ notice, channel }, language) => {
    const [id = '', seq = ''] = notice.slice(BOOKING_PREFIX.length).split('#');
    const key = bookingKey(id);
    const found = key === undefined ? undefined : await findBooking(sqlOf(pool), key);
    const event = found?.events[Number(seq) - 1];
    if (found === undefined || event === undefined || isStale(event, Number(seq), found.state)) return undefined;
    // As it was when it happened: a later move is told by its own copy.
    const [title, what] = [bookingTitles[event.kind], bookingSentence(catalogue, event, found.state)];
    const url = `${publicUrl}/bookings/${id}`;
    if (channel === 'mail') return mailOf(title, what, url, language);
    const stop = language === 'zh' ? '：' : ': ';
    return { subject: '', text: `${brand[language]}${title[language]}${stop}${what[language]}${language === 'zh' ? '。' : '. '}${url}` };
  };
