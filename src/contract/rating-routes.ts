/** Routes of ratings and surveys that no page of the portal calls. */
import type { Route } from './portal-routes.ts';

export const ratingRoutes = {
  'rating.list': { method: 'GET', path: '/api/v1/ratings' },
  'rating.get': { method: 'GET', path: '/api/v1/ratings/{id}' },
  'rating.open-case': { method: 'POST', path: '/api/v1/ratings/{id}/open-case' },
  'rating.verify': { method: 'POST', path: '/api/v1/ratings/{id}/verify' },
  'rating.decide-second': { method: 'POST', path: '/api/v1/ratings/{id}/decide-second' },
  'rating.call-back': { method: 'POST', path: '/api/v1/ratings/{id}/call-back' },
  'rating.publish': { method: 'POST', path: '/api/v1/ratings/{id}/publish' },
  'rating.orders': { method: 'GET', path: '/api/v1/rating-orders' },
  'rating.appeal': { method: 'POST', path: '/api/v1/ratings/{id}/appeal' },
  'rating.correct': { method: 'POST', path: '/api/v1/ratings/{id}/correct' },
  'rating.results': { method: 'GET', path: '/api/v1/rating-results' },
  'rating.setting': { method: 'GET', path: '/api/v1/rating-setting' },
  'rating.set-silence': { method: 'POST', path: '/api/v1/rating-setting' },
  'survey.list': { method: 'GET', path: '/api/v1/surveys' },
  'survey.get': { method: 'GET', path: '/api/v1/surveys/{id}' },
  'survey.draft': { method: 'POST', path: '/api/v1/surveys' },
  'survey.draw': { method: 'POST', path: '/api/v1/surveys/{id}/draw' },
  'survey.remind': { method: 'POST', path: '/api/v1/surveys/{id}/remind' },
  'survey.close': { method: 'POST', path: '/api/v1/surveys/{id}/close' },
} as const satisfies Record<string, Route>;
