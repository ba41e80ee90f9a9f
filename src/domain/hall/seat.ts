/** A seat: a clerk sitting at a window of the hall now. */
import type { PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';

export type Seat = {
  /** Number of the window. */
  readonly window: string;
  readonly person: PersonId;
  readonly state: 'open' | 'paused';
  /** Since when it is open or paused. */
  readonly since: Instant;
};
