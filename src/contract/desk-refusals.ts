/** Why departments' desks refuse: each of their rooms keeps its own words, joined here. */
import { clockRefusals } from './clock-refusals.ts';
import { entitlementRefusals } from './entitlement-refusals.ts';
import { historyRefusals } from './history-refusals.ts';
import { letterRefusals } from './letter-refusals.ts';
import { inboxRefusals } from './inbox-refusals.ts';
import { systemRefusals } from './system-refusals.ts';
import { systemTestRefusals } from './system-test-refusals.ts';
export const deskRefusals = {
  ...clockRefusals,
  ...entitlementRefusals,
  ...historyRefusals,
  ...letterRefusals,
  ...inboxRefusals,
  ...systemRefusals,
  ...systemTestRefusals,
} as const;
