/** Puts the builders of the studio together: the dictionary, the composer, sentences ticked off. */
import { composeHandlers } from '#server/studio/compose/handlers.ts';
import type { Wired } from './wire.ts';

export const composerHandlersOf = ({ pool, catalogue, cases }: Pick<Wired, 'pool' | 'catalogue' | 'cases'>) =>
  composeHandlers({ pool, catalogue, nameOf: cases.parties.nameOf });
