/** Third parties whose weighty interest a decision touches: named and told, and heard before it (licensing law 36). */
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { CommandOf } from './commands.ts';
import { sideOf } from './decide-hearing.ts';
import { permit } from './permit.ts';
import type { Bodies, Scene } from './scene.ts';

const LAW_36 = { article: 'administrative-licensing-law-2019/36' };
/** The law names no days for a view; no fewer than it gives to ask for a hearing (47). A design default. */
export const LEAST_DAYS_FOR_VIEWS = 5;

export const decideNameInterested = (command: CommandOf<'name-interested'>, { state, definition, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'name-interested', actor, now);
  if (!permitted.ok) return permitted;
  const { part, id, name, person, interest, days } = command;
  if (name.trim() === '' || interest.trim() === '') return refuse('reason-missing', LAW_36);
  if (!Number.isInteger(days) || days < LEAST_DAYS_FOR_VIEWS)
    return refuse('days-too-few', { ...LAW_36, values: { days: LEAST_DAYS_FOR_VIEWS } });
  const known = permitted.value.interested ?? [];
  if (known.some((each) => each.id === id || (person !== undefined && each.person === person))) return refuse('already-named');
  if (person !== undefined && state.parties.some((party) => party.person === person && party.kind !== 'interested'))
    return refuse('already-named');
  const until = dueOf(dayOfInstant(now), { amount: days, unit: 'working-day' }, definition.calendar);
  return ok([
    {
      kind: 'InterestedNamed',
      part,
      id,
      name: name.trim(),
      interest: interest.trim(),
      until,
      ...(person === undefined ? {} : { person }),
    },
  ]);
};

/** The applicant and every interested party may state and defend, as often as they like until it is decided. */
export const decideStateView = (command: CommandOf<'state-view'>, scene: Scene): Bodies => {
  const permitted = permit(scene.state, command.part, 'state-view', scene.actor, scene.now);
  if (!permitted.ok) return permitted;
  const side = sideOf(scene, permitted.value);
  if (side === undefined) return refuse('not-yours');
  const { part, view, text, files } = command;
  if (text.trim() === '') return refuse('reason-missing', LAW_36);
  return ok([{ kind: 'ViewStated', part, view, side, text: text.trim(), files }]);
};
