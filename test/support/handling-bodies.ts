/** One well-shaped body for every act of who has a part in hand. */
import type { HandlingAct } from '#contract/case-act-names.ts';

const on = { part: 'food', reason: '出差，请接着办' };

export const handlingBodies: Readonly<Record<HandlingAct, Readonly<Record<string, unknown>>>> = {
  claim: on,
  assign: { ...on, to: 'lu-yuan' },
  release: on,
};
