/** Who proposes, reviews and approves a pilot, and who wrote it. */
import { mayEdit, REFORM } from '#domain/edition/edition-rights.ts';
import { isWithin, levelOfDivision } from '#domain/division/division.ts';
import type { PilotActor, PilotState } from './pilot.ts';

/** Who begins, consults and reviews: the reform office of the place or of one above. */
export const mayReview = (actor: PilotActor, division: PilotState['division']): boolean =>
  actor.kind === 'system' || (actor.kind === 'officer' && actor.department === REFORM && mayEdit(actor, division, []));

/** Who proposes: the place itself. */
export const mayPropose = (actor: PilotActor, division: PilotState['division']): boolean =>
  mayReview(actor, division) && (actor.kind !== 'officer' || actor.division === division);

/** Who approves and decides: the reform office of a level above; of the province's own pilots the province. By somebody who approves there. */
export const mayApprove = (actor: PilotActor, division: PilotState['division']): boolean =>
  actor.kind === 'officer' &&
  actor.department === REFORM &&
  actor.duty === 'approval' &&
  isWithin(division, actor.division) &&
  (actor.division !== division || levelOfDivision(division) === 'province');

export const isAuthor = (actor: PilotActor, { authors }: Pick<PilotState, 'authors'>): boolean =>
  actor.kind === 'officer' && authors.includes(actor.person);
