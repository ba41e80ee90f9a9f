/** While reviewing: taking up, stopping and resuming the clock, asking opinions (licensing law 34, 45; 2018 regulation 28). */
import { judgeStop } from '#domain/clock/grounds.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import type { CommandOf } from './commands.ts';
import type { CaseDefinition } from './definition.ts';
import type { CaseEventBody } from './events.ts';
import { isStopOfAct } from './inquiry-bars.ts';
import { permit } from './permit.ts';
import type { OpinionPlan } from './plan.ts';
import type { CaseRefusal } from './refusals.ts';
import type { CaseState } from './state.ts';

type Bodies = Result<readonly CaseEventBody[], CaseRefusal>;

export const decideBeginReview = (command: CommandOf<'begin-review'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'begin-review', actor, now);
  if (!permitted.ok) return permitted;
  const handler =
    actor.kind === 'officer' ? actor.person : actor.kind === 'system' && actor.job === 'import' ? actor.imported.handler : undefined;
  return handler === undefined ? refuse('not-yours') : ok([{ kind: 'ReviewBegan', part: command.part, handler }]);
};

const stopRefusals = {
  'unknown-stop-ground': 'ground-not-allowed',
  'stop-commissioned-by-applicant': 'ground-not-allowed',
  'planned-days-missing': 'planned-days-missing',
} as const;

/** A stop needs a ground the item allows and, told in writing, how long it will take (licensing law 45). */
export const decideStop = (command: CommandOf<'stop'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'stop', actor, now);
  if (!permitted.ok) return permitted;
  const { plan, stops } = permitted.value;
  if (stops.some((stop) => stop.id === command.stop)) return refuse('already-stopped');
  if (plan.kind !== 'item' || !plan.stopGrounds.includes(command.ground))
    return refuse('ground-not-allowed', { values: { ground: command.ground } });
  const judged = judgeStop(command.ground, {
    commissionedBy: command.commissionedBy,
    requiredByLaw: command.requiredByLaw,
    plannedDays: command.plannedDays.amount,
  });
  if (!judged.ok) return refuse(stopRefusals[judged.refusal.code], judged.refusal);
  const { part, stop, ground, plannedDays, note } = command;
  return ok([{ kind: 'Stopped', part, stop, ground, plannedDays, note, counts: judged.value.counts }]);
};

export const decideResume = (command: CommandOf<'resume'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'resume', actor, now);
  if (!permitted.ok) return permitted;
  if (!permitted.value.stops.some((stop) => stop.id === command.stop)) return refuse('unknown-stop');
  // A hearing's and a public notice's stop end with its record, not by hand (licensing law 45).
  if (isStopOfAct(command.stop)) return refuse('stop-of-act', { article: 'administrative-licensing-law-2019/45' });
  return ok([{ kind: 'Resumed', part: command.part, stop: command.stop, note: command.note }]);
};

/** Another department's opinion is a child part with its own clock and silence rule. */
export const decideAskOpinion = (
  command: CommandOf<'ask-opinion'>,
  state: CaseState,
  definition: CaseDefinition,
  actor: Actor,
  now: Instant,
): Bodies => {
  const permitted = permit(state, command.part, 'ask-opinion', actor, now);
  if (!permitted.ok) return permitted;
  if (state.parts.has(command.opinion)) return refuse('duplicate-part');
  const office = definition.office(command.office);
  if (office === undefined || office.closed === true || office.division !== command.division) return refuse('unknown-office');
  if (office.id === permitted.value.office) return refuse('same-office');
  if (command.question.trim() === '') return refuse('reason-missing');
  const plan: OpinionPlan = {
    kind: 'opinion',
    part: command.opinion,
    of: command.part,
    name: office.name,
    division: office.division,
    office: office.id,
    needs: [],
    counted: false,
    limit: command.limit,
    question: command.question,
  };
  return ok([{ kind: 'PartAdded', plan, before: [], basis: { law: 'administrative-licensing-law-2019', article: 34 } }]);
};

export const decideGiveOpinion = (command: CommandOf<'give-opinion'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'give-opinion', actor, now);
  if (!permitted.ok) return permitted;
  if (command.answer !== 'agreed' && command.text.trim() === '') return refuse('reason-missing');
  return ok([{ kind: 'OpinionGiven', part: command.part, answer: command.answer, text: command.text, deemed: false }]);
};

/** An outside step (owner, market, agency, utility, public notice) is reported done. */
export const decideComplete = (command: CommandOf<'complete'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'complete', actor, now);
  return permitted.ok ? ok([{ kind: 'Completed', part: command.part, note: command.note }]) : permitted;
};
