/** Operations on the working-day calendar: look at a year, propose a version, publish another person's. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { CalendarPreview, CalendarView } from '../view/calendar.ts';
import { Closed, DayText } from './shapes.ts';

const Version = Closed({ version: Type.String({ pattern: '^[1-9]\\d{0,5}$' }) });
const Minute = Type.Integer({ minimum: 0, maximum: 1440 });
const Windows = Type.Array(Type.Tuple([Minute, Minute]), { maxItems: 4 });
export const ProposeCalendar = Closed({
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  notice: Closed({ number: Type.String({ maxLength: 100 }), title: Type.String({ maxLength: 200 }) }),
  /** Every special day of the year, in place of what stood for it. */
  days: Type.Array(Closed({ date: DayText, name: Type.String({ maxLength: 40 }), off: Type.Boolean(), windows: Type.Optional(Windows) }), {
    maxItems: 200,
  }),
  /** The own division's alone: closures beside what holds for all. */
  local: Type.Optional(Type.Boolean()),
  /** The own division's office hours, in minutes of the day. */
  week: Type.Optional(Windows),
  /** From when on its lights are yellow: per cent of the budget, and how many units at least. */
  yellow: Type.Optional(Closed({ share: Type.Integer({ minimum: 0, maximum: 90 }), least: Type.Integer({ minimum: 0, maximum: 30 }) })),
});
const settled = ['not-yours', 'calendar-version-unknown', 'calendar-version-settled'];

export const calendarOperations: readonly Operation[] = [
  {
    name: 'calendar.get',
    summary: 'A year of the working-day calendar in force, and the versions of it',
    who: 'officer',
    query: Closed({ year: Type.Optional(Type.String({ pattern: '^20\\d{2}$' })) }),
    reply: CalendarView,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'calendar.propose',
    summary: 'Proposes a year of the calendar from the official notice; a second person publishes it',
    who: 'officer',
    body: ProposeCalendar,
    reply: CalendarView,
    refusals: ['not-yours'],
    command: true,
  },
  {
    name: 'calendar.preview',
    summary: 'How many cases a proposed version would re-date if it were published now',
    who: 'officer',
    params: Version,
    reply: CalendarPreview,
    refusals: ['not-yours', 'calendar-version-unknown'],
    command: false,
  },
  {
    name: 'calendar.publish',
    summary: 'Puts a version in force that another person proposed; every open clock is re-dated',
    who: 'officer',
    params: Version,
    reply: CalendarView,
    refusals: [...settled, 'second-person-needed', 'calendar-past-day'],
    command: true,
  },
  {
    name: 'calendar.withdraw',
    summary: 'Takes a proposal back; what was published stays, since dates were told by it',
    who: 'officer',
    params: Version,
    reply: CalendarView,
    refusals: [...settled, 'calendar-version-used'],
    command: true,
  },
];
