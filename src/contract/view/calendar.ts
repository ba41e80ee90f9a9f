/** The working-day calendar as its administrators see it: the year in force, the versions, what a version would move. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

/** Minutes of the day: [510, 720] is 08:30 to 12:00. */
export const WindowView = Type.Tuple([Type.Integer(), Type.Integer()]);
export const SpecialDayView = Type.Object({
  date: Type.String(),
  name: Type.String(),
  off: Type.Boolean(),
  windows: Type.Optional(Type.Array(WindowView)),
});
const YellowView = Type.Object({ share: Type.Integer(), least: Type.Integer() });
const Place = Type.Object({ division: Type.Integer(), name: Text });
export const CalendarVersionView = Type.Object({
  version: Type.Integer(),
  year: Type.Integer(),
  notice: Type.Object({ number: Type.String(), title: Type.String() }),
  days: Type.Array(SpecialDayView),
  /** Of one division alone; null: of all. */
  place: Type.Union([Place, Type.Null()]),
  week: Type.Union([Type.Array(WindowView), Type.Null()]),
  yellow: Type.Union([YellowView, Type.Null()]),
  /** Whether the caller may publish it: not the own proposal, and of an administrator of its division or above. */
  mayPublish: Type.Boolean(),
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
  /** What the caller's division says of its own: its closures of the year and its hours. */
  local: Type.Object({ place: Place, days: Type.Array(SpecialDayView), week: Type.Array(WindowView), yellow: YellowView }),
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
  /** Dates that come earlier than people were told, and those that would be over at once. */
  earlier: Type.Integer(),
  overdue: Type.Integer(),
  /** A day before today would change: it was counted and told, so the version cannot be published. */
  past: Type.Union([Type.String(), Type.Null()]),
  offices: Type.Array(Type.Object({ office: Text, parts: Type.Integer(), earlier: Type.Integer(), overdue: Type.Integer() })),
  samples: Type.Array(
    Type.Object({
      number: Type.String(),
      name: Text,
      office: Text,
      from: Type.String(),
      to: Type.String(),
      earlier: Type.Boolean(),
      overdue: Type.Boolean(),
      provisional: Type.Boolean(),
    }),
  ),
});
export type CalendarView = Static<typeof CalendarView>;
export type CalendarVersionView = Static<typeof CalendarVersionView>;
export type CalendarPreview = Static<typeof CalendarPreview>;
export type SpecialDayView = Static<typeof SpecialDayView>;
