/** Delivers what is due to one system: a few at a time, heads of cases first, until nothing is due or it must rest. */
import type pg from 'pg';
import type { SystemState } from '#domain/system/system.ts';
import { restAfter, waitAfter } from '#domain/system/retry-schedule.ts';
import type { Log } from '#server/kernel/log.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { eventOf, eventsAt } from '../events.ts';
import { healthOfSystem, noteAnswered, noteFailures } from '../health.ts';
import { claimDue, settleDeliveries, type Claimed, type Outcome } from './delivery-store.ts';
import { sendOne, TIMEOUT_MS, type SendParts, type Sent } from './send-one.ts';

export type DeliverRoom = SendParts & {
  readonly pool: pg.Pool;
  readonly clock: WallClock;
  readonly log: Log;
  /** Between 0 and 1, for the jitter. */
  readonly chance: () => number;
  /** The system answered 410: it wants nothing any more. */
  readonly gone: (state: SystemState) => Promise<void>;
};

/** Of one system at a time: a department's server is not ours to load. */
export const AT_ONCE = 4;
const BATCH = 40;
/** All of a batch timing out, and some breath. */
const claimMs = (timeoutMs: number): number => Math.ceil(BATCH / AT_ONCE) * timeoutMs + 15_000;

/** Returns how many were taken. Ends early where the system must rest, is gone, or `ending`. */
export async function deliverDue(room: DeliverRoom, state: SystemState, ending: AbortSignal): Promise<number> {
  const sql = sqlOf(room.pool);
  let { failures, restingUntil } = await healthOfSystem(sql, state);
  let taken = 0;
  while (!ending.aborted && (restingUntil ?? 0) <= room.clock()) {
    // A system that rested is tried with one event before it gets all.
    const most = restAfter(failures) === undefined ? BATCH : 1;
    const now = room.clock();
    const claimed = await claimDue(sql, state, now, now + claimMs(room.timeoutMs ?? TIMEOUT_MS), most);
    if (claimed.length === 0) break;
    const round = await sendBatch(room, state, claimed, failures, ending);
    await settleDeliveries(sql, state, round.outcomes);
    taken += round.taken;
    if (round.gone) {
      await room.gone(state);
      break;
    }
    if (round.failures === 0 && round.taken > 0) await noteAnswered(sql, state, room.clock());
    failures = round.failures;
    const rest = restAfter(failures);
    restingUntil = rest === undefined ? null : ((room.clock() + rest) as typeof restingUntil);
    if (failures > 0) await noteFailures(sql, state, failures, restingUntil);
    if (rest !== undefined) room.log.warn({ system: state.system.id, failures }, 'a department system does not answer and rests');
  }
  return taken;
}

type Round = { readonly outcomes: readonly Outcome[]; readonly taken: number; readonly failures: number; readonly gone: boolean };

async function sendBatch(
  room: DeliverRoom,
  state: SystemState,
  claimed: readonly Claimed[],
  before: number,
  ending: AbortSignal,
): Promise<Round> {
  const rows = await eventsAt(
    sqlOf(room.pool),
    state,
    claimed.map(({ position }) => position),
  );
  const tries = new Map(claimed.map(({ position, tries: count }) => [position, count]));
  const waiting = [...rows];
  const outcomes: Outcome[] = [];
  let failures = before;
  let gone = false;
  const lane = async (): Promise<void> => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
      const tried = tries.get(row.position) ?? 0;
      // It rests, is gone or we stop: the others go back as they were.
      if (gone || ending.aborted || (restAfter(failures) !== undefined && failures > before)) {
        outcomes.push(untouched(row.position, tried, room.clock()));
        continue;
      }
      const sent = await sendOne(room, state, eventOf(state, row), room.clock(), ending);
      if (!sent.taken && ending.aborted) outcomes.push(untouched(row.position, tried, room.clock()));
      else outcomes.push(outcomeOf(room, row.position, tried, sent));
      if (sent.status === GONE) gone = true;
      failures = sent.taken ? 0 : failures + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { outcomes, failures, gone, taken: outcomes.filter(({ state: became }) => became === 'sent').length };
}

const GONE = 410;

const untouched = (position: number, tries: number, now: number): Outcome => ({
  position,
  state: tries === 0 ? 'waiting' : 'failed',
  tries,
  nextAt: now,
  sentAt: null,
  status: null,
  error: null,
});

function outcomeOf(room: DeliverRoom, position: number, tried: number, { taken, status, error, retryAfter }: Sent): Outcome {
  const now = room.clock();
  const tries = tried + 1;
  const told = { position, tries, status: status ?? null, error: error ?? null };
  if (taken) return { ...told, state: 'sent', nextAt: now, sentAt: now };
  // The receiver said it is gone; it stays for the day it comes back.
  if (status === GONE) return { ...told, state: 'failed', nextAt: now, sentAt: null };
  const wait = waitAfter(tries, room.chance());
  if (wait === undefined) return { ...told, state: 'dead', nextAt: now, sentAt: null };
  return { ...told, state: 'failed', nextAt: now + Math.max(wait, retryAfter ?? 0), sentAt: null };
}
