/** Routes of papers and packages that only offices call. */
import type { Route } from './portal-routes.ts';

export const letterRoutes = {
  'letter.series': { method: 'GET', path: '/api/v1/letter-series' },
  'letter.list': { method: 'GET', path: '/api/v1/letters' },
  'letter.void': { method: 'POST', path: '/api/v1/letters/void' },
  'archive.list': { method: 'GET', path: '/api/v1/archives' },
  'archive.make': { method: 'POST', path: '/api/v1/archives/{number}' },
  'archive.package': { method: 'GET', path: '/api/v1/archives/{number}/package' },
  'archive.check': { method: 'POST', path: '/api/v1/archive-checks' },
  'archive.propose-disposal': { method: 'POST', path: '/api/v1/archives/{number}/disposal' },
  'archive.answer-disposal': { method: 'POST', path: '/api/v1/archives/{number}/disposal-answer' },
} as const satisfies Readonly<Record<string, Route>>;
