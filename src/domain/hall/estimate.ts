/** About how long people wait, from what happened: the calls that would follow are played through with the times services took. */
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { chooseNext, isPriority, streaksAfter, type Waiting } from './choose-next.ts';
import { queuesOfWindow, type HallPlan, type QueueId } from './hall-plan.ts';
import type { QueueDay } from './queue-day.ts';
import { isAtWindow, type TicketId } from './ticket.ts';

/** Seconds the last services took, by queue, newest last. */
export type Pace = Readonly<Record<QueueId, readonly number[]>>;

/** Minutes until called; undefined where nobody can say: no window open for it, or too little has happened. */
export type Estimates = {
  readonly ofTicket: ReadonlyMap<TicketId, number>;
  /** Of who draws a ticket now. */
  readonly ofQueue: ReadonlyMap<QueueId, number>;
};

/** How many services a queue keeps. */
export const KEPT = 40;
/** Fewer in the whole hall say nothing about how long people take there. */
const ENOUGH = 3;
/** What a service takes before a hall knows its own, as if so many had taken it: outweighed after a morning. */
const PRIOR_SECONDS = 480;
const PRIOR_WEIGHT = 2;
/** One person with a moving company's papers must not make everybody else look slow. */
const OUTLIER = 3;
/** Somebody who has already taken longer than usual takes about this share of the usual time more. */
const OVERTIME = 0.35;

/** Robust mean: each service counts at most three times the median, and a few usual ones are mixed in. Undefined below `ENOUGH`. */
export function usualSeconds(recent: readonly number[]): number | undefined {
  if (recent.length < ENOUGH) return undefined;
  const sorted = recent.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? PRIOR_SECONDS;
  const sum = sorted.reduce((total, seconds) => total + Math.min(seconds, median * OUTLIER), 0);
  return (sum + PRIOR_SECONDS * PRIOR_WEIGHT) / (sorted.length + PRIOR_WEIGHT);
}

type Server = { readonly window: string; readonly queues: readonly QueueId[]; readonly freeAt: number };
/** A ghost is somebody who would draw a ticket now: they are called, and cost nobody time. */
type Played = Waiting & { readonly ticket?: TicketId };

export function estimateWaits(state: QueueDay, plan: HallPlan, pace: Pace, now: Instant): Estimates {
  const inHall = usualSeconds(Object.values(pace).flat());
  const takes = (queue: QueueId): number | undefined => usualSeconds(pace[queue] ?? []) ?? inHall;
  const empty: Estimates = { ofTicket: new Map(), ofQueue: new Map() };
  if (inHall === undefined) return empty;
  const servers = serversOf(state, plan, now, (queue) => takes(queue) ?? inHall);
  return servers.length === 0 ? empty : play(state, plan, servers, now, (queue) => takes(queue) ?? inHall);
}

/** Open seats and when each is free, in milliseconds. */
function serversOf(state: QueueDay, plan: HallPlan, now: Instant, takes: (queue: QueueId) => number): readonly Server[] {
  return state.seats.flatMap(({ window, state: seat }): Server[] => {
    if (seat === 'paused') return [];
    const ticket = state.tickets.find((each) => each.window === window && isAtWindow(each));
    const queues = queuesOfWindow(plan, window);
    if (ticket === undefined) return [{ window, queues, freeAt: now }];
    const usual = takes(ticket.queue) * 1000;
    const elapsed = now - (ticket.servedFrom ?? ticket.calledAt ?? now);
    return [{ window, queues, freeAt: now + Math.max(usual - elapsed, usual * OVERTIME) }];
  });
}

function play(state: QueueDay, plan: HallPlan, open: readonly Server[], now: Instant, takes: (queue: QueueId) => number): Estimates {
  const ofTicket = new Map<TicketId, number>();
  const ofQueue = new Map<QueueId, number>();
  const ghosts = plan.queues.map(({ id }): Played => ({ number: '~', queue: id, lane: 'ordinary', place: now + 1 }));
  let waiting: readonly Played[] = [
    ...state.tickets.flatMap((each) => (each.state === 'waiting' ? [{ ...each, ticket: each.id }] : [])),
    ...ghosts,
  ];
  let servers = open;
  let streaks = state.streaks;
  for (;;) {
    const [server] = servers.toSorted((one, other) => one.freeAt - other.freeAt);
    if (server === undefined) return { ofTicket, ofQueue };
    const at = instantOf(server.freeAt);
    const next = chooseNext(waiting, { ...server, ordinaryEvery: plan.ordinaryEvery, streaks, now: at });
    if (next === undefined) {
      servers = servers.filter((each) => each !== server);
      continue;
    }
    waiting = waiting.filter((each) => each !== next);
    const minutes = minutesOf(Math.max(server.freeAt, next.booking?.from ?? 0) - now);
    if (next.ticket === undefined) {
      ofQueue.set(next.queue, minutes);
      continue;
    }
    ofTicket.set(next.ticket, minutes);
    streaks = streaksAfter(streaks, next, isPriority(next, at));
    const freeAt = Math.max(server.freeAt, next.booking?.from ?? 0) + takes(next.queue) * 1000;
    servers = servers.map((each) => (each === server ? { ...each, freeAt } : each));
  }
}

/** Whole minutes; 0 only where nobody is waited for. */
const minutesOf = (milliseconds: number): number => Math.max(0, Math.ceil(milliseconds / 60_000));

/** Shorter is a slip of the finger, longer a ticket somebody forgot: neither says how long a service takes. */
const SHORTEST_S = 20;
const LONGEST_S = 2 * 3600;
export const tellsPace = (seconds: number): boolean => seconds >= SHORTEST_S && seconds <= LONGEST_S;

/** The last services of a queue with one more. */
export const withService = (recent: readonly number[], seconds: number): readonly number[] => [...recent, seconds].slice(-KEPT);
