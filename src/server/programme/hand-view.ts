/** What is handed down, as those above and those below see it; and a goal through the levels as a tree. */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { receives } from '#domain/programme/decide-hand.ts';
import type { Handed, HandState } from '#domain/programme/hand-down.ts';
import { signs } from '#domain/programme/plan-people.ts';
import type { Actor } from '#domain/case/actor.ts';
import type { HandRow } from '#contract/view/programme.ts';
import { named } from './goal-view.ts';
import { divisionName, reformOfficeOf, type ProgrammeRoom } from './programme-room.ts';
import { nameOf } from './task-view.ts';

const specOf = (handed: Handed): HandRow['handed'] =>
  handed.kind === 'goal' ? { target: handed.goal.target, due: dayText(handed.goal.due) } : { target: null, due: dayText(handed.task.due) };
const idOf = (handed: Handed): string => (handed.kind === 'goal' ? handed.goal.id : handed.task.id);

const NEAR = 2;
/** Its answer is awaited by a day. */
function lightOf(room: ProgrammeRoom, { state, answerBy, division }: HandState, now: Instant): HandRow['light'] {
  if (state === 'taken-up' || state === 'withdrawn') return 'done';
  const today = dayOfInstant(now);
  if (today > answerBy) return 'late';
  return workingDaysBetween(today, answerBy, calendarAt(room.cases.catalogue.calendar, division)) <= NEAR ? 'near' : 'ok';
}

const actsOf = (room: ProgrammeRoom, hand: HandState, actor: Actor): HandRow['acts'] => {
  const reformOf = reformOfficeOf(room);
  if (hand.state === 'objected') return signs(hand.from.division, actor, reformOf) ? ['decide'] : [];
  if (hand.state !== 'proposed' || !receives(hand, actor, reformOf)) return [];
  return hand.objection === undefined ? ['take-up', 'object'] : ['take-up'];
};

export async function handRow(room: ProgrammeRoom, hand: HandState, actor: Actor, now: Instant): Promise<HandRow> {
  const { handed, from, division, to, taken, objection, decided } = hand;
  const goal = handed.kind === 'goal' ? handed.goal : undefined;
  const said = async (words: NonNullable<HandState['objection']>) => ({
    text: words.text,
    person: await nameOf(room)(words.person),
    at: instantText(words.at),
  });
  return {
    id: hand.id,
    kind: handed.kind,
    division: { code: division, name: divisionName(room, division) },
    to: to === undefined ? null : named(room, to),
    from: { division: divisionName(room, from.division), plan: from.plan, id: from.id },
    name: handed.kind === 'goal' ? handed.goal.name : handed.task.name,
    counts: (goal?.measure === undefined || goal.measure === null ? undefined : room.measures().get(goal.measure)?.formula) ??
      goal?.counts ?? { zh: '', en: '' },
    unit: goal?.unit ?? null,
    direction: goal?.direction ?? null,
    handed: specOf(handed),
    state: hand.state,
    at: instantText(hand.at),
    answerBy: dayText(hand.answerBy),
    light: lightOf(room, hand, now),
    objection: objection === undefined ? null : await said(objection),
    decided: decided === undefined ? null : { ...(await said(decided)), outcome: decided.outcome },
    taken: taken === undefined ? null : { ...specOf(taken.handed), plan: taken.plan, id: idOf(taken.handed) },
    acts: actsOf(room, hand, actor),
  };
}

/** Divisions a plan may have handed to, and its own for its offices. */
export const reachOf = (below: readonly DivisionCode[], own: DivisionCode): readonly DivisionCode[] => [...below, own];
