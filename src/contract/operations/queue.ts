/** Operations of halls, queues and windows: plans and waiting times, tickets drawn and called, seats taken and left. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { HallPage, HallPlanPage, HallRow, ScreenView, TicketDone, TicketHolder, TicketView, WindowView } from '../view/queue.ts';
import { Closed, DayText, Id, Rows, Sentence } from './shapes.ts';

const Letter = Type.String({ pattern: '^[A-Z]$' });
const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$' });
const Span = { from: Clock, until: Clock };
const TextIn = Closed({ zh: Type.String({ minLength: 1, maxLength: 200 }), en: Type.String({ minLength: 1, maxLength: 200 }) });
const Number = Type.String({ minLength: 1, maxLength: 10, pattern: '^[^\\s/]+$' });
const Weekday = Type.Integer({ minimum: 0, maximum: 6 });
const Theme = Type.Union([
  Type.Literal('undifferentiated'),
  Type.Literal('project'),
  Type.Literal('business'),
  Type.Literal('real-estate'),
  Type.Literal('social'),
]);
/** `booked` comes from an appointment alone. */
export const LaneIn = Type.Union([
  Type.Literal('ordinary'),
  Type.Literal('elder'),
  Type.Literal('disabled'),
  Type.Literal('pregnant'),
  Type.Literal('soldier'),
]);

export const HallPlanIn = Closed({
  hours: Type.Array(Type.Array(Closed(Span), { maxItems: 6 }), { minItems: 7, maxItems: 7 }),
  everyDay: Type.Boolean(),
  closed: Type.Array(Closed({ from: DayText, until: DayText, reason: TextIn }), { maxItems: 100 }),
  queues: Type.Array(
    Closed({ id: Letter, name: TextIn, theme: Theme, matters: Type.Union([Type.Literal('all'), Type.Array(Id, { maxItems: 500 })]) }),
    { minItems: 1, maxItems: 26 },
  ),
  windows: Type.Array(Closed({ number: Number, queues: Type.Array(Letter, { maxItems: 26 }) }), { maxItems: 300 }),
  shifts: Type.Array(
    Closed({ window: Number, person: Id, weekdays: Type.Array(Weekday, { maxItems: 7 }), day: Type.Optional(DayText), ...Span }),
    { maxItems: 2000 },
  ),
  ordinaryEvery: Type.Integer({ minimum: 2, maximum: 10 }),
  appointments: Type.Array(
    Closed({
      queue: Letter,
      slotMinutes: Type.Integer({ minimum: 5, maximum: 240 }),
      places: Type.Integer({ minimum: 1, maximum: 1000 }),
      daysAhead: Type.Integer({ minimum: 0, maximum: 90 }),
      opensAt: Clock,
      matters: Type.Optional(Type.Array(Closed({ matter: Id, minutes: Type.Integer({ minimum: 1, maximum: 480 }) }), { maxItems: 500 })),
    }),
    { maxItems: 26 },
  ),
});

export const TicketTake = Closed({
  hall: Id,
  queue: Type.Optional(Letter),
  matters: Type.Optional(Type.Array(Id, { maxItems: 20 })),
  lane: Type.Optional(LaneIn),
});
export const TicketTransfer = Closed({ queue: Type.Optional(Letter), window: Type.Optional(Number) });

const closed = ['hall-not-found', 'hall-closed', 'queue-not-here'];
const ofTicket = ['not-yours', 'ticket-not-found'];
const atWindow = [...ofTicket, 'no-seat', 'not-at-this-window'];

