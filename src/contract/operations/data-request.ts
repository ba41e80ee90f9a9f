/** Operations on data requests: asked, checked, answered, disputed, ruled on, granted, revoked, each with its clock. */
import { Type, type Static } from 'typebox';
import type { Operation } from '../operation.ts';
import { DataKey, DataRequestDone, DataRequestRow, DataRequestView } from '../view/exchange.ts';
import { BasisIn, Closed, Id, Page, Rows, Words } from './shapes.ts';

const need = {
  fields: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 100 }),
  items: Type.Array(Id, { maxItems: 100 }),
  material: Type.Optional(Id),
  purpose: Words,
  basis: BasisIn,
  quotaPerDay: Type.Integer({ minimum: 1, maximum: 86_400 }),
};
export const AskIn = Closed({ resource: Id, ...need });
export const CompleteIn = Closed(need);
export type AskIn = Static<typeof AskIn>;
export type CompleteIn = Static<typeof CompleteIn>;

const acts = ['data-request-not-found', 'not-yours', 'own-file', 'not-at-this-stage'];

/** Acts and their bodies; each is `POST /api/v1/data-requests/{id}/<act>`. */
export const dataRequestActs = {
  check: { summary: 'The data office finds it complete; what is shared with all is granted by that', body: Closed({}), refusals: [] },
  return: {
    summary: 'The data office sends it back and says what is missing',
    body: Closed({ missing: Words }),
    refusals: ['reason-missing'],
  },
  complete: {
    summary: 'The asking office puts in what was missing',
    body: CompleteIn,
    refusals: ['resource-not-found'],
  },
  withdraw: { summary: 'The asking office takes it back', body: Closed({ reason: Words }), refusals: [] },
  grant: { summary: 'The owner grants it for a year', body: Closed({ reasons: Words }), refusals: [] },
  refuse: {
    summary: 'The owner refuses, with reasons and the law that keeps the data back (2018 provisions, article 39)',
    body: Closed({ reasons: Words, basis: BasisIn }),
    refusals: ['reason-missing'],
  },
  dispute: {
    summary: 'The asking office brings a refusal before the data office, within five working days',
    body: Closed({ reasons: Words }),
    refusals: ['reason-missing', 'dispute-late'],
  },
  rule: {
    summary: 'The data office grants it or upholds the refusal, with reasons',
    body: Closed({ outcome: Type.Union([Type.Literal('granted'), Type.Literal('upheld')]), reasons: Words }),
    refusals: ['reason-missing'],
  },
  revoke: {
    summary: 'The owner or the data office ends a grant; it is over with the next look-up',
    body: Closed({ reasons: Words }),
    refusals: ['reason-missing'],
  },
  renew: { summary: 'The asking office wants the grant for another year', body: Closed({}), refusals: [] },
} as const;
export type DataRequestActName = keyof typeof dataRequestActs;

export const dataRequestOperations: readonly Operation[] = [
  {
    name: 'data-request.list',
    summary: 'Requests of the own office: asked, to check, to answer, disputed; the most urgent first',
    who: 'officer',
    query: Closed({
      box: Type.Optional(Type.Union([Type.Literal('mine'), Type.Literal('waiting'), Type.Literal('all')])),
      resource: Type.Optional(Id),
      ...Page,
    }),
    reply: Rows(DataRequestRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'data-request.get',
    summary: 'One request with its terms and what happened to it; for its four offices and supervision alone',
    who: 'officer',
    reply: DataRequestView,
    refusals: ['not-yours', 'data-request-not-found'],
    command: false,
  },
  {
    name: 'data-request.ask',
    summary: 'Asks to use a resource for an item, in the place of a paper',
    who: 'officer',
    body: AskIn,
    reply: DataRequestDone,
    refusals: ['not-yours', 'resource-not-found', 'data-office-missing'],
    command: true,
  },
  ...Object.entries(dataRequestActs).map(
    ([act, { summary, body, refusals }]): Operation => ({
      name: `data-request.${act as DataRequestActName}`,
      summary,
      who: 'officer',
      body,
      reply: DataRequestDone,
      refusals: [...acts, ...refusals],
      command: true,
    }),
  ),
  {
    name: 'data-request.take-key',
    summary: 'The asking office takes the key of its grant; shown once, an earlier one ends',
    who: 'officer',
    body: Closed({}),
    reply: DataKey,
    refusals: acts,
    command: true,
  },
];
