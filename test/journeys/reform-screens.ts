/** Screens of the programme and of society's say: everybody's, a person's, and the offices'. */
import { hotlineScreens, hotlineScreensOfOffice } from './hotline-screens.ts';
import { ratingScreens, ratingScreensOfOffice, ratingScreensOfPerson } from './rating-screens.ts';
import { overviewScreensOfOffice } from './overview-screens.ts';
import { programmeScreens, programmeScreensOfOffice } from './programme-screens.ts';
import { pilotScreens, pilotScreensOfOffice } from './pilot-screens.ts';
import { reportScreensOfOffice } from './report-screens.ts';
import { mechanismScreens, mechanismScreensOfOffice } from './mechanism-screens.ts';
import type { Screen } from './screen.ts';
import { societyScreens, societyScreensOfOffice, societyScreensOfPerson } from './society-screens.ts';

export const reformScreens: readonly Screen[] = [
  ...mechanismScreens,
  ...hotlineScreens,
  ...pilotScreens,
  ...programmeScreens,
  ...societyScreens,
  ...ratingScreens,
];
export const reformScreensOfPerson: readonly Screen[] = [...societyScreensOfPerson, ...ratingScreensOfPerson];
export const reformScreensOfOffice: readonly Screen[] = [
  ...mechanismScreensOfOffice,
  ...hotlineScreensOfOffice,
  ...pilotScreensOfOffice,
  ...programmeScreensOfOffice,
  ...overviewScreensOfOffice,
  ...reportScreensOfOffice,
  ...societyScreensOfOffice,
  ...ratingScreensOfOffice,
];
