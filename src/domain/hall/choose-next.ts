/** Which ticket a window calls next: the queue whose oldest ticket waits longest, in it other lanes and ordinary ones in turn. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { QueueId } from './hall-plan.ts';
import type { Ticket } from './ticket.ts';

/** What of a ticket decides when it is called. */
export type Waiting = Pick<Ticket, 'number' | 'queue' | 'onlyAt' | 'lane' | 'booking' | 'place'>;

export type Choice = {
  readonly window: string;
  readonly queues: readonly QueueId[];
  /** While ordinary tickets wait, every how many calls of a queue one is theirs. */
  readonly ordinaryEvery: number;
  /** Calls of other lanes since the last ordinary one, by queue. */
  readonly streaks: Readonly<Record<QueueId, number>>;
  readonly now: Instant;
};

/** Goes before ordinary ones: a lane the person said, or an appointment whose time has come. */
export const isPriority = ({ lane, booking }: Pick<Waiting, 'lane' | 'booking'>, now: Instant): boolean =>
  lane !== 'ordinary' && (booking === undefined || booking.from <= now);

/** An appointment whose time has not come waits for it; a window that is idle calls it all the same. */
const isEarly = ({ booking }: Waiting, now: Instant): boolean => booking !== undefined && booking.from > now;

const isBefore = (one: Waiting, other: Waiting): boolean =>
  one.place === other.place ? one.number < other.number : one.place < other.place;

const firstOf = <Each extends Waiting>(tickets: readonly Each[]): Each | undefined =>
  tickets.reduce<Each | undefined>((first, each) => (first === undefined || isBefore(each, first) ? each : first), undefined);

/**
 * The next ticket for a window, of those that wait; undefined where none is for it.
 * Nobody starves: before a ticket with n older ones ahead of it in the window's queues is called, at most
 * `ordinaryEvery` × (n + 1) calls are made by windows that serve it (property test beside this file).
 */
export function chooseNext<Each extends Waiting>(waiting: readonly Each[], choice: Choice): Each | undefined {
  const { window, queues, now } = choice;
  const own = waiting.filter(({ onlyAt, queue }) => (onlyAt === undefined ? queues.includes(queue) : onlyAt === window));
  const ripe = own.filter((ticket) => !isEarly(ticket, now));
  const oldest = firstOf(ripe);
  if (oldest === undefined) return firstEarly(own);
  const queue = ripe.filter((ticket) => ticket.queue === oldest.queue);
  const ordinary = firstOf(queue.filter((ticket) => !isPriority(ticket, now)));
  const priority = firstOf(queue.filter((ticket) => isPriority(ticket, now)));
  if (ordinary === undefined || priority === undefined) return ordinary ?? priority;
  const streak = choice.streaks[oldest.queue] ?? 0;
  return streak + 1 >= choice.ordinaryEvery ? ordinary : priority;
}

const firstEarly = <Each extends Waiting>(tickets: readonly Each[]): Each | undefined =>
  tickets.reduce<Each | undefined>(
    (first, each) => (first === undefined || (each.booking?.from ?? 0) < (first.booking?.from ?? 0) ? each : first),
    undefined,
  );

/** Those that wait for a window in the order in which it would call them, if nobody else called; the first `most` of them. */
export function callingOrder<Each extends Waiting>(
  waiting: readonly Each[],
  choice: Choice,
  most: number = Number.POSITIVE_INFINITY,
): readonly Each[] {
  const order: Each[] = [];
  let [left, streaks] = [waiting, choice.streaks];
  for (;;) {
    const next = chooseNext(left, { ...choice, streaks });
    if (next === undefined || order.length >= most) return order;
    order.push(next);
    streaks = streaksAfter(streaks, next, isPriority(next, choice.now));
    left = left.filter((each) => each !== next);
  }
}

/** The streaks once a ticket was called. */
export const streaksAfter = (
  streaks: Readonly<Record<QueueId, number>>,
  { queue }: Pick<Waiting, 'queue'>,
  priority: boolean,
): Readonly<Record<QueueId, number>> => ({ ...streaks, [queue]: priority ? (streaks[queue] ?? 0) + 1 : 0 });

/** The place of a ticket that comes back: behind the next one of its queue. */
export function placeBehindNext(waiting: readonly Waiting[], { queue }: Pick<Waiting, 'queue'>, now: Instant): number {
  const places = waiting.flatMap((each) => (each.queue === queue ? [each.place] : [])).toSorted((one, other) => one - other);
  const [next, after] = places;
  if (next === undefined) return now;
  return after === undefined ? next + 1 : (next + after) / 2;
}
