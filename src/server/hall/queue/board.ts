/** What is known of each hall's day, kept while its version lasts: a hundred screens ask, one reads. */
import type { Office } from '#domain/catalogue/directory.ts';
import { estimateWaits, tellsPace, withService, type Estimates, type Pace } from '#domain/hall/estimate.ts';
import type { PlannedHall } from '#domain/hall/hall-plan.ts';
import type { QueueDay, QueueEvent } from '#domain/hall/queue-day.ts';
import { isLive } from '#domain/hall/ticket.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Pool } from 'pg';
import type { Live } from '#server/corridor/live.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { findPlan, windowsOf, type WindowOfHall } from './plan-store.ts';
import { findQueueDay, paceOf, type QueuePlace } from './queue-store.ts';

export type Board = {
  readonly planned: PlannedHall;
  readonly windows: readonly WindowOfHall[];
  readonly state: QueueDay;
  readonly pace: Pace;
  /** As of now; reckoned once for each version and quarter of a minute. */
  readonly estimates: Estimates;
};
export type BoardBook = {
  /** What a commit of this process left: nobody here need read it again. */
  readonly note: (state: QueueDay, events: readonly QueueEvent[]) => Promise<void>;
  readonly boardOf: (hall: Pick<Office, 'id' | 'division'>, now: Instant) => Promise<Board>;
  readonly close: () => void;
};

type Versions = { readonly day: number | null; readonly plan: number | null };
const versions = statement<Versions>(
  'hall-versions',
  `select (select version from yici.queue_day where division = $1 and hall = $2 and day = $3) as day,
     (select version from yici.hall_now where division = $1 and hall = $2) as plan`,
);

type Kept = Omit<Board, 'estimates'> & { readonly stamp: string; readonly estimates: Map<number, Estimates> };
/** How long an estimate stands while nothing happens. */
const STANDS_MS = 15_000;

/** Kept state is only given out where the rows' versions are still those it was read at: never stale, and one small query each. */
export function openBoards(pool: Pool, live: Pick<Live, 'hear'>): BoardBook {
  const kept = new Map<OfficeId, Promise<Kept>>();
  const stop = live.hear(({ kind }) => {
    // Windows are the directory's: they change without a version of the day.
    if (kind === 'directory') kept.clear();
  });
  const read = async (place: QueuePlace, stamp: string): Promise<Kept> => {
    const sql = sqlOf(pool);
    const [planned, windows, state, pace] = await Promise.all([
      findPlan(sql, place),
      windowsOf(sql, place),
      findQueueDay(sql, place),
      paceOf(sql, place),
    ]);
    return { planned, windows, state, pace, stamp, estimates: new Map() };
  };
  const fresh = async (place: QueuePlace): Promise<Kept> => {
    const [now] = await sqlOf(pool).run(versions, [place.division, place.hall, place.day]);
    const stamp = stampOf(place.day, now?.day ?? 0, now?.plan ?? 0);
    const known = await kept.get(place.hall)?.catch(() => undefined);
    if (known?.stamp === stamp) return known;
    const reading = read(place, stamp);
    kept.set(place.hall, reading);
    // A fault is not kept for the next one who asks.
    reading.catch(() => kept.delete(place.hall));
    return reading;
  };
  return {
    note: async (state, events) => {
      const known = await kept.get(state.hall)?.catch(() => undefined);
      // Another commit may have been faster to say so.
      if (known?.state.day !== state.day || known.state.version >= state.version) return;
      kept.set(state.hall, Promise.resolve(keptAfter(known, state, events)));
    },
    boardOf: async ({ id, division }, now) => {
      const { stamp: _stamp, estimates, ...board } = await fresh({ division, hall: id, day: dayOfInstant(now) });
      return { ...board, estimates: estimatesAt(board, estimates, now) };
    },
    close: stop,
  };
}

const stampOf = (day: Day, version: number, plan: number): string => `${day} ${version} ${plan}`;

/** What is over is in the log and no longer on the board, as if it had been read. */
function keptAfter(known: Kept, state: QueueDay, events: readonly QueueEvent[]): Kept {
  const tickets = state.tickets.filter((ticket) => isLive(ticket) || ticket.state === 'missed');
  const pace = events.reduce<Pace>(
    (before, event) =>
      event.kind === 'TicketFinished' && tellsPace(event.seconds)
        ? { ...before, [event.queue]: withService(before[event.queue] ?? [], event.seconds) }
        : before,
    known.pace,
  );
  const stamp = stampOf(state.day, state.version, known.planned.version);
  return { ...known, state: { ...state, tickets }, pace, stamp, estimates: new Map() };
}

function estimatesAt(board: Omit<Board, 'estimates'>, known: Map<number, Estimates>, now: Instant): Estimates {
  const slot = Math.floor(now / STANDS_MS);
  const found = known.get(slot);
  if (found !== undefined) return found;
  const made = estimateWaits(board.state, board.planned.plan, board.pace, now);
  known.clear();
  known.set(slot, made);
  return made;
}
