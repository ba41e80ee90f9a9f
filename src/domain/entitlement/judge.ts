/** Who may act on an entitlement, and what every judgement of it is given. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { isInForce, isStanding } from '#domain/party/mandate.ts';
import type { EntitlementEvent, EntitlementEventBody, EntitlementRefusal, EntitlementState } from './entitlement.ts';

export type Judging = { readonly actor: Actor; readonly by: ActorRef; readonly calendar: Calendar; readonly now: Instant };
export type Bodies = Result<readonly EntitlementEventBody[], EntitlementRefusal>;
export type Refused = { readonly ok: false; readonly refusal: Refusal<EntitlementRefusal> };

const licensing = (article: number): Basis => ({ law: 'administrative-licensing-law-2019', article });
export const CHANGE_BASIS = licensing(49);
/** An application thirty days before the end; no answer before the end renews. */
export const RENEWAL_BASIS = licensing(50);
/** A record that the inspectors sign. */
export const RECORD_BASIS = licensing(61);
/** The permit is cancelled: at its end, given up, revoked. */
export const END_BASIS = licensing(70);
/** Inspection of a promise within sixty working days of the decision, put right by a day, revoked, and no promise taken any more. */
export const COMMITMENT_BASIS: Basis = { law: 'zhejiang-at-most-once-2018', article: 14 };
/** A bad line is kept and shown for five years. */
export const CREDIT_BASIS: Basis = { law: 'zhejiang-public-credit-2017', article: 16 };
export const articleOf = ({ law, article }: Basis): string => `${law}/${article}`;

export const todayOf = ({ now }: Judging): Day => dayOfInstant(now);
export const stamped = (bodies: readonly EntitlementEventBody[], { now, by }: Judging): readonly EntitlementEvent[] =>
  bodies.map((body) => ({ ...body, at: now, by }));

/** The holder, or who stands in for them in everything: family and a firm's members. */
export const actsForHolder = (state: Pick<EntitlementState, 'holders'>, actor: Actor, now: Instant): boolean =>
  actor.kind === 'person' &&
  (state.holders.includes(actor.person) ||
    actor.mandates.some(
      (each) => each.taker === actor.person && state.holders.includes(each.giver) && isStanding(each) && isInForce(each, now),
    ));

type Officer = Extract<Actor, { readonly kind: 'officer' }>;
/** Of the office that decided; `approval`: its head alone. */
export const isOfOffice = (state: Pick<EntitlementState, 'office'>, actor: Actor, duty?: 'approval'): actor is Officer =>
  actor.kind === 'officer' &&
  actor.post.office === state.office &&
  (actor.post.duty === 'approval' || (duty === undefined && actor.post.duty === 'handling'));

/** Why an officer may not: another office's, or their own file (model.md 7). */
export function officerRefused(state: EntitlementState, actor: Actor, duty?: 'approval'): Refused | undefined {
  if (!isOfOffice(state, actor, duty)) return refuse('not-yours');
  return state.holders.includes(actor.person) ? refuse('own-file') : undefined;
}

export const holderRefused = (state: EntitlementState, actor: Actor, now: Instant): Refused | undefined =>
  actsForHolder(state, actor, now) ? undefined : refuse('not-yours');

export const endedRefused = (state: EntitlementState): Refused | undefined =>
  state.state === 'ended' ? refuse('entitlement-ended', { article: articleOf(END_BASIS) }) : undefined;

export const isBlank = (words: string): boolean => words.trim() === '';
