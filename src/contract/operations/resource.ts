/** Operations on resources: the directory all departments read, and what its owner and the data offices publish (2018 provisions, articles 38 and 39). */
import { Type, type Static } from 'typebox';
import type { Operation } from '../operation.ts';
import { ExchangeForm, ResourceDone, ResourceRow, ResourceTried, ResourceView } from '../view/exchange.ts';

import { BasisIn, Closed, Id, Rows, Sentence } from './shapes.ts';

const Short = Type.String({ minLength: 1, maxLength: 200 });
const Both = Closed({ zh: Type.String({ maxLength: 300 }), en: Type.String({ maxLength: 300 }) });
const FieldName = Type.String({ minLength: 1, maxLength: 80 });
const Code = Type.Union([Type.String({ maxLength: 200 }), Type.Number(), Type.Boolean()]);

const ShareIn = Type.Union([
  Closed({ kind: Type.Literal('shared') }),
  Closed({ kind: Type.Literal('conditional'), ground: Both, consent: Type.Boolean() }),
  Closed({ kind: Type.Literal('not-shared'), basis: BasisIn }),
]);
/** What is published of a resource; its department and division are its owner's. */
export const ResourceIn = Closed({
  id: Type.String({ minLength: 3, maxLength: 100 }),
  name: Both,
  owner: Id,
  subject: Type.Union([Type.Literal('person'), Type.Literal('firm'), Type.Literal('land'), Type.Literal('project')]),
  key: Closed({ fact: Id, name: FieldName }),
  fields: Type.Array(
    Closed({ name: FieldName, fact: Id, codes: Type.Optional(Type.Record(Type.String({ maxLength: 100 }), Code, { maxProperties: 300 })) }),
    { maxItems: 100 },
  ),
  share: ShareIn,
  basis: BasisIn,
  rhythm: Both,
  completeness: Type.Number({ minimum: 0, maximum: 100 }),
  cacheSeconds: Type.Integer({ minimum: 0, maximum: 2_592_000 }),
  retryHours: Type.Integer({ minimum: 0, maximum: 720 }),
});
export const ConnectionIn = Closed({
  kind: Type.Union([
    Type.Literal('http-json'),
    Type.Literal('x-road-rest'),
    Type.Literal('sql'),
    Type.Literal('csv-batch'),
    Type.Literal('platform'),
  ]),
  address: Type.String({ maxLength: 1000 }),
  settings: Type.Record(Type.String({ maxLength: 80 }), Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean()])),
  secretRef: Type.Optional(Short),
  timeoutMs: Type.Integer({ minimum: 100, maximum: 30_000 }),
});
export type ResourceIn = Static<typeof ResourceIn>;
export type ConnectionIn = Static<typeof ConnectionIn>;

const published = ['not-yours', 'resource-not-found', 'resource-closed', 'nothing-changed'];

export const resourceOperations: readonly Operation[] = [
  {
    name: 'resource.list',
    summary: 'What departments hold and answer: class of sharing, rhythm, completeness, who uses it, how the source does today',
    who: 'officer',
    query: Closed({ division: Type.Optional(Type.String({ pattern: `^${String.raw`\d{6}`}$` })) }),
    reply: Rows(ResourceRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'resource.get',
    summary: 'One resource: its fields and grants; how it is reached only for its owner and the data offices over it',
    who: 'officer',
    reply: ResourceView,
    refusals: ['not-yours', 'resource-not-found'],
    command: false,
  },
  {
    name: 'resource.form',
    summary: 'What the forms of the exchange choose from: offices, facts, laws, the own items and their papers',
    who: 'officer',
    reply: ExchangeForm,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'resource.register',
    summary: 'Registers a resource: by its owner, or by a data office over it',
    who: 'officer',
    body: ResourceIn,
    reply: ResourceDone,
    refusals: ['not-yours', 'resource-exists', 'unknown-office'],
    command: true,
  },
  {
    name: 'resource.change',
    summary: 'Publishes a resource anew; its id, owner and subject stay',
    who: 'officer',
    body: ResourceIn,
    reply: ResourceDone,
    refusals: [...published, 'unknown-office'],
    command: true,
  },
  {
    name: 'resource.close',
    summary: 'Closes a resource; nobody asks it any more',
    who: 'officer',
    body: Closed({ reason: Sentence }),
    reply: ResourceDone,
    refusals: published,
    command: true,
  },
  {
    name: 'connection.set',
    summary: 'Says how a resource is reached; secrets are named, never written',
    who: 'officer',
    body: ConnectionIn,
    reply: ResourceDone,
    refusals: published,
    command: true,
  },
  {
    name: 'resource.try',
    summary: 'Asks the source once with a key of nobody living; what it answers is shown masked',
    who: 'officer',
    body: Closed({ key: Type.String({ minLength: 1, maxLength: 100 }) }),
    reply: ResourceTried,
    refusals: ['not-yours', 'resource-not-found', 'resource-closed', 'not-connected', 'test-key-only'],
    command: true,
  },
];
