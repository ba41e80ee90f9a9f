/** Screens of papers that anybody opens. */
import { at, type Screen } from './screen.ts';

export const letterScreens: readonly Screen[] = [at('a paper checked', 'guest', () => '/letters/AAAA-AAAA-AAAA-AAAA-DOC')];
