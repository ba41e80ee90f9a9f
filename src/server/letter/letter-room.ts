/** What the room of papers is given at wiring. */
import type { PaperRoom } from '#server/case/paper-world.ts';
import type { IssuingKeys } from '#server/certificate/issuing-keys.ts';
import type { Log } from '#server/kernel/log.ts';

export type LetterRoom = PaperRoom & {
  readonly keys: IssuingKeys;
  /** From which printed marks follow; kept beside the keys. */
  readonly codeSecret: string;
  readonly log: Log;
};
