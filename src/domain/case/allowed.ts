/** What an actor may do on a case now; the same judge as `decide`, so a button never lies. */
import type { PartId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor } from './actor.ts';
import { barOfHands, isHandOffered } from './bar-handling.ts';
import { isOwnFile, isPrincipal, signsFor, standsForApplicant } from './capacity.ts';
import type { CaseCommandKind } from './commands.ts';
import { openFacts } from './decide-facts.ts';
import { mayChoose, partsToDeliver } from './delivery.ts';
import { moves } from './moves.ts';
import { isOffered } from './offer-outcome.ts';
import { barOf, isEntitled } from './permit.ts';
import type { CaseRefusal } from './refusals.ts';
import type { CaseState, Part } from './state.ts';

/** `because` names what still bars an act that is otherwise the actor's: shown on the disabled button. */
export type Allowed = { readonly command: CaseCommandKind; readonly part?: PartId; readonly because?: CaseRefusal };

/** Acts that only the sweep or a job makes; never offered to people. */
const byMachine: ReadonlySet<CaseCommandKind> = new Set(['submit', 'pass-deadline', 'issue', 'reissue', 'deem-renewed']);

const commands = [...new Set(moves.map((move) => move.command))].filter((command) => !byMachine.has(command));

const fits = (part: Part, command: CaseCommandKind): boolean =>
  moves.some((move) => move.command === command && move.kinds.includes(part.plan.kind) && move.from.includes(part.state));

const onPart = (state: CaseState, part: Part, actor: Actor, now: Instant): readonly Allowed[] =>
  commands.flatMap((command): Allowed[] => {
    if (!fits(part, command) || !isEntitled(state, part, command, actor, now) || !isOffered(part, command, actor)) return [];
    if (!isHandOffered(part, command, actor)) return [];
    if (isOwnFile(state, actor)) return [{ command, part: part.id, because: 'own-file' }];
    const because = barOfHands(part, command, actor) ?? barOf(state, part, command, now);
    return [because === undefined ? { command, part: part.id } : { command, part: part.id, because }];
  });

/** Shown while a result is still to come; undefined where it is not the actor's to say. */
const delivery = (state: CaseState, actor: Actor, now: Instant): readonly Allowed[] => {
  if (!mayChoose(state, actor, now) || partsToDeliver(state).length === 0) return [];
  return [{ command: 'choose-delivery', ...(isOwnFile(state, actor) ? { because: 'own-file' as const } : {}) }];
};

const onWhole = (state: CaseState, actor: Actor, now: Instant): readonly Allowed[] => {
  if (actor.kind !== 'person') return [];
  const acts: Allowed[] = [];
  if (state.state === 'running' && state.parties.some((party) => party.signedAt === undefined && signsFor(state, party, actor, now))) {
    acts.push({ command: 'sign' }, { command: 'decline-sign' });
  }
  const stands = standsForApplicant(state, actor, now);
  if (stands && state.state === 'running' && openFacts(state).length > 0) acts.push({ command: 'supply-facts' });
  if (state.state === 'running' && isPrincipal(state, actor, now)) {
    acts.push({ command: 'change-agent' });
  }
  return acts;
};

/** Every act open to the actor, part by part, with what bars it if anything does. */
export const allowed = (state: CaseState, actor: Actor, now: Instant): readonly Allowed[] => [
  ...onWhole(state, actor, now),
  ...delivery(state, actor, now),
  ...[...state.parts.values()].flatMap((part) => onPart(state, part, actor, now)),
];
