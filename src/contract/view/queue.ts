/** Halls, tickets and windows as people, screens and clerks see them: numbers and times, never who holds a number. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);

export const SpanView = Type.Object({ from: Type.String(), until: Type.String() });
const LaneView = Type.Union([
  Type.Literal('ordinary'),
  Type.Literal('elder'),
  Type.Literal('disabled'),
  Type.Literal('pregnant'),
  Type.Literal('soldier'),
  Type.Literal('booked'),
]);
const TicketStateView = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('called'),
  Type.Literal('serving'),
  Type.Literal('done'),
  Type.Literal('missed'),
  Type.Literal('cancelled'),
]);

/** `minutes`: about how long who comes now would wait; null where nobody can say yet. `windows`: open ones that serve it. */
export const QueueView = Type.Object({
  id: Type.String(),
  name: Text,
  theme: Type.String(),
  waiting: Type.Number(),
  minutes: Nullable(Type.Number()),
  windows: Type.Number(),
});
/** `today` is empty on a closed day, which `because` explains. `opens`: when it opens next, where it is closed now. */
const OpenView = {
  open: Type.Boolean(),
  today: Type.Array(SpanView),
  because: Nullable(Text),
  opens: Nullable(Type.String()),
};
export const HallRow = Type.Object({
  id: Type.String(),
  division: Type.Number(),
  divisionName: Text,
  level: Type.String(),
  name: Text,
  phone: Nullable(Type.String()),
  ...OpenView,
  waiting: Type.Number(),
  minutes: Nullable(Type.Number()),
});
export const HallPage = Type.Object({
  ...HallRow.properties,
  demo: Type.Boolean(),
  queues: Type.Array(
    Type.Object({
      ...QueueView.properties,
      /** Matters it takes; null: every matter. */
      matters: Nullable(Type.Array(Type.Object({ id: Type.String(), name: Text }))),
      /** How appointments are offered; null where none are. */
      appointments: Nullable(
        Type.Object({ slotMinutes: Type.Number(), places: Type.Number(), daysAhead: Type.Number(), opensAt: Type.String() }),
      ),
    }),
  ),
  /** Today and the next days. */
  days: Type.Array(Type.Object({ day: Type.String(), spans: Type.Array(SpanView), because: Nullable(Text), provisional: Type.Boolean() })),
  /** Nobody is turned away within these hours, and there is no daily quota (2018 provisions art. 12). */
  basis: BasisView,
});

export const TicketView = Type.Object({
  id: Type.String(),
  /** For who drew it: the slip's code, by which it is followed without signing in; null for others. */
  code: Nullable(Type.String()),
  hall: Type.Object({ id: Type.String(), name: Text }),
  day: Type.String(),
  number: Type.String(),
  queue: Type.Object({ id: Type.String(), name: Text }),
  lane: LaneView,
  laneName: Text,
  matters: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  state: TicketStateView,
  takenAt: Type.String(),
  calledAt: Nullable(Type.String()),
  calls: Type.Number(),
  window: Nullable(Type.String()),
  /** From when on a booked ticket goes before others. */
  bookedFrom: Nullable(Type.String()),
  /** Tickets that will be called before it; null when it waits no longer. */
  ahead: Nullable(Type.Number()),
  /** About how many minutes it still waits; null where nobody can say yet. */
  minutes: Nullable(Type.Number()),
  /** Of the hall's day: news with a later one change what is seen here. */
  version: Type.Number(),
});
export const TicketDone = Type.Object({ id: Type.String(), state: TicketStateView, version: Type.Number() });

