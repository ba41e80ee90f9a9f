/** Routes of work reports. */
import type { Route } from './portal-routes.ts';

export const reportRoutes = {
  'report.kinds': { method: 'GET', path: '/api/v1/report-kinds' },
  'report.list': { method: 'GET', path: '/api/v1/reports' },
  'report.draft': { method: 'POST', path: '/api/v1/reports' },
  'report.get': { method: 'GET', path: '/api/v1/reports/{id}' },
  'report.file': { method: 'GET', path: '/api/v1/reports/{id}/files/{format}' },
  'report.reword': { method: 'POST', path: '/api/v1/reports/{id}/reword' },
  'report.refill': { method: 'POST', path: '/api/v1/reports/{id}/refill' },
  'report.submit': { method: 'POST', path: '/api/v1/reports/{id}/submit' },
  'report.return': { method: 'POST', path: '/api/v1/reports/{id}/return' },
  'report.sign-off': { method: 'POST', path: '/api/v1/reports/{id}/sign-off' },
  'report.discard': { method: 'POST', path: '/api/v1/reports/{id}/discard' },
  'report.correct': { method: 'POST', path: '/api/v1/reports/{id}/correct' },
} as const satisfies Readonly<Record<string, Route>>;
