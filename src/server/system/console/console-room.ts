/** What the console of department systems is given, and who may come in: officers who handle, approve or supervise. */
import type { ExchangeActor } from '#domain/exchange/exchange-actor.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { maySee } from '#domain/system/decide-system.ts';
import type { SystemState } from '#domain/system/system.ts';
import { officerOf, type Officer } from '#server/exchange/studio-room.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { findSystem } from '../store.ts';
import type { SystemRoom } from '../system-room.ts';

export type ConsoleFacts = RequestFacts<Caller>;
export type Work = (facts: ConsoleFacts, officer: Officer) => Promise<Result<unknown>>;

/** Only under a post that handles, approves or supervises. */
export const asOfficer =
  (room: SystemRoom, work: Work): Handler<Caller> =>
  async (facts) => {
    const officer = officerOf(room, facts.caller);
    return officer.ok ? work(facts, officer.value) : officer;
  };

/** The system this officer may look at; another county's is told from none at all by nobody. */
export async function seenSystem(room: SystemRoom, actor: ExchangeActor, id: string): Promise<Result<SystemState>> {
  const state = await findSystem(sqlOf(room.pool), id);
  return state === undefined || !maySee(actor, state.system) ? refuse('system-not-found') : ok(state);
}
