/** In which capacity an actor stands to a part: as applicant, hall, deciding office, system or another authority. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor, ActorRef } from './actor.ts';
import type { Capacity } from './move.ts';
import { actsAlwaysThrough, isAdminOf, isLive, isStanding, type Mandate } from '#domain/party/mandate.ts';
import { interestedOf, isInterested } from './inquiry-bars.ts';
import type { Party } from './party.ts';
import type { CaseState, Part } from './state.ts';

const isCurrent = (party: Party, now: Instant): boolean => party.from <= now && (party.until === undefined || now < party.until);

/** What of a case (or of a submission) says who may act on it. */
export type CaseFile = Pick<CaseState, 'parties' | 'matter' | 'number'>;
type Person = Extract<Actor, { kind: 'person' }>;

/**
 * The mandate under which somebody who is no applicant acts now, if any: the agent who was named, or family and members of a
 * firm, who need not be named. Whoever was dismissed from this case stays so, whatever else they were given.
 */
export const mandateOf = (file: CaseFile, actor: Person, now: Instant): Mandate | undefined => {
  const own = file.parties.filter((party) => party.kind === 'agent' && party.person === actor.person);
  const named = own.some((party) => isCurrent(party, now));
  if (own.length > 0 && !named) return undefined;
  const givers = new Set(file.parties.filter((party) => party.kind === 'applicant').map((party) => party.person));
  return actor.mandates.find(
    (mandate) =>
      mandate.taker === actor.person && givers.has(mandate.giver) && isLive(mandate, file, now) && (named || isStanding(mandate)),
  );
};

const isApplicant = (parties: readonly Party[], person: string, now: Instant): boolean =>
  parties.some((party) => party.kind === 'applicant' && party.person === person && isCurrent(party, now));

/** Whether the actor is or represents an applicant. */
export const standsForApplicant = (file: CaseFile, actor: Actor, now: Instant): boolean =>
  actor.kind === 'person' && (isApplicant(file.parties, actor.person, now) || mandateOf(file, actor, now) !== undefined);

/** Whether the actor signs for this party: the person, or, where nobody could ever sign, who stands for the child or the firm. */
export const signsFor = (file: CaseFile, party: Party, actor: Actor, now: Instant): boolean =>
  actor.kind === 'person' &&
  party.kind === 'applicant' &&
  party.person !== undefined &&
  (party.person === actor.person ||
    actor.mandates.some(
      (mandate) =>
        mandate.taker === actor.person && mandate.giver === party.person && actsAlwaysThrough(mandate) && isLive(mandate, file, now),
    ));

/** Under which an admin of the firm that applies names and dismisses agents, whatever matters they handle themself. */
const adminMandateOf = (file: CaseFile, actor: Person, now: Instant): Mandate | undefined =>
  actor.mandates.find((mandate) =>
    file.parties.some(
      (party) => party.kind === 'applicant' && party.person === mandate.giver && isAdminOf([mandate], actor.person, party.person, now),
    ),
  );

/** The applicant, or an admin of the firm that applies: who may name and dismiss the agent. */
export const isPrincipal = (file: CaseFile, actor: Actor, now: Instant): boolean =>
  actor.kind === 'person' &&
  (file.parties.some((party) => party.kind === 'applicant' && party.person === actor.person) ||
    adminMandateOf(file, actor, now) !== undefined);

const coversItem = (part: Part, items: readonly string[] | undefined): boolean =>
  items === undefined || part.plan.kind !== 'item' || items.includes(part.plan.item);

/** Whose certificate it is that an office wants to take back: the interested party of a case without an applicant. */
const isHolder = (state: CaseState, { person }: Person): boolean =>
  state.parties.some((party) => party.kind === 'interested' && party.person === person);

/** Every capacity in which the actor stands to the part now; empty for a stranger. */
export const capacitiesOf = (state: CaseState, part: Part, actor: Actor, now: Instant): readonly Capacity[] => {
  if (actor.kind === 'system') return [actor.job === 'import' ? 'import' : 'system'];
  if (actor.kind === 'authority') return ['authority'];
  if (actor.kind === 'person') {
    if (standsForApplicant(state, actor, now)) return ['applicant'];
    const holder: readonly Capacity[] = isHolder(state, actor) ? ['holder'] : [];
    return interestedOf(part, actor.person) === undefined ? [...holder, 'public'] : [...holder, 'interested', 'public'];
  }
  const { post } = actor;
  if (post.duty === 'reception') return post.division === state.division || post.division === part.division ? ['hall'] : [];
  if (post.duty === 'administration') return post.division === part.division ? ['administration'] : [];
  // Asked for what only a level above may allow (licensing law 42).
  if (part.extensionAsked?.office === post.office && part.office !== post.office) return ['superior'];
  if (post.duty !== 'handling' && post.duty !== 'approval') return [];
  return post.office === part.office && coversItem(part, post.items) ? ['office'] : [];
};

/** Nobody acts for the government on their own file (model.md 7). */
export const isOwnFile = (state: CaseState, actor: Actor): boolean =>
  actor.kind === 'officer' && (state.parties.some((party) => party.person === actor.person) || isInterested(state, actor.person));

/** What the event keeps of its actor. */
export const refOf = (file: CaseFile, actor: Actor, now: Instant): ActorRef => {
  if (actor.kind === 'system') {
    if (actor.job !== 'import') return { kind: 'system', job: actor.job };
    const { handler: _handler, ...imported } = actor.imported;
    return { kind: 'system', job: 'import', imported };
  }
  if (actor.kind === 'authority') return { kind: 'authority', name: actor.name, reference: actor.reference };
  if (actor.kind === 'officer') {
    const { office, duty, standsInFor } = actor.post;
    const through = actor.through === undefined ? {} : { through: actor.through };
    return { kind: 'officer', person: actor.person, office, duty, ...(standsInFor === undefined ? {} : { standsInFor }), ...through };
  }
  const mandate = isApplicant(file.parties, actor.person, now)
    ? undefined
    : (mandateOf(file, actor, now) ?? adminMandateOf(file, actor, now));
  return mandate === undefined
    ? { kind: 'person', person: actor.person }
    : { kind: 'person', person: actor.person, mandate: mandate.id, onBehalfOf: mandate.giver };
};
