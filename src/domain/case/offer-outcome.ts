/** Whether an act around a decision is offered at all: nobody is shown a button for a review, an extension or a hearing that is not there. */
import type { Actor } from './actor.ts';
import type { CaseCommandKind } from './commands.ts';
import { handOf, isSameHand, maySecond } from './decide-proposal.ts';
import { mayExtend } from './decide-extension.ts';
import type { Part } from './state.ts';

const isOwnProposal = (part: Part, actor: Actor): boolean =>
  actor.kind === 'officer' && part.proposal !== undefined && isSameHand({ person: part.proposal.by, ...part.proposal }, handOf(actor));

/** Acts of other families are always offered where they fit. */
export const isOffered = (part: Part, command: CaseCommandKind, actor: Actor): boolean => {
  const { plan } = part;
  switch (command) {
    case 'propose-decision':
      return plan.kind === 'item' && plan.review !== undefined;
    case 'approve-decision':
      return maySecond(part, actor);
    case 'return-proposal':
      return maySecond(part, actor) || isOwnProposal(part, actor);
    case 'extend':
      return actor.kind === 'officer' && actor.post.duty === 'approval' && plan.limit.extensions[0]?.approver === 'office-head';
    case 'ask-extension':
      return plan.limit.extensions.length > 0;
    case 'approve-extension':
    case 'refuse-extension':
      return mayExtend(part, actor);
    case 'correct-decision':
      return part.decisions.at(-1)?.basis === 'decided';
    case 'announce-revocation':
      return plan.kind === 'item' && plan.revokes !== undefined && part.announced === undefined;
    case 'state-case':
      return part.announced !== undefined;
    default:
      return true;
  }
};
