/** What a part keeps of who has a part in hand: `handler` alone, which a review sets too. The clock is never touched. */
import type { Effects } from './effects.ts';
import type { HandlingEventBody } from './events-handling.ts';
import type { Part } from './state.ts';

export type PartHandling = Readonly<Record<never, never>>;

const release = (part: Part): Part => {
  const { handler: _gone, ...rest } = part;
  return rest;
};

/** One line for each kind of event. */
export const handlingEffects: Effects<HandlingEventBody> = {
  Assigned: (part, { to }) => ({ ...part, handler: to }),
  Released: release,
};
