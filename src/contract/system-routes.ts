/** Routes of department systems: the integrators' own under /integration/v1, and those of their console. */
import type { Route } from './portal-routes.ts';

export const systemRoutes = {
  'self.get': { method: 'GET', path: '/integration/v1/self' },
  'events.pull': { method: 'GET', path: '/integration/v1/events' },
  'events.acknowledge': { method: 'POST', path: '/integration/v1/acknowledgements' },
  'parts.list': { method: 'GET', path: '/integration/v1/parts' },
  'cases.get': { method: 'GET', path: '/integration/v1/cases/{number}' },
  'files.get': { method: 'GET', path: '/integration/v1/cases/{number}/files/{file}' },
  'acts.push': { method: 'POST', path: '/integration/v1/acts' },
  'system.list': { method: 'GET', path: '/api/v1/systems' },
  'system.form': { method: 'GET', path: '/api/v1/system-form' },
  'system.register': { method: 'POST', path: '/api/v1/systems' },
  'system.get': { method: 'GET', path: '/api/v1/systems/{id}' },
  'system.change': { method: 'PUT', path: '/api/v1/systems/{id}' },
  'system.deliveries': { method: 'GET', path: '/api/v1/systems/{id}/deliveries' },
  'system.go-live': { method: 'POST', path: '/api/v1/systems/{id}/go-live' },
  'system.suspend': { method: 'POST', path: '/api/v1/systems/{id}/suspend' },
  'system.close': { method: 'POST', path: '/api/v1/systems/{id}/close' },
  'system.add-key': { method: 'POST', path: '/api/v1/systems/{id}/add-key' },
  'system.end-key': { method: 'POST', path: '/api/v1/systems/{id}/end-key' },
  'system.rotate-secret': { method: 'POST', path: '/api/v1/systems/{id}/rotate-secret' },
  'system.set-codes': { method: 'PUT', path: '/api/v1/systems/{id}/codes' },
  'system.set-officers': { method: 'PUT', path: '/api/v1/systems/{id}/officers' },
  'system.ping': { method: 'POST', path: '/api/v1/systems/{id}/ping' },
  'system.replay': { method: 'POST', path: '/api/v1/systems/{id}/replay' },
} as const satisfies Readonly<Record<string, Route>>;
