/** Asks, answers and ends data requests through the corridor; what they are judged against is read under the lock. */
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { DataRequestCommand, RequestOffices } from '#domain/exchange/data-request.ts';
import { decideRequest } from '#domain/exchange/decide-request.ts';
import type { ExchangeActor } from '#domain/exchange/exchange-actor.ts';
import type { DataRequestId } from '#domain/exchange/grant.ts';
import type { Resource, ResourceId } from '#domain/exchange/resource.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import { findOpenResource, EXCHANGE_DIVISION } from '../store/resources.ts';
import { lockRequest, requestAggregate, requestKey } from '../store/requests.ts';
import { dataOfficeOf } from './data-offices.ts';

export type RequestChange = {
  readonly id: DataRequestId;
  readonly resource: ResourceId;
  readonly command: DataRequestCommand;
  readonly actor: ExchangeActor;
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  /** What the key stands for, where that is not the command itself (an id is new at each try). */
  readonly payload?: unknown;
};

/** Runs one command; the stored reply's text is `{ id, state, version }`. */
export const changeRequest = (
  { corridor, catalogue }: { readonly corridor: Corridor; readonly catalogue: Catalogue },
  { id, resource, command, actor, person, idempotencyKey, requestId, now, payload = { id, command } }: RequestChange,
): Promise<Result<StoredReply>> =>
  runCommand(corridor, requestAggregate, {
    use: { division: EXCHANGE_DIVISION, person, key: idempotencyKey },
    payload,
    requestId,
    now,
    lock: (tx) => lockRequest(tx, id),
    decide: async (tx, state, at) => {
      const open = await findOpenResource(tx, resource);
      const decided = decideRequest(command, state, {
        actor,
        calendar: catalogue.calendar,
        now: at,
        resource: open,
        items: catalogue.items,
        laws: catalogue.laws,
      });
      return decided.ok ? ok({ key: requestKey(id), events: decided.value }) : decided;
    },
    reply: ({ state }) => ({
      status: command.kind === 'ask' ? 201 : 200,
      body: { id: state.id, state: state.state, version: state.seq },
    }),
  });

/** The four offices of a request by an office for a resource; refused where no data office is there to check it. */
export function officesFor(
  catalogue: Catalogue,
  resource: Resource,
  asker: Pick<RequestOffices, 'asker' | 'department' | 'division'>,
): Result<RequestOffices> {
  const [checker, ruler] = [dataOfficeOf(catalogue, asker.division), dataOfficeOf(catalogue, resource.division)];
  return checker === undefined || ruler === undefined
    ? refuse('data-office-missing')
    : ok({ ...asker, owner: resource.owner, checker, ruler });
}
