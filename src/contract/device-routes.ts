/** Routes of a hall's devices and of ratings at its windows. */
import type { Route } from './portal-routes.ts';

export const deviceRoutes = {
  'device.ask': { method: 'POST', path: '/api/v1/device-askings' },
  'device.claim': { method: 'GET', path: '/api/v1/device' },
  'device.pair': { method: 'POST', path: '/api/v1/devices' },
  'device.list': { method: 'GET', path: '/api/v1/devices' },
  'device.revoke': { method: 'POST', path: '/api/v1/devices/{id}/revoke' },
  'service-rating.wanted': { method: 'GET', path: '/api/v1/service-rating-wanted' },
  'service-rating.of-ticket': { method: 'GET', path: '/api/v1/service-rating-codes/{code}' },
  'service-rating.give': { method: 'POST', path: '/api/v1/service-ratings' },
  'service-rating.list': { method: 'GET', path: '/api/v1/service-ratings' },
  'service-rating.counts': { method: 'GET', path: '/api/v1/service-rating-counts' },
} as const satisfies Record<string, Route>;