/** A ticket as the hall's clerks see it: everything but the person. */
export const TicketRow = Type.Object({
  id: Type.String(),
  number: Type.String(),
  queue: Type.String(),
  queueName: Text,
  lane: LaneView,
  laneName: Text,
  matters: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  state: TicketStateView,
  takenAt: Type.String(),
  calledAt: Nullable(Type.String()),
  servedFrom: Nullable(Type.String()),
  calls: Type.Number(),
  window: Nullable(Type.String()),
  bookedFrom: Nullable(Type.String()),
  /** The appointment behind it, for what was prepared with it. */
  booking: Nullable(Type.String()),
  /** Somebody signed in drew it: `ticket.holder` says who, once it is called. */
  held: Type.Boolean(),
  minutes: Nullable(Type.Number()),
});
const WindowRow = Type.Object({
  number: Type.String(),
  name: Text,
  queues: Type.Array(Type.String()),
  state: Type.Union([Type.Literal('open'), Type.Literal('paused'), Type.Literal('closed')]),
  /** Number of the ticket there. */
  ticket: Nullable(Type.String()),
});
export const WindowView = Type.Object({
  hall: Type.Object({ id: Type.String(), name: Text }),
  open: Type.Boolean(),
  opens: Nullable(Type.String()),
  /** Where I sit; null: at none. */
  seat: Nullable(
    Type.Object({
      window: Type.String(),
      name: Text,
      state: Type.Union([Type.Literal('open'), Type.Literal('paused')]),
      since: Type.String(),
      queues: Type.Array(Type.String()),
    }),
  ),
  /** The plan has the clerk sit here today; null where it says nothing. */
  planned: Nullable(Type.String()),
  current: Nullable(TicketRow),
  /** Those the own window may call, in the order in which they would be called; without a seat, all of the hall. */
  waiting: Type.Array(TicketRow),
  missed: Type.Array(TicketRow),
  /** About how many minutes the last of the list waits. */
  minutes: Nullable(Type.Number()),
  queues: Type.Array(QueueView),
  windows: Type.Array(Type.Object({ ...WindowRow.properties, mine: Type.Boolean(), sits: Type.Boolean() })),
  /** Of this clerk today. */
  today: Type.Object({ done: Type.Number(), missed: Type.Number(), averageSeconds: Nullable(Type.Number()) }),
  version: Type.Number(),
  at: Type.String(),
});
/** Covered as at the window; `person` is what `walk-in.from-ticket` proposes. */
export const TicketHolder = Type.Object({
  ticket: Type.String(),
  holder: Nullable(Type.Object({ name: Type.String(), identifier: Nullable(Type.String()), phone: Nullable(Type.String()) })),
});

export const ScreenCall = Type.Object({
  number: Type.String(),
  window: Type.String(),
  queue: Type.String(),
  queueName: Text,
  booked: Type.Boolean(),
  calledAt: Type.String(),
  /** How often it was called: a screen that saw fewer calls shows and speaks it again. */
  calls: Type.Number(),
  spoken: Text,
});
export const ScreenView = Type.Object({
  hall: Type.Object({ id: Type.String(), name: Text, divisionName: Text }),
  demo: Type.Boolean(),
  version: Type.Number(),
  at: Type.String(),
  ...OpenView,
  /** Newest first; those still at a window and those called in the last minutes. */
  calls: Type.Array(ScreenCall),
  queues: Type.Array(QueueView),
  windows: Type.Array(WindowRow),
});

const PlanText = Text;
export const HallPlanView = Type.Object({
  hours: Type.Array(Type.Array(SpanView)),
  everyDay: Type.Boolean(),
  closed: Type.Array(Type.Object({ from: Type.String(), until: Type.String(), reason: PlanText })),
  queues: Type.Array(
    Type.Object({
      id: Type.String(),
      name: PlanText,
      theme: Type.String(),
      matters: Type.Union([Type.Literal('all'), Type.Array(Type.String())]),
    }),
  ),
  windows: Type.Array(Type.Object({ number: Type.String(), queues: Type.Array(Type.String()) })),
  shifts: Type.Array(
    Type.Object({
      window: Type.String(),
      person: Type.String(),
      weekdays: Type.Array(Type.Number()),
      day: Type.Optional(Type.String()),
      from: Type.String(),
      until: Type.String(),
    }),
  ),
  ordinaryEvery: Type.Number(),
  appointments: Type.Array(
    Type.Object({
      queue: Type.String(),
      slotMinutes: Type.Number(),
      places: Type.Number(),
      daysAhead: Type.Number(),
      opensAt: Type.String(),
      /** How long a matter takes, where that is not one slot. */
      matters: Type.Optional(Type.Array(Type.Object({ matter: Type.String(), minutes: Type.Number() }))),
    }),
  ),
});
export const HallPlanPage = Type.Object({
  hall: Type.Object({ id: Type.String(), name: Text }),
  /** 0: nobody planned it yet; it works by what every hall begins with. */
  version: Type.Number(),
  plan: HallPlanView,
  windows: Type.Array(Type.Object({ number: Type.String(), name: Text })),
  clerks: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  matters: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  history: Type.Array(Type.Object({ version: Type.Number(), at: Type.String(), by: Type.String() })),
});

export type QueueView = Static<typeof QueueView>;
export type HallRow = Static<typeof HallRow>;
export type HallPage = Static<typeof HallPage>;
export type TicketView = Static<typeof TicketView>;
export type TicketDone = Static<typeof TicketDone>;
export type TicketRow = Static<typeof TicketRow>;
export type TicketHolder = Static<typeof TicketHolder>;
export type WindowView = Static<typeof WindowView>;
export type ScreenCall = Static<typeof ScreenCall>;
export type ScreenView = Static<typeof ScreenView>;
export type HallPlanView = Static<typeof HallPlanView>;
export type HallPlanPage = Static<typeof HallPlanPage>;
