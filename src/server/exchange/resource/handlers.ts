/** Answers the operations on resources and their connections. */
import { brandAs, type FactId, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { isWithin } from '#domain/division/division.ts';
import { mayPublish } from '#domain/exchange/decide-resource.ts';
import type { Resource, ResourceId } from '#domain/exchange/resource.ts';
import type { ResourceCommand } from '#domain/exchange/resource-event.ts';
import type { ConnectionIn, ResourceIn } from '#contract/operations/resource.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { lastFileOf } from '../csv-batch/last-file.ts';
import { silencesOf } from '../request/silences.ts';
import { allConnections, connectionOf } from '../store/connections.ts';
import { grantsOfResource, liveGrants } from '../store/grants.ts';
import { findResource, openResources } from '../store/resources.ts';
import { officerOf, type Officer, type StudioRoom } from '../studio-room.ts';
import { changeResource } from './change-resource.ts';
import { exchangeForm } from './exchange-form.ts';
import { resourceRow, resourceView } from './resource-view.ts';

type Facts = RequestFacts<Caller>;
type Names =
  | 'resource.list'
  | 'resource.get'
  | 'resource.form'
  | 'resource.register'
  | 'resource.change'
  | 'resource.close'
  | 'resource.try'
  | 'connection.set';

/** Only under a post that handles, approves or supervises. */
const asOfficer =
  (room: StudioRoom, work: (facts: Facts, officer: Officer) => Promise<Result<unknown>>): Handler<Caller> =>
  async (facts) => {
    const officer = officerOf(room, facts.caller);
    return officer.ok ? work(facts, officer.value) : officer;
  };

export const resourceHandlers = (room: StudioRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'resource.list': asOfficer(room, (facts) => list(room, facts)),
  'resource.get': asOfficer(room, (facts, officer) => get(room, facts, officer)),
  'resource.form': asOfficer(room, (_facts, officer) => Promise.resolve(ok(exchangeForm(room.catalogue, officer)))),
  'resource.register': asOfficer(room, (facts, officer) => publish(room, facts, officer, 'register')),
  'resource.change': asOfficer(room, (facts, officer) => publish(room, facts, officer, 'change')),
  'resource.close': asOfficer(room, (facts, officer) => {
    const { reason } = facts.body as { readonly reason: string };
    return change(room, facts, officer, idIn(facts), { kind: 'close', reason });
  }),
  'connection.set': asOfficer(room, (facts, officer) => connect(room, facts, officer)),
  'resource.try': asOfficer(room, (facts, officer) => tryOut(room, facts, officer)),
});

const idIn = ({ params }: Facts): ResourceId => brandAs<ResourceId>(params['id'] ?? '');

async function list(room: StudioRoom, { query, now }: Facts): Promise<Result<unknown>> {
  const sql = sqlOf(room.pool);
  const [resources, grants, connections, health] = await Promise.all([
    openResources(sql),
    liveGrants(sql, dayOfInstant(now)),
    allConnections(sql),
    room.healthOf(sql, now),
  ]);
  const asked = Number(query['division'] ?? 0);
  const inside = resources.filter(({ division }) => asked === 0 || isWithin(division, brandAs(asked)));
  const rows = inside.map((resource) =>
    resourceRow(resource, {
      catalogue: room.catalogue,
      grants: grants.filter((grant) => grant.resource === resource.id),
      connected: connections.has(resource.id),
      health: health.get(resource.id),
    }),
  );
  return ok({ rows, next: null });
}

async function get(room: StudioRoom, facts: Facts, officer: Officer): Promise<Result<unknown>> {
  const sql = sqlOf(room.pool);
  const id = idIn(facts);
  const found = await findResource(sql, id);
  if (found === undefined) return refuse('resource-not-found');
  const [grants, health, file, silences] = await Promise.all([
    grantsOfResource(sql, id, dayOfInstant(facts.now)),
    room.healthOf(sql, facts.now),
    lastFileOf(sql, id),
    silencesOf(sql, id),
  ]);
  const { catalogue } = room;
  const connected = found.state.connection !== undefined;
  return ok({ ...resourceView(found, officer, { catalogue, grants, connected, health: health.get(id) }), file, silences });
}

/** Department and division are the owner's: nobody publishes in the name of another. */
function resourceFrom({ offices }: Pick<Catalogue, 'offices'>, body: ResourceIn): Result<Resource> {
  const owner = offices.get(brandAs<OfficeId>(body.owner));
  if (owner === undefined) return refuse('bad-input', { problems: [{ pointer: '/owner', code: 'unknown-office' }] });
  const { key, fields, ...rest } = body;
  return ok({
    ...rest,
    id: brandAs<ResourceId>(body.id),
    owner: owner.id,
    department: owner.department,
    division: owner.division,
    key: { ...key, fact: brandAs<FactId>(key.fact) },
    fields: fields.map(({ name, fact, codes }) => ({ name, fact: brandAs<FactId>(fact), ...(codes === undefined ? {} : { codes }) })),
  });
}

async function publish(room: StudioRoom, facts: Facts, officer: Officer, kind: 'register' | 'change'): Promise<Result<unknown>> {
  const resource = resourceFrom(room.catalogue, facts.body as ResourceIn);
  if (!resource.ok) return resource;
  const id = kind === 'register' ? resource.value.id : idIn(facts);
  return change(room, facts, officer, id, { kind, resource: resource.value });
}

function connect(room: StudioRoom, facts: Facts, officer: Officer): Promise<Result<unknown>> {
  const { secretRef, ...body } = facts.body as ConnectionIn;
  const id = idIn(facts);
  const connection = { ...body, resource: id, ...(secretRef === undefined ? {} : { secretRef }) };
  return change(room, facts, officer, id, { kind: 'connect', connection });
}

function change(room: StudioRoom, facts: Facts, officer: Officer, id: ResourceId, command: ResourceCommand): Promise<Result<unknown>> {
  const { idempotencyKey, requestId, now } = facts;
  if (idempotencyKey === undefined) return Promise.resolve(refuse('idempotency-key-missing'));
  return changeResource(room, { id, command, actor: officer, person: officer.person, idempotencyKey, requestId, now });
}

/** Area code 330199 is assigned to no place: no living person has such a number. */
const NOBODY = /^(330199|9\d330199)/;

async function tryOut(room: StudioRoom, facts: Facts, officer: Officer): Promise<Result<unknown>> {
  const sql = sqlOf(room.pool);
  const id = idIn(facts);
  const found = await findResource(sql, id);
  if (found === undefined) return refuse('resource-not-found');
  const { resource, state } = found.state;
  if (!mayPublish(officer, resource)) return refuse('not-yours');
  if (state === 'closed') return refuse('resource-closed');
  const { key } = facts.body as { readonly key: string };
  if (!NOBODY.test(key)) return refuse('test-key-only');
  const connection = await connectionOf(sql, id);
  return connection === undefined ? refuse('not-connected') : ok(await room.tryOut(resource, connection, key));
}
