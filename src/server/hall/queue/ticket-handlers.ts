/** Answers what is asked and done about tickets by who holds them: drawn, followed, given up. */
import type { Office } from '#domain/catalogue/directory.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { brandAs, type MatterId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Lane } from '#domain/hall/lane.ts';
import type { QueueActor } from '#domain/hall/queue-day.ts';
import type { Ticket, TicketChannel } from '#domain/hall/ticket.ts';
import type { TicketDone, TicketView } from '#contract/view/queue.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeOf, changeQueue } from './change-queue.ts';
import { freshCode, freshTicketId } from './draw-ticket.ts';
import { hallOf, hallsOf, placeOf, type QueueFacts, type QueueRoom } from './queue-room.ts';
import { findTicketByCode, findTicketById, ticketsOfPerson } from './ticket-rows.ts';
import { ticketView } from './ticket-view.ts';

type Names = 'ticket.take' | 'ticket.list' | 'ticket.get' | 'ticket.follow' | 'ticket.cancel';
type Wish = { readonly hall: string; readonly queue?: string; readonly matters?: readonly string[]; readonly lane?: Lane };
/** Who draws: the key's scope, the channel, and the person where one signed in. */
type Drawer = { readonly actor: QueueActor; readonly scope: string; readonly channel: TicketChannel; readonly person?: PersonId };

export const ticketHandlers = (room: QueueRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'ticket.take': (facts) => take(room, facts),
  'ticket.list': (facts) => list(room, facts),
  'ticket.get': async (facts) => {
    const ticket = await findTicketById(sqlOf(room.pool), facts.params['id'] ?? '');
    // Somebody else's is not there; a clerk of the hall sees it in the window's list.
    return ticket?.person === undefined || ticket.person !== facts.caller?.person
      ? refuse('ticket-not-found')
      : seen(room, ticket, facts, true);
  },
  'ticket.follow': async (facts) => {
    const ticket = await findTicketByCode(sqlOf(room.pool), facts.params['code'] ?? '');
    return ticket === undefined ? refuse('ticket-not-found') : seen(room, ticket, facts, true);
  },
  'ticket.cancel': (facts) => cancel(room, facts),
});

/** As it stands now; a hall that was closed since still answers for its tickets. */
export async function seen(
  room: QueueRoom,
  ticket: Ticket,
  { now }: Pick<QueueFacts, 'now'>,
  secret: boolean,
): Promise<Result<TicketView>> {
  const hall = room.catalogue.offices.get(ticket.hall);
  if (hall === undefined) return refuse('ticket-not-found');
  const board = await room.boards.boardOf(hall, now);
  return ok(ticketView(ticket, { hall, board, catalogue: room.catalogue, now }, secret));
}

/** A clerk for somebody who stands there, a kiosk of the hall, or the person themself. */
async function drawerOf(room: QueueRoom, hall: OfficeId, { caller, device, now }: QueueFacts): Promise<Result<Drawer>> {
  if (caller?.post !== undefined) {
    const { post, person } = caller;
    if (post.duty !== 'reception' || post.office !== hall) return refuse('not-yours');
    return ok({ actor: { kind: 'clerk', person, office: post.office }, scope: person, channel: 'clerk' });
  }
  const kiosk = device === undefined ? undefined : await room.findKiosk(device, now);
  if (kiosk !== undefined && kiosk.hall === hall) {
    const actor = { kind: 'kiosk', device: kiosk.id } as const;
    // Who signed in at the kiosk keeps the ticket on their phone.
    return ok({ actor, scope: caller?.person ?? kiosk.id, channel: 'kiosk', ...(caller === undefined ? {} : { person: caller.person }) });
  }
  if (device !== undefined) return refuse('not-yours');
  if (caller === undefined) return refuse('sign-in-needed');
  return ok({ actor: { kind: 'person', person: caller.person }, scope: caller.person, channel: 'phone', person: caller.person });
}

const matterProblems = (room: QueueRoom, matters: readonly string[]): readonly Problem[] =>
  matters.flatMap((matter, index) =>
    findMatter(room.catalogue, matter) === undefined ? [{ pointer: `/matters/${index}`, code: 'unknown-matter' }] : [],
  );

/** Each number given up stays void on the hall's list for good: who gave up so many from afar draws the next one at the hall. */
const MOST_GIVEN_UP = 10;

