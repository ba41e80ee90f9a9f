/** The one engine: a command on a case becomes events, or a refusal that changes nothing. Pure. */
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import { refOf, standsForApplicant } from './capacity.ts';
import type { CaseCommand, Submit } from './commands.ts';
import { decidePassDeadline } from './decide-deadline.ts';
import { decideDeliver, decideGrant, decideIssue, decideRefuse, decideReopen, decideSetAside } from './decide-decision.ts';
import { decideAddPart, decideDropPart, decideOpenEarly, decideTransfer, decideWaive, decideWithdraw } from './decide-graph.ts';
import { decideCureGaps, decideReceive, decideSupplement } from './decide-reception.ts';
import {
  decideAskOpinion, decideBeginReview, decideComplete, decideExtend, decideGiveOpinion, decideResume, decideStop,
} from './decide-review.ts';
import { decideChangeAgent, decideFile, decideSign, decideSubmit } from './decide-submit.ts';
import type { CaseDefinition } from './definition.ts';
import type { CaseEvent, CaseEventBody } from './events.ts';
import type { CaseRefusal } from './refusals.ts';
import { settle } from './settle.ts';
import type { CaseState } from './state.ts';

type Bodies = Result<readonly CaseEventBody[], CaseRefusal>;

const decideRate = (command: Extract<CaseCommand, { kind: 'rate' }>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  if (!standsForApplicant(state.parties, state.matter, actor, now)) return refuse('not-yours');
  if (state.state === 'running') return refuse('case-not-ended');
  return state.state === 'ended' ? ok([{ kind: 'Rated', grade: command.grade, words: command.words }]) : refuse('already-rated');
};

const decideArchive = (state: CaseState, actor: Actor): Bodies => {
  if (actor.kind !== 'system' && !(actor.kind === 'officer' && actor.post.duty === 'administration')) return refuse('not-yours');
  return state.state === 'ended' || state.state === 'rated' ? ok([{ kind: 'Archived' }]) : refuse('case-not-ended');
};

const bodiesOf = (
  command: Exclude<CaseCommand, Submit>, state: CaseState, definition: CaseDefinition, actor: Actor, now: Instant,
): Bodies => {
  switch (command.kind) {
    case 'sign': return decideSign(command, state, actor);
    case 'file': return decideFile(command, state, actor, now);
    case 'receive': return decideReceive(command, state, actor, now);
    case 'supplement': return decideSupplement(command, state, actor, now);
    case 'cure-gaps': return decideCureGaps(command, state, actor, now);
    case 'begin-review': return decideBeginReview(command, state, actor, now);
    case 'stop': return decideStop(command, state, actor, now);
    case 'resume': return decideResume(command, state, actor, now);
    case 'extend': return decideExtend(command, state, actor, now);
    case 'ask-opinion': return decideAskOpinion(command, state, definition, actor, now);
    case 'give-opinion': return decideGiveOpinion(command, state, actor, now);
    case 'complete': return decideComplete(command, state, actor, now);
    case 'grant': return decideGrant(command, state, actor, now);
    case 'refuse': return decideRefuse(command, state, actor, now);
    case 'issue': return decideIssue(command, state, actor, now);
    case 'deliver': return decideDeliver(command, state, actor, now);
    case 'withdraw': return decideWithdraw(command, state, actor, now);
    case 'waive': return decideWaive(command, state, actor, now);
    case 'set-aside': return decideSetAside(command, state, actor, now);
    case 'reopen': return decideReopen(command, state, actor, now);
    case 'transfer': return decideTransfer(command, state, definition, actor, now);
    case 'add-part': return decideAddPart(command, state, actor);
    case 'drop-part': return decideDropPart(command, state, actor, now);
    case 'open-early': return decideOpenEarly(command, state, actor, now);
    case 'change-agent': return decideChangeAgent(command, state, actor, now);
    case 'pass-deadline': return decidePassDeadline(command, state, definition, actor, now);
    case 'rate': return decideRate(command, state, actor, now);
    case 'archive': return decideArchive(state, actor);
  }
};

/**
 * Decides a command.
 * @param state undefined for a case that does not exist yet (only `submit` may then succeed).
 * @param definition the matter and items in the versions this case pinned.
 * @returns the events in order, consequences included; a refusal carries a kebab code and changes nothing.
 */
export const decide = (
  command: CaseCommand, state: CaseState | undefined, definition: CaseDefinition, actor: Actor, now: Instant,
): Result<readonly CaseEvent[], CaseRefusal> => {
  if (command.kind === 'submit') return decideSubmit(command, state, definition, actor, now);
  if (state === undefined) return refuse('case-not-found');
  const bodies = bodiesOf(command, state, definition, actor, now);
  if (!bodies.ok) return bodies;
  return ok(settle(state, bodies.value, refOf(state.parties, state.matter, actor, now), now));
};
