/** What a courier is to us: takes one parcel for each of our references, prints its number, tells what becomes of it. */
import type { Tracked } from '#domain/hall/parcel.ts';
import type { Result } from '#domain/kernel/result.ts';

export type CourierOrder = {
  /** Ours: the same on every try, so that there is one order however often it is asked for. */
  readonly reference: string;
  readonly recipient: string;
  readonly phone: string;
  readonly address: string;
  readonly from: string;
};
/** An event as the courier tells it: of which of our references. */
export type CourierEvent = { readonly reference: string; readonly track: Tracked };

export type Courier = {
  readonly name: string;
  /** Throws where the courier did not answer or does not know: the job is tried again. */
  readonly order: (order: CourierOrder) => Promise<{ readonly number: string; readonly tracking: string }>;
  /** Says which orders were given into its hand. Twice is once. */
  readonly announce: (number: string) => Promise<void>;
  /** Twice is once; one that was never there is cancelled. */
  readonly cancel: (number: string) => Promise<void>;
  /** All that is known of an order, for when its news did not arrive. */
  readonly eventsOf: (number: string) => Promise<readonly CourierEvent[]>;
  /** Reads what the courier sent. Refuses `courier-signature-wrong`, `courier-event-unknown`. */
  readonly read: (payload: string, signature: string) => Result<CourierEvent>;
};
