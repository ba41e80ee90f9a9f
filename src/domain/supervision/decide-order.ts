/** Judges what is done with a supervision order: the unit feeds back, supervision verifies; nobody marks their own. */
import { belongsTo, type Actor, type ActorRef } from '#domain/case/actor.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { isWithin, parentOf } from '#domain/division/division.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { isRunning, isWithUnit, type OrderEvent, type OrderRefusal, type OrderState } from './order.ts';
import { namesSomebody } from './names-somebody.ts';
import type { OrderCommand } from './order-command.ts';
import { isConcerned, isOfUnit, managesOrder, type Officer } from './order-people.ts';

export type OrderScene = { readonly actor: Actor; readonly by: ActorRef; readonly calendar: Calendar; readonly now: Instant };
type Decided = Result<OrderEvent, OrderRefusal>;
type Of<Kind extends OrderCommand['kind']> = Extract<OrderCommand, { kind: Kind }>;

/** No law names these days: they are this platform's, as those of cards are (decision 0102). */
export const CORRECT_TERM = { amount: 10, unit: 'working-day' } as const;
export const SCORE_APPEAL_TERM = { amount: 5, unit: 'working-day' } as const;

const isBlank = (text: string): boolean => text.trim() === '';
const wrongStage: Decided = refuse('order-wrong-stage');

/** Of supervision, and not of the unit itself. */
const judge = (state: OrderState, actor: Actor): Result<Officer, OrderRefusal> => {
  if (!managesOrder(state, actor)) return refuse('order-not-yours');
  return isConcerned(state, actor) ? refuse('order-own-unit', { article: 'zhejiang-at-most-once-2018/43' }) : ok(actor);
};

const raise = ({ kind: _kind, ...about }: Of<'raise'>, state: OrderState | undefined, { actor, by, now }: OrderScene): Decided => {
  if (state !== undefined) return refuse('order-raised-already');
  if (actor.kind !== 'system') {
    if (!managesOrder(about, actor) || !isWithin(about.division, about.raisedIn)) return refuse('order-not-yours');
    if (belongsTo(about.unit, actor)) return refuse('order-own-unit', { article: 'zhejiang-at-most-once-2018/43' });
  }
  if (isBlank(about.what)) return refuse('order-words-missing');
  // A rule that runs after its day raises an order that is late at once; nobody gives a unit a day that is over.
  if (actor.kind !== 'system' && about.due < dayOfInstant(now)) return refuse('order-day-passed');
  return ok({ kind: 'Raised', ...about, at: now, by });
};

type UnitCommand = Of<'feed-back' | 'ask-days' | 'appeal-score'>;
function decideOfUnit(command: UnitCommand, state: OrderState, { actor, by, calendar, now }: OrderScene): Decided {
  if (!isOfUnit(state, actor)) return refuse('order-not-yours');
  const { person } = actor;
  if (command.kind === 'appeal-score') {
    if (state.score === undefined) return refuse('order-not-scored');
    if (state.appeal !== undefined) return refuse('order-appealed');
    if (dayOfInstant(now) > dueOf(dayOfInstant(state.score.at), SCORE_APPEAL_TERM, calendar)) return refuse('order-appeal-over');
    return isBlank(command.text) ? refuse('order-words-missing') : ok({ kind: 'ScoreAppealed', text: command.text, person, at: now, by });
  }
  if (!isWithUnit(state.state)) return wrongStage;
  if (isBlank(command.text)) return refuse('order-words-missing');
  if (command.kind === 'feed-back') return ok({ kind: 'FedBack', text: command.text, files: command.files, person, at: now, by });
  if (state.asked !== undefined) return refuse('order-days-asked');
  if (command.until <= state.due || command.until < dayOfInstant(now)) return refuse('order-day-passed');
  return ok({ kind: 'DaysAsked', until: command.until, text: command.text, person, at: now, by });
}

type JudgeCommand = Exclude<OrderCommand, UnitCommand | Of<'raise' | 'overrun'>>;
type AfterCommand = Of<'publish' | 'score' | 'decide-score'>;
type Own = Pick<Extract<OrderEvent, { kind: 'Closed' }>, 'text' | 'person' | 'at' | 'by'>;

