/** What the window without a line is given at wiring. */
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { HallRoom } from '../hall-room.ts';
import type { SealKeys } from './seal-keys.ts';

export type OfflineRoom = HallRoom & {
  readonly seals: SealKeys;
  /** The hall's own way of entering a person from their document. */
  readonly register: Handler<Caller>;
};
