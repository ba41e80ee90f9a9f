/** Puts the editions of the catalogue together: publicised, commented on, answered, published. */
import type { EditionRoom } from '#server/studio/edition/edition-room.ts';
import { isFreeOnly } from '#server/studio/edition/free-only.ts';
import { editionHandlers } from '#server/studio/edition/handlers.ts';
import { findingsBy } from './open-lint.ts';
import type { Wired } from './wire.ts';

export const editionRoomOf = ({ pool, catalogue, cases, editions, lint }: Wired): EditionRoom => ({
  pool,
  corridor: cases.corridor,
  catalogue,
  editions,
  newId: cases.newId,
  findingsOf: findingsBy(lint),
  isFreeOnly,
});

export const editionHandlersOf = (wired: Wired) => editionHandlers(editionRoomOf(wired));
