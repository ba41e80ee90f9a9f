/** What the operations on a hall's devices and ratings answer; joined in hall-replies.ts. */
import type {
  DeviceAsked,
  DeviceDone,
  DeviceList,
  DeviceRow,
  DeviceSelf,
  RatingCounts,
  RatingGiven,
  RatingOfTicket,
  RatingRow,
  RatingWanted,
} from '#contract/view/device.ts';

export type DeviceReplies = {
  'device.ask': DeviceAsked;
  'device.claim': DeviceSelf;
  'device.pair': DeviceRow;
  'device.list': DeviceList;
  'device.revoke': DeviceDone;
  'service-rating.wanted': RatingWanted;
  'service-rating.of-ticket': RatingOfTicket;
  'service-rating.give': RatingGiven;
  'service-rating.list': { readonly rows: readonly RatingRow[]; readonly next: string | null };
  'service-rating.counts': RatingCounts;
};
