/** What the reader of a pilot may do with it now. */
import { levelOfDivision } from '#domain/division/division.ts';
import type { PilotState } from './pilot.ts';
import { isAuthor, mayApprove, mayPropose, mayReview } from './pilot-people.ts';
import type { PilotScene } from './decide-pilot.ts';

export type PilotAct = 'revise' | 'compare' | 'approve' | 'return' | 'begin' | 'consult' | 'review' | 'stop' | 'extend' | 'adopt';

/** What the reader may do now; `adopt` only where nothing but a press is missing. */
export function pilotActs(state: PilotState, scene: PilotScene): readonly PilotAct[] {
  const proposes = mayPropose(scene.actor, state.division);
  const writes = mayReview(scene.actor, state.division);
  const decides = mayApprove(scene.actor, state.division) && !isAuthor(scene.actor, state);
  const provincial = scene.actor.kind === 'officer' && levelOfDivision(scene.actor.division) === 'province';
  const is = (...states: readonly PilotState['state'][]): boolean => states.includes(state.state);
  return [
    ...(proposes && is('proposed', 'returned') ? (['revise', 'compare'] as const) : []),
    ...(writes && is('proposed', 'approved', 'running', 'reviewed') && scene.consultation === 'none' ? (['consult'] as const) : []),
    ...(decides && is('proposed') ? [...(scene.consultation === 'open' ? [] : (['approve'] as const)), 'return' as const] : []),
    ...(writes && is('approved') && scene.inForce ? (['begin'] as const) : []),
    ...(writes && is('running') ? (['review'] as const) : []),
    ...(decides && is('reviewed') ? (['stop', 'extend'] as const) : []),
    ...(decides && is('reviewed') && provincial && scene.consultation === 'closed' ? (['adopt'] as const) : []),
  ];
}
