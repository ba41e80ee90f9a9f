/** What bars an act because of whose hands a part is in: the own ones, a colleague's, nobody's. */
import type { Actor } from './actor.ts';
import type { CaseCommandKind } from './commands.ts';
import type { CaseRefusal } from './refusals.ts';
import type { Part } from './state.ts';

/** Who has it in hand, or who stands in for them today: both are named by what is done (decision 0090). */
export const isInHandOf = (part: Part, actor: Actor): boolean =>
  actor.kind === 'officer' && part.handler !== undefined && (part.handler === actor.person || part.handler === actor.post.standsInFor);

/** A review is begun by whom the part was given to; who wants it claims it first, and says why. */
export const barOfHands = (part: Part, command: CaseCommandKind, actor: Actor): CaseRefusal | undefined => {
  if (actor.kind !== 'officer') return undefined;
  switch (command) {
    case 'claim':
      return part.handler === actor.person ? 'already-in-hand' : undefined;
    case 'release':
      if (part.handler === undefined) return 'in-nobodys-hands';
      return isInHandOf(part, actor) || actor.post.duty === 'approval' ? undefined : 'in-other-hands';
    case 'begin-review':
      return part.handler === undefined || isInHandOf(part, actor) ? undefined : 'in-other-hands';
    default:
      return undefined;
  }
};

/** Not shown where it could never be meant: claiming what one has, putting back what one has not. */
export const isHandOffered = (part: Part, command: CaseCommandKind, actor: Actor): boolean =>
  (command !== 'claim' && command !== 'release') || barOfHands(part, command, actor) === undefined;