/** What is done while it runs. */
function decideRunning(
  command: Exclude<JudgeCommand, AfterCommand>,
  state: OrderState,
  { calendar, now }: OrderScene,
  own: Own,
  { post }: Officer,
): Decided {
  const today = dayOfInstant(now);
  switch (command.kind) {
    case 'answer-days':
      return state.asked === undefined ? refuse('order-days-not-asked') : ok({ kind: 'DaysAnswered', granted: command.granted, ...own });
    case 'return':
      if (state.state !== 'fed-back' && state.state !== 'corrected') return wrongStage;
      return command.due < today ? refuse('order-day-passed') : ok({ kind: 'Returned', due: command.due, ...own });
    case 'accept': {
      const due = command.due ?? dueOf(today, CORRECT_TERM, calendar);
      if (state.state !== 'fed-back') return wrongStage;
      return due < today ? refuse('order-day-passed') : ok({ kind: 'FeedbackAccepted', due, ...own });
    }
    case 'urge':
      return isWithUnit(state.state) ? ok({ kind: 'Urged', ...own }) : wrongStage;
    case 'escalate': {
      const to = parentOf(state.escalated?.to ?? post.division);
      if (!isRunning(state.state)) return wrongStage;
      return to === undefined ? refuse('order-nobody-above') : ok({ kind: 'Escalated', to, ...own });
    }
    case 'close':
      return state.state === 'corrected' || state.state === 'correcting' ? ok({ kind: 'Closed', ...own }) : wrongStage;
    case 'withdraw':
      return isRunning(state.state) ? ok({ kind: 'Withdrawn', ...own }) : wrongStage;
  }
}

/** What is made of its end: told to the public, and marked. */
function decideAfter(command: AfterCommand, state: OrderState, own: Own): Decided {
  switch (command.kind) {
    case 'publish':
      // Also one that runs still, when its unit let a last day pass.
      if (state.state === 'withdrawn' || (isRunning(state.state) && !state.everLate)) return wrongStage;
      if (state.published !== undefined) return refuse('order-published-already');
      return namesSomebody(command.text) ? refuse('order-words-personal') : ok({ kind: 'Published', ...own });
    case 'score':
      if (state.state !== 'closed') return wrongStage;
      return state.score === undefined ? ok({ kind: 'Scored', points: command.points, ...own }) : refuse('order-scored');
    case 'decide-score':
      if (state.appeal === undefined || state.decided !== undefined) return refuse('order-not-appealed');
      if (state.score?.person === own.person) return refuse('second-person-needed');
      return ok({ kind: 'ScoreDecided', points: command.points, ...own });
  }
}

function decideOfJudge(command: JudgeCommand, state: OrderState, scene: OrderScene): Decided {
  const judging = judge(state, scene.actor);
  if (!judging.ok) return judging;
  if (isBlank(command.text)) return refuse('order-words-missing');
  const own = { text: command.text, person: judging.value.person, at: scene.now, by: scene.by };
  if (command.kind === 'publish' || command.kind === 'score' || command.kind === 'decide-score') return decideAfter(command, state, own);
  return decideRunning(command, state, scene, own, judging.value);
}

/** @param state undefined for an order not raised yet; the event, or why not. */
export function decideOrder(command: OrderCommand, state: OrderState | undefined, scene: OrderScene): Decided {
  if (command.kind === 'raise') return raise(command, state, scene);
  if (state === undefined) return refuse('order-not-found');
  switch (command.kind) {
    case 'feed-back':
    case 'ask-days':
    case 'appeal-score':
      return decideOfUnit(command, state, scene);
    case 'overrun':
      if (scene.actor.kind !== 'system' || !isWithUnit(state.state) || dayOfInstant(scene.now) <= state.due) return wrongStage;
      return state.overran === state.due ? wrongStage : ok({ kind: 'Overran', due: state.due, at: scene.now, by: scene.by });
    case 'answer-days':
    case 'return':
    case 'accept':
    case 'urge':
    case 'escalate':
    case 'close':
    case 'withdraw':
    case 'publish':
    case 'score':
    case 'decide-score':
      return decideOfJudge(command, state, scene);
  }
}
