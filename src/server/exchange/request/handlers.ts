/** Answers the operations on data requests; for whom a request is none of their business there is none. */
import { brandAs, type DivisionCode, type ItemId, type MaterialId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { isWithin } from '#domain/division/division.ts';
import type { DataNeed, DataRequestCommand, RequestOffices } from '#domain/exchange/data-request.ts';
import { isPartOf } from '#domain/exchange/request-acts.ts';
import type { ResourceId } from '#domain/exchange/resource.ts';
import { dataRequestActs, type AskIn, type CompleteIn, type DataRequestActName } from '#contract/operations/data-request.ts';
import type { DataKey } from '#contract/view/exchange.ts';
import type { Caller } from '#server/identity/caller.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { deriveSecret } from '#server/kernel/secret-file.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { findOpenResource, namedResources } from '../store/resources.ts';
import { findRequest, requestId, type FoundRequest } from '../store/requests.ts';
import { officerOf, type Officer, type StudioRoom } from '../studio-room.ts';
import { changeRequest, officesFor } from './change-request.ts';
import { listRequests } from './list-requests.ts';
import { requestView } from './request-view.ts';

type Facts = RequestFacts<Caller>;

const asOfficer =
  (room: StudioRoom, work: (facts: Facts, officer: Officer) => Promise<Result<unknown>>): Handler<Caller> =>
  async (facts) => {
    const officer = officerOf(room, facts.caller);
    return officer.ok ? work(facts, officer.value) : officer;
  };

export const dataRequestHandlers = (room: StudioRoom): Readonly<Record<string, Handler<Caller>>> => ({
  'data-request.list': asOfficer(room, (facts, officer) => listRequests(room, facts, officer)),
  'data-request.get': asOfficer(room, (facts, officer) => get(room, facts, officer)),
  'data-request.ask': asOfficer(room, (facts, officer) => ask(room, facts, officer)),
  'data-request.take-key': asOfficer(room, (facts, officer) => takeKey(room, facts, officer)),
  ...Object.fromEntries(
    (Object.keys(dataRequestActs) as DataRequestActName[]).map((act) => [
      `data-request.${act}`,
      asOfficer(room, (facts, officer) => perform(room, facts, officer, commandOf(act, facts.body))),
    ]),
  ),
});

const notFound = refuse('data-request-not-found');

/** Supervision reads what the offices of its divisions take part in; it acts on none of it. */
const supervises = ({ catalogue }: StudioRoom, officer: Officer, { asker, owner }: RequestOffices): boolean =>
  officer.duty === 'supervision' &&
  [asker, owner].some((office) => {
    const division = catalogue.offices.get(office)?.division;
    return division !== undefined && isWithin(division, officer.division);
  });

async function findOwn(room: StudioRoom, { params }: Facts, officer: Officer): Promise<FoundRequest | undefined> {
  const found = await findRequest(sqlOf(room.pool), params['id'] ?? '');
  if (found === undefined) return undefined;
  const { offices } = found.state;
  return isPartOf(offices, officer.office) || supervises(room, officer, offices) ? found : undefined;
}

async function get(room: StudioRoom, facts: Facts, officer: Officer): Promise<Result<unknown>> {
  const found = await findOwn(room, facts, officer);
  if (found === undefined) return notFound;
  const { resource } = found.state.need;
  const names = await namedResources(sqlOf(room.pool), [resource]);
  return ok(requestView(found, { catalogue: room.catalogue, officer, resource: names.get(resource), now: facts.now }));
}

const needOf = (resource: ResourceId, { material, items, ...body }: CompleteIn): DataNeed => ({
  ...body,
  resource,
  items: items.map((item) => brandAs<ItemId>(item)),
  ...(material === undefined ? {} : { material: brandAs<MaterialId>(material) }),
});

async function ask(room: StudioRoom, facts: Facts, officer: Officer): Promise<Result<unknown>> {
  const { idempotencyKey, requestId: trace, now } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { resource: wanted, ...body } = facts.body as AskIn;
  const resource = await findOpenResource(sqlOf(room.pool), wanted);
  if (resource === undefined) return refuse('resource-not-found');
  const asker = { asker: officer.office, department: officer.department, division: brandAs<DivisionCode>(officer.division) };
  const offices = officesFor(room.catalogue, resource, asker);
  if (!offices.ok) return offices;
  const id = requestId(room.newId());
  return changeRequest(room, {
    id,
    resource: resource.id,
    command: { kind: 'ask', id, offices: offices.value, need: needOf(resource.id, body), share: resource.share },
    actor: officer,
    person: officer.person,
    idempotencyKey,
    requestId: trace,
    now,
    payload: { act: 'ask', body: facts.body },
  });
}

type Command = (found: FoundRequest) => DataRequestCommand;

/** Bodies were checked against the contract's shape of the act. */
const commandOf =
  (act: DataRequestActName, body: unknown): Command =>
  ({ state }) =>
    act === 'complete'
      ? { kind: act, need: needOf(state.need.resource, body as CompleteIn) }
      : ({ kind: act, ...(body as object) } as DataRequestCommand);

async function perform(room: StudioRoom, facts: Facts, officer: Officer, commandFor: Command): Promise<Result<unknown>> {
  const { idempotencyKey, requestId: trace, now } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const found = await findOwn(room, facts, officer);
  if (found === undefined) return notFound;
  const { id, need } = found.state;
  const command = commandFor(found);
  return changeRequest(room, {
    id,
    resource: need.resource,
    command,
    actor: officer,
    person: officer.person,
    idempotencyKey,
    requestId: trace,
    now,
    payload: { id, act: command.kind, body: facts.body },
  });
}

/** The key is made of our secret and the caller's own idempotency key: sent again it is the same, and it lies nowhere in clear. */
async function takeKey(room: StudioRoom, facts: Facts, officer: Officer): Promise<Result<unknown>> {
  const id = facts.params['id'] ?? '';
  const key = `yk_${deriveSecret(room.keySecret, `${id} ${officer.person} ${facts.idempotencyKey ?? ''}`)}`;
  const done = await perform(room, facts, officer, () => ({ kind: 'take-key', keyHash: sha256(key) }));
  if (!done.ok) return done;
  const shown: DataKey = { id, key };
  return ok(shown);
}
