/** Judges what is done with what was handed down: the owner above proposes, those below take it up no weaker or object once, those above decide. */
import type { Actor } from '#domain/case/actor.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { isWithin } from '#domain/division/division.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { refuse, type Result } from '#domain/kernel/result.ts';
import { signed } from './decide-task.ts';
import { isNoLess, type HandCommand, type Handed, type HandEvent, type HandRefusal, type HandState } from './hand-down.ts';
import { owns, signs, type Officer, type ReformOf } from './plan-people.ts';

export type HandScene = { readonly actor: Actor; readonly reformOf: ReformOf; readonly now: Instant; readonly calendar: Calendar };
type Decided = Result<HandEvent, HandRefusal>;

/** No law names these days: they are this platform's, so that nothing lies between two levels (decision 0101). */
export const HAND_TERM = { amount: 10, unit: 'working-day' } as const;

const isBlank = (text: string): boolean => text.trim() === '';

/** Those below who answer: the reform office of the division, or the office it was handed to. */
export const receives = ({ division, to }: Pick<HandState, 'division' | 'to'>, actor: Actor, reformOf: ReformOf): actor is Officer =>
  to === undefined
    ? signs(division, actor, reformOf)
    : actor.kind === 'officer' && actor.post.office === to && (actor.post.duty === 'approval' || actor.post.duty === 'handling');

/** Only those above make it less, and say by how much. */
const eased = (handed: Handed, { target, due }: Extract<HandCommand, { kind: 'decide-objection' }>): Handed =>
  handed.kind === 'goal'
    ? { kind: 'goal', goal: { ...handed.goal, target: target ?? handed.goal.target, due: due ?? handed.goal.due } }
    : { kind: 'task', task: { ...handed.task, due: due ?? handed.task.due } };

/** @param state undefined for what was not handed down yet. */
export function decideHand(command: HandCommand, state: HandState | undefined, scene: HandScene): Decided {
  const { actor, reformOf, now, calendar } = scene;
  if (command.kind === 'hand-down') {
    const { from, division, to } = command;
    if (!owns(from.division, actor, reformOf)) return refuse('not-yours');
    if (state !== undefined) return refuse('handed-already');
    // To a division within the own, or to an office of the own.
    if (!isWithin(division, from.division) || (division === from.division) !== (to !== undefined)) return refuse('not-below');
    return signed({ ...command, kind: 'HandedDown', answerBy: dueOf(dayOfInstant(now), HAND_TERM, calendar) }, actor, scene);
  }
  if (state === undefined) return refuse('hand-not-found');
  switch (command.kind) {
    case 'take-up':
      if (!receives(state, actor, reformOf)) return refuse('not-yours');
      if (state.state !== 'proposed') return refuse('hand-answered');
      return isNoLess(command.handed, state.handed)
        ? signed({ ...command, kind: 'TakenUp' }, actor, scene)
        : refuse('weaker-than-handed-down');
    case 'object':
      if (!receives(state, actor, reformOf)) return refuse('not-yours');
      if (state.state !== 'proposed') return refuse('hand-answered');
      if (state.objection !== undefined) return refuse('objected-once');
      return isBlank(command.text) ? refuse('programme-reasons-missing') : signed({ ...command, kind: 'ObjectedTo' }, actor, scene);
    case 'decide-objection': {
      if (!signs(state.from.division, actor, reformOf)) return refuse('not-yours');
      if (state.state !== 'objected') return refuse('hand-not-objected');
      if (isBlank(command.text)) return refuse('programme-reasons-missing');
      const handed = command.outcome === 'eased' ? eased(state.handed, command) : state.handed;
      return signed({ kind: 'ObjectionDecided', outcome: command.outcome, text: command.text, handed }, actor, scene);
    }
  }
}
