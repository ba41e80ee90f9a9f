/** Changes of the case's own graph and of who holds a part: withdraw, waive, transfer, add, drop, open early. */
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import type { CommandOf } from './commands.ts';
import type { CaseDefinition } from './definition.ts';
import type { CaseEventBody } from './events.ts';
import { circleOf, isComplete } from './graph.ts';
import { permit, permitAll } from './permit.ts';
import type { CaseRefusal } from './refusals.ts';
import type { CaseState } from './state.ts';

type Bodies = Result<readonly CaseEventBody[], CaseRefusal>;

export const decideWithdraw = (command: CommandOf<'withdraw'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permitAll(state, command.parts, 'withdraw', actor, now);
  if (!permitted.ok) return permitted;
  const withdrawn = { kind: 'Withdrawn', parts: command.parts, reason: command.reason } as const;
  if (actor.kind !== 'officer') return ok([withdrawn]);
  // The window only writes down what the applicant, standing there, says: the visit and its reason are on record with it.
  return command.reason.trim() === '' ? refuse('reason-missing') : ok([{ kind: 'Visited', reason: command.reason }, withdrawn]);
};

/** A waived part satisfies its edges: region assessed, exempt by law (2018 regulation art. 22–24). */
export const decideWaive = (command: CommandOf<'waive'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'waive', actor, now);
  if (!permitted.ok) return permitted;
  if (command.ground.trim() === '') return refuse('reason-missing');
  return ok([{ kind: 'PartWaived', part: command.part, ground: command.ground, basis: command.basis }]);
};

/** A transfer changes the office, never the clock; days stay with the office that held them. */
export const decideTransfer = (
  command: CommandOf<'transfer'>,
  state: CaseState,
  definition: CaseDefinition,
  actor: Actor,
  now: Instant,
): Bodies => {
  const permitted = permit(state, command.part, 'transfer', actor, now);
  if (!permitted.ok) return permitted;
  const office = definition.office(command.office);
  if (office === undefined || office.closed === true || office.division !== command.division) return refuse('unknown-office');
  if (office.id === permitted.value.office) return refuse('same-office');
  if (command.reason.trim() === '') return refuse('reason-missing');
  const { part, division, reason, basis } = command;
  return ok([{ kind: 'Transferred', part, from: permitted.value.office, to: office.id, division, reason, basis }]);
};

const isStaff = (state: CaseState, actor: Actor): boolean =>
  actor.kind === 'officer' &&
  (actor.post.division === state.division || [...state.parts.values()].some((part) => part.office === actor.post.office));

/** A part may join a running case; existing parts may come to wait for it only while they have not opened. */
export const decideAddPart = (command: CommandOf<'add-part'>, state: CaseState, actor: Actor): Bodies => {
  if (!isStaff(state, actor) || actor.kind !== 'officer' || actor.post.duty === 'supervision') return refuse('not-yours');
  if (state.parties.some((party) => party.person === actor.person)) return refuse('own-file');
  if (state.state !== 'running') return refuse('wrong-state', { values: { state: state.state } });
  const { plan, before, basis } = command;
  if (state.parts.has(plan.part)) return refuse('duplicate-part');
  if (plan.needs.some((edge) => !state.parts.has(edge.part))) return refuse('unknown-part');
  for (const { part: id } of before) {
    const successor = state.parts.get(id);
    if (successor === undefined) return refuse('unknown-part', { values: { part: id } });
    if (successor.state !== 'waiting') return refuse('successor-open', { values: { part: id } });
  }
  const plans = [...state.parts.values()].map((part) => ({
    part: part.id,
    needs: [...part.plan.needs, ...before.filter((entry) => entry.part === part.id).map((entry) => ({ ...entry.edge, part: plan.part }))],
  }));
  const circle = circleOf([...plans, plan]);
  if (circle.length > 0) return refuse('circle', { values: { parts: circle.join(' → ') } });
  return ok([{ kind: 'PartAdded', plan, before, basis }]);
};

export const decideDropPart = (command: CommandOf<'drop-part'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'drop-part', actor, now);
  if (!permitted.ok) return permitted;
  if (command.reason.trim() === '') return refuse('reason-missing');
  return ok([{ kind: 'PartDropped', part: command.part, reason: command.reason, basis: command.basis }]);
};

/** A soft (local) edge may be passed over with a reason; a hard one (law) never. */
export const decideOpenEarly = (command: CommandOf<'open-early'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'open-early', actor, now);
  if (!permitted.ok) return permitted;
  if (command.reason.trim() === '') return refuse('reason-missing');
  const { plan } = permitted.value;
  const nothingLeft = plan.kind !== 'item' || (plan.files !== 'later' && isComplete(state, permitted.value, false));
  return ok([{ kind: 'Opened', part: command.part, to: nothingLeft ? 'accepted' : 'ready', early: command.reason }]);
};
