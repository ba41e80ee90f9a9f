/** An operation as a value: who may call it, what goes in, what comes out, how it may refuse. OpenAPI and routing are read from it. */
import type { TSchema } from 'typebox';
import type { OperationName } from './routes.ts';

/** public: anyone; person: signed in; officer: signed in and acting under a post; system: a department's system with its key. The engine still judges each act. */
export type Who = 'public' | 'person' | 'officer' | 'system';

export type Operation = {
  readonly name: OperationName | `case.${string}`;
  readonly summary: string;
  readonly who: Who;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  readonly reply: TSchema;
  /** Kebab codes this operation may answer with, beside the general ones (bad input, not signed in, not found). */
  readonly refusals: readonly string[];
  /** A command: an Idempotency-Key header is demanded (400 without one). */
  readonly command: boolean;
};
