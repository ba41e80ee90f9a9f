/** Runs one command on a pick-up or on a parcel, for a clerk and for the worker alike. */
import type { Actor } from '#domain/case/actor.ts';
import { decideParcel } from '#domain/hall/decide-parcel.ts';
import { decidePickUp } from '#domain/hall/decide-pick-up.ts';
import type { ParcelCommand, ParcelEvent, ParcelState } from '#domain/hall/parcel.ts';
import type { PickUpCommand, PickUpEvent, PickUpState } from '#domain/hall/pick-up.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { ParcelDone, PickUpDone } from '#contract/view/issuing.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Order } from '#server/corridor/run-command.ts';
import { delivery, refOf } from './issuing-room.ts';
import { lockParcel, parcelAggregate } from './parcel-store.ts';
import { lockPickUp, pickUpAggregate } from './pick-up-store.ts';

type Room = Pick<CaseRoom, 'corridor' | 'catalogue'>;
export type DeliveryChange<Command> = {
  readonly key: Key;
  readonly command: Command;
  readonly actor: Extract<Actor, { kind: 'officer' }> | typeof delivery;
  /** Scope of the key: a person, or `system`. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
};

/** @returns the acknowledgement as it was first given; or the refusal, with nothing changed. */
export function changePickUp(room: Room, change: DeliveryChange<PickUpCommand>): Promise<Result<StoredReply>> {
  const { key, command, actor } = change;
  const order: Order<PickUpState, PickUpEvent> = {
    ...orderOf('pick-up', change),
    lock: (tx) => lockPickUp(tx, key),
    decide: (_tx, state, at) => {
      const decided = decidePickUp(command, state, { actor, by: refOf(actor), calendar: room.catalogue.calendar, now: at });
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state }) => {
      const body: PickUpDone = { id: state.id, state: state.state, version: state.seq };
      return { status: 200, body };
    },
  };
  return runCommand(room.corridor, pickUpAggregate(), order);
}

/** The same for a parcel. */
export function changeParcel(room: Room, change: DeliveryChange<ParcelCommand>): Promise<Result<StoredReply>> {
  const { key, command, actor } = change;
  const order: Order<ParcelState, ParcelEvent> = {
    ...orderOf('parcel', change),
    lock: (tx) => lockParcel(tx, key),
    decide: (_tx, state, at) => {
      const decided = decideParcel(command, state, { actor, by: refOf(actor), now: at });
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state }) => {
      const body: ParcelDone = { id: state.id, state: state.state, version: state.seq };
      return { status: 200, body };
    },
  };
  return runCommand(room.corridor, parcelAggregate(), order);
}

const orderOf = (
  kind: string,
  { key, command, person, idempotencyKey, requestId, now }: DeliveryChange<PickUpCommand | ParcelCommand>,
) => ({
  use: { division: key.division, person, key: idempotencyKey },
  payload: { act: `${kind}.${command.kind}`, id: key.id, command },
  requestId,
  now,
});

/** What a job or a round does: its key makes it once however often it runs. */
export const bySystem = <Command>(key: Key, command: Command, idempotencyKey: string, now: Instant): DeliveryChange<Command> => ({
  key,
  command,
  actor: delivery,
  person: 'system',
  idempotencyKey,
  requestId: idempotencyKey,
  now,
});
