/** Runs one command on a hall's day: for clerks, people, kiosks and the day's end alike. */
import { decideQueue } from '#domain/hall/decide-queue.ts';
import type { QueueContext } from '#domain/hall/decide-ticket.ts';
import type { QueueActor, QueueCommand, QueueDay, QueueEvent } from '#domain/hall/queue-day.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { TicketId } from '#domain/hall/ticket.ts';
import { runCommand, type Loaded } from '#server/corridor/run-command.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { findPlan, windowsOf } from './plan-store.ts';
import { lockQueue, queueAggregate, queueKey, type QueuePlace } from './queue-store.ts';
import type { QueueFacts, QueueRoom } from './queue-room.ts';

type Room = Pick<QueueRoom, 'corridor' | 'catalogue'> & { readonly boards?: Pick<QueueRoom['boards'], 'note'> };

/** The ids an act is answered with; what it looks like is read afterwards: no one's data lies a month beside the key. */
export type QueueDone = { readonly version: number; readonly ticket: TicketId | null };

export type QueueChange = {
  readonly place: QueuePlace;
  readonly command: QueueCommand;
  readonly actor: QueueActor;
  /** Scope of the key. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
};

export type LockedQueue = { readonly loaded: Loaded<QueueDay>; readonly context: Omit<QueueContext, 'now'> };

/** Locks the day and reads what it is judged by, in one round trip. */
export async function openQueueDay(tx: Sql, room: Pick<QueueRoom, 'catalogue'>, place: QueuePlace): Promise<LockedQueue> {
  const [loaded, { plan }, windows] = await Promise.all([lockQueue(tx, place), findPlan(tx, place), windowsOf(tx, place)]);
  return { loaded, context: { plan, calendar: room.catalogue.calendar, windows: windows.map(({ number }) => number) } };
}

const ticketOf = (events: readonly QueueEvent[]): TicketId | null =>
  events.reduce<TicketId | null>((last, event) => {
    if (event.kind === 'TicketTaken') return event.ticket.id;
    return 'ticket' in event ? event.ticket : last;
  }, null);

/** @returns which ticket it was about and the version; or the refusal, with nothing changed. */
export async function changeQueue(room: Room, change: QueueChange): Promise<Result<QueueDone>> {
  const { place, command, actor, person, idempotencyKey, requestId, now, payload } = change;
  let context: LockedQueue['context'] | undefined;
  let left: { readonly state: QueueDay; readonly events: readonly QueueEvent[] } | undefined;
  const done = await runCommand<QueueDay, QueueEvent>(room.corridor, queueAggregate, {
    use: { division: place.division, person, key: idempotencyKey },
    payload: { act: command.kind, hall: place.hall, payload },
    requestId,
    now,
    lock: async (tx) => {
      const opened = await openQueueDay(tx, room, place);
      context = opened.context;
      return opened.loaded;
    },
    decide: (_tx, state, at) => {
      if (state === undefined || context === undefined) throw new Error('A day is locked before it is judged');
      const decided = decideQueue(command, state, actor, { ...context, now: at });
      return decided.ok ? ok({ key: queueKey(place), events: decided.value }) : decided;
    },
    reply: ({ state, events }) => {
      left = { state, events };
      const body: QueueDone = { version: state.version, ticket: ticketOf(events) };
      return { status: 200, body };
    },
  });
  if (done.ok && left !== undefined) await room.boards?.note(left.state, left.events);
  return done.ok ? ok(JSON.parse(done.value.text) as QueueDone) : done;
}

type Asking = Pick<QueueFacts, 'idempotencyKey' | 'requestId' | 'now' | 'body' | 'params'>;

/** The change a request asks for; every command has its key. */
export function changeOf(
  { idempotencyKey, requestId, now, body, params }: Asking,
  more: Pick<QueueChange, 'place' | 'command' | 'actor' | 'person'>,
): Result<QueueChange> {
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  return ok({ ...more, idempotencyKey, requestId, now, payload: { body, params } });
}
