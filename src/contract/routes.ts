/** Every operation's name → method and path: plain data, the one value of the contract that the web imports. */

export type Route = { readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly path: string };

/** Acts on a case that people and officers perform; each is `POST /api/v1/cases/{number}/<act>`. */
export const caseActs = [
  'sign',
  'file',
  'receive',
  'supplement',
  'cure-gaps',
  'begin-review',
  'stop',
  'resume',
  'extend',
  'ask-opinion',
  'give-opinion',
  'complete',
  'grant',
  'refuse',
  'deliver',
  'withdraw',
  'waive',
  'set-aside',
  'reopen',
  'transfer',
  'add-part',
  'drop-part',
  'open-early',
  'change-agent',
  'rate',
] as const;
export type CaseAct = (typeof caseActs)[number];

export const routes = {
  'session.get': { method: 'GET', path: '/api/v1/session' },
  'session.end': { method: 'POST', path: '/api/v1/session/end' },
  'session.choose-post': { method: 'POST', path: '/api/v1/session/post' },
  'division.list': { method: 'GET', path: '/api/v1/divisions' },
  'matter.list': { method: 'GET', path: '/api/v1/matters' },
  'matter.guide': { method: 'GET', path: '/api/v1/matters/{id}/guide' },
  'draft.list': { method: 'GET', path: '/api/v1/drafts' },
  'draft.create': { method: 'POST', path: '/api/v1/drafts' },
  'draft.get': { method: 'GET', path: '/api/v1/drafts/{id}' },
  'draft.save': { method: 'PUT', path: '/api/v1/drafts/{id}' },
  'draft.delete': { method: 'DELETE', path: '/api/v1/drafts/{id}' },
  'file.create': { method: 'POST', path: '/api/v1/files' },
  'file.get': { method: 'GET', path: '/api/v1/files/{id}' },
  'case.submit': { method: 'POST', path: '/api/v1/cases' },
  'case.intake': { method: 'POST', path: '/api/v1/cases/intake' },
  'case.list': { method: 'GET', path: '/api/v1/cases' },
  'case.get': { method: 'GET', path: '/api/v1/cases/{number}' },
  'case.trace': { method: 'GET', path: '/api/v1/cases/{number}/parts/{part}/trace' },
  'case.paper': { method: 'GET', path: '/api/v1/cases/{number}/papers/{paper}' },
  'case.progress': { method: 'POST', path: '/api/v1/progress' },
  'inbox.list': { method: 'GET', path: '/api/v1/inbox' },
  'counter.list': { method: 'GET', path: '/api/v1/counter' },
  'office.list': { method: 'GET', path: '/api/v1/offices' },
  'office.approvers': { method: 'GET', path: '/api/v1/approvers' },
  'certificate.list': { method: 'GET', path: '/api/v1/certificates' },
  'certificate.pdf': { method: 'GET', path: '/api/v1/certificates/{id}/pdf' },
  'certificate.jws': { method: 'GET', path: '/api/v1/certificates/{id}/jws' },
  'certificate.code': { method: 'POST', path: '/api/v1/certificates/{id}/code' },
  'certificate.verify': { method: 'GET', path: '/api/v1/verify/{code}' },
  'certificate.verify-file': { method: 'POST', path: '/api/v1/verify' },
  'certificate.keys': { method: 'GET', path: '/api/v1/certificate-keys' },
  'look.list': { method: 'GET', path: '/api/v1/looks' },
  'update.stream': { method: 'GET', path: '/api/v1/updates' },
} as const satisfies Record<string, Route>;

export type OperationName = keyof typeof routes;

/** Path of an act on a case. */
export const actPath = (number: string, act: CaseAct): string => `/api/v1/cases/${encodeURIComponent(number)}/${act}`;
