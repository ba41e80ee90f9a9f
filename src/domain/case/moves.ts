/** The one table of moves: which command takes which kind of part from where to where, by whom, under which article. */
import { licensing, once, type Move } from './move.ts';
import { handlingMoves } from './moves-handling.ts';
import { inquiryMoves } from './moves-inquiry.ts';
import { outcomeMoves } from './moves-outcome.ts';
import type { PartPlan } from './plan.ts';
import type { PartState } from './state.ts';

/** States in which nothing is decided yet: the applicant may still withdraw, an office waive or transfer. */
export const openStates = ['waiting', 'ready', 'submitted', 'supplement', 'accepted', 'reviewing'] as const satisfies readonly PartState[];
export const decidedStates = ['granted', 'refused', 'issued', 'delivered'] as const satisfies readonly PartState[];

/** States in which somebody may have to come or be visited. */
const visited = ['submitted', 'supplement', 'accepted', 'reviewing'] as const satisfies readonly PartState[];
const item = ['item'] as const;
const every = ['item', 'outside', 'opinion'] as const;

export const moves: readonly Move[] = [
  {
    command: 'submit',
    kinds: item,
    from: [],
    to: ['waiting', 'submitted', 'accepted'],
    by: ['applicant', 'hall', 'office', 'import'],
    basis: licensing(29),
  },
  { command: 'file', kinds: item, from: ['ready'], to: ['submitted'], by: ['applicant', 'hall'], basis: licensing(29) },
  {
    command: 'receive',
    kinds: item,
    from: ['submitted'],
    to: ['accepted', 'supplement', 'not-accepted', 'not-needed', 'wrong-office'],
    by: ['hall', 'office', 'import'],
    basis: once(11),
  },
  { command: 'supplement', kinds: item, from: ['supplement'], to: ['submitted'], by: ['applicant', 'hall'], basis: once(11) },
  {
    command: 'cure-gaps',
    kinds: item,
    from: ['accepted', 'reviewing'],
    to: ['accepted', 'reviewing'],
    by: ['applicant', 'hall'],
    basis: once(11),
  },
  { command: 'begin-review', kinds: item, from: ['accepted'], to: ['reviewing'], by: ['office', 'import'], basis: licensing(34) },
  { command: 'stop', kinds: item, from: ['reviewing'], to: ['reviewing'], by: ['office'], basis: licensing(45) },
  { command: 'resume', kinds: item, from: ['reviewing'], to: ['reviewing'], by: ['office'], basis: licensing(45) },
  { command: 'extend', kinds: item, from: ['accepted', 'reviewing'], to: ['accepted', 'reviewing'], by: ['office'], basis: licensing(42) },
  {
    command: 'ask-opinion',
    kinds: item,
    from: ['accepted', 'reviewing'],
    to: ['accepted', 'reviewing'],
    by: ['office'],
    basis: licensing(34),
  },
  { command: 'give-opinion', kinds: ['opinion'], from: ['accepted'], to: ['ended'], by: ['office'], basis: licensing(34) },
  { command: 'complete', kinds: ['outside'], from: ['accepted'], to: ['ended'], by: ['applicant', 'hall', 'office'], basis: once(27) },
  { command: 'grant', kinds: item, from: ['reviewing'], to: ['granted'], by: ['office'], basis: licensing(38) },
  { command: 'refuse', kinds: item, from: ['reviewing'], to: ['refused'], by: ['office'], basis: licensing(38) },
  { command: 'issue', kinds: item, from: ['granted'], to: ['issued'], by: ['system'], basis: licensing(39) },
  { command: 'deliver', kinds: item, from: ['issued'], to: ['delivered'], by: ['hall', 'office', 'system'], basis: licensing(44) },
  // Who examines on the spot says when and why beforehand (2018 provisions art. 36); the applicant moves it (art. 12: served in office hours).
  { command: 'set-visit', kinds: item, from: visited, to: visited, by: ['office', 'hall'], basis: licensing(34) },
  { command: 'move-visit', kinds: item, from: visited, to: visited, by: ['applicant'], basis: once(12) },
  { command: 'cancel-visit', kinds: item, from: visited, to: visited, by: ['office', 'hall'], basis: once(36) },
  { command: 'withdraw', kinds: every, from: openStates, to: ['withdrawn'], by: ['applicant', 'hall'], basis: once(11) },
  { command: 'waive', kinds: every, from: openStates, to: ['waived'], by: ['office'], basis: once(23) },
  { command: 'set-aside', kinds: item, from: decidedStates, to: ['set-aside'], by: ['authority'], basis: licensing(7) },
  { command: 'reopen', kinds: item, from: ['set-aside'], to: ['reviewing'], by: ['office'], basis: licensing(42) },
  { command: 'transfer', kinds: every, from: openStates, to: openStates, by: ['office', 'hall', 'administration'], basis: once(33) },
  { command: 'drop-part', kinds: every, from: openStates, to: [], by: ['office', 'hall'], basis: once(5) },
  { command: 'open-early', kinds: every, from: ['waiting'], to: ['ready', 'accepted'], by: ['office', 'hall'], basis: once(5) },
  { command: 'pass-deadline', kinds: ['item'], from: ['submitted'], to: ['accepted'], by: ['system'], basis: licensing(32) },
  { command: 'pass-deadline', kinds: ['item'], from: ['supplement'], to: ['lapsed'], by: ['system'], basis: once(11) },
  {
    command: 'pass-deadline',
    kinds: ['item'],
    from: ['accepted', 'reviewing'],
    to: ['acceptance-withdrawn', 'granted', 'accepted', 'reviewing'],
    by: ['system'],
    basis: once(11),
  },
  { command: 'pass-deadline', kinds: ['item'], from: ['set-aside'], to: ['set-aside'], by: ['system'], basis: once(43) },
  {
    command: 'pass-deadline',
    kinds: ['outside', 'opinion'],
    from: ['accepted'],
    to: ['accepted', 'ended'],
    by: ['system'],
    basis: once(43),
  },
  ...handlingMoves,
  ...inquiryMoves,
  ...outcomeMoves,
];

/** Moves that follow from edges and not from a command: opening, lapsing with a cause, waiting again. */
export const consequences: readonly Omit<Move, 'command' | 'by'>[] = [
  { kinds: every, from: ['waiting'], to: ['ready', 'accepted'], basis: once(5) },
  { kinds: every, from: ['waiting', 'ready', 'submitted', 'supplement', 'accepted', 'reviewing'], to: ['lapsed'], basis: once(5) },
  { kinds: every, from: ['lapsed'], to: ['waiting'], basis: licensing(7) },
];

/** The arrows of one row: where it says `from` again among `to`, the part stays where it was, it does not go to its neighbour. */
export const edgesOf = ({ from, to }: Pick<Move, 'from' | 'to'>): readonly (readonly [from: PartState, to: PartState])[] =>
  from.flatMap((start) => to.filter((end) => end !== start && !from.includes(end)).map((end) => [start, end] as const));

/** Whether one state may follow another for a kind of part; the checker's truth (bar I8). */
export const isMove = (kind: PartPlan['kind'], from: PartState, to: PartState): boolean =>
  from === to ||
  [...moves, ...consequences].some(
    (move) => move.kinds.includes(kind) && edgesOf(move).some(([start, end]) => start === from && end === to),
  );
