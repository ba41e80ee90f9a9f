/** A notice was served: by the delivery job when it lies in the account, by hall or office when the paper was handed over. */
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import { capacitiesOf, isOwnFile } from './capacity.ts';
import type { CommandOf } from './commands.ts';
import type { CaseDefinition } from './definition.ts';
import type { CaseEventBody, EventOf } from './events.ts';
import type { CaseRefusal } from './refusals.ts';
import { ACCOUNT_SERVICE, movedUntil } from './served.ts';
import type { CaseState, Part } from './state.ts';

type Moved = EventOf<'Served'>['moved'];

/** The job serves in accounts; paper is served by those who can hand it over, on no file of their own. */
const barOf = (command: CommandOf<'serve'>, state: CaseState, actor: Actor, now: Instant): CaseRefusal | undefined => {
  if (actor.kind === 'system') return actor.job === 'delivery' && command.how === 'account' ? undefined : 'not-yours';
  const named = command.parts.flatMap((id) => state.parts.get(id) ?? []);
  const entitled = named.some((part) =>
    capacitiesOf(state, part, actor, now).some((capacity) => capacity === 'hall' || capacity === 'office'),
  );
  if (!entitled || command.how !== 'paper') return 'not-yours';
  return isOwnFile(state, actor) ? 'own-file' : undefined;
};

const openOwed = (part: Part, event: CommandOf<'serve'>['event']): NonNullable<Part['gaps']> | undefined => {
  if (event === 'SupplementAsked') return part.supplement?.curedAt === undefined ? part.supplement : undefined;
  return event === 'AcceptedWithGaps' ? part.gaps : undefined;
};

/** Last days that move because the notice came later than it was written. */
const movedOf = (command: CommandOf<'serve'>, state: CaseState, definition: CaseDefinition): Moved =>
  command.parts.flatMap((id) => {
    const part = state.parts.get(id);
    const owed = part === undefined ? undefined : openOwed(part, command.event);
    if (owed === undefined) return [];
    const until = movedUntil(owed.until, command.written, command.on, definition.calendar);
    return until === owed.until ? [] : [{ part: id, until }];
  });

/**
 * Serves one notice, once. Refuses a day before the notice was written or after today: a date of service is a fact.
 * @returns one event with the last days that moved.
 */
export const decideServe = (
  command: CommandOf<'serve'>,
  state: CaseState,
  definition: CaseDefinition,
  actor: Actor,
  now: Instant,
): Result<readonly CaseEventBody[], CaseRefusal> => {
  const bar = barOf(command, state, actor, now);
  if (bar !== undefined) return refuse(bar);
  const { notice, event, parts, written, on, how } = command;
  if (state.served.some((each) => each.notice === notice)) return refuse('already-served');
  if (on < written || on > dayOfInstant(now)) return refuse('service-day-wrong');
  const moved = movedOf(command, state, definition);
  return ok([{ kind: 'Served', notice, event, parts, written, on, how, moved, ...(how === 'account' ? { basis: ACCOUNT_SERVICE } : {}) }]);
};
