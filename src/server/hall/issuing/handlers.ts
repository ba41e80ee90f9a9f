/** Answers the operations of issuing. */
import { refuse, type Result } from '#domain/kernel/result.ts';
import type { issuingRoutes } from '#contract/issuing-routes.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { cancelParcel } from './cancel-parcel.ts';
import { changePickUp } from './change-delivery.ts';
import { countIssuing, listWaiting } from './desk-figures.ts';
import { handOver } from './hand-over.ts';
import { handToCourier } from './hand-to-courier.ts';
import { deskOf, pickUpNotFound, type Facts, type IssuingRoom } from './issuing-room.ts';
import { askNow, chooseDeliveryAgain, keyIn, ofCase } from './own-deliveries.ts';
import { getParcel, listParcels } from './parcel-desk.ts';
import { findPickUpBy, getPickUp, listPickUps } from './pick-up-desk.ts';
import { pickUpSlip } from './pick-up-slip.ts';
import { printLabels } from './print-labels.ts';
import { courierEvent } from './take-track.ts';

type Names = keyof typeof issuingRoutes | `delivery.${'of-case' | 'ask-now' | 'choose-again'}`;

export const issuingHandlers = (room: IssuingRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'delivery.of-case': (facts) => ofCase(room, facts),
  'delivery.ask-now': (facts) => askNow(room, facts),
  'delivery.choose-again': (facts) => chooseDeliveryAgain(room, facts),
  'issuing.counts': (facts) => countIssuing(room, facts),
  'issuing.waiting': (facts) => listWaiting(room, facts),
  'pick-up.list': (facts) => listPickUps(room, facts),
  'pick-up.find': (facts) => findPickUpBy(room, facts),
  'pick-up.get': (facts) => getPickUp(room, facts),
  'pick-up.place': (facts) => place(room, facts),
  'pick-up.hand-over': (facts) => handOver(room, facts),
  'pick-up.slip': (facts) => pickUpSlip(room, facts),
  'parcel.list': (facts) => listParcels(room, facts),
  'parcel.get': (facts) => getParcel(room, facts),
  'parcel.labels': (facts) => printLabels(room, facts),
  'parcel.hand-to-courier': (facts) => handToCourier(room, facts),
  'parcel.cancel': (facts) => cancelParcel(room, facts),
  'parcel.courier-event': (facts) => courierEvent(room, facts),
});

async function place(room: IssuingRoom, facts: Facts): Promise<Result<unknown>> {
  const desk = deskOf(facts.caller);
  if (desk === undefined || facts.idempotencyKey === undefined) return refuse('not-yours');
  const key = keyIn(facts);
  if (key === undefined || key.division !== desk.post.division) return pickUpNotFound;
  const { shelf } = facts.body as { readonly shelf: string };
  return changePickUp(room, {
    key,
    command: { kind: 'place', shelf },
    actor: { kind: 'officer', person: desk.person, post: desk.post },
    person: desk.person,
    idempotencyKey: facts.idempotencyKey,
    requestId: facts.requestId,
    now: facts.now,
  });
}
