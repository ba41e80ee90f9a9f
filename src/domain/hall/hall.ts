/** A hall as an aggregate: its plan, changed as a whole by who administers the division. */
import type { Post } from '#domain/catalogue/directory.ts';
import { isWithin } from '#domain/division/division.ts';
import type { DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { checkPlan, type PlanWorld } from './check-plan.ts';
import { firstPlan, type HallPlan, type PlannedHall } from './hall-plan.ts';

export type HallActor =
  | { readonly kind: 'administrator'; readonly person: PersonId; readonly post: Post }
  | { readonly kind: 'system'; readonly job: string };
type HallActorRef = { readonly kind: 'administrator'; readonly person: PersonId; readonly office: OfficeId } | HallActor;

export type HallEvent = { readonly kind: 'HallPlanned'; readonly plan: HallPlan; readonly at: Instant; readonly by: HallActorRef };
/** `version`: the one the change was made from; what somebody else did meanwhile is not overwritten. */
export type HallCommand = { readonly kind: 'plan'; readonly version: number; readonly plan: HallPlan };
export type HallRefusal = 'not-yours' | 'plan-changed' | 'bad-input' | 'nothing-given';

/** A hall before anybody planned it. */
export const unplanned = (hall: OfficeId, division: DivisionCode): PlannedHall => ({ hall, division, version: 0, plan: firstPlan });

const mayPlan = (actor: HallActor, division: DivisionCode): boolean =>
  actor.kind === 'system' || (actor.post.duty === 'administration' && isWithin(division, actor.post.division));

const refOf = (actor: HallActor): HallActorRef =>
  actor.kind === 'system' ? actor : { kind: 'administrator', person: actor.person, office: actor.post.office };

/** The event of a new plan, or every field that is wrong. */
export function decideHall(
  command: HallCommand,
  state: PlannedHall,
  { actor, world, now }: { readonly actor: HallActor; readonly world: PlanWorld; readonly now: Instant },
): Result<readonly HallEvent[], HallRefusal> {
  if (!mayPlan(actor, state.division)) return refuse('not-yours');
  if (command.version !== state.version) return refuse('plan-changed');
  const problems = checkPlan(command.plan, world);
  if (problems.length > 0) return refuse('bad-input', { problems });
  if (JSON.stringify(command.plan) === JSON.stringify(state.plan)) return refuse('nothing-given');
  return ok([{ kind: 'HallPlanned', plan: command.plan, at: now, by: refOf(actor) }]);
}

export const evolveHall = (state: PlannedHall, event: HallEvent): PlannedHall => ({
  ...state,
  version: state.version + 1,
  plan: event.plan,
});
