/** Routes of pilots and consultations that no page of the portal calls. */
import type { Route } from './portal-routes.ts';

export const pilotRoutes = {
  'pilot.list': { method: 'GET', path: '/api/v1/pilots' },
  'pilot.propose': { method: 'POST', path: '/api/v1/pilots' },
  'pilot.library': { method: 'GET', path: '/api/v1/pilot-library' },
  'pilot.choices': { method: 'GET', path: '/api/v1/pilot-choices' },
  'pilot.places': { method: 'GET', path: '/api/v1/pilot-places' },
  'pilot.get': { method: 'GET', path: '/api/v1/pilots/{id}' },
  'pilot.revise': { method: 'PUT', path: '/api/v1/pilots/{id}' },
  'pilot.compare': { method: 'POST', path: '/api/v1/pilots/{id}/compare' },
  'pilot.approve': { method: 'POST', path: '/api/v1/pilots/{id}/approve' },
  'pilot.return': { method: 'POST', path: '/api/v1/pilots/{id}/return' },
  'pilot.begin': { method: 'POST', path: '/api/v1/pilots/{id}/begin' },
  'pilot.review': { method: 'POST', path: '/api/v1/pilots/{id}/review' },
  'pilot.stop': { method: 'POST', path: '/api/v1/pilots/{id}/stop' },
  'pilot.extend': { method: 'POST', path: '/api/v1/pilots/{id}/extend' },
  'pilot.adopt': { method: 'POST', path: '/api/v1/pilots/{id}/adopt' },
  'pilot.take-over': { method: 'POST', path: '/api/v1/pilots/{id}/take-over' },
  'consultation.open': { method: 'POST', path: '/api/v1/consultations' },
  'consultation.answer': { method: 'POST', path: '/api/v1/consultations/{id}/answer' },
  'consultation.hide': { method: 'POST', path: '/api/v1/consultations/{id}/hide' },
  'consultation.close': { method: 'POST', path: '/api/v1/consultations/{id}/close' },
} as const satisfies Readonly<Record<string, Route>>;
