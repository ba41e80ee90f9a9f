/** Screens of being heard and of the public board. */
import { at, type Screen } from './screen.ts';

export const inquiryScreens: readonly Screen[] = [at('public board', 'guest', () => '/public-notices')];
export const inquiryScreensOfPerson: readonly Screen[] = [at('my views', 'zhou-yining', () => '/heard')];
