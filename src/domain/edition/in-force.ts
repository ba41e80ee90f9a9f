/** Which version of a subject holds on a day: derived from effective dates, never stored. */
import type { Day } from '#domain/kernel/instant.ts';

/** A version that was published, or came with the code (no effective day: from the beginning). */
export type Dated = { readonly version: number; readonly effectiveOn?: Day; readonly retiredOn?: Day };

/**
 * The highest number whose day has come; undefined where none has. Once that one is retired the subject is `over`: no older
 * version comes back by itself.
 */
export function standingOn<Version extends Dated>(versions: readonly Version[], today: Day): Version | 'over' | undefined {
  const [newest] = versions
    .filter(({ effectiveOn }) => effectiveOn === undefined || effectiveOn <= today)
    .toSorted((one, other) => other.version - one.version);
  return newest?.retiredOn !== undefined && newest.retiredOn <= today ? 'over' : newest;
}
