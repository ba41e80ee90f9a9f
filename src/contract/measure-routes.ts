/** Routes of measures: the registry, figures of a slice, and the cases behind one. */
import type { Route } from './portal-routes.ts';

export const measureRoutes = {
  'measure.list': { method: 'GET', path: '/api/v1/office/measures' },
  'measure.figures': { method: 'GET', path: '/api/v1/office/measure-figures' },
  'measure.series': { method: 'GET', path: '/api/v1/office/measures/{id}/series' },
  'measure.by': { method: 'GET', path: '/api/v1/office/measures/{id}/by' },
  'measure.drill': { method: 'GET', path: '/api/v1/office/measures/{id}/rows' },
} as const satisfies Readonly<Record<string, Route>>;
