/** Routes of the issuing desk; what people call about a delivery stands in portal-routes.ts. */
import type { Route } from './portal-routes.ts';

export const issuingRoutes = {
  'issuing.counts': { method: 'GET', path: '/api/v1/issuing-counts' },
  'issuing.waiting': { method: 'GET', path: '/api/v1/issuing-waiting' },
  'pick-up.list': { method: 'GET', path: '/api/v1/pick-ups' },
  'pick-up.find': { method: 'POST', path: '/api/v1/pick-up-codes' },
  'pick-up.get': { method: 'GET', path: '/api/v1/pick-ups/{id}' },
  'pick-up.place': { method: 'POST', path: '/api/v1/pick-ups/{id}/place' },
  'pick-up.hand-over': { method: 'POST', path: '/api/v1/pick-ups/{id}/hand-over' },
  'pick-up.slip': { method: 'GET', path: '/api/v1/pick-ups/{id}/slip' },
  'parcel.list': { method: 'GET', path: '/api/v1/parcels' },
  'parcel.get': { method: 'GET', path: '/api/v1/parcels/{id}' },
  'parcel.labels': { method: 'GET', path: '/api/v1/parcel-labels' },
  'parcel.hand-to-courier': { method: 'POST', path: '/api/v1/parcel-hand-overs' },
  'parcel.cancel': { method: 'POST', path: '/api/v1/parcels/{id}/cancel' },
  'parcel.courier-event': { method: 'POST', path: '/api/v1/courier-events' },
} as const satisfies Record<string, Route>;
