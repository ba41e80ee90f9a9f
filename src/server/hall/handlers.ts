/** Answers the operations of a window: identify, preview, file and receive together, and the one receipt of it all. */
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { fileTogether } from './file-together.ts';
import type { HallRoom } from './hall-room.ts';
import { jointReceipt } from './joint-receipt.ts';
import { lookUpWalkIn } from './look-up-walk-in.ts';
import { preview } from './preview.ts';
import { typedHandlers } from './typed-handlers.ts';
import { walkInHandlers } from './walk-in-handlers.ts';

type Names =
  | keyof ReturnType<typeof walkInHandlers>
  | keyof ReturnType<typeof typedHandlers>
  | 'walk-in.preview'
  | 'walk-in.look-up'
  | 'walk-in.file'
  | 'case.joint-receipt';

export const hallHandlers = (room: HallRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  ...walkInHandlers(room),
  ...typedHandlers(room),
  'walk-in.preview': (facts) => preview(room, facts),
  'walk-in.look-up': (facts) => lookUpWalkIn(room, facts),
  'walk-in.file': (facts) => fileTogether(room, facts),
  'case.joint-receipt': (facts) => jointReceipt(room, facts),
});
