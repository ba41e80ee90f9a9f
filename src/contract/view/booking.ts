/** Slots a hall offers and a person's bookings of them, as their owner sees them. */
import { Type, type Static } from 'typebox';
import { BasisView, OfficeView, Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);

/** A queue of a hall in the words people see. */
export const BookingQueue = Type.Object({ letter: Type.String(), name: Text });
/** What is told before one books. */
export const BookingTerms = Type.Object({
  slotMinutes: Type.Number(),
  /** How long the chosen matter takes; the slot's length where none was chosen. */
  minutes: Type.Number(),
  places: Type.Number(),
  daysAhead: Type.Number(),
  /** `09:00`: when the furthest day is opened. */
  opensAt: Type.String(),
  early: Type.Number(),
  late: Type.Number(),
  mostMoves: Type.Number(),
  misses: Type.Number(),
  within: Type.Number(),
  barred: Type.Number(),
  /** Nobody needs a booking to be served (2018 regulation art. 12). */
  basis: BasisView,
});
export const SlotView = Type.Object({ starts: Type.String(), ends: Type.String(), free: Type.Number() });
export const SlotDay = Type.Object({
  day: Type.String(),
  /** The State Council has not spoken of this day yet: it may become a holiday. */
  provisional: Type.Boolean(),
  free: Type.Number(),
  slots: Type.Array(SlotView),
});
export const SlotList = Type.Object({
  hall: OfficeView,
  queue: BookingQueue,
  matter: Nullable(Type.Object({ id: Type.String(), name: Text })),
  terms: BookingTerms,
  days: Type.Array(SlotDay),
  /** The calendar of working days is published until this day. */
  coveredUntil: Type.String(),
});

const State = Type.Union([Type.Literal('booked'), Type.Literal('arrived'), Type.Literal('missed'), Type.Literal('cancelled')]);
export const BookingRow = Type.Object({
  id: Type.String(),
  hall: OfficeView,
  queue: BookingQueue,
  matter: Nullable(Type.Object({ id: Type.String(), name: Text })),
  day: Type.String(),
  starts: Type.String(),
  ends: Type.String(),
  state: State,
});
export const BookingView = Type.Object({
  ...BookingRow.properties,
  /** Shown, or typed at the kiosk, on arrival. */
  code: Type.String(),
  /** Address of the calendar file: it opens without signing in. */
  calendar: Type.String(),
  version: Type.Number(),
  madeAt: Type.String(),
  moves: Type.Number(),
  /** Why the hall took it back; null where it did not. */
  calledOff: Nullable(Text),
  arriveFrom: Type.String(),
  arriveUntil: Type.String(),
  ticket: Nullable(Type.Object({ id: Type.String(), number: Type.String() })),
  terms: BookingTerms,
  allowed: Type.Array(Type.Union([Type.Literal('move'), Type.Literal('cancel'), Type.Literal('arrive')])),
  history: Type.Array(Type.Object({ at: Type.String(), kind: Type.String(), what: Text })),
});
export const BookingDone = Type.Object({ id: Type.String(), state: State, version: Type.Number() });
/** The ticket of who arrived. */
export const BookingArrived = Type.Object({
  id: Type.String(),
  ticket: Type.Object({ id: Type.String(), number: Type.String() }),
});

export type SlotView = Static<typeof SlotView>;
export type SlotDay = Static<typeof SlotDay>;
export type SlotList = Static<typeof SlotList>;
export type BookingTerms = Static<typeof BookingTerms>;
export type BookingRow = Static<typeof BookingRow>;
export type BookingView = Static<typeof BookingView>;
export type BookingDone = Static<typeof BookingDone>;
export type BookingArrived = Static<typeof BookingArrived>;
