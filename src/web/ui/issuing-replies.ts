/** What the operations of issuing answer, for `call`. */
import type {
  IssuingCounts,
  OwnDeliveries,
  ParcelDone,
  ParcelRow,
  ParcelView,
  PickUpDone,
  PickUpHandedOver,
  PickUpRow,
  PickUpView,
  WaitingRow,
} from '#contract/view/issuing.ts';

type Rows<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

export type IssuingReplies = {
  'delivery.of-case': OwnDeliveries;
  'delivery.ask-now': OwnDeliveries;
  'delivery.choose-again': OwnDeliveries;
  'issuing.counts': IssuingCounts;
  'issuing.waiting': Rows<WaitingRow>;
  'pick-up.list': Rows<PickUpRow>;
  'pick-up.find': PickUpView;
  'pick-up.get': PickUpView;
  'pick-up.place': PickUpDone;
  'pick-up.hand-over': PickUpHandedOver;
  'parcel.list': Rows<ParcelRow>;
  'parcel.get': ParcelView;
  'parcel.hand-to-courier': { readonly parcels: readonly string[] };
  'parcel.cancel': ParcelDone;
};
