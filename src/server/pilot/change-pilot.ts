/** Runs one command on a pilot, for officers and for the worker alike. */
import type { PilotActor, PilotCommand, PilotEvent, PilotState } from '#domain/pilot/pilot.ts';
import { decidePilot, type PilotScene } from '#domain/pilot/decide-pilot.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { lockPilot, pilotAggregate, pilotKey } from './pilot-store.ts';
import { holdsEverywhere, type PilotRoom } from './pilot-room.ts';

export type PilotOrder = {
  readonly id: string;
  readonly actor: PilotActor;
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
  readonly command: PilotCommand;
};
type Changing = Pick<PilotRoom, 'corridor' | 'catalogue' | 'heardOn'>;

/** Reminded since it last began or was extended. */
const isReminded = (events: readonly PilotEvent[]): boolean => {
  const last = events.findLast(({ kind }) => kind === 'Begun' || kind === 'Extended' || kind === 'Reminded');
  return last?.kind === 'Reminded';
};

/** What a command on a pilot is judged by: what people were asked, whether the change holds, whether it was reminded. */
export async function sceneOf(
  room: Pick<PilotRoom, 'catalogue' | 'heardOn'>,
  sql: Sql,
  pilot: PilotState | undefined,
  events: readonly PilotEvent[],
  by: Pick<PilotScene, 'actor' | 'now'>,
): Promise<PilotScene> {
  const heard = pilot === undefined ? undefined : await room.heardOn(sql, pilot.id);
  const inForce = pilot !== undefined && holdsEverywhere(room, pilot);
  return { ...by, consultation: heard?.state ?? 'none', inForce, reminded: isReminded(events) };
}

/** @returns `{ id, state, version }` as it was first given; or the refusal, with nothing changed. */
export function changePilot(room: Changing, order: PilotOrder): Promise<Result<StoredReply>> {
  const key = pilotKey(order.id);
  let events: readonly PilotEvent[] = [];
  return runCommand<PilotState, PilotEvent>(room.corridor, pilotAggregate, {
    use: { division: key.division, person: order.person, key: order.idempotencyKey },
    payload: order.payload,
    requestId: order.requestId,
    now: order.now,
    lock: async (tx) => {
      const loaded = await lockPilot(tx, key);
      events = loaded.events;
      return loaded;
    },
    decide: async (tx, state, at) => {
      const scene = await sceneOf(room, tx, state, events, { actor: order.actor, now: at });
      const decided = decidePilot(order.command, state, scene);
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state }) => ({ status: state.seq === 1 ? 201 : 200, body: { id: state.id, state: state.state, version: state.seq } }),
  });
}
