/** Routes of ideas and of keys of third parties: what people's pages call, and what offices call beside. */
import type { Route } from './portal-routes.ts';

export const societyPortalRoutes = {
  'statistics.get': { method: 'GET', path: '/api/v1/statistics' },
  'statistics.list': { method: 'GET', path: '/api/v1/statistics/measures' },
  'statistics.measure': { method: 'GET', path: '/api/v1/statistics/measures/{id}' },
  'idea.list': { method: 'GET', path: '/api/v1/ideas' },
  'idea.alike': { method: 'GET', path: '/api/v1/alike-ideas' },
  'idea.own': { method: 'GET', path: '/api/v1/own-ideas' },
  'idea.get': { method: 'GET', path: '/api/v1/ideas/{id}' },
  'idea.propose': { method: 'POST', path: '/api/v1/ideas' },
  'idea.vote': { method: 'POST', path: '/api/v1/ideas/{id}/vote' },
  'idea.withdraw': { method: 'POST', path: '/api/v1/ideas/{id}/withdraw' },
  'api-client.own': { method: 'GET', path: '/api/v1/own-api-clients' },
  'api-client.ask': { method: 'POST', path: '/api/v1/api-clients' },
  'api-client.take-key': { method: 'POST', path: '/api/v1/api-clients/{id}/take-key' },
  'api-client.end': { method: 'POST', path: '/api/v1/api-clients/{id}/end' },
} as const satisfies Readonly<Record<string, Route>>;

export const societyRoutes = {
  'idea.kept': { method: 'GET', path: '/api/v1/kept-ideas' },
  'idea.show': { method: 'POST', path: '/api/v1/ideas/{id}/show' },
  'idea.hide': { method: 'POST', path: '/api/v1/ideas/{id}/hide' },
  'idea.merge': { method: 'POST', path: '/api/v1/ideas/{id}/merge' },
  'idea.answer': { method: 'POST', path: '/api/v1/ideas/{id}/answer' },
  'api-client.list': { method: 'GET', path: '/api/v1/api-clients' },
  'api-client.grant': { method: 'POST', path: '/api/v1/api-clients/{id}/grant' },
  'api-client.refuse': { method: 'POST', path: '/api/v1/api-clients/{id}/refuse' },
  'api-client.revoke': { method: 'POST', path: '/api/v1/api-clients/{id}/revoke' },
} as const satisfies Readonly<Record<string, Route>>;
