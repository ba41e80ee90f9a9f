/** Written from /integration/v1/openapi.json (test/client.test.ts); do not edit. */
/* eslint-disable */

export interface Operations {
  /**
   * What an officer of the department did in its own system: an act in law, judged as at our desk
   */
  'acts.push': {
    body:
      | {
          act: 'begin-review';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
        }
      | {
          act: 'stop';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
          ground: string;
          plannedDays: {
            amount: number;
            unit: string;
          };
          note: string;
          requiredByLaw: boolean;
          commissionedBy: 'office' | 'applicant' | 'none';
        }
      | {
          act: 'resume';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
          stop?: string;
          note: string;
        }
      | {
          act: 'ask-extension';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
          reason: string;
        }
      | {
          act: 'approve-extension';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
        }
      | {
          act: 'give-opinion';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
          answer: string;
          text: string;
        }
      | {
          act: 'complete';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
          note: string;
        }
      | {
          act: 'grant';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
          reasons: string;
          /**
           * @maxItems 50
           */
          articles: {
            law: string;
            article: number;
          }[];
          /**
           * @maxItems 50
           */
          conditions: string[];
        }
      | {
          act: 'refuse';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
          reasons: string;
          /**
           * @maxItems 50
           */
          articles: {
            law: string;
            article: number;
          }[];
        }
      | {
          act: 'propose-decision';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
          outcome: 'granted' | 'refused';
          reasons: string;
          /**
           * @maxItems 50
           */
          articles: {
            law: string;
            article: number;
          }[];
          /**
           * @maxItems 50
           */
          conditions: string[];
        }
      | {
          act: 'approve-decision';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
        }
      | {
          act: 'return-proposal';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
          reason: string;
        }
      | {
          act: 'report-state';
          case: string;
          part: string;
          version: number;
          externalId: string;
          at: string;
          officer: string;
          codes?: 'ours' | 'theirs';
          state: string;
        };
    reply: {
      case: string;
      part: string;
      version: number;
      events: string[];
      externalId: string;
    };
  };
  /**
   * A case as an officer of the office sees it; written to the ledger of everybody whose data it holds, naming the system
   */
  'cases.get': {
    params: {
      number: string;
    };
    query?: {
      codes?: 'ours' | 'theirs';
    };
    reply: {
      number: string;
      version: number;
      matter: string;
      division: number;
      state: string;
      submittedAt: string;
      parts: {
        part: string;
        item: string | null;
        state: string;
        limit: {
          amount: number;
          unit: string;
        };
        due: string | null;
      }[];
      certificates: {
        id: string;
        part: string;
        kind: string;
        status: string;
      }[];
      parties: {
        role: string;
        kind: string;
        name: string;
        identifier: string | null;
        lead: boolean;
      }[];
      answers: {
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^.*$".
         */
        [k: string]: unknown;
      };
      files: {
        material: string;
        file: string;
        sha256: string;
      }[];
      case: {
        [k: string]: unknown;
      } | null;
    };
  };
  /**
   * Says up to which place events were taken in: what is acknowledged is not sent by webhook any more
   */
  'events.acknowledge': {
    body: {
      position: number;
    };
    reply: {
      acknowledged: number;
      newest: number;
    };
  };
  /**
   * Events after a place in the own list, oldest first; any place, for ever, so that one who fell behind catches up
   */
  'events.pull': {
    query?: {
      after?: string;
      limit?: string;
    };
    reply: {
      rows: {
        id: string;
        type:
          | 'part.submitted'
          | 'part.accepted'
          | 'part.supplement-asked'
          | 'part.supplemented'
          | 'part.acceptance-withdrawn'
          | 'part.review-began'
          | 'part.stopped'
          | 'part.resumed'
          | 'part.extended'
          | 'part.completed'
          | 'part.decided'
          | 'part.delivered'
          | 'part.withdrawn'
          | 'part.lapsed'
          | 'part.waived'
          | 'part.transferred'
          | 'part.set-aside'
          | 'part.reopened'
          | 'part.overdue'
          | 'part.changed'
          | 'opinion.asked'
          | 'opinion.given'
          | 'certificate.issued'
          | 'certificate.changed'
          | 'reliance.changed'
          | 'calendar.moved'
          | 'case.ended'
          | 'system.ping';
        timestamp: string;
        data: {
          position: number;
          case: string | null;
          version: number;
          part: string | null;
          office: string | null;
          item: string | null;
          state: string | null;
          certificate?: {
            id: string;
            status: string;
          };
        };
      }[];
      next: number;
      newest: number;
    };
  };
  /**
   * A paper of a case of the own offices, as it was given; written to the ledger
   */
  'files.get': {
    params: {
      number: string;
      file: string;
    };
    reply: unknown;
  };
  /**
   * Parts of the own offices with state, dates and version: for a first filling, and to compare counts
   */
  'parts.list': {
    query?: {
      after?: string;
      limit?: string;
      codes?: 'ours' | 'theirs';
      state?: string;
    };
    reply: {
      rows: {
        case: string;
        version: number;
        part: string;
        office: string;
        item: string | null;
        state: string;
        since: string;
        due: string | null;
        certificate: string | null;
      }[];
      next: string | null;
    };
  };
  /**
   * Whether the key holds, what the system is told of and how fast it may ask; a call now and then is its heartbeat
   */
  'self.get': {
    reply: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
      kind: 'department' | 'upper';
      mode: 'webhook' | 'polling' | 'both';
      state: 'sandbox' | 'live' | 'suspended' | 'closed';
      division: number;
      offices: string[];
      items: string[];
      perMinute: number;
      keyExpiresAt: string;
      position: number;
      acknowledged: number;
      now: string;
    };
  };
  /**
   * Moves the clock of the sandbox ahead by calendar days: what its stories tell and what limits do by themselves happens
   */
  'tests.advance': {
    body: {
      days: number;
    };
    reply: {
      now: string;
      told: number;
    };
  };
  /**
   * Begins a test case of a story; its events are in the own list when this is answered
   */
  'tests.begin': {
    body: {
      story:
        'accepted' | 'supplemented' | 'withdrawn' | 'opinion-asked' | 'stopped' | 'over-time' | 'rare-names' | 'own-file' | 'set-aside';
    };
    reply: {
      case: string;
      told: number;
    };
  };
  /**
   * Stories a test case may have, the test cases there are, and how far the sandbox’s clock is ahead
   */
  'tests.list': {
    reply: {
      stories: {
        story: string;
        text: {
          zh: string;
          en: string;
        };
      }[];
      tests: {
        case: string;
        story: string;
        version: number;
        part: string | null;
      }[];
      now: string;
    };
  };
  /**
   * Forgets all test cases and sets the clock back; places in the own list go on
   */
  'tests.reset': {
    body: {};
    reply: {
      now: string;
      told: number;
    };
  };
}
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  requestId: string;
  article?: string;
  version?: number;
  problems?: {
    pointer: string;
    code: string;
    detail: string;
  }[];
}
export interface SystemEvent {
  id: string;
  type:
    | 'part.submitted'
    | 'part.accepted'
    | 'part.supplement-asked'
    | 'part.supplemented'
    | 'part.acceptance-withdrawn'
    | 'part.review-began'
    | 'part.stopped'
    | 'part.resumed'
    | 'part.extended'
    | 'part.completed'
    | 'part.decided'
    | 'part.delivered'
    | 'part.withdrawn'
    | 'part.lapsed'
    | 'part.waived'
    | 'part.transferred'
    | 'part.set-aside'
    | 'part.reopened'
    | 'part.overdue'
    | 'part.changed'
    | 'opinion.asked'
    | 'opinion.given'
    | 'certificate.issued'
    | 'certificate.changed'
    | 'reliance.changed'
    | 'calendar.moved'
    | 'case.ended'
    | 'system.ping';
  timestamp: string;
  data: {
    position: number;
    case: string | null;
    version: number;
    part: string | null;
    office: string | null;
    item: string | null;
    state: string | null;
    certificate?: {
      id: string;
      status: string;
    };
  };
}

/** Where each operation is. */
export const operations = {
  'acts.push': { method: 'POST', path: '/integration/v1/acts' },
  'cases.get': { method: 'GET', path: '/integration/v1/cases/{number}' },
  'events.acknowledge': { method: 'POST', path: '/integration/v1/acknowledgements' },
  'events.pull': { method: 'GET', path: '/integration/v1/events' },
  'files.get': { method: 'GET', path: '/integration/v1/cases/{number}/files/{file}' },
  'parts.list': { method: 'GET', path: '/integration/v1/parts' },
  'self.get': { method: 'GET', path: '/integration/v1/self' },
  'tests.advance': { method: 'POST', path: '/integration/v1/tests/advance' },
  'tests.begin': { method: 'POST', path: '/integration/v1/tests' },
  'tests.list': { method: 'GET', path: '/integration/v1/tests' },
  'tests.reset': { method: 'POST', path: '/integration/v1/tests/reset' },
} as const;
