/** Runs one command on what is handed down; taking it up changes the plan below in the same commit. */
import type { Actor } from '#domain/case/actor.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { dayText, instantOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { decideHand } from '#domain/programme/decide-hand.ts';
import { signed } from '#domain/programme/decide-task.ts';
import type { HandCommand, Handed, HandEvent, HandState } from '#domain/programme/hand-down.ts';
import type { PlanEvent, PlanState } from '#domain/programme/plan.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runAcross, step } from '#server/corridor/run-across.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import { handAggregate, lockHand } from './hand-store.ts';
import { lockPlan, planAggregate, planKey } from './plan-store.ts';
import { reformOfficeOf, type ProgrammeRoom } from './programme-room.ts';

export type HandChange<Command extends HandCommand = HandCommand> = {
  readonly key: Key;
  readonly command: Command;
  readonly actor: Actor;
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
};

const sceneOf = (room: ProgrammeRoom, actor: Actor, now: Instant, key: Key) => ({
  actor,
  reformOf: reformOfficeOf(room),
  now,
  calendar: calendarAt(room.cases.catalogue.calendar, key.division),
});

export const changeHand = (
  room: ProgrammeRoom,
  { key, command, actor, person, idempotencyKey, requestId, now, payload }: HandChange<Exclude<HandCommand, { kind: 'take-up' }>>,
): Promise<Result<StoredReply>> =>
  runCommand<HandState, HandEvent>(room.cases.corridor, handAggregate, {
    use: { division: key.division, person, key: idempotencyKey },
    payload,
    requestId,
    now,
    lock: (tx) => lockHand(tx, key),
    decide: (_tx, state, at) => {
      const event = decideHand(command, state, sceneOf(room, actor, at, key));
      return event.ok ? ok({ key, events: [event.value] }) : event;
    },
    reply: ({ state }) => ({ status: command.kind === 'hand-down' ? 201 : 200, body: { id: state.id, version: state.seq } }),
  });

/** As it is asked to be taken up; the floor is what stands in the proposal. */
export type Wish = { readonly plan: string; readonly shape: (floor: Handed, plan: PlanState) => Handed };
type TakeUp = Omit<HandChange, 'command'> & { readonly wish: Wish };

const takenEvent = (handed: Handed, actor: Extract<Actor, { kind: 'officer' }>, now: Instant): PlanEvent =>
  handed.kind === 'goal'
    ? signed({ kind: 'GoalTakenUp' as const, goal: handed.goal }, actor, { now }).value
    : signed({ kind: 'TaskTakenUp' as const, task: handed.task }, actor, { now }).value;

/** Never weaker: the refusal names what was handed down. */
const refusedWeaker = ({ handed }: HandState): Result<never> => {
  const [target, due] = handed.kind === 'goal' ? [handed.goal.target, handed.goal.due] : ['', handed.task.due];
  return refuse('weaker-than-handed-down', { values: { target, due: dayText(due) } });
};

export const takeUp = (
  room: ProgrammeRoom,
  { key, actor, person, idempotencyKey, requestId, now, payload, wish }: TakeUp,
): Promise<Result<StoredReply>> =>
  runAcross(room.cases.corridor, {
    use: { division: key.division, person, key: idempotencyKey },
    payload,
    requestId,
    now,
    decide: async (tx, asked) => {
      const hand = await lockHand(tx, key);
      if (hand.state === undefined) return refuse('hand-not-found');
      const into = planKey(wish.plan);
      if (into === undefined || into.division !== key.division) return refuse('plan-not-found');
      const plan = await lockPlan(tx, into);
      if (plan.state === undefined) return refuse('plan-not-found');
      if (plan.state.status === 'closed') return refuse('plan-closed');
      const at = instantOf(Math.max(asked, hand.lastAt, plan.lastAt));
      const handed = wish.shape(hand.state.handed, plan.state);
      const event = decideHand({ kind: 'take-up', plan: wish.plan, handed }, hand.state, sceneOf(room, actor, at, key));
      if (!event.ok) return event.refusal.code === 'weaker-than-handed-down' ? refusedWeaker(hand.state) : event;
      if (actor.kind !== 'officer') return refuse('not-yours');
      const steps = [
        step(handAggregate, { key, events: [event.value], loaded: hand }),
        step(planAggregate, { key: into, events: [takenEvent(handed, actor, at)], loaded: plan }),
      ];
      return ok({ steps, at, body: { id: key.id, version: hand.seq + 1 } });
    },
  });