async function gaveUpOften(room: QueueRoom, { division, id }: Office, { channel, person }: Drawer, now: Instant): Promise<boolean> {
  if (channel !== 'phone' || person === undefined) return false;
  const drawn = await ticketsOfPerson(sqlOf(room.pool), [division], person, dayOfInstant(now));
  return drawn.filter(({ hall, channel: by, state }) => hall === id && by === 'phone' && state === 'cancelled').length >= MOST_GIVEN_UP;
}

async function take(room: QueueRoom, facts: QueueFacts): Promise<Result<unknown>> {
  const { hall: id, queue, matters = [], lane = 'ordinary' } = facts.body as Wish;
  const hall = hallOf(room, id);
  if (!hall.ok) return hall;
  const drawer = await drawerOf(room, hall.value.id, facts);
  if (!drawer.ok) return drawer;
  const problems = matterProblems(room, matters);
  if (problems.length > 0) return refuse('bad-input', { problems });
  if (await gaveUpOften(room, hall.value, drawer.value, facts.now))
    return refuse('ticket-drawn-often', { values: { most: MOST_GIVEN_UP } });
  const { actor, scope, channel, person } = drawer.value;
  const { division } = hall.value;
  const change = changeOf(facts, {
    place: placeOf(hall.value, facts.now),
    actor,
    person: scope,
    command: {
      kind: 'take',
      id: freshTicketId(room, division),
      code: freshCode(division),
      matters: matters.map((matter) => brandAs<MatterId>(matter)),
      lane,
      channel,
      ...(queue === undefined ? {} : { queue }),
      ...(person === undefined ? {} : { person }),
    },
  });
  if (!change.ok) return change;
  const done = await changeQueue(room, change.value);
  if (!done.ok) return done;
  const ticket = await findTicketById(sqlOf(room.pool), done.value.ticket ?? '');
  return ticket === undefined ? refuse('ticket-not-found') : seen(room, ticket, facts, true);
}

async function list(room: QueueRoom, facts: QueueFacts): Promise<Result<unknown>> {
  const { caller, now } = facts;
  if (caller === undefined) return refuse('sign-in-needed');
  const divisions = [...new Set(hallsOf(room).map(({ division }) => division))];
  const tickets = await ticketsOfPerson(sqlOf(room.pool), divisions, caller.person, dayOfInstant(now));
  const views = await Promise.all(tickets.map((ticket) => seen(room, ticket, facts, true)));
  return ok({ rows: views.flatMap((view) => (view.ok ? [view.value] : [])), next: null });
}

type CancelBody = { readonly code?: string; readonly reason?: string };

/** Whoever has the slip, the holder, or a clerk of the hall; all others are told that there is no such ticket. */
function cancellerOf(ticket: Ticket, { caller, body }: QueueFacts): Result<{ actor: QueueActor; scope: string }> {
  const { code } = body as CancelBody;
  if (code !== undefined) {
    return code === ticket.code ? ok({ actor: { kind: 'slip' }, scope: `slip ${ticket.id}` }) : refuse('ticket-not-found');
  }
  if (caller === undefined) return refuse('sign-in-needed');
  const { person, post } = caller;
  if (post === undefined) return ok({ actor: { kind: 'person', person }, scope: person });
  if (post.duty !== 'reception' || post.office !== ticket.hall) return refuse('ticket-not-found');
  return ok({ actor: { kind: 'clerk', person, office: post.office }, scope: person });
}

async function cancel(room: QueueRoom, facts: QueueFacts): Promise<Result<unknown>> {
  const ticket = await findTicketById(sqlOf(room.pool), facts.params['id'] ?? '');
  // Without a session and without the code nothing is said about any ticket.
  if (facts.caller === undefined && (facts.body as CancelBody).code === undefined) return refuse('sign-in-needed');
  if (ticket === undefined) return refuse('ticket-not-found');
  const canceller = cancellerOf(ticket, facts);
  if (!canceller.ok) return canceller;
  const { reason } = facts.body as CancelBody;
  const { actor, scope } = canceller.value;
  // Who works at the hall says why; who holds it need not.
  const why = actor.kind === 'clerk' ? reason?.trim() : (reason?.trim() ?? '本人取消');
  if (why === undefined || why === '') return refuse('bad-input', { problems: [{ pointer: '/reason', code: 'answer-missing' }] });
  const { division, hall, day } = ticket;
  const change = changeOf(facts, {
    place: { division, hall, day },
    actor,
    person: scope,
    command: { kind: 'cancel', ticket: ticket.id, reason: why },
  });
  if (!change.ok) return change;
  const done = await changeQueue(room, change.value);
  if (!done.ok) return done;
  const reply: TicketDone = { id: ticket.id, state: 'cancelled', version: done.value.version };
  return ok(reply);
}
