/** Judges what is asked of a pick-up: who may take it with which code, and when the person is reminded of it. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { PickUpCommand, PickUpEvent, PickUpRefusal, PickUpState } from './pick-up.ts';

type Decided = Result<readonly PickUpEvent[], PickUpRefusal>;
type Scene = { readonly actor: Actor; readonly by: ActorRef; readonly calendar: Calendar; readonly now: Instant };
type Stamp = Pick<PickUpEvent, 'at' | 'by'>;

/** As long as the office has to deliver (licensing law 44); then the person has had as long to come. */
const REMIND_TERM = { amount: 10, unit: 'working-day' } as const;
/** A design default: five working days after the reminder a courier is offered. */
const OFFER_TERM = { amount: 15, unit: 'working-day' } as const;

const isClerk = (state: PickUpState, actor: Actor): boolean =>
  actor.kind === 'officer' && actor.post.duty === 'reception' && actor.post.division === state.division;

/** Why nothing can be done with it any more. */
const closed = ({ state }: PickUpState): PickUpRefusal | undefined => {
  switch (state) {
    case 'ready':
      return undefined;
    case 'taken':
      return 'already-taken-away';
    case 'sent':
      return 'sent-by-courier';
  }
};

/** Events of a command, or why not. */
export function decidePickUp(command: PickUpCommand, state: PickUpState | undefined, { actor, by, calendar, now }: Scene): Decided {
  const stamp: Stamp = { at: now, by };
  if (command.kind === 'open') {
    const { kind: _kind, ...about } = command;
    const today = dayOfInstant(now);
    const days = { remindOn: dueOf(today, REMIND_TERM, calendar), offerOn: dueOf(today, OFFER_TERM, calendar) };
    return ok([{ kind: 'Opened', ...about, ...days, ...stamp }]);
  }
  if (state === undefined) return refuse('pick-up-not-found');
  if (command.kind === 'pass-days') return actor.kind === 'system' ? ok(passed(state, stamp)) : refuse('not-yours');
  const why = closed(state);
  switch (command.kind) {
    case 'place': {
      if (!isClerk(state, actor)) return refuse('not-yours');
      const shelf = command.shelf.trim();
      if (shelf === '') return refuse('shelf-missing');
      return why === undefined ? ok([{ kind: 'Placed', shelf, ...stamp }]) : refuse(why);
    }
    case 'hand-over':
      return handOver(command, state, actor, stamp);
    case 'send':
      return why === undefined ? ok([{ kind: 'Sent', ...stamp }]) : refuse(why);
  }
}

/** The code says what, the document says who: neither is enough alone (2018 regulation art. 9 for the document). */
function handOver(command: Extract<PickUpCommand, { kind: 'hand-over' }>, state: PickUpState, actor: Actor, stamp: Stamp): Decided {
  if (!isClerk(state, actor) || actor.kind !== 'officer') return refuse('not-yours');
  const why = closed(state);
  if (why !== undefined) return refuse(why);
  if (command.codeHash !== state.codeHash) return refuse('code-wrong');
  const { taker, signature } = command;
  if (!command.entitled) return refuse('not-entitled-to-take');
  // Nobody hands out to themself (model.md 7).
  if (taker.person === actor.person || taker.actsFor === actor.person) return refuse('own-file');
  if (signature.way === 'witness' && signature.signed.trim() === '') return refuse('signature-needed');
  return ok([{ kind: 'Taken', taker, signature, clerk: actor.person, ...stamp }]);
}

/** Each is told once; asked again on the same day nothing is left to say. */
function passed(state: PickUpState, stamp: Stamp): readonly PickUpEvent[] {
  if (state.state !== 'ready') return [];
  const today = dayOfInstant(stamp.at);
  return [
    ...(today > state.remindOn && !state.reminded ? [{ kind: 'Reminded', ...stamp } as const] : []),
    ...(today > state.offerOn && !state.offered ? [{ kind: 'CourierOffered', ...stamp } as const] : []),
  ];
}
