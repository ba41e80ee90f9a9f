/** Runs one command on a plan. */
import type { Actor } from '#domain/case/actor.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import { decidePlan } from '#domain/programme/decide-plan.ts';
import type { PlanEvent, PlanState } from '#domain/programme/plan.ts';
import type { PlanCommand } from '#domain/programme/plan-command.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import { lockPlan, planAggregate } from './plan-store.ts';
import { sceneOf, type ProgrammeRoom } from './programme-room.ts';

export type PlanChange = {
  readonly key: Key;
  readonly command: PlanCommand;
  readonly actor: Actor;
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
};

const frameworkOf = (command: PlanCommand, state: PlanState | undefined): string =>
  command.kind === 'draft' ? command.content.framework : ((state?.draft ?? state?.standing?.content)?.framework ?? '');

/** @returns the acknowledgement as it was first given; or the refusal, with nothing changed. */
export const changePlan = (
  room: ProgrammeRoom,
  { key, command, actor, person, idempotencyKey, requestId, now, payload }: PlanChange,
): Promise<Result<StoredReply>> =>
  runCommand<PlanState, PlanEvent>(room.cases.corridor, planAggregate, {
    use: { division: key.division, person, key: idempotencyKey },
    payload,
    requestId,
    now,
    lock: (tx) => lockPlan(tx, key),
    decide: (_tx, state, at) => {
      const event = decidePlan(command, state, sceneOf(room, actor, at, key.division, frameworkOf(command, state)));
      return event.ok ? ok({ key, events: [event.value] }) : event;
    },
    reply: ({ state }) => ({ status: command.kind === 'draft' ? 201 : 200, body: { id: state.id, version: state.seq } }),
  });
