/** What a carrier of mail or SMS is to us: takes one message with a key, and says what became of it. */

export type Message = {
  /** The same on every try: the carrier delivers one, however often it is asked. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** `final`: it would be refused again (no such address); else it is tried again, not before `waitMs` where the carrier says so. */
export type Sent =
  | { readonly ok: true; readonly message: string }
  | { readonly ok: false; readonly final: boolean; readonly code: string; readonly waitMs?: number };

/** Where a carrier is reached; `secret` is the secret itself, read at the moment of use. */
export type Carrier = { readonly endpoint: string; readonly sender: string; readonly secret: string | undefined };
export type Send = (carrier: Carrier, message: Message) => Promise<Sent>;

/** Longest wait for a carrier, in milliseconds: shorter than the sender's lease of a minute. */
export const CARRIER_MS = 10_000;
