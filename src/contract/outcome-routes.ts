/** Routes around decisions that no page of the portal calls. */
import type { Route } from './portal-routes.ts';

export const outcomeDeskRoutes = {
  'competence.preview': { method: 'GET', path: '/api/v1/competence' },
  'competence.move': { method: 'POST', path: '/api/v1/competence/moves' },
} as const satisfies Readonly<Record<string, Route>>;
