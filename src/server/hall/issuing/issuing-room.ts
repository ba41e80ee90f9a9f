/** What issuing is given at wiring, and what each of its handlers needs to know of its caller. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { refuse, type Refusal } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Log } from '#server/kernel/log.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import type { Courier } from '../courier/courier.ts';

export type IssuingRoom = CaseRoom & {
  readonly log: Log;
  /** From which pick-up codes follow: nothing is stored that could leak. */
  readonly codeSecret: string;
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Undefined while none is set up: parcels wait, and the desk says so. */
  readonly courier: () => Courier | undefined;
  /** Whether nothing may be told to anybody outside: a restored copy must not order again what the original ordered. */
  readonly isHeld: () => Promise<boolean>;
};
export type Facts = RequestFacts<Caller>;

/** The worker's own hand. */
export const delivery = { kind: 'system', job: 'delivery' } as const satisfies Actor;
type Deliverer = Exclude<Actor, { kind: 'authority' }>;

/** What an event of a pick-up or parcel keeps of its actor. */
export const refOf = (actor: Deliverer): ActorRef => {
  if (actor.kind === 'system') return { kind: 'system', job: actor.job };
  if (actor.kind === 'person') return { kind: 'person', person: actor.person };
  const { office, duty, standsInFor } = actor.post;
  return { kind: 'officer', person: actor.person, office, duty, ...(standsInFor === undefined ? {} : { standsInFor }) };
};

/** The division leads the id, so that a pick-up and a parcel are found in their shard by the id alone. */
export const deliveryKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[0-9a-f-]{36}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};

/** Only who receives at a hall hands out there. */
export const deskOf = (caller: Caller | undefined): (Caller & { readonly post: NonNullable<Caller['post']> }) | undefined =>
  caller?.post?.duty === 'reception' ? { ...caller, post: caller.post } : undefined;

/** The same for "not there" and "of another hall". */
export const pickUpNotFound: { readonly ok: false; readonly refusal: Refusal } = refuse('pick-up-not-found');
export const parcelNotFound: { readonly ok: false; readonly refusal: Refusal } = refuse('parcel-not-found');
