/** What every handler is given about its request: time, ids and language enter once, at the door. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Language } from '#domain/kernel/text.ts';

export type RequestFacts<Caller> = {
  readonly now: Instant;
  readonly requestId: string;
  readonly language: Language;
  readonly caller: Caller | undefined;
  readonly idempotencyKey: string | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Key of a paired device of a hall (`x-yici-device`), as it was sent; whoever lets it act proves it. */
  readonly device?: string | undefined;
  readonly body: unknown;
  /** Raw bytes for uploads; empty for JSON requests. */
  readonly bytes: Uint8Array;
};

/** A reply that is not JSON: a PDF, a JWS, a QR picture. */
export type Bytes = { readonly bytes: Uint8Array; readonly type: string; readonly fileName: string };

/** A file that is sent while it is read, so that no length of it fills the memory. */
export type Streamed = { readonly stream: AsyncIterable<string>; readonly type: string; readonly fileName: string };

export type Handler<Caller> = (request: RequestFacts<Caller>) => Promise<Result<unknown>>;
