/** Routes of entitlements that only offices and the payment provider call. */
import type { Route } from './portal-routes.ts';

export const entitlementRoutes = {
  'entitlement.list': { method: 'GET', path: '/api/v1/entitlements' },
  'entitlement.suspend': { method: 'POST', path: '/api/v1/entitlements/{id}/suspend' },
  'entitlement.lift': { method: 'POST', path: '/api/v1/entitlements/{id}/lift' },
  'entitlement.answer-change': { method: 'POST', path: '/api/v1/entitlements/{id}/answer-change' },
  'entitlement.repair-credit': { method: 'POST', path: '/api/v1/entitlements/{id}/repair-credit' },
  'entitlement.confirm-amount': { method: 'POST', path: '/api/v1/entitlements/{id}/amount' },
  'entitlement.order-again': { method: 'POST', path: '/api/v1/entitlements/{id}/payments' },
  'inspection.list': { method: 'GET', path: '/api/v1/inspections' },
  'inspection.draw': { method: 'POST', path: '/api/v1/inspection-draws' },
  'inspection.draws': { method: 'GET', path: '/api/v1/inspection-draws' },
  'inspection.record': { method: 'POST', path: '/api/v1/entitlements/{id}/duties/{duty}/record' },
  'inspection.sign': { method: 'POST', path: '/api/v1/entitlements/{id}/duties/{duty}/sign' },
  'payment.event': { method: 'POST', path: '/api/v1/payment-events' },
} as const satisfies Readonly<Record<string, Route>>;
