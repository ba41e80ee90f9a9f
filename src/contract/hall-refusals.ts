/** Why the one counter refuses: each of its rooms keeps its own words, joined here. */
import { bookingRefusals } from './booking-refusals.ts';
import { deviceRefusals } from './device-refusals.ts';
import { issuingRefusals } from './issuing-refusals.ts';
import { offlineRefusals } from './offline-refusals.ts';
import { queueRefusals } from './queue-refusals.ts';
import { scanRefusals } from './scan-refusals.ts';
import { windowRefusals } from './window-refusals.ts';
import { visitRefusals } from './visit-refusals.ts';

export const hallRefusals = {
  ...queueRefusals,
  ...deviceRefusals,
  ...offlineRefusals,
  ...issuingRefusals,
  ...bookingRefusals,
  ...scanRefusals,
  ...windowRefusals,
  ...visitRefusals,
} as const;
