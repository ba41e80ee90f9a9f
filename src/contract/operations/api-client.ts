/** Operations on keys of third parties: asked for, granted by the data office, taken, counted, revoked. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { ApiClientDone, ApiClientKey, ApiClientView } from '../view/api-client.ts';
import { Closed, DayText, DivisionNumber, Page, Rows, Sentence } from './shapes.ts';

const Short = Type.String({ minLength: 1, maxLength: 100 });
const kept = ['not-yours', 'own-file', 'client-not-found', 'client-wrong-state'] as const;

export const apiClientOperations: readonly Operation[] = [
  {
    name: 'api-client.ask',
    summary: 'Asks the data office of a place for a key to what is open, saying what for',
    who: 'person',
    body: Closed({ division: DivisionNumber, name: Short, purpose: Sentence, contact: Short }),
    reply: ApiClientDone,
    refusals: ['not-yours', 'text-missing', 'too-many-open', 'bad-input'],
    command: true,
  },
  {
    name: 'api-client.own',
    summary: 'Own keys with the calls of the last fourteen days',
    who: 'person',
    reply: Rows(ApiClientView),
    refusals: [],
    command: false,
  },
  {
    name: 'api-client.take-key',
    summary: 'A new key, shown this once; the one before ends',
    who: 'person',
    body: Closed({}),
    reply: ApiClientKey,
    refusals: ['client-not-found', 'client-wrong-state'],
    command: true,
  },
  {
    name: 'api-client.end',
    summary: 'Gives a key back, or takes a request back',
    who: 'person',
    body: Closed({}),
    reply: ApiClientDone,
    refusals: ['client-not-found', 'client-wrong-state'],
    command: true,
  },
  {
    name: 'api-client.list',
    summary: 'Clients the data office answers for, the newest first',
    who: 'officer',
    query: Closed({ state: Type.Optional(Type.String({ pattern: '^[a-z]{1,20}$' })), ...Page }),
    reply: Rows(ApiClientView),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'api-client.grant',
    summary: 'Grants so many calls a day until a last day, or changes them',
    who: 'officer',
    body: Closed({ perDay: Type.Integer({ minimum: 1, maximum: 1_000_000 }), until: DayText }),
    reply: ApiClientDone,
    refusals: [...kept, 'client-until-wrong', 'bad-input'],
    command: true,
  },
  {
    name: 'api-client.refuse',
    summary: 'Refuses a request, with reasons',
    who: 'officer',
    body: Closed({ reason: Sentence }),
    reply: ApiClientDone,
    refusals: [...kept, 'reason-missing'],
    command: true,
  },
  {
    name: 'api-client.revoke',
    summary: 'Ends a key at once, with reasons',
    who: 'officer',
    body: Closed({ reason: Sentence }),
    reply: ApiClientDone,
    refusals: [...kept, 'reason-missing'],
    command: true,
  },
];
