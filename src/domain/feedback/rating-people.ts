/** Who has a say in a rating: supervision of the place or above it, and whoever works in the office that was rated. */
import { belongsTo, type Actor } from '#domain/case/actor.ts';
import { isWithin } from '#domain/division/division.ts';
import type { Rating } from './rating.ts';

export type RatingActor =
  | { readonly kind: 'rater' }
  | { readonly kind: 'system'; readonly job: string }
  | Extract<Actor, { kind: 'officer' }>;
type Officer = Extract<Actor, { kind: 'officer' }>;

/** Supervision of the division or of one above it, and never who belongs to the office that was rated. */
export const judgesRating = ({ division, office }: Pick<Rating, 'division' | 'office'>, actor: RatingActor): actor is Officer =>
  actor.kind === 'officer' && actor.post.duty === 'supervision' && isWithin(division, actor.post.division) && !belongsTo(office, actor);

/** Who handles, approves or receives in the office that was rated. */
export const isOfRated = ({ office }: Pick<Rating, 'office'>, actor: RatingActor): actor is Officer =>
  actor.kind === 'officer' &&
  actor.post.office === office &&
  (actor.post.duty === 'handling' || actor.post.duty === 'approval' || actor.post.duty === 'reception');
