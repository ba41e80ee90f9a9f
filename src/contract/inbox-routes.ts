/** Routes of the desk's list. */
import type { Route } from './portal-routes.ts';

export const inboxRoutes = {
  'inbox-view.list': { method: 'GET', path: '/api/v1/inbox-views' },
  'inbox-view.keep': { method: 'POST', path: '/api/v1/inbox-views' },
  'inbox-view.order': { method: 'POST', path: '/api/v1/inbox-view-order' },
  'inbox-view.delete': { method: 'POST', path: '/api/v1/inbox-views/{id}/delete' },
  'inbox.batch': { method: 'POST', path: '/api/v1/inbox/batch' },
} as const satisfies Record<string, Route>;
