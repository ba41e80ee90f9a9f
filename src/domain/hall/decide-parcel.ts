/** Judges what is asked of a parcel: events of a courier come twice, late and out of order, and only move it forward. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import {
  COURIER_NEWS,
  type CourierNews,
  type ParcelCommand,
  type ParcelEvent,
  type ParcelRefusal,
  type ParcelStage,
  type ParcelState,
} from './parcel.ts';

type Decided = Result<readonly ParcelEvent[], ParcelRefusal>;
type Scene = { readonly actor: Actor; readonly by: ActorRef; readonly now: Instant };

const isNews = (stage: ParcelStage): stage is CourierNews => (COURIER_NEWS as readonly string[]).includes(stage);
/** Delivered, returned or lost: nothing comes after it that changes where it is. */
export const hasEnded = (stage: ParcelStage): boolean =>
  stage === 'delivered' || stage === 'returned' || stage === 'lost' || stage === 'cancelled';
export const mayChooseAgain = ({ state, chosenAgain }: Pick<ParcelState, 'state' | 'chosenAgain'>): boolean =>
  !chosenAgain && (state === 'returned' || state === 'lost');

/** Where the parcel is after a piece of news: an older stage that is told late is kept in the list and moves nothing back. */
export const stageAfter = (stage: ParcelStage, news: CourierNews): ParcelStage => {
  // One that was given up for lost may be found again and arrive after all.
  if (stage === 'lost') return news === 'delivered' || news === 'returned' ? news : stage;
  if (hasEnded(stage)) return stage;
  return isNews(stage) && COURIER_NEWS.indexOf(news) < COURIER_NEWS.indexOf(stage) ? stage : news;
};

const isClerk = (state: ParcelState, actor: Actor): boolean =>
  actor.kind === 'officer' && actor.post.duty === 'reception' && actor.post.division === state.division;

/** Events of a command, or why not. Who may pack and choose again is judged on the cases (server/hall/issuing). */
export function decideParcel(command: ParcelCommand, state: ParcelState | undefined, { actor, by, now }: Scene): Decided {
  const stamp = { at: now, by };
  if (command.kind === 'pack') {
    const { kind: _kind, ...about } = command;
    return ok([{ kind: 'Packed', ...about, ...stamp }]);
  }
  if (state === undefined) return refuse('parcel-not-found');
  switch (command.kind) {
    case 'report-ordered': {
      if (actor.kind !== 'system') return refuse('not-yours');
      if (state.order !== undefined || state.state !== 'packed') return refuse('already-ordered');
      const { courier, number, tracking } = command;
      return ok([{ kind: 'Ordered', courier, number, tracking, ...stamp }]);
    }
    case 'hand-to-courier':
      if (!isClerk(state, actor)) return refuse('not-yours');
      if (state.state === 'packed') return refuse('parcel-not-ordered');
      if (state.state !== 'ordered' || state.handedAt !== undefined) return refuse('parcel-already-gone');
      return ok([{ kind: 'HandedToCourier', ...stamp }]);
    case 'report-track':
      if (actor.kind !== 'system') return refuse('not-yours');
      if (state.order === undefined) return refuse('parcel-not-ordered');
      if (state.tracks.some(({ event }) => event === command.track.event)) return refuse('already-told');
      return ok([{ kind: 'Tracked', track: command.track, ...stamp }]);
    case 'cancel':
      if (!isClerk(state, actor)) return refuse('not-yours');
      if (state.handedAt !== undefined || (state.state !== 'packed' && state.state !== 'ordered')) return refuse('parcel-already-gone');
      return ok([{ kind: 'Cancelled', reason: command.reason, ...stamp }]);
    case 'choose-again':
      if (state.chosenAgain) return refuse('already-chosen-again');
      return mayChooseAgain(state) ? ok([{ kind: 'ChosenAgain', ...stamp }]) : refuse('parcel-on-its-way');
  }
}
