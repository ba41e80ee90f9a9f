/** A project as its reader may see it: every step with planned, actual and forecast days; of other offices' steps state, dates and result only. */
import { Type, type Static } from 'typebox';
import { BasisView, Light, OfficeView, Term, Text, Unit } from './plain.ts';

const DayOrNull = Type.Union([Type.String(), Type.Null()]);
const Span = Type.Object({ opens: Type.String(), ends: Type.String() });
export const Stretch = Type.Object({ from: Type.String(), to: Type.String() });
export const Holder = Type.Union([
  Type.Literal('office'),
  Type.Literal('uncounted'),
  Type.Literal('notice'),
  Type.Literal('market'),
  Type.Literal('agency'),
  Type.Literal('owner'),
  Type.Literal('utility'),
  Type.Literal('stop'),
  Type.Literal('between'),
]);

export const ProjectStepView = Type.Object({
  id: Type.String(),
  name: Text,
  /** Who does it: an office, or owner, market, agency, utility, notice. */
  by: Type.String(),
  office: OfficeView,
  /** In short, for a column: the department, or owner, market … */
  who: Text,
  state: Type.String(),
  light: Light,
  counted: Type.Boolean(),
  needs: Type.Array(Type.String()),
  promised: Term,
  statutory: Type.Union([Term, Type.Null()]),
  statutoryBasis: Type.Union([BasisView, Type.Null()]),
  /** As the whole would run at promised limits from its first day. */
  planned: Type.Union([Span, Type.Null()]),
  /** As it will run now: what has happened stands. Null for a step that is out. */
  forecast: Type.Union([Span, Type.Null()]),
  opened: DayOrNull,
  ended: DayOrNull,
  due: DayOrNull,
  /** Planned last day of an open stop. */
  resumes: DayOrNull,
  stop: Type.Union([Text, Type.Null()]),
  /** Days left in `unit` of a running clock; negative when over. */
  left: Type.Union([Type.Number(), Type.Null()]),
  unit: Type.String(),
  ran: Type.Array(Stretch),
  stopped: Type.Array(Stretch),
  /** Calendar days the step may slip before the last date moves; null once it has ended. */
  slack: Type.Union([Type.Number(), Type.Null()]),
  /** Neither done nor to come: waived, not needed, lapsed, withdrawn. */
  out: Type.Boolean(),
  /** Article of a waiver; its ground in words for those who see the step in full. */
  waived: Type.Union([Type.Object({ ground: Type.String(), basis: BasisView }), Type.Null()]),
  full: Type.Boolean(),
});
export const ProjectView = Type.Object({
  number: Type.String(),
  version: Type.Number(),
  title: Type.String(),
  matter: Type.Object({ id: Type.String(), name: Text }),
  division: Type.Object({ code: Type.Number(), name: Text }),
  /** In full for parties and for whoever sees a step in full. */
  applicant: Type.String(),
  state: Type.String(),
  /** Today; the last day of a project that has ended. */
  today: Type.String(),
  /** The day before the first that counts. */
  start: Type.String(),
  begun: Type.Boolean(),
  budget: Type.Object({ amount: Type.Number(), unit: Unit, basis: Text }),
  used: Type.Number(),
  left: Type.Number(),
  /** What the count will be at the end. */
  expected: Type.Number(),
  last: Type.String(),
  provisional: Type.Boolean(),
  /** near: it will run over if nobody gains days; late: it is over. */
  light: Light,
  wallDays: Type.Number(),
  holders: Type.Array(Type.Object({ holder: Holder, days: Type.Number() })),
  /** Calendar days of each office or other holder; parallel ones overlap and are not to be added. */
  byWhom: Type.Array(Type.Object({ who: Text, counted: Type.Boolean(), days: Type.Number() })),
  /** One after the other, as before the reform: calendar days on which a counted step runs. */
  serial: Type.Object({ statutory: Type.Number(), promised: Type.Number(), parallel: Type.Number() }),
  drivingPath: Type.Array(Type.String()),
  longestCountedChain: Type.Object({ workingDays: Type.Number(), chains: Type.Array(Type.Array(Type.String())) }),
  steps: Type.Array(ProjectStepView),
  /** The State Council's days off and weekend days worked, year by year, so that the browser forecasts as the server does. */
  holidays: Type.Array(
    Type.Object({
      year: Type.Number(),
      days: Type.Array(Type.Object({ name: Type.String(), date: Type.String(), isOffDay: Type.Boolean() })),
    }),
  ),
});
export const ProjectRow = Type.Object({
  number: Type.String(),
  title: Type.String(),
  applicant: Type.String(),
  name: Text,
  state: Type.String(),
  submittedAt: Type.String(),
  light: Light,
  used: Type.Number(),
  expected: Type.Number(),
  budget: Term,
  last: Type.String(),
  done: Type.Number(),
  steps: Type.Number(),
  /** Names of the steps somebody holds now. */
  waiting: Type.Array(Text),
});
export type ProjectView = Static<typeof ProjectView>;
export type ProjectStepView = Static<typeof ProjectStepView>;
export type ProjectRow = Static<typeof ProjectRow>;
