/** The working-day calendar as its administrators see it: the year in force, the versions, what a version would move. */
import { Type, type Static } from 'typebox';

export const SpecialDayView = Type.Object({ date: Type.String(), name: Type.String(), off: Type.Boolean() });
export const CalendarVersionView = Type.Object({
  version: Type.Integer(),
  year: Type.Integer(),
  notice: Type.Object({ number: Type.String(), title: Type.String() }),
  days: Type.Array(SpecialDayView),
  state: Type.Union([Type.Literal('proposed'), Type.Literal('published'), Type.Literal('withdrawn')]),
  proposedBy: Type.String(),
  proposedAt: Type.String(),
  settledBy: Type.Union([Type.String(), Type.Null()]),
  settledAt: Type.Union([Type.String(), Type.Null()]),
  /** Whether the caller is the one who proposed it: a second person publishes. */
  own: Type.Boolean(),
  /** Of a published one: cases looked at, cases whose dates moved, divisions still under way. */
  progress: Type.Union([Type.Object({ cases: Type.Integer(), moved: Type.Integer(), open: Type.Integer() }), Type.Null()]),
});
export const CalendarView = Type.Object({
  inForce: Type.String(),
  coveredFrom: Type.String(),
  coveredUntil: Type.String(),
  years: Type.Array(Type.Integer()),
  year: Type.Integer(),
  /** Days off on weekdays and weekend days worked, of the year asked for, as they are in force. */
  days: Type.Array(SpecialDayView),
  /** Whether the caller's division publishes: the highest one that is administered here. */
  mayPublish: Type.Boolean(),
  /** Newest first. */
  versions: Type.Array(CalendarVersionView),
});
export const CalendarPreview = Type.Object({
  cases: Type.Integer(),
  parts: Type.Integer(),
  looked: Type.Integer(),
  /** False: there are more open cases than are counted at once. */
  complete: Type.Boolean(),
});
export type CalendarView = Static<typeof CalendarView>;
export type CalendarVersionView = Static<typeof CalendarVersionView>;
export type CalendarPreview = Static<typeof CalendarPreview>;
export type SpecialDayView = Static<typeof SpecialDayView>;
