/** Screens of departments' desks: everybody's, a person's, and the offices'. */
import { clockScreensOfOffice, clockScreensOfPerson } from './clock-screens.ts';
import { entitlementScreensOfOffice, entitlementScreensOfPerson } from './entitlement-screens.ts';
import { historyScreensOfOffice, historyScreensOfPerson } from './history-screens.ts';
import { inboxScreensOfOffice } from './inbox-screens.ts';
import { inquiryScreens, inquiryScreensOfPerson } from './inquiry-screens.ts';
import { letterScreens } from './letter-screens.ts';
import { outcomeScreens } from './outcome-screens.ts';
import type { Screen } from './screen.ts';
import { systemScreens } from './system-screens.ts';

export const deskScreens: readonly Screen[] = [...inquiryScreens, ...letterScreens, ...outcomeScreens];
export const deskScreensOfPerson: readonly Screen[] = [
  ...entitlementScreensOfPerson,
  ...inquiryScreensOfPerson,
  ...clockScreensOfPerson,
  ...historyScreensOfPerson,
];
export const deskScreensOfOffice: readonly Screen[] = [
  ...inboxScreensOfOffice,
  ...entitlementScreensOfOffice,
  ...systemScreens,
  ...clockScreensOfOffice,
  ...historyScreensOfOffice,
];
