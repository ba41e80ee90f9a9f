/** Answers what is asked and done at a window: seats taken and left, tickets called, missed, handed on, finished. */
import type { Office } from '#domain/catalogue/directory.ts';
import { ticketAt } from '#domain/hall/decide-ticket.ts';
import { findTicket, seatOf, type QueueCommand } from '#domain/hall/queue-day.ts';
import type { TicketId } from '#domain/hall/ticket.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { maskIdentifier, maskPhone } from '#domain/party/mask.ts';
import type { TicketHolder } from '#contract/view/queue.ts';
import { look } from '#server/audit/look.ts';
import type { Caller } from '#server/identity/caller.ts';
import { findPersonName } from '#server/identity/person-store.ts';
import type { Handler } from '#server/kernel/request.ts';
import { clerkOf, type Clerk } from '../hall-room.ts';
import { changeOf, changeQueue } from './change-queue.ts';
import { hallOf, placeOf, type QueueFacts, type QueueRoom } from './queue-room.ts';
import { windowView } from './window-view.ts';

const acts = {
  'window.sit': ({ body }) => ({ kind: 'sit', window: textIn(body, 'window') ?? '' }),
  'window.pause': () => ({ kind: 'pause' }),
  'window.resume': () => ({ kind: 'resume' }),
  'window.leave': () => ({ kind: 'leave' }),
  'window.call': ({ body }) => {
    const ticket = textIn(body, 'ticket');
    return { kind: 'call', ...(ticket === undefined ? {} : { ticket: brandAs<TicketId>(ticket) }) };
  },
  'ticket.recall': (facts) => ({ kind: 'recall', ticket: named(facts) }),
  'ticket.serve': (facts) => ({ kind: 'serve', ticket: named(facts) }),
  'ticket.skip': (facts) => ({ kind: 'skip', ticket: named(facts) }),
  'ticket.return': (facts) => ({ kind: 'return', ticket: named(facts) }),
  'ticket.finish': (facts) => ({ kind: 'finish', ticket: named(facts) }),
  'ticket.transfer': (facts) => {
    const [queue, window] = [textIn(facts.body, 'queue'), textIn(facts.body, 'window')];
    const to = { ...(queue === undefined ? {} : { queue }), ...(window === undefined ? {} : { window }) };
    return { kind: 'transfer', ticket: named(facts), ...to };
  },
} as const satisfies Record<string, (facts: QueueFacts) => QueueCommand>;
type Act = keyof typeof acts;

const named = ({ params }: QueueFacts): TicketId => brandAs<TicketId>(params['id'] ?? '');
const textIn = (body: unknown, name: string): string | undefined => {
  const value = (body as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
};

export const windowHandlers = (room: QueueRoom): Readonly<Record<Act | 'window.get' | 'ticket.holder', Handler<Caller>>> => {
  const change = ([name, commandOf]: [string, (facts: QueueFacts) => QueueCommand]): [string, Handler<Caller>] => [
    name,
    (facts) => perform(room, facts, commandOf(facts)),
  ];
  return {
    ...(Object.fromEntries(Object.entries(acts).map(change)) as Record<Act, Handler<Caller>>),
    'window.get': async (facts) => {
      const here = enter(room, facts);
      return here.ok ? ok(await windowView(room, { ...here.value, now: facts.now })) : here;
    },
    'ticket.holder': (facts) => holder(room, facts),
  };
};

type Here = { readonly clerk: Clerk; readonly hall: Office; readonly person: Clerk['person'] };

/** The hall is the post's own: nobody works in another. */
function enter(room: QueueRoom, { caller }: Pick<QueueFacts, 'caller'>): Result<Here> {
  const clerk = clerkOf(caller);
  if (!clerk.ok) return clerk;
  const hall = hallOf(room, clerk.value.post.office);
  return hall.ok ? ok({ clerk: clerk.value, hall: hall.value, person: clerk.value.person }) : refuse('not-yours');
}

async function perform(room: QueueRoom, facts: QueueFacts, command: QueueCommand): Promise<Result<unknown>> {
  const here = enter(room, facts);
  if (!here.ok) return here;
  const { hall, person } = here.value;
  const change = changeOf(facts, {
    place: placeOf(hall, facts.now),
    command,
    actor: { kind: 'clerk', person, office: hall.id },
    person,
  });
  if (!change.ok) return change;
  const done = await changeQueue(room, change.value);
  return done.ok ? ok(await windowView(room, { hall, person, now: facts.now })) : done;
}

/** Who drew the ticket is shown to who serves it, and to nobody else; the person reads in their ledger who saw it. */
async function holder(room: QueueRoom, facts: QueueFacts): Promise<Result<unknown>> {
  const here = enter(room, facts);
  if (!here.ok) return here;
  const { hall, person, clerk } = here.value;
  const { state } = await room.boards.boardOf(hall, facts.now);
  const ticket = findTicket(state, named(facts));
  if (ticket === undefined) return refuse('ticket-not-found');
  const seat = seatOf(state, person);
  if (seat === undefined) return refuse('no-seat');
  if (ticketAt(state, seat.window)?.id !== ticket.id) return refuse('not-at-this-window');
  const subject = ticket.person;
  if (subject === undefined) return ok({ ticket: ticket.id, holder: null } satisfies TicketHolder);
  const entry = {
    division: hall.division,
    number: null,
    subject,
    officer: person,
    office: hall.id,
    who: clerk.post.title.zh,
    purpose: 'ticket' as const,
    facts: ['person.name', 'person.identifier', 'person.phone'],
    basis: 'personal-information-protection-law-2021/13',
    requestId: facts.requestId,
  };
  return look(room.pool, [entry], facts.now, async () => {
    const [name, known] = await Promise.all([findPersonName(room.pool, subject), room.profileOf(subject)]);
    const valueOf = (...facts: readonly string[]): string | undefined => {
      const value = known.find(({ fact }) => facts.includes(fact))?.value;
      return typeof value === 'string' ? value : undefined;
    };
    const [identifier, phone] = [valueOf('person.identifier'), valueOf('person.phone')];
    const shown = {
      name: name ?? '',
      identifier: identifier === undefined ? (valueOf('firm.code') ?? null) : maskIdentifier(identifier),
      phone: phone === undefined ? null : maskPhone(phone),
    };
    return ok({ ticket: ticket.id, holder: shown } satisfies TicketHolder);
  });
}
