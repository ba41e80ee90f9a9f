/** Screens of what comes around a decision. */
import { at, type Screen } from './screen.ts';

export const outcomeScreens: readonly Screen[] = [at('granted licences', 'guest', () => '/decisions')];
