/** A booking as an iCalendar file (RFC 5545): hall and time, nobody's name; a move raises SEQUENCE, a cancellation withdraws the entry. */
import { instantOf, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Language, Text } from '#domain/kernel/text.ts';
import { endOf, startOf, type BookingState } from './booking.ts';

export type CalendarScene = {
  readonly booking: BookingState;
  readonly hall: Text;
  readonly phone?: string;
  /** Host of the calendar's UID and addresses of pages, without a slash at the end. */
  readonly publicUrl: string;
  /** Minutes before the slot from which one may arrive. */
  readonly early: number;
  readonly language: Language;
};

const SHANGHAI_MS = 8 * 3_600_000;
/** `20261124T093000`: the wall clock in Shanghai. */
const local = (at: Instant): string => instantText(at).slice(0, 19).replace(/[-:]/g, '');
const utc = (at: Instant): string => `${local(instantOf(at - SHANGHAI_MS))}Z`;
/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');
/** Parameters cannot hold quotes (RFC 5545, 3.2). */
const quoted = (text: string): string => `"${text.replace(/"/g, "'")}"`;

const bytesOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};
const LINE_BYTES = 75;
/** Lines of at most 75 octets, never cut inside a character (RFC 5545, 3.1). */
function folded(line: string): string {
  let [out, room] = ['', LINE_BYTES];
  for (const sign of line) {
    const bytes = bytesOf(sign);
    if (bytes > room) {
      out += '\r\n ';
      room = LINE_BYTES - 1;
    }
    out += sign;
    room -= bytes;
  }
  return out;
}

/** China has kept one offset since 1991, so that one rule says all of it. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const words = {
  summary: { zh: (hall: string) => `到${hall}办事（已预约）`, en: (hall: string) => `Appointment at ${hall}` },
  about: {
    zh: (early: number, phone: string) => `开始前${early}分钟可以报到，手机、自助机、窗口都行。来不了请先取消。${phone}`,
    en: (early: number, phone: string) =>
      `You can arrive from ${early} minutes before, by phone, at the kiosk or at a window. If you cannot come, give the place back. ${phone}`,
  },
};

/** The whole file; the UID stays for the life of the booking, so that calendars replace and remove their entry. */
export function calendarFile({ booking, hall, phone, publicUrl, early, language }: CalendarScene): string {
  const gone = booking.state === 'cancelled';
  const name = hall[language];
  const page = `${publicUrl}/bookings/${booking.id}`;
  const call = phone === undefined ? '' : language === 'zh' ? `电话 ${phone}。` : `Phone ${phone}.`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yici//Booking//ZH',
    'CALSCALE:GREGORIAN',
    `METHOD:${gone ? 'CANCEL' : 'PUBLISH'}`,
    ...ZONE,
    'BEGIN:VEVENT',
    `UID:${booking.id}@${new RegExp('^https?://([^/:]+)').exec(publicUrl)?.[1] ?? 'yici'}`,
    `SEQUENCE:${booking.moves + (gone ? 1 : 0)}`,
    `DTSTAMP:${utc(booking.changedAt)}`,
    `DTSTART;TZID=Asia/Shanghai:${local(startOf(booking))}`,
    `DTEND;TZID=Asia/Shanghai:${local(endOf(booking))}`,
    `SUMMARY:${escaped(words.summary[language](name))}`,
    `LOCATION:${escaped(name)}`,
    `DESCRIPTION:${escaped(words.about[language](early, call))}`,
    `URL:${page}`,
    `ORGANIZER;CN=${quoted(name)}:${publicUrl}/halls/${booking.hall}`,
    `STATUS:${gone ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'CLASS:PRIVATE',
    ...(gone
      ? []
      : ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT2H', `DESCRIPTION:${escaped(words.summary[language](name))}`, 'END:VALARM']),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
