/** Screens of the one counter: the hall's own, a person's, and the offices'. */
import { bookingScreens, bookingScreensOfPerson } from './booking-screens.ts';
import { deviceScreens } from './device-screens.ts';
import { issuingScreensOfOffice } from './issuing-screens.ts';
import { offlineScreensOfOffice } from './offline-screens.ts';
import { paperScreens, paperScreensOfPerson } from './paper-screens.ts';
import type { Screen } from './screen.ts';
import { visitScreens, visitScreensOfPerson } from './visit-screens.ts';

export const hallScreens: readonly Screen[] = [...bookingScreens, ...deviceScreens, ...paperScreens, ...visitScreens];
export const hallScreensOfPerson: readonly Screen[] = [...bookingScreensOfPerson, ...paperScreensOfPerson, ...visitScreensOfPerson];
export const hallScreensOfOffice: readonly Screen[] = [...issuingScreensOfOffice, ...offlineScreensOfOffice];
