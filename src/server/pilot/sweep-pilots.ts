/** What follows for pilots from the day and from what was published: an approved one begins where its change holds, a running one is reminded before its end. */
import { addDays, dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { REMIND_BEFORE } from '#domain/pilot/decide-pilot.ts';
import type { PilotState } from '#domain/pilot/pilot.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changePilot } from './change-pilot.ts';
import { listPilots } from './pilot-store.ts';
import { holdsEverywhere, type PilotRoom } from './pilot-room.ts';

type Due = 'begin' | 'remind' | undefined;

function dueOf(room: PilotRoom, pilot: PilotState, now: Instant): Due {
  if (pilot.state === 'approved') return holdsEverywhere(room, pilot) ? 'begin' : undefined;
  return pilot.until !== undefined && dayOfInstant(now) >= addDays(pilot.until, -REMIND_BEFORE) ? 'remind' : undefined;
}

/** The key is made of the end it reminds of, so that each is said once however often this runs. */
export async function sweepPilots(room: PilotRoom, now: Instant): Promise<void> {
  const open = await listPilots(sqlOf(room.pool), { states: ['approved', 'running'], limit: 500 });
  for (const pilot of open) {
    const kind = dueOf(room, pilot, now);
    if (kind === undefined) continue;
    const key = `pilot ${kind} ${pilot.id} ${pilot.until ?? 0}`;
    await changePilot(room, {
      id: pilot.id,
      actor: { kind: 'system', job: 'pilot' },
      person: 'system',
      idempotencyKey: key,
      requestId: key,
      now,
      payload: key,
      command: { kind },
    });
  }
}
