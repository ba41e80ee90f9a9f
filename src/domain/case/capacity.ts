/** In which capacity an actor stands to a part: as applicant, hall, deciding office, system or another authority. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor, ActorRef } from './actor.ts';
import type { Capacity } from './moves.ts';
import type { Mandate, Party } from './party.ts';
import type { CaseState, Part } from './state.ts';

const isCurrent = (party: Party, now: Instant): boolean => party.from <= now && (party.until === undefined || now < party.until);

/** Whether a mandate is live at this instant for this matter: a revoked one bites on the next act (bar A7). */
export const isLive = (mandate: Mandate, matter: string, now: Instant): boolean =>
  mandate.from <= now &&
  (mandate.until === undefined || now < mandate.until) &&
  (mandate.revokedAt === undefined || now < mandate.revokedAt) &&
  (mandate.matters === undefined || mandate.matters.includes(matter));

/** The mandate an agent of these parties acts under now, if any. */
export const mandateOf = (
  parties: readonly Party[],
  matter: string,
  actor: Extract<Actor, { kind: 'person' }>,
  now: Instant,
): Mandate | undefined => {
  const isAgent = parties.some((party) => party.kind === 'agent' && party.person === actor.person && isCurrent(party, now));
  if (!isAgent) return undefined;
  const givers = new Set(parties.filter((party) => party.kind === 'applicant').map((party) => party.person));
  return actor.mandates.find((mandate) => mandate.taker === actor.person && givers.has(mandate.giver) && isLive(mandate, matter, now));
};

const isApplicant = (parties: readonly Party[], person: string, now: Instant): boolean =>
  parties.some((party) => party.kind === 'applicant' && party.person === person && isCurrent(party, now));

/** Whether the actor is or represents an applicant. */
export const standsForApplicant = (parties: readonly Party[], matter: string, actor: Actor, now: Instant): boolean =>
  actor.kind === 'person' && (isApplicant(parties, actor.person, now) || mandateOf(parties, matter, actor, now) !== undefined);

const coversItem = (part: Part, items: readonly string[] | undefined): boolean =>
  items === undefined || part.plan.kind !== 'item' || items.includes(part.plan.item);

/** Every capacity in which the actor stands to the part now; empty for a stranger. */
export const capacitiesOf = (state: CaseState, part: Part, actor: Actor, now: Instant): readonly Capacity[] => {
  if (actor.kind === 'system') return [actor.job === 'import' ? 'import' : 'system'];
  if (actor.kind === 'authority') return ['authority'];
  if (actor.kind === 'person') return standsForApplicant(state.parties, state.matter, actor, now) ? ['applicant'] : [];
  const { post } = actor;
  if (post.duty === 'reception') return post.division === state.division || post.division === part.division ? ['hall'] : [];
  if (post.duty !== 'handling' && post.duty !== 'approval') return [];
  return post.office === part.office && coversItem(part, post.items) ? ['office'] : [];
};

/** Nobody acts for the government on their own file (model.md 7). */
export const isOwnFile = (state: CaseState, actor: Actor): boolean =>
  actor.kind === 'officer' && state.parties.some((party) => party.person === actor.person);

/** What the event keeps of its actor. */
export const refOf = (parties: readonly Party[], matter: string, actor: Actor, now: Instant): ActorRef => {
  if (actor.kind === 'system') {
    if (actor.job !== 'import') return { kind: 'system', job: actor.job };
    const { handler: _handler, ...imported } = actor.imported;
    return { kind: 'system', job: 'import', imported };
  }
  if (actor.kind === 'authority') return { kind: 'authority', name: actor.name, reference: actor.reference };
  if (actor.kind === 'officer') {
    return { kind: 'officer', person: actor.person, office: actor.post.office, duty: actor.post.duty };
  }
  const mandate = isApplicant(parties, actor.person, now) ? undefined : mandateOf(parties, matter, actor, now);
  return mandate === undefined
    ? { kind: 'person', person: actor.person }
    : { kind: 'person', person: actor.person, mandate: mandate.id, onBehalfOf: mandate.giver };
};
