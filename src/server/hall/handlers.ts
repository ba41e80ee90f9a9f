/** Answers the operations of a window: identify, preview, file and receive together, and the one receipt of it all. */
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { fileTogether } from './file-together.ts';
import type { HallRoom } from './hall-room.ts';
import { jointReceipt } from './joint-receipt.ts';
import { preview } from './preview.ts';
import { walkInHandlers } from './walk-in-handlers.ts';

type Names = keyof ReturnType<typeof walkInHandlers> | 'walk-in.preview' | 'walk-in.file' | 'case.joint-receipt';

export const hallHandlers = (room: HallRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  ...walkInHandlers(room),
  'walk-in.preview': (facts) => preview(room, facts),
  'walk-in.file': (facts) => fileTogether(room, facts),
  'case.joint-receipt': (facts) => jointReceipt(room, facts),
});
