/** What bars an act around a decision, whoever makes it: a missing second signature, a holder not heard, an extension twice. */
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { CaseCommandKind } from './commands.ts';
import type { CaseRefusal } from './refusals.ts';
import type { Part } from './state.ts';

/** Where the item wants four eyes nobody decides alone. */
export const barOfReview = (part: Part, command: CaseCommandKind): CaseRefusal | undefined => {
  const review = part.plan.kind === 'item' ? part.plan.review : undefined;
  if (command === 'grant' || command === 'refuse') return review === undefined ? undefined : 'review-needed';
  return undefined;
};

/** Nothing is taken back from somebody who was not told and could not speak (licensing law 7, 36). */
export const barOfRevocation = (part: Part, now: Instant): CaseRefusal | undefined => {
  if (part.plan.kind !== 'item' || part.plan.revokes === undefined) return undefined;
  const { announced } = part;
  if (announced === undefined) return 'holder-not-told';
  return announced.stated.length > 0 || dayOfInstant(now) > announced.until ? undefined : 'holder-not-heard';
};

const barOfProposal = (part: Part, command: CaseCommandKind): CaseRefusal | undefined => {
  if (part.plan.kind !== 'item' || part.plan.review === undefined) return 'review-not-needed';
  if (command !== 'propose-decision' && part.proposal === undefined) return 'nothing-proposed';
  return part.stops.length > 0 && command !== 'return-proposal' ? 'clock-stopped' : undefined;
};

const barOfAsking = (part: Part): CaseRefusal | undefined => {
  if (part.extension !== undefined) return 'already-extended';
  if (part.plan.limit.extensions.length === 0) return 'extension-not-allowed';
  return part.extensionAsked === undefined ? undefined : 'already-asked';
};

const barOfAnnouncing = (part: Part, command: CaseCommandKind): CaseRefusal | undefined => {
  if (part.plan.kind !== 'item' || part.plan.revokes === undefined) return 'not-a-revocation';
  if (command === 'announce-revocation') return part.announced === undefined ? undefined : 'already-announced';
  return part.announced === undefined ? 'holder-not-told' : undefined;
};

/** The bars of this family's acts; undefined for what has none and for acts of other families. */
export const barOfOutcome = (part: Part, command: CaseCommandKind): CaseRefusal | undefined => {
  switch (command) {
    case 'propose-decision':
    case 'approve-decision':
    case 'return-proposal':
      return barOfProposal(part, command);
    case 'ask-extension':
      return barOfAsking(part);
    case 'approve-extension':
    case 'refuse-extension':
      return part.extensionAsked === undefined ? 'wrong-state' : undefined;
    case 'announce-revocation':
    case 'state-case':
      return barOfAnnouncing(part, command);
    default:
      return undefined;
  }
};
