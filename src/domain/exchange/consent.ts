/** A person's consent that one resource is asked for one matter: given and withdrawn by themself, as easily the one as the other (PIPL 13.1, 14, 15). */
import type { MatterId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { ResourceId } from './resource.ts';

/** Whose data, from which resource, for which matter: nothing wider can be consented to. */
export type ConsentScope = { readonly person: PersonId; readonly resource: ResourceId; readonly matter: MatterId };

export type ConsentCommand = { readonly kind: 'give' } | { readonly kind: 'withdraw' };
type EventBody = { readonly kind: 'ConsentGiven'; readonly scope: ConsentScope } | { readonly kind: 'ConsentWithdrawn' };
/** `by`: the person, or who by law consents for them; the basis goes with it into history. */
export type ConsentEvent = EventBody & { readonly at: Instant; readonly by: PersonId; readonly basis: Basis };

export type ConsentState = ConsentScope & {
  readonly state: 'given' | 'withdrawn';
  readonly givenAt: Instant;
  readonly givenBy: PersonId;
  readonly withdrawnAt?: Instant;
  readonly seq: number;
};

export type ConsentRefusal = 'consent-not-yours' | 'consent-given' | 'consent-not-given';

const pipl = (article: number): Basis => ({ law: 'personal-information-protection-law-2021', article });
/** Consent is voluntary, explicit and informed (14); for a child under fourteen the guardian gives it (31). */
export const consentBasis = (byGuardian: boolean): Basis => pipl(byGuardian ? 31 : 14);
/** Withdrawing must be easy and does not touch what was done before it (15). */
export const withdrawalBasis: Basis = pipl(15);

/** Who stands before us: the person themself, their guardian by the register, or somebody else, who may not consent for them. */
export type ConsentSide = { readonly person: PersonId; readonly guardianOf: readonly PersonId[] };

/**
 * Events of a command, or why not. An agent under a mandate consents for nobody: consent is the person's own (PIPL 14), and
 * for a child the guardian's (31).
 */
export function decideConsent(
  command: ConsentCommand,
  scope: ConsentScope,
  state: ConsentState | undefined,
  { side, now }: { readonly side: ConsentSide; readonly now: Instant },
): Result<readonly ConsentEvent[], ConsentRefusal> {
  const asGuardian = side.guardianOf.includes(scope.person);
  if (side.person !== scope.person && !asGuardian) return refuse('consent-not-yours');
  const given = state?.state === 'given';
  const stamp = { at: now, by: side.person };
  switch (command.kind) {
    case 'give':
      return given ? refuse('consent-given') : ok([{ kind: 'ConsentGiven', scope, ...stamp, basis: consentBasis(asGuardian) }]);
    case 'withdraw':
      return given ? ok([{ kind: 'ConsentWithdrawn', ...stamp, basis: withdrawalBasis }]) : refuse('consent-not-given');
  }
}

/** The state after an event. Throws where history does not begin with ConsentGiven: such a history is damaged. */
export function evolveConsent(state: ConsentState | undefined, event: ConsentEvent): ConsentState {
  const seq = (state?.seq ?? 0) + 1;
  if (event.kind === 'ConsentGiven') return { ...event.scope, state: 'given', givenAt: event.at, givenBy: event.by, seq };
  if (state === undefined) throw new Error('Consent withdrawn that was never given');
  return { ...state, state: 'withdrawn', withdrawnAt: event.at, seq };
}
