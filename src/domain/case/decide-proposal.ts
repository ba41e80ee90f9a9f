/** Four eyes before a decision: one writes it, another signs what they were shown, or gives it back (licensing law 34, 38). */
import type { PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import type { CommandOf } from './commands.ts';
import { decideGrantOf, decideRefuseOf } from './decide-decision.ts';
import type { Proposal } from './part-outcome.ts';
import { permit, permitAll } from './permit.ts';
import type { Bodies, Scene } from './scene.ts';
import type { Part } from './state.ts';

const LICENSING_38 = 'administrative-licensing-law-2019/38';
const LICENSING_34 = 'administrative-licensing-law-2019/34';

type Hand = { readonly person: PersonId; readonly standsInFor?: PersonId };

/** The posts' owners and who sits in them: a substitute decides nothing together with the one they stand in for. */
const handsOf = ({ person, standsInFor }: Hand): readonly PersonId[] => (standsInFor === undefined ? [person] : [person, standsInFor]);

/** Whether two hands on one file are one: the same person, or one standing in for the other. */
export const isSameHand = (one: Hand, other: Hand): boolean => handsOf(one).some((person) => handsOf(other).includes(person));

export const handOf = (actor: Extract<Actor, { kind: 'officer' }>): Hand => ({
  person: actor.person,
  ...(actor.post.standsInFor === undefined ? {} : { standsInFor: actor.post.standsInFor }),
});

/** Whether this officer may be the second pair of eyes on what is proposed here. */
export const maySecond = (part: Part, actor: Actor): boolean => {
  const { plan, proposal } = part;
  if (actor.kind !== 'officer' || plan.kind !== 'item' || plan.review === undefined || proposal === undefined) return false;
  if (plan.review === 'approval' && actor.post.duty !== 'approval') return false;
  return !isSameHand({ person: proposal.by, ...proposal }, handOf(actor));
};

export const decidePropose = (command: CommandOf<'propose-decision'>, scene: Scene): Bodies => {
  const { state, actor, now } = scene;
  const permitted = permitAll(state, command.parts, 'propose-decision', actor, now);
  if (!permitted.ok) return permitted;
  if (actor.kind !== 'officer') return refuse('not-yours');
  const { kind: _kind, decision: id, ...said } = command;
  // What could not be decided is not proposed either: the approver is shown nothing they would have to refuse.
  const judged = judge({ ...said, id }, scene);
  if (!judged.ok) return judged;
  const { person: by, ...hand } = handOf(actor);
  return ok([{ kind: 'DecisionProposed', parts: command.parts, proposal: { ...said, id, by, ...hand, at: now } }]);
};

const judge = (
  proposal: Pick<Proposal, 'id' | 'parts' | 'outcome' | 'conditions' | 'reasons' | 'articles' | 'reliedOn'>,
  scene: Scene,
): Bodies => {
  const { id: decision, outcome, conditions, ...rest } = proposal;
  if (outcome === 'granted') return decideGrantOf({ kind: 'grant', decision, conditions, ...rest }, scene, proposedPart);
  return decideRefuseOf({ kind: 'refuse', decision, ...rest }, scene, proposedPart);
};

/** A proposal's parts are judged as the decision's would be, but for the bar that wants the proposal. */
const proposedPart = 'propose-decision' as const;

/** @returns the part with the proposal it names; refuses `proposal-changed` where another one stands there by now. */
const proposalOn = (part: Part, id: string): Proposal | undefined => (part.proposal?.id === id ? part.proposal : undefined);

/** The second person signs the hash of what they were shown; what changed since is shown anew first. */
export const decideApprove = (command: CommandOf<'approve-decision'>, scene: Scene): Bodies => {
  const { state, actor, now } = scene;
  const permitted = permit(state, command.part, 'approve-decision', actor, now);
  if (!permitted.ok) return permitted;
  if (actor.kind !== 'officer') return refuse('not-yours');
  const part = permitted.value;
  const proposal = proposalOn(part, command.proposal);
  if (proposal === undefined || command.shown !== command.current) return refuse('proposal-changed', { article: LICENSING_38 });
  if (isSameHand({ person: proposal.by, ...proposal }, handOf(actor))) return refuse('approver-is-handler', { article: LICENSING_34 });
  // One signature for several parts: it must be the one that each of them wants, under the proposal that stands on each now.
  const covered = proposal.parts.map((id) => state.parts.get(id));
  if (covered.some((each) => each === undefined || proposalOn(each, proposal.id) === undefined))
    return refuse('proposal-changed', { article: LICENSING_38 });
  if (covered.some((each) => each === undefined || !maySecond(each, actor)))
    return refuse('approver-not-entitled', { article: LICENSING_38 });
  const judged = judge(proposal, scene);
  if (!judged.ok) return judged;
  return ok(
    judged.value.map((body) =>
      body.kind === 'Granted' || body.kind === 'Refused'
        ? { ...body, decision: { ...body.decision, by: proposal.by, approvedBy: actor.person, shown: command.shown } }
        : body,
    ),
  );
};

/** Given back by the second person with what is wrong with it, or taken back by who wrote it. */
export const decideReturn = (command: CommandOf<'return-proposal'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'return-proposal', actor, now);
  if (!permitted.ok) return permitted;
  const part = permitted.value;
  const proposal = proposalOn(part, command.proposal);
  if (proposal === undefined) return refuse('proposal-changed', { article: LICENSING_38 });
  const own = actor.kind === 'officer' && isSameHand({ person: proposal.by, ...proposal }, handOf(actor));
  if (!own && !maySecond(part, actor)) return refuse('approver-not-entitled', { article: LICENSING_38 });
  if (command.reason.trim() === '') return refuse('reason-missing', { article: LICENSING_38 });
  // What was proposed anew for one of its parts meanwhile stays.
  const parts = proposal.parts.filter((id) => state.parts.get(id)?.proposal?.id === proposal.id);
  return ok([{ kind: 'ProposalReturned', parts, proposal: proposal.id, reason: command.reason }]);
};
