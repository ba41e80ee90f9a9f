/** Routes of finding out that only the desk calls: who of the own office may inspect or chair. */
import type { Route } from './portal-routes.ts';

export const inquiryDeskRoutes = {
  'office.officers': { method: 'GET', path: '/api/v1/officers' },
} as const satisfies Readonly<Record<string, Route>>;
