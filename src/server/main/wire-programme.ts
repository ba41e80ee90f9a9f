/** Puts the programme together: plans, goals, tasks and what is handed down. */
import type { Operation } from '#contract/operation.ts';
import { planOperations } from '#contract/operations/programme.ts';
import { taskOperations } from '#contract/operations/programme-task.ts';
import type { Framework } from '#domain/programme/framework.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { handHandlers } from '#server/programme/hand-handlers.ts';
import { loadFrameworks } from '#server/programme/load-frameworks.ts';
import { loadPlans } from '#server/programme/load-plans.ts';
import { planHandlers } from '#server/programme/plan-handlers.ts';
import type { LaidOpenBy, PlanLaidOpen, ProgrammeRoom } from '#server/programme/programme-room.ts';
import { openConsultation } from '#server/society/change-consultation.ts';
import { heardOut } from '#server/society/heard-out.ts';
import { publicHandlers } from '#server/programme/public-handlers.ts';
import { raiseMissed } from '#server/programme/raise-missed.ts';
import { taskHandlers } from '#server/programme/task-handlers.ts';
import type { Round } from './rounds.ts';
import { statisticsRoomOf } from './wire-society.ts';
import type { Wired } from './wire.ts';

export const programmeOperations: readonly Operation[] = [...planOperations, ...taskOperations];

/** Small data shipped with the code, the same in every process. */
const frameworks: ReadonlyMap<string, Framework> = await loadFrameworks();
const examples = new Map((await loadPlans()).map((plan) => [plan.id, plan]));

export const programmeRoomOf = ({ cases }: Pick<Wired, 'cases'>): ProgrammeRoom => ({
  cases,
  frameworks,
  examples,
  measures: () => cases.catalogue.measures,
  published: async (measure, now) => {
    const { published, to } = await statisticsRoomOf(cases).editions.of(measure, now);
    return { published: published.month, to };
  },
  layOpen: ({ id, seq, ...plan }, { actor, idempotencyKey, ...by }) =>
    openOn(cases, { ...plan, id, seq }, { actor, idempotencyKey, ...by }),
});

/** Everybody's comments on a plan, where drafts of the catalogue are commented on too. Throws for a refusal: the plan lies open, so its consultation must. */
async function openOn(
  { corridor, catalogue }: Wired['cases'],
  plan: PlanLaidOpen,
  { actor, idempotencyKey, requestId, now }: LaidOpenBy,
): Promise<void> {
  if (actor.kind !== 'officer') return;
  const { office, division, duty } = actor.post;
  const department = catalogue.offices.get(office)?.department ?? '';
  const { id, seq, ...draft } = plan;
  const opened = await openConsultation(
    corridor,
    { ...draft, fresh: `plan-${id.slice(7)}-${seq}`, subject: { kind: 'plan', ref: id } },
    {
      actor: { kind: 'officer', person: actor.person, office, department, division, duty },
      person: actor.person,
      idempotencyKey: `${idempotencyKey} consultation`,
      requestId,
      now,
      payload: { plan: id, seq },
    },
  );
  if (!opened.ok && opened.refusal.code !== 'consultation-exists')
    throw new Error(`${id} lies open without a consultation: ${opened.refusal.code}`);
}

export function programmeHandlersOf(wired: Wired): Readonly<Record<string, Handler<Caller>>> {
  const room = programmeRoomOf(wired);
  const plans = heardOut(wired.pool, 'plan', 'plan.adopt', planHandlers(room));
  return { ...plans, ...taskHandlers(room), ...handHandlers(room), ...publicHandlers(room) };
}

/** A trend turns over months, a task is late from a day on: a minute is soon enough. */
const RAISE_MS = 60_000;

export const programmeRounds = (wired: Wired): readonly Round[] => [
  { name: 'programme-orders', ms: RAISE_MS, work: () => raiseMissed(programmeRoomOf(wired), wired.clock()).then(() => undefined) },
];
