/** Sends to all systems side by side, each in a lane of its own: one that hangs holds up nobody but itself. */
import type { SystemState } from '#domain/system/system.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { allSystems } from '../store.ts';
import { healthOfAll } from '../health.ts';
import { deliverDue, type DeliverRoom } from './deliver-due.ts';
import { dueSystems } from './delivery-store.ts';

export type Sender = {
  /** Starts a lane for every system that has something due and none under way; does not wait for them. */
  readonly start: () => Promise<void>;
  /** Resolves when no lane is under way. */
  readonly idle: () => Promise<void>;
};

const isSentTo = ({ system, state }: SystemState): boolean => system.mode !== 'polling' && (state === 'live' || state === 'sandbox');

/**
 * @param ending cuts what is under way: what was not answered goes back to be sent again.
 * @param hold is told of every lane, so that a process waits for it before it ends.
 */
export function openSender(room: DeliverRoom, ending: AbortSignal, hold: (lane: Promise<void>) => void = () => undefined): Sender {
  const lanes = new Map<string, Promise<void>>();
  const open = (state: SystemState): void => {
    const { id } = state.system;
    if (lanes.has(id) || ending.aborted) return;
    const lane = deliverDue(room, state, ending)
      .then(() => undefined)
      .catch((error: unknown) => room.log.error({ err: error, system: id }, 'sending to a department system failed'))
      .finally(() => lanes.delete(id));
    lanes.set(id, lane);
    hold(lane);
  };
  const idle = async (): Promise<void> => {
    while (lanes.size > 0) await Promise.all(lanes.values());
  };
  return {
    start: async () => {
      const sql = sqlOf(room.pool);
      const states = (await allSystems(sql)).filter((state) => isSentTo(state) && !lanes.has(state.system.id));
      const divisions = Map.groupBy(states, ({ system }) => system.division);
      const health = await healthOfAll(sql, [...divisions.keys()]);
      const now = room.clock();
      for (const [division, own] of divisions) {
        const awake = own.filter(({ system }) => (health.get(system.id)?.restingUntil ?? 0) <= now);
        const due = new Set(
          await dueSystems(
            sql,
            division,
            awake.map(({ system }) => system.id),
            now,
          ),
        );
        for (const state of awake) if (due.has(state.system.id)) open(state);
      }
    },
    idle,
  };
}
