/** A new working-day calendar re-projects an open clock: the dates that move are on record with the act that moved them (model.md 3). */
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import type { CommandOf } from './commands.ts';
import type { CaseDefinition } from './definition.ts';
import type { CaseEventBody } from './events.ts';
import { lastDaysOf, movedDays } from './last-days.ts';
import type { CaseRefusal } from './refusals.ts';
import type { CaseState } from './state.ts';

/** The new days are computed here from the calendar in force; refuses `dates-unmoved` where none differs. */
export const decideMoveDates = (
  command: CommandOf<'move-dates'>,
  state: CaseState,
  { calendar }: CaseDefinition,
  actor: Actor,
  now: Instant,
): Result<readonly CaseEventBody[], CaseRefusal> => {
  if (actor.kind !== 'system' || actor.job !== 'calendar') return refuse('not-yours');
  const moved = movedDays(command.before, lastDaysOf(state, calendar, now), calendar);
  return moved.length === 0 ? refuse('dates-unmoved') : ok([{ kind: 'DatesMoved', act: command.act, moved }]);
};
