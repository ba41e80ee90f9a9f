/** Of a part, who has a part in hand: what its office sees; people and other offices are not told who sits over it. */
import type { Actor } from '#domain/case/actor.ts';
import type { Part } from '#domain/case/state.ts';
import type { PartView } from '#contract/view/case.ts';
import type { PartScene } from './part-view.ts';

export const handlingView = (_scene: PartScene, _part: Part, _full: boolean) => ({});

/** The part as its own office sees it. */
export const withHands = (view: PartView, part: Part, actor: Actor): PartView =>
  actor.kind !== 'officer' || actor.post.office !== part.office
    ? view
    : { ...view, handler: part.handler === undefined ? null : { person: part.handler, mine: part.handler === actor.person } };
