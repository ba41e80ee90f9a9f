/** Of an agent only one whose mandate is in force is told: whoever acts no longer learns nothing more of the case (bar A7). */
import type pg from 'pg';
import type { Party } from '#domain/case/party.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { isLive } from '#domain/party/mandate.ts';
import { mandatesOf } from '#server/identity/person-store.ts';

export async function stillActing(pool: pg.Pool, state: CaseState, people: readonly Party[], now: Instant): Promise<readonly Party[]> {
  const givers = new Set(state.parties.filter((party) => party.kind === 'applicant').map((party) => party.person));
  const told = await Promise.all(
    people.map(async (party) => {
      if (party.kind !== 'agent' || party.person === undefined) return party;
      const mandates = await mandatesOf(pool, party.person);
      return mandates.some((each) => givers.has(each.giver) && isLive(each, state, now)) ? party : undefined;
    }),
  );
  return told.flatMap((party) => party ?? []);
}
