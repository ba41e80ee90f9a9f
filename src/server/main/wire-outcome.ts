/** Puts what comes around decisions together: the public list, and the move of a power. */
import { outcomeHandlers } from '#server/case/outcome/handlers.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Wired } from './wire.ts';

export const outcomeHandlersOf = ({ cases }: Pick<Wired, 'cases'>): Readonly<Record<string, Handler<Caller>>> => outcomeHandlers(cases);
