/** What an event of a pick-up or a parcel asks of the world: jobs, done after the commit, whose results come back as commands. */
import type { DeliveryNews } from '#domain/case/delivery.ts';
import type { ParcelEvent, ParcelState } from './parcel.ts';
import type { PickUpEvent } from './pick-up.ts';

/** `patient`: a courier may be down for days, and the parcel is ordered all the same. */
export type DeliveryJob =
  /** The cases in it are told what became of their delivery. */
  | { readonly kind: 'delivery.tell'; readonly of: 'pick-up' | 'parcel'; readonly news: DeliveryNews }
  | { readonly kind: 'parcel.order'; readonly patient: true }
  /** The courier is told that it lies in its hand. */
  | { readonly kind: 'parcel.announce'; readonly patient: true }
  | { readonly kind: 'parcel.cancel-order'; readonly patient: true }
  /** It was signed for at the door: the parts in it are delivered. */
  | { readonly kind: 'parcel.close' };

export function reactPickUp(event: PickUpEvent): readonly DeliveryJob[] {
  switch (event.kind) {
    case 'Opened':
      return [{ kind: 'delivery.tell', of: 'pick-up', news: event.early ? 'part-ready' : 'ready' }];
    case 'Reminded':
      return [{ kind: 'delivery.tell', of: 'pick-up', news: 'waiting' }];
    case 'CourierOffered':
      return [{ kind: 'delivery.tell', of: 'pick-up', news: 'courier-offered' }];
    case 'Placed':
    case 'Taken':
    case 'Sent':
      return [];
  }
}

const told: Readonly<Partial<Record<ParcelState['state'], DeliveryNews>>> = {
  collected: 'sent',
  moving: 'sent',
  out: 'sent',
  returned: 'returned',
  lost: 'lost',
};

/** @param before,after the states around the event: what moved nothing is told nobody. */
export function reactParcel(event: ParcelEvent, before: ParcelState | undefined, after: ParcelState): readonly DeliveryJob[] {
  if (event.kind === 'Packed') return [{ kind: 'parcel.order', patient: true }];
  if (event.kind === 'HandedToCourier') return [{ kind: 'parcel.announce', patient: true }];
  if (event.kind === 'Cancelled') return before?.order === undefined ? [] : [{ kind: 'parcel.cancel-order', patient: true }];
  if (event.kind !== 'Tracked' || before === undefined || after.state === before.state) return [];
  if (after.state === 'delivered') return [{ kind: 'parcel.close' }];
  const [was, is] = [told[before.state], told[after.state]];
  return is === undefined || is === was ? [] : [{ kind: 'delivery.tell', of: 'parcel', news: is }];
}
