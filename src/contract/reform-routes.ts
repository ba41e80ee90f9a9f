/** Routes of the reform as a programme and of society's say that no page of the portal calls: measures, plans, orders, reports, pilots, ratings, the hotline. */
import { mechanismRoutes } from './mechanism-routes.ts';
import { measureRoutes } from './measure-routes.ts';
import { overviewRoutes } from './overview-routes.ts';
import { pilotRoutes } from './pilot-routes.ts';
import { hotlineRoutes } from './hotline-routes.ts';
import type { Route } from './portal-routes.ts';
import { programmeRoutes } from './programme-routes.ts';
import { ratingRoutes } from './rating-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { societyRoutes } from './society-routes.ts';

export const reformRoutes = {
  ...hotlineRoutes,
  ...measureRoutes,
  ...mechanismRoutes,
  ...overviewRoutes,
  ...pilotRoutes,
  ...programmeRoutes,
  ...ratingRoutes,
  ...reportRoutes,
  ...societyRoutes,
} as const satisfies Readonly<Record<string, Route>>;
