/** Opens the demo's windows and plans its halls, once: who changes them finds the change after the next start as well. */
import type { Office } from '#domain/catalogue/directory.ts';
import type { DirectoryCommand } from '#domain/directory/commands.ts';
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { applyDirectory } from '#server/directory/change-directory.ts';
import { applyPlan } from '#server/hall/queue/plan-handlers.ts';
import { findPlan, windowsOf } from '#server/hall/queue/plan-store.ts';
import type { QueueRoom } from '#server/hall/queue/queue-room.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { demoHalls, type DemoHall } from './demo-hall-plans.ts';

type Room = Pick<QueueRoom, 'pool' | 'corridor' | 'catalogue'>;

/** A second start finds every hall planned. */
export async function seedHalls(room: Room, now: Instant): Promise<void> {
  for (const each of demoHalls) {
    const hall = room.catalogue.offices.get(brandAs<OfficeId>(each.hall));
    if (hall === undefined) throw new Error(`The demo has no ${each.hall}`);
    const { version } = await findPlan(sqlOf(room.pool), { division: hall.division, hall: hall.id });
    if (version > 0) continue;
    await openWindows(room, hall, each, now);
    await planHall(room, hall, each, now);
  }
}

async function openWindows(room: Room, hall: Office, { windows }: DemoHall, now: Instant): Promise<void> {
  const known = new Set((await windowsOf(sqlOf(room.pool), { division: hall.division, hall: hall.id })).map(({ number }) => number));
  const commands = windows
    .filter(({ number }) => !known.has(number))
    .map(({ number, name, staff }): DirectoryCommand => {
      const people = staff.map((person) => brandAs<PersonId>(person));
      return { kind: 'open-window', hall: hall.id, number, plan: { name, staff: people } };
    });
  if (commands.length === 0) return;
  const key = `demo-windows-${hall.id}`;
  const actor = { kind: 'system', job: 'demo', reference: 'halls' } as const;
  const seen = { person: 'demo', idempotencyKey: key, requestId: key, now };
  const done = await applyDirectory(room, { division: hall.division, commands, actor, ...seen });
  if (!done.ok) throw new Error(`The windows of ${hall.id} were refused: ${JSON.stringify(done.refusal)}`);
}

async function planHall(room: Room, hall: Office, { plan }: DemoHall, now: Instant): Promise<void> {
  const key = `demo-plan-${hall.id}`;
  const seen = { person: 'demo', idempotencyKey: key, requestId: key, now };
  const done = await applyPlan(room, { hall, actor: { kind: 'system', job: 'demo' }, version: 0, plan, ...seen });
  // Two processes that start at once plan it once.
  if (!done.ok && done.refusal.code !== 'plan-changed')
    throw new Error(`The plan of ${hall.id} was refused: ${JSON.stringify(done.refusal)}`);
}
