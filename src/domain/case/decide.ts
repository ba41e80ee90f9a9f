/** The one engine: a command on a case becomes events, or a refusal that changes nothing. Pure. */
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import { refOf } from './capacity.ts';
import type { CaseCommand, Submit } from './commands.ts';
import { decidePassDeadline } from './decide-deadline.ts';
import { decideDeliver, decideGrant, decideIssue, decideRefuse, decideReopen, decideSetAside } from './decide-decision.ts';
import { decideExtend } from './decide-extension.ts';
import { decideMissFacts, decideSettleContest, decideSupplyFacts } from './decide-facts.ts';
import { decideAddPart, decideDropPart, decideOpenEarly, decideTransfer, decideWaive, decideWithdraw } from './decide-graph.ts';
import { handlingDeciders } from './decide-handling.ts';
import { inquiryDeciders } from './decide-inquiry.ts';
import { decideMoveDates } from './decide-move-dates.ts';
import { outcomeDeciders } from './decide-outcome.ts';
import { decideCureGaps, decideReceive, decideSupplement } from './decide-reception.ts';
import { decideBreakReliance, decideMendReliance } from './decide-reliance.ts';
import { decideAskOpinion, decideBeginReview, decideComplete, decideGiveOpinion, decideResume, decideStop } from './decide-review.ts';
import { decideServe } from './decide-serve.ts';
import { decideChangeAgent, decideDeclineSign, decideFile, decideSign, decideSubmit } from './decide-submit.ts';
import { decideCancelVisit, decideMoveVisit, decideSetVisit } from './decide-visit.ts';
import type { CaseDefinition } from './definition.ts';
import { decideChooseDelivery, decideTellDelivery } from './delivery.ts';
import type { CaseEvent } from './events.ts';
import { withArticle } from './refusal-articles.ts';
import type { CaseRefusal } from './refusals.ts';
import type { Bodies, Deciders, Scene } from './scene.ts';
import { settle } from './settle.ts';
import type { CaseState } from './state.ts';

const decideArchive = (state: CaseState, actor: Actor): Bodies => {
  if (actor.kind !== 'system' && !(actor.kind === 'officer' && actor.post.duty === 'administration')) return refuse('not-yours');
  return state.state === 'ended' ? ok([{ kind: 'Archived' }]) : refuse('case-not-ended');
};

const deciders: Deciders<Exclude<CaseCommand, Submit>> = {
  ...handlingDeciders,
  ...inquiryDeciders,
  ...outcomeDeciders,
  sign: (command, { state, actor, now }) => decideSign(command, state, actor, now),
  'decline-sign': (command, { state, actor, now }) => decideDeclineSign(command, state, actor, now),
  file: (command, { state, actor, now }) => decideFile(command, state, actor, now),
  receive: (command, { state, definition, actor, now }) => decideReceive(command, state, definition, actor, now),
  supplement: (command, { state, actor, now }) => decideSupplement(command, state, actor, now),
  'cure-gaps': (command, { state, actor, now }) => decideCureGaps(command, state, actor, now),
  'begin-review': (command, { state, actor, now }) => decideBeginReview(command, state, actor, now),
  stop: (command, { state, actor, now }) => decideStop(command, state, actor, now),
  resume: (command, { state, actor, now }) => decideResume(command, state, actor, now),
  extend: decideExtend,
  'ask-opinion': (command, { state, definition, actor, now }) => decideAskOpinion(command, state, definition, actor, now),
  'give-opinion': (command, { state, actor, now }) => decideGiveOpinion(command, state, actor, now),
  complete: (command, { state, actor, now }) => decideComplete(command, state, actor, now),
  grant: (command, { state, definition, actor, now }) => decideGrant(command, state, definition, actor, now),
  refuse: decideRefuse,
  issue: (command, { state, actor, now }) => decideIssue(command, state, actor, now),
  deliver: (command, { state, actor, now }) => decideDeliver(command, state, actor, now),
  'choose-delivery': (command, { state, definition, actor, now }) => decideChooseDelivery(command, state, definition, actor, now),
  'tell-delivery': (command, { actor }) => decideTellDelivery(command, actor),
  'set-visit': (command, { state, definition, actor, now }) => decideSetVisit(command, state, definition.calendar, actor, now),
  'move-visit': (command, { state, definition, actor, now }) => decideMoveVisit(command, state, definition.calendar, actor, now),
  'cancel-visit': (command, { state, actor, now }) => decideCancelVisit(command, state, actor, now),
  withdraw: (command, { state, actor, now }) => decideWithdraw(command, state, actor, now),
  waive: (command, { state, actor, now }) => decideWaive(command, state, actor, now),
  'set-aside': (command, { state, actor, now }) => decideSetAside(command, state, actor, now),
  reopen: (command, { state, actor, now }) => decideReopen(command, state, actor, now),
  transfer: (command, { state, definition, actor, now }) => decideTransfer(command, state, definition, actor, now),
  'add-part': (command, { state, actor }) => decideAddPart(command, state, actor),
  'drop-part': (command, { state, actor, now }) => decideDropPart(command, state, actor, now),
  'open-early': (command, { state, actor, now }) => decideOpenEarly(command, state, actor, now),
  'change-agent': (command, { state, actor, now }) => decideChangeAgent(command, state, actor, now),
  serve: (command, { state, definition, actor, now }) => decideServe(command, state, definition, actor, now),
  'pass-deadline': (command, { state, definition, actor, now }) => decidePassDeadline(command, state, definition, actor, now),
  archive: (_command, { state, actor }) => decideArchive(state, actor),
  'supply-facts': (command, { state, actor, now }) => decideSupplyFacts(command, state, actor, now),
  'miss-facts': (command, { state, actor }) => decideMissFacts(command, state, actor),
  'settle-contest': (command, { state, actor }) => decideSettleContest(command, state, actor),
  'break-reliance': (command, { state, actor }) => decideBreakReliance(command, state, actor),
  'mend-reliance': (command, { state, actor }) => decideMendReliance(command, state, actor),
  'move-dates': (command, { state, definition, actor, now }) => decideMoveDates(command, state, definition, actor, now),
};

const bodiesOf = (command: Exclude<CaseCommand, Submit>, scene: Scene): Bodies =>
  (deciders[command.kind] as (command: CaseCommand, scene: Scene) => Bodies)(command, scene);

/**
 * Decides a command.
 * @param state undefined for a case that does not exist yet (only `submit` may then succeed).
 * @param definition the matter and items in the versions this case pinned.
 * @returns the events in order, consequences included; a refusal carries a kebab code and changes nothing.
 */
export const decide = (
  command: CaseCommand,
  state: CaseState | undefined,
  definition: CaseDefinition,
  actor: Actor,
  now: Instant,
): Result<readonly CaseEvent[], CaseRefusal> => {
  if (command.kind === 'submit') return decideSubmit(command, state, definition, actor, now);
  if (state === undefined) return refuse('case-not-found');
  const bodies = bodiesOf(command, { state, definition, actor, now });
  if (!bodies.ok) return { ok: false, refusal: withArticle(bodies.refusal) };
  return ok(settle(state, bodies.value, refOf(state, actor, now), now));
};
