/** Screens of pilots: what the public reads, and the list, the library and the form of an office. */
import { at, type Screen } from './screen.ts';

export const pilotScreens: readonly Screen[] = [at('pilots', 'guest', () => '/pilots')];
export const pilotScreensOfOffice: readonly Screen[] = [
  at('pilots at an office', 'luo-jia', () => '/office/programme/pilots'),
  at('library of pilots', 'luo-jia', () => '/office/programme/pilots/library'),
  at('proposal of a pilot', 'luo-jia', () => '/office/programme/pilots/new'),
];
