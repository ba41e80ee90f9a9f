/** Routes of the overview. */
import type { Route } from './portal-routes.ts';

export const overviewRoutes = {
  'overview.get': { method: 'GET', path: '/api/v1/office/overview' },
  'overview.by-division': { method: 'GET', path: '/api/v1/office/overview/divisions' },
  'overview.bottlenecks': { method: 'GET', path: '/api/v1/office/overview/bottlenecks' },
  'overview.why-visits': { method: 'GET', path: '/api/v1/office/overview/why-visits' },
  'overview.islands': { method: 'GET', path: '/api/v1/office/overview/islands' },
  'overview.funnel': { method: 'GET', path: '/api/v1/office/overview/funnel' },
  'overview.compare': { method: 'GET', path: '/api/v1/office/overview/compare' },
  'overview.changed': { method: 'GET', path: '/api/v1/office/overview/changed' },
  'overview.case': { method: 'GET', path: '/api/v1/office/overview/cases/{number}' },
} as const satisfies Readonly<Record<string, Route>>;
