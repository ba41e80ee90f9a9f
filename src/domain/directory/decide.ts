/** The one judge of a division's directory: a command becomes events, or a refusal that changes nothing. Pure. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type DayText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { isWithin } from '#domain/division/division.ts';
import type { DirectoryActor, DirectoryCommand } from './commands.ts';
import type { DirectoryContext } from './context.ts';
import { decideChangeOffice, decideCloseOffice, decideCloseWindow, decideOpenOffice, decideWindow } from './decide-office.ts';
import { decideAppoint, decideEndPost, decideEndSubstitute, decideEnterOfficer, decideSetSubstitute } from './decide-post.ts';
import type { DirectoryActorRef, DirectoryEvent, DirectoryEventBody } from './events.ts';
import type { DirectoryRefusal } from './refusals.ts';
import type { DirectoryState } from './state.ts';

type Bodies = Result<readonly DirectoryEventBody[], DirectoryRefusal>;

/** An administration post counts for its own division and for everything within it. */
export const mayAdminister = (actor: DirectoryActor, division: DivisionCode): boolean =>
  actor.kind === 'system' || (actor.post.duty === 'administration' && isWithin(division, actor.post.division));

const refOf = (actor: DirectoryActor): DirectoryActorRef => {
  if (actor.kind === 'system') return actor;
  const { office, standsInFor } = actor.post;
  return { kind: 'administrator', person: actor.person, office, ...(standsInFor === undefined ? {} : { standsInFor }) };
};

function bodiesOf(
  command: Exclude<DirectoryCommand, { kind: 'open-division' }>,
  state: DirectoryState,
  context: DirectoryContext,
  actor: DirectoryActor,
  today: DayText,
): Bodies {
  switch (command.kind) {
    case 'open-office':
    case 'open-hall':
      return decideOpenOffice(state, command, context);
    case 'change-office':
      return decideChangeOffice(state, command);
    case 'close-office':
      return decideCloseOffice(state, command, context, today);
    case 'open-window':
    case 'change-window':
      return decideWindow(state, command, context);
    case 'close-window':
      return decideCloseWindow(state, command);
    case 'enter-officer':
      return decideEnterOfficer(state, command, context);
    case 'appoint':
      return decideAppoint(state, command, context, actor, today);
    case 'end-post':
      return decideEndPost(state, command, today);
    case 'set-substitute':
      return decideSetSubstitute(state, command, actor, today);
    case 'end-substitute':
      return decideEndSubstitute(state, command);
  }
}

/**
 * Events of one command on the directory of `division`, or why not. `state` is undefined until the division is opened.
 * Refusals: `DirectoryRefusal`; `bad-input` names each field.
 */
export function decideDirectory(
  command: DirectoryCommand,
  division: DivisionCode,
  state: DirectoryState | undefined,
  context: DirectoryContext,
  actor: DirectoryActor,
  now: Instant,
): Result<readonly DirectoryEvent[], DirectoryRefusal> {
  if (!mayAdminister(actor, division)) return refuse('not-yours');
  if (context.division === undefined) return refuse('unknown-division');
  let bodies: Bodies;
  if (command.kind === 'open-division') bodies = state === undefined ? ok([{ kind: 'DivisionOpened', division }]) : refuse('division-open');
  else if (state === undefined) return refuse('division-not-open');
  else bodies = bodiesOf(command, state, context, actor, dayText(dayOfInstant(now)));
  if (!bodies.ok) return bodies;
  const by = refOf(actor);
  return ok(bodies.value.map((body) => ({ ...body, at: now, by })));
}
