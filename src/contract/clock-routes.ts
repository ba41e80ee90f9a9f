/** Routes of supervision: cards, their rules, reminders. */
import type { Route } from './portal-routes.ts';

export const clockRoutes = {
  'card.list': { method: 'GET', path: '/api/v1/cards' },
  'card.get': { method: 'GET', path: '/api/v1/cards/{id}' },
  'card.raise': { method: 'POST', path: '/api/v1/cards' },
  'card.answer': { method: 'POST', path: '/api/v1/cards/{id}/answer' },
  'card.settle': { method: 'POST', path: '/api/v1/cards/{id}/settle' },
  'card.appeal': { method: 'POST', path: '/api/v1/cards/{id}/appeal' },
  'card.decide-appeal': { method: 'POST', path: '/api/v1/cards/{id}/decide-appeal' },
  'card-rule.get': { method: 'GET', path: '/api/v1/card-rules' },
  'card-rule.propose': { method: 'POST', path: '/api/v1/card-rules/versions' },
  'card-rule.publish': { method: 'POST', path: '/api/v1/card-rules/versions/{version}/publish' },
  'card-rule.withdraw': { method: 'POST', path: '/api/v1/card-rules/versions/{version}/withdraw' },
  'reminder.list': { method: 'GET', path: '/api/v1/reminders' },
  'reminder.count': { method: 'GET', path: '/api/v1/reminder-count' },
  'reminder.see': { method: 'POST', path: '/api/v1/reminders/seen' },
} as const satisfies Readonly<Record<string, Route>>;
