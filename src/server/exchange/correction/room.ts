/** What corrections are given at wiring, beside the room of cases: the resources, and the way to a department's own system. */
import type { Resource } from '#domain/exchange/resource.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Log } from '#server/kernel/log.ts';

/** What a department's own system is told. `claimed` and `value` are in the department's own words where it has codes. */
export type SystemMessage =
  | {
      readonly what: 'contest';
      readonly id: string;
      readonly key: string;
      readonly field: string;
      readonly claimed: unknown;
      readonly evidence: string | null;
      readonly due: string;
    }
  | {
      readonly what: 'settlement';
      readonly id: string;
      readonly key: string;
      readonly field: string;
      readonly outcome: 'corrected' | 'kept';
      readonly value: unknown;
    };

export type CorrectionRoom = CaseRoom & {
  readonly log: Log;
  /** Whether nothing may be told to anybody outside: a restored copy must not contest again what the original contested. */
  readonly isHeld: () => Promise<boolean>;
  readonly resourceOf: (id: string) => Promise<Resource | undefined>;
  /**
   * Tells a department's system over the connection of its resource.
   * @returns whether it took it; false: it has no such door. Throws where it did not answer: the job is tried again.
   */
  readonly tellSystem: (resource: Resource, message: SystemMessage, now: Instant) => Promise<boolean>;
};
