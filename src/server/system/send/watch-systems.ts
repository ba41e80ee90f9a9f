/** Watches who is silent: asks webhooks that had nothing to carry whether anybody is there, and notes each silence for supervision. */
import type { Instant } from '#domain/kernel/instant.ts';
import { silentSince, wantsPing } from '#domain/system/system-health.ts';
import type { SystemState } from '#domain/system/system.ts';
import type { Log } from '#server/kernel/log.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { healthOfAll, noteAnswered, unheard, type Health } from '../health.ts';
import { allSystems } from '../store.ts';
import type { SystemRoom } from '../system-room.ts';
import { pingSystem } from './ping-system.ts';

const begin = statement<{ readonly since: number }>(
  'system-silence-begin',
  `insert into yici.system_silence (division, system, since, noticed_at)
   select $1, $2, $3, $4 where not exists (select from yici.system_silence where division = $1 and system = $2 and ended_at is null)
   on conflict do nothing returning since`,
);
const end = statement<never>(
  'system-silence-end',
  'update yici.system_silence set ended_at = $3 where division = $1 and system = $2 and ended_at is null',
);

/** One system that cannot be asked keeps no other from its turn. */
export async function watchSystems(room: SystemRoom, log: Log, now: Instant, ending: AbortSignal): Promise<void> {
  const sql = sqlOf(room.pool);
  const live = (await allSystems(sql)).filter(({ state }) => state === 'live');
  const health = await healthOfAll(sql, [...new Set(live.map(({ system }) => system.division))]);
  await Promise.all(live.map((state) => watch(room, log, state, health.get(state.system.id) ?? unheard, now, ending)));
}

async function watch(room: SystemRoom, log: Log, state: SystemState, health: Health, now: Instant, ending: AbortSignal): Promise<void> {
  const sql = sqlOf(room.pool);
  const { division, id, mode } = state.system;
  let { heardAt } = health;
  if (mode !== 'polling' && wantsPing(state, health, now)) {
    const sent = await pingSystem(room.send, state, now, ending);
    if (sent.taken) {
      heardAt = now;
      await noteAnswered(sql, state, now);
    }
  }
  const since = silentSince(state, { heardAt }, now);
  if (since === undefined) {
    await sql.run(end, [division, id, now]);
    return;
  }
  const [begun] = await sql.run(begin, [division, id, since, now]);
  if (begun !== undefined) log.error({ system: id, since }, 'a department system is silent');
}
