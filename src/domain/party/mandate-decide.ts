/** Decides a command on a mandate: who may ask, offer, accept, decline, narrow and end, and what the law does not let anybody give. */
import type { PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { basisOfKind, endBasis, scopeBasis } from './mandate.ts';
import type { MandateEvent, MandateEventBody, MandateScope, MandateState, MandateTerms } from './mandate-event.ts';

/** Who acts: a person and the firms they are an admin of; `adult` by the birth in their own number. */
export type MandateSide = { readonly person: PersonId; readonly adult: boolean; readonly adminOf: readonly PersonId[] };

export type MandateCommand =
  /** `byLaw`: the register says that the taker is the guardian or the legal representative. `otherAdult` by the number typed. */
  | { readonly kind: 'ask'; readonly terms: MandateTerms; readonly byLaw: boolean; readonly otherAdult: boolean }
  | { readonly kind: 'give'; readonly terms: MandateTerms; readonly otherAdult: boolean }
  /** `byCode`: holds the code, so may answer one that names nobody. */
  | { readonly kind: 'accept'; readonly byCode: boolean }
  | { readonly kind: 'decline'; readonly byCode: boolean }
  | { readonly kind: 'limit'; readonly scope: MandateScope }
  | { readonly kind: 'end' };

export type MandateRefusal =
  | 'mandate-not-found'
  | 'mandate-self'
  | 'mandate-minor'
  | 'not-in-register'
  | 'grown-up'
  | 'kind-not-given'
  | 'period-missing'
  | 'period-passed'
  | 'period-too-long'
  | 'one-matter-only'
  | 'mandate-answered'
  | 'mandate-lapsed'
  | 'mandate-not-live'
  | 'not-narrower'
  | 'mandate-by-law'
  | 'not-yours';

type Decided = Result<readonly MandateEvent[], MandateRefusal>;

/** No article sets a longest period; three years keep a forgotten mandate from living for ever (docs/decisions/0040). */
const LONGEST_MS = 3 * 366 * 86_400_000;

const isOneOf = (side: MandateSide, person: PersonId | undefined): boolean =>
  person !== undefined && (person === side.person || side.adminOf.includes(person));

const termsRefusal = ({ type, giver, taker, scope, from }: MandateTerms, now: Instant): MandateRefusal | undefined => {
  if (giver !== undefined && giver === taker) return 'mandate-self';
  if (type === 'single-matter' && scope.matters?.length !== 1) return 'one-matter-only';
  if (scope.until === undefined) return type === 'child' || type === 'firm' ? undefined : 'period-missing';
  if (scope.until <= Math.max(from, now)) return type === 'child' ? 'grown-up' : 'period-passed';
  return type !== 'child' && scope.until - from > LONGEST_MS ? 'period-too-long' : undefined;
};

const stamped = (bodies: readonly MandateEventBody[], side: MandateSide, state: MandateState | undefined, now: Instant): MandateEvent[] =>
  bodies.map((body): MandateEvent => {
    const terms = body.kind === 'Asked' || body.kind === 'Offered' ? body : state;
    const type = terms?.type ?? 'single-matter';
    const firm = [terms?.giver, terms?.taker].find((each) => each !== undefined && each !== side.person && side.adminOf.includes(each));
    const by = { person: side.person, ...(firm === undefined ? {} : { onBehalfOf: firm }) };
    switch (body.kind) {
      case 'Asked':
      case 'Offered':
        return { ...body, at: now, by, basis: scopeBasis };
      case 'Accepted':
        return { ...body, at: now, by, basis: basisOfKind(type, body.byLaw) };
      case 'Declined':
      case 'Limited':
        return { ...body, at: now, by, basis: scopeBasis };
      case 'Ended':
        return { ...body, at: now, by, basis: endBasis(type) };
    }
  });

const decideAsk = (command: Extract<MandateCommand, { kind: 'ask' }>, side: MandateSide, now: Instant): Decided => {
  const { terms, byLaw } = command;
  if (terms.taker !== side.person) return refuse('not-yours');
  // A minor may represent nobody (Civil Code art. 18: whoever is of full capacity may act alone).
  if (!side.adult) return refuse('mandate-minor');
  if (terms.type === 'child' && !byLaw) return refuse('not-in-register');
  const refusal = termsRefusal(terms, now);
  if (refusal !== undefined) return refuse(refusal);
  if (terms.type !== 'child' && terms.type !== 'firm' && !command.otherAdult) return refuse('mandate-minor');
  const asked: MandateEventBody = { kind: 'Asked', ...terms };
  if (!byLaw || terms.giver === undefined) return ok(stamped([asked], side, undefined, now));
  const begun = stamped([asked], side, undefined, now);
  const accepted: MandateEvent = {
    kind: 'Accepted',
    person: terms.giver,
    byLaw: true,
    at: now,
    by: { person: side.person },
    basis: basisOfKind(terms.type, true),
  };
  return ok([...begun, accepted]);
};

const decideGive = (command: Extract<MandateCommand, { kind: 'give' }>, side: MandateSide, now: Instant): Decided => {
  const { terms } = command;
  // A child's guardian is made by law, not by the child.
  if (terms.type === 'child') return refuse('kind-not-given');
  const own = terms.type === 'firm' ? terms.giver !== undefined && isOneOf(side, terms.giver) : terms.giver === side.person;
  if (!own) return refuse('not-yours');
  if ((terms.type !== 'firm' && !side.adult) || !command.otherAdult) return refuse('mandate-minor');
  const refusal = termsRefusal(terms, now);
  return refusal === undefined ? ok(stamped([{ kind: 'Offered', ...terms }], side, undefined, now)) : refuse(refusal);
};

/** The side that is asked; for one that names nobody, whoever holds the code. */
const mayAnswer = (state: MandateState, side: MandateSide, byCode: boolean): boolean => {
  const other = state.begunBy === 'taker' ? state.giver : state.taker;
  const self = state.begunBy === 'taker' ? state.taker : state.giver;
  if (other !== undefined) return isOneOf(side, other) && !(side.person === self && other !== side.person);
  return byCode && state.named === undefined;
};

const decideAnswer = (
  command: Extract<MandateCommand, { kind: 'accept' | 'decline' }>,
  state: MandateState,
  side: MandateSide,
  now: Instant,
): Decided => {
  if (!mayAnswer(state, side, command.byCode)) return refuse('mandate-not-found');
  if (state.state !== 'waiting') return refuse('mandate-answered');
  if (now >= state.lapsesAt) return refuse('mandate-lapsed');
  if (command.kind === 'decline') return ok(stamped([{ kind: 'Declined' }], side, state, now));
  const other = (state.begunBy === 'taker' ? state.giver : state.taker) ?? side.person;
  if (other === (state.begunBy === 'taker' ? state.taker : state.giver)) return refuse('mandate-self');
  if (other === side.person && !side.adult && state.type !== 'firm') return refuse('mandate-minor');
  if (state.scope.until !== undefined && state.scope.until <= now) return refuse('period-passed');
  return ok(stamped([{ kind: 'Accepted', person: other, byLaw: false }], side, state, now));
};

const isNarrower = (before: MandateScope, after: MandateScope): boolean =>
  (before.matters === undefined || (after.matters !== undefined && after.matters.every((matter) => before.matters?.includes(matter)))) &&
  (before.case === undefined || after.case === before.case) &&
  (before.until === undefined || (after.until !== undefined && after.until <= before.until));

const decideLimit = (scope: MandateScope, state: MandateState, side: MandateSide, now: Instant): Decided => {
  if (!isOneOf(side, state.giver)) return refuse('not-yours');
  if (state.byLaw) return refuse('mandate-by-law');
  if (state.state !== 'live') return refuse('mandate-not-live');
  if (scope.until !== undefined && scope.until <= now) return refuse('period-passed');
  if (scope.matters?.length === 0 || !isNarrower(state.scope, scope)) return refuse('not-narrower');
  return ok(stamped([{ kind: 'Limited', scope }], side, state, now));
};

/** Either side ends it at any time (Civil Code art. 173); who is asked declines instead; what the register makes, the other side cannot end. */
const decideEnd = (state: MandateState, side: MandateSide, now: Instant): Decided => {
  const takes = state.taker === side.person;
  const gives = isOneOf(side, state.giver);
  if (!takes && !gives) return refuse('not-yours');
  if (state.state === 'waiting' && !(state.begunBy === 'taker' ? takes : gives)) return refuse('mandate-not-live');
  if (state.state !== 'live' && state.state !== 'waiting') return refuse('mandate-not-live');
  if (state.byLaw && !takes) return refuse('mandate-by-law');
  return ok(stamped([{ kind: 'Ended', side: takes ? 'taker' : 'giver' }], side, state, now));
};

/** Whether somebody takes part in it at all: to everybody else it does not exist. */
export const isPartyTo = (state: MandateState, side: MandateSide): boolean => state.taker === side.person || isOneOf(side, state.giver);

/** Decides one command; a refusal changes nothing. */
export const decideMandate = (command: MandateCommand, state: MandateState | undefined, side: MandateSide, now: Instant): Decided => {
  if (command.kind === 'ask') return decideAsk(command, side, now);
  if (command.kind === 'give') return decideGive(command, side, now);
  if (state === undefined) return refuse('mandate-not-found');
  const open = (command.kind === 'accept' || command.kind === 'decline') && command.byCode;
  if (!open && !isPartyTo(state, side)) return refuse('mandate-not-found');
  switch (command.kind) {
    case 'accept':
    case 'decline':
      return decideAnswer(command, state, side, now);
    case 'limit':
      return decideLimit(command.scope, state, side, now);
    case 'end':
      return decideEnd(state, side, now);
  }
};

/** What the side may do now; the same judge, so a button never lies. `limit` is asked with the scope as it stands. */
export const allowedOnMandate = (
  state: MandateState,
  side: MandateSide,
  now: Instant,
  byCode = false,
): readonly MandateCommand['kind'][] => {
  const commands: readonly MandateCommand[] = [
    { kind: 'accept', byCode },
    { kind: 'decline', byCode },
    { kind: 'limit', scope: state.scope },
    { kind: 'end' },
  ];
  return commands.filter((command) => decideMandate(command, state, side, now).ok).map(({ kind }) => kind);
};
