/** What the events of a case say of a visit: why, whether by rule it was a second one, for which cause and by whose office. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import type { ItemId, OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { SecondCause, VisitReason } from './visit.ts';

export type Cause = { readonly cause: SecondCause; readonly office: OfficeId | undefined };

/** Of a batch of events that holds `Visited`: what the person came for, as the acts of the same instant say. */
export function reasonOf(events: readonly CaseEvent[], before: CaseState | undefined, at: Instant): VisitReason {
  const kinds = new Set(events.map(({ kind }) => kind));
  if (kinds.has('Submitted') || kinds.has('Filed')) return 'file';
  if (kinds.has('Withdrawn')) return 'withdraw';
  if (kinds.has('Delivered')) return 'pick-up';
  if (kinds.has('Supplemented') || kinds.has('GapsCured') || kinds.has('PapersGiven')) return 'bring-paper';
  return before !== undefined && plannedOn(before, at) !== undefined ? 'inspection' : 'identity-check';
}

const partsOf = (state: CaseState): readonly Part[] => [...state.parts.values()];

const plannedOn = (state: CaseState, at: Instant): Part | undefined =>
  partsOf(state).find((part) =>
    part.visits.some((visit) => visit.cancelled === undefined && dayOfInstant(visit.when) === dayOfInstant(at)),
  );

/**
 * The cause of a further visit, from what stood in the case when the person came. In the order of the law: what the law asks for,
 * what an office brought about, what the person chose.
 */
export function causeOf(before: CaseState, reason: VisitReason, at: Instant): Cause {
  const parts = partsOf(before);
  const planned = plannedOn(before, at);
  if (planned !== undefined) return { cause: 'inspection', office: planned.office };
  // What the person came for themselves is theirs, whatever else stands open in the case.
  if (reason === 'pick-up') return { cause: 'pick-up', office: undefined };
  if (reason === 'withdraw') return { cause: 'choice', office: undefined };
  const elsewhere = parts.find((part) => part.state === 'wrong-office');
  if (elsewhere !== undefined) return { cause: 'wrong-office', office: elsewhere.office };
  if (before.factsMissed.length > 0) return { cause: 'source-down', office: parts[0]?.office };
  // Everything is told once (article 11): who already cured a notice and is asked again was not told everything.
  const twice = parts.find((part) => part.supplement?.curedAt !== undefined && part.gaps !== undefined);
  if (twice !== undefined) return { cause: 'asked-again', office: twice.office };
  const owed = parts.find((part) => part.gaps !== undefined || (part.supplement !== undefined && part.supplement.curedAt === undefined));
  if (owed !== undefined) return { cause: 'incomplete', office: owed.office };
  // A paper brought though no notice asked for one: nobody had told the person in writing.
  if (reason === 'bring-paper') return { cause: 'not-told', office: parts.find((part) => part.state === 'submitted')?.office };
  return { cause: 'choice', office: undefined };
}

/** What a reception does only with the person before it; a filing says by `Visited` itself whose visit it was (decision 0045). */
const BEFORE_THE_CLERK: ReadonlySet<CaseEvent['kind']> = new Set(['Filed', 'Supplemented', 'GapsCured', 'Withdrawn', 'Delivered']);

const stoodThere = (event: CaseEvent): boolean =>
  event.by.kind === 'officer' &&
  event.by.duty === 'reception' &&
  BEFORE_THE_CLERK.has(event.kind) &&
  (event.kind !== 'Delivered' || event.how === 'window');

/**
 * The events of one commit by which somebody came: every `Visited`, and where there is none the first act that needs the person there.
 * Papers brought to a window are no `Visited` of the case and are a way all the same.
 */
export function comingsIn(
  events: readonly CaseEvent[],
): readonly { readonly index: number; readonly event: CaseEvent; readonly words: string }[] {
  const said = events.flatMap((event, index) => (event.kind === 'Visited' ? [{ index, event, words: event.reason }] : []));
  if (said.length > 0) return said;
  const index = events.findIndex(stoodThere);
  const event = events[index];
  return event === undefined ? [] : [{ index, event, words: '' }];
}

/** The hall of a `Visited` event; empty where an old system told it. */
export const hallOf = (by: ActorRef): string => (by.kind === 'officer' ? by.office : '');

/** Who of the case may have stood there: its people, the agent of today first. */
export const mayHaveCome = (state: CaseState): readonly string[] => {
  const current = state.parties.filter((party) => party.until === undefined);
  const agents = current.filter(({ kind }) => kind === 'agent');
  const lead = current.filter((party) => party.lead);
  return [...agents, ...lead, ...current].flatMap(({ person }) => (person === undefined ? [] : [person as string]));
};

export const itemsOf = (state: CaseState): readonly { readonly item: ItemId; readonly version: number }[] =>
  partsOf(state).flatMap(({ plan }) => (plan.kind === 'item' ? [{ item: plan.item, version: plan.itemVersion }] : []));
