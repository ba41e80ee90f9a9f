/** Finds the person who becomes an agent: known to the platform, and under a mandate that is in force. */
import type { CaseCommand } from '#domain/case/commands.ts';
import type { Party } from '#domain/case/party.ts';
import { isLive, type Mandate } from '#domain/party/mandate.ts';
import type { CaseState } from '#domain/case/state.ts';
import { brandAs, type MandateId, type PersonId, type RoleId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';

export type PartyFinder = {
  readonly nameOf: (person: PersonId) => Promise<string | undefined>;
  /** The person with this number and this name, if they are known here. */
  readonly personOf: (number: string, name: string) => Promise<PersonId | undefined>;
  readonly mandatesOf: (taker: PersonId) => Promise<readonly Mandate[]>;
};

type Wanted = { readonly person: string; readonly mandate: string };

/** The command that makes them the agent. Refuses `mandate-missing` alike for unknown people and mandates not in force. */
export async function findParty(finder: PartyFinder, state: CaseState, wanted: Wanted, now: Instant): Promise<Result<CaseCommand>> {
  const person = brandAs<PersonId>(wanted.person);
  const [name, mandates] = await Promise.all([finder.nameOf(person), finder.mandatesOf(person)]);
  const givers = new Set(state.parties.filter((party) => party.kind === 'applicant').map((party) => party.person));
  const mandate = mandates.find((each) => each.id === wanted.mandate && givers.has(each.giver) && isLive(each, state, now));
  if (name === undefined || mandate === undefined) return refuse('mandate-missing');
  const before = state.parties.filter((party) => party.kind === 'agent').length;
  const agent: Party = {
    id: before === 0 ? 'agent' : `agent.${before + 1}`,
    role: brandAs<RoleId>('agent'),
    kind: 'agent',
    lead: false,
    person,
    name,
    mandate: brandAs<MandateId>(wanted.mandate),
    from: now,
  };
  return ok({ kind: 'change-agent', agent, mandate: agent.mandate ?? mandate.id });
}