const publicOperations: readonly Operation[] = [
  {
    name: 'hall.list',
    summary: 'Halls: where they are, whether they are open, how many wait and about how long',
    who: 'public',
    query: Closed({ division: Type.Optional(Type.String({ pattern: '^\\d{6}$' })) }),
    reply: Rows(HallRow),
    refusals: [],
    command: false,
  },
  {
    name: 'hall.get',
    summary: 'One hall: its hours in the next days, its queues, how many wait and about how long',
    who: 'public',
    reply: HallPage,
    refusals: ['hall-not-found'],
    command: false,
  },
  {
    name: 'hall.screen',
    summary: 'What the big screen of a hall shows: calls, queues, windows; numbers alone, no person',
    who: 'public',
    reply: ScreenView,
    refusals: ['hall-not-found'],
    command: false,
  },
  {
    name: 'ticket.take',
    summary: 'Draws a ticket: a signed-in person one a hall and day, a kiosk of the hall, or a clerk for somebody who stands there',
    who: 'public',
    body: TicketTake,
    reply: TicketView,
    refusals: ['sign-in-needed', 'not-yours', 'ticket-live', 'ticket-drawn-often', ...closed],
    command: true,
  },
  {
    name: 'ticket.follow',
    summary: 'A ticket by the code on its slip: who is ahead, about how long, where to go',
    who: 'public',
    reply: TicketView,
    refusals: ['ticket-not-found'],
    command: false,
  },
  {
    name: 'ticket.cancel',
    summary:
      'Gives a ticket up: its holder, who has its code, or a clerk of the hall with the reason; the number is void and never given again',
    who: 'public',
    body: Closed({ code: Type.Optional(Id), reason: Type.Optional(Sentence) }),
    reply: TicketDone,
    refusals: ['sign-in-needed', 'ticket-over', ...ofTicket],
    command: true,
  },
];

const planOperations: readonly Operation[] = [
  {
    name: 'hall.plan',
    summary: 'The plan of a hall with the windows of the directory, for who administers the division',
    who: 'officer',
    reply: HallPlanPage,
    refusals: ['not-yours', 'hall-not-found'],
    command: false,
  },
  {
    name: 'hall.change-plan',
    summary: 'Changes the plan of a hall: hours, queues, which window serves which, shifts, lanes, appointments',
    who: 'officer',
    body: Closed({ version: Type.Integer({ minimum: 0 }), plan: HallPlanIn }),
    reply: HallPlanPage,
    refusals: ['not-yours', 'hall-not-found', 'plan-changed', 'nothing-given'],
    command: true,
  },
];

const ticketOperations: readonly Operation[] = [
  {
    name: 'ticket.list',
    summary: 'The own tickets of today',
    who: 'person',
    reply: Rows(TicketView),
    refusals: [],
    command: false,
  },
  {
    name: 'ticket.get',
    summary: 'The own ticket: who is ahead, about how long, where to go',
    who: 'person',
    reply: TicketView,
    refusals: ['ticket-not-found'],
    command: false,
  },
  {
    name: 'ticket.holder',
    summary: 'Who holds the ticket at the own window; written to their ledger. Nobody for a ticket drawn without signing in',
    who: 'officer',
    reply: TicketHolder,
    refusals: atWindow,
    command: false,
  },
];

const act = (name: Operation['name'], summary: string, refusals: readonly string[], body = Closed({})): Operation => ({
  name,
  summary,
  who: 'officer',
  body,
  reply: WindowView,
  refusals: ['not-yours', ...refusals],
  command: true,
});

const windowOperations: readonly Operation[] = [
  {
    name: 'window.get',
    summary: 'The own window: seat, ticket called, who waits for it, windows of the hall, figures of today',
    who: 'officer',
    reply: WindowView,
    refusals: ['not-yours'],
    command: false,
  },
  act(
    'window.sit',
    'Sits down at a window; whoever sat there has left it',
    ['window-not-here', 'ticket-in-hand'],
    Closed({ window: Number }),
  ),
  act('window.pause', 'Pauses the own window: nothing is called to it', ['no-seat']),
  act('window.resume', 'Opens the own window again', ['no-seat']),
  act('window.leave', 'Leaves the own window', ['no-seat', 'ticket-in-hand']),
  act(
    'window.call',
    'Finishes the ticket at the own window and calls the next one, or the one named, in one act',
    ['no-seat', 'seat-paused', 'nothing-waiting', 'ticket-not-found', 'not-waiting'],
    Closed({ ticket: Type.Optional(Id) }),
  ),
  act('ticket.recall', 'Calls the ticket at the own window once more', atWindow),
  act('ticket.serve', 'The person stands at the window: the work begins', atWindow),
  act('ticket.skip', 'Nobody came: the ticket is missed and can return', atWindow),
  act('ticket.return', 'A missed ticket comes back behind the next one', ['ticket-not-found', 'not-missed']),
  act(
    'ticket.transfer',
    'Hands the ticket to a queue or window; it keeps its place',
    [...ofTicket, 'nowhere-to', 'queue-not-here', 'window-not-here', 'ticket-over', 'not-at-this-window'],
    TicketTransfer,
  ),
  act('ticket.finish', 'The work is done; nobody is called', atWindow),
];

export const queueOperations: readonly Operation[] = [...publicOperations, ...planOperations, ...ticketOperations, ...windowOperations];
