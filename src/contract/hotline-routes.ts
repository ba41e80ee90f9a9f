/** Routes of the hotline that offices call; those of people's pages stand in portal-routes.ts. */
import type { Route } from './portal-routes.ts';

export const hotlineRoutes = {
  'hotline.take': { method: 'POST', path: '/api/v1/hotline/calls' },
  'hotline.list': { method: 'GET', path: '/api/v1/hotline/lists' },
  'hotline.counts': { method: 'GET', path: '/api/v1/hotline/counts' },
  'hotline.act': { method: 'POST', path: '/api/v1/hotline/petitions/{id}/acts/{act}' },
  'hotline.who': { method: 'POST', path: '/api/v1/hotline/petitions/{id}/who' },
  'hotline.caller': { method: 'POST', path: '/api/v1/hotline/callers' },
  'hotline.alike': { method: 'POST', path: '/api/v1/hotline/alike' },
  'hotline.analysis': { method: 'GET', path: '/api/v1/hotline/analysis' },
  'entry.list': { method: 'GET', path: '/api/v1/entry-list' },
  'entry.propose': { method: 'POST', path: '/api/v1/entries' },
  'entry.publish': { method: 'POST', path: '/api/v1/entries/{id}/publish' },
  'entry.return': { method: 'POST', path: '/api/v1/entries/{id}/return' },
  'entry.retire': { method: 'POST', path: '/api/v1/entries/{id}/retire' },
} as const satisfies Readonly<Record<string, Route>>;
