/** Puts law and lint together: what the law says, what is wrong with a document, how good the catalogue is. */
import type { Operation } from '#contract/operation.ts';
import { lawOperations } from '#contract/operations/law.ts';
import { lintOperations } from '#contract/operations/lint.ts';
import { lawHandlers } from '#server/catalogue/law/law-handlers.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { lintHandlers } from '#server/studio/lint/handlers.ts';
import type { Wired } from './wire.ts';

export const qualityOperations: readonly Operation[] = [...lawOperations, ...lintOperations];

export const qualityHandlersOf = ({ pool, catalogue, lint, editions }: Wired): Readonly<Record<string, Handler<Caller>>> => ({
  ...lawHandlers(catalogue, lint.book),
  ...lintHandlers({ lint, pool, inForce: editions.standingOf, onChange: editions.onChange }),
});
