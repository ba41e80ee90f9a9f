/** Moves of who has a part in hand: a part stays where it is, only the hands change (licensing law 34: the organ names who examines). */
import { licensing, type Move } from './move.ts';
import type { CaseCommandKind } from './commands.ts';
import type { PartState } from './state.ts';

/** States in which an office has something to do, or waits to go on. */
const inHand = ['submitted', 'supplement', 'accepted', 'reviewing', 'set-aside'] as const satisfies readonly PartState[];

/** A row for each state: hands change within it, never from one to another. */
const within = (command: CaseCommandKind): readonly Move[] =>
  inHand.map((state) => ({
    command,
    kinds: state === 'accepted' ? ['item', 'outside', 'opinion'] : ['item'],
    from: [state],
    to: [state],
    by: ['office'],
    basis: licensing(34),
  }));

export const handlingMoves: readonly Move[] = [...within('claim'), ...within('assign'), ...within('release')];
