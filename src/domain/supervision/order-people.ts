/** Who has a say in a supervision order: supervision of the place, the unit it went to, and whoever it concerns. */
import { belongsTo, type Actor } from '#domain/case/actor.ts';
import { isWithin } from '#domain/division/division.ts';
import type { OrderState } from './order.ts';

export type Officer = Extract<Actor, { kind: 'officer' }>;
/** Supervision of the division that raised it, or of one above. */
export const managesOrder = ({ raisedIn }: Pick<OrderState, 'raisedIn'>, actor: Actor): actor is Officer =>
  actor.kind === 'officer' && actor.post.duty === 'supervision' && isWithin(raisedIn, actor.post.division);

/** Who handles or approves in the unit. */
export const isOfUnit = ({ unit }: Pick<OrderState, 'unit'>, actor: Actor): actor is Officer =>
  actor.kind === 'officer' && actor.post.office === unit && (actor.post.duty === 'handling' || actor.post.duty === 'approval');

/** Who belongs to the unit, spoke for it, or stands in for one who did: under whatever post, they do not judge its order. */
export const isConcerned = ({ unit, feedback, appeal, asked }: OrderState, officer: Officer): boolean =>
  belongsTo(unit, officer) ||
  [...feedback, appeal, asked].some(
    (each) => each !== undefined && (each.person === officer.person || each.person === officer.post.standsInFor),
  );
