/** What the room of entitlements is given at wiring, and what each of its handlers needs to know of its caller. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { refuse, type Refusal } from '#domain/kernel/result.ts';
import type { EntitlementId } from '#domain/entitlement/entitlement.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { CertificateRoom } from '#server/certificate/jobs.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Log } from '#server/kernel/log.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import type { PaymentProvider } from '#server/payment/payment-provider.ts';

export type EntitlementRoom = CaseRoom & {
  readonly log: Log;
  readonly certificates: CertificateRoom;
  /** Undefined while none is set up: orders wait. */
  readonly provider: () => PaymentProvider | undefined;
  /** Whether nothing may leave the house: a restored copy must not pay again what the original paid. */
  readonly isHeld: () => Promise<boolean>;
};
export type Facts = RequestFacts<Caller>;

/** The worker's own hand. */
export const keeper = { kind: 'system', job: 'sweep' } as const satisfies Actor;
export type Keeper = Exclude<Actor, { kind: 'authority' }>;

/** What an event keeps of its actor. */
export const refOf = (actor: Keeper): ActorRef => {
  if (actor.kind === 'system') return { kind: 'system', job: actor.job };
  if (actor.kind === 'person') return { kind: 'person', person: actor.person };
  const { office, duty, standsInFor } = actor.post;
  return { kind: 'officer', person: actor.person, office, duty, ...(standsInFor === undefined ? {} : { standsInFor }) };
};

/** The division leads the id, so that an entitlement is found in its shard by its id alone. */
export const entitlementKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[0-9a-f]{20}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};
export const keyOfEntitlement = (id: EntitlementId): Key => {
  const key = entitlementKey(id);
  if (key === undefined) throw new Error(`${id} is no id of an entitlement`);
  return key;
};

/** The same for "not there" and "not yours to see". */
export const entitlementNotFound: { readonly ok: false; readonly refusal: Refusal } = refuse('entitlement-not-found');
