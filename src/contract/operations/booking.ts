/** Operations on appointments: free slots, and a person's bookings made, moved, given back and used on arrival. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { BookingArrived, BookingDone, BookingRow, BookingView, SlotList } from '../view/booking.ts';
import { Closed, DayText, Id, Page, Rows } from './shapes.ts';

const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
const Letter = Type.String({ pattern: '^[A-Z]$' });
const slot = ['hall-not-found', 'no-appointments', 'matter-not-found'];
const place = ['slot-not-there', 'slot-full', 'booking-exists'];

export const bookingOperations: readonly Operation[] = [
  {
    name: 'slot.list',
    summary: 'The days and slots that may be booked now in a queue of a hall, or for a matter, with the places left',
    who: 'public',
    query: Closed({ queue: Type.Optional(Letter), matter: Type.Optional(Id) }),
    reply: SlotList,
    refusals: slot,
    command: false,
  },
  {
    name: 'booking.make',
    summary: 'Books a place; one live booking a person, hall, day and queue; who is too late is told the next free slots at once',
    who: 'person',
    body: Closed({ hall: Id, queue: Type.Optional(Letter), matter: Type.Optional(Id), day: DayText, starts: Clock }),
    reply: BookingDone,
    refusals: [...slot, ...place, 'booking-barred'],
    command: true,
  },
  {
    name: 'booking.list',
    summary: 'The own bookings, the newest day first',
    who: 'person',
    query: Closed(Page),
    reply: Rows(BookingRow),
    refusals: [],
    command: false,
  },
  {
    name: 'booking.get',
    summary: 'One own booking: when, where, what to show, what may still be done with it',
    who: 'person',
    reply: BookingView,
    refusals: ['booking-not-found'],
    command: false,
  },
  {
    name: 'booking.move',
    summary: 'To another slot of the same queue, before it begins',
    who: 'person',
    body: Closed({ day: DayText, starts: Clock }),
    reply: BookingDone,
    refusals: ['booking-not-found', 'booking-ended', 'booking-begun', 'booking-moved-often', ...slot, ...place],
    command: true,
  },
  {
    name: 'booking.cancel',
    summary: 'Gives the place back, before the slot begins',
    who: 'person',
    body: Closed({}),
    reply: BookingDone,
    refusals: ['booking-not-found', 'booking-ended', 'booking-begun'],
    command: true,
  },
  {
    name: 'booking.calendar',
    summary: 'The booking as an iCalendar file (RFC 5545): hall and time, nobody’s name; opens by its code without signing in',
    who: 'public',
    reply: Type.Unknown(),
    refusals: ['booking-not-found'],
    command: false,
  },
  {
    name: 'booking.arrive',
    summary: 'Who booked is here: a ticket in the lane of the booked. By the own booking, or by the code shown at kiosk and window',
    who: 'public',
    body: Closed({
      booking: Type.Optional(Id),
      hall: Type.Optional(Id),
      code: Type.Optional(Type.String({ minLength: 4, maxLength: 16 })),
    }),
    reply: BookingArrived,
    refusals: [
      'booking-not-found',
      'booking-ended',
      'booking-too-early',
      'booking-missed',
      'hall-not-found',
      'hall-closed',
      'queue-not-here',
      'ticket-live',
    ],
    command: true,
  },
];
