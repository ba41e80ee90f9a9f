/** Routes of test cases, for vendors of department systems in their sandbox. */
import type { Route } from './portal-routes.ts';

export const systemTestRoutes = {
  'tests.list': { method: 'GET', path: '/integration/v1/tests' },
  'tests.begin': { method: 'POST', path: '/integration/v1/tests' },
  'tests.advance': { method: 'POST', path: '/integration/v1/tests/advance' },
  'tests.reset': { method: 'POST', path: '/integration/v1/tests/reset' },
} as const satisfies Readonly<Record<string, Route>>;
