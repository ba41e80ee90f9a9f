/** Routes of departments' desks that no page of the portal calls: worklists, entitlements, clocks, papers, department systems. */
import { clockRoutes } from './clock-routes.ts';
import { entitlementRoutes } from './entitlement-routes.ts';
import { inboxRoutes } from './inbox-routes.ts';
import { inquiryDeskRoutes } from './inquiry-routes.ts';
import { outcomeDeskRoutes } from './outcome-routes.ts';
import { letterRoutes } from './letter-routes.ts';
import type { Route } from './portal-routes.ts';
import { systemRoutes } from './system-routes.ts';
import { systemTestRoutes } from './system-test-routes.ts';

export const deskRoutes = {
  ...clockRoutes,
  ...outcomeDeskRoutes,
  ...inboxRoutes,
  ...inquiryDeskRoutes,
  ...entitlementRoutes,
  ...letterRoutes,
  ...systemRoutes,
  ...systemTestRoutes,
} as const satisfies Readonly<Record<string, Route>>;
