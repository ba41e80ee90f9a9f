/** The one place where the server reads the time; everything further in gets it as an argument (house.md, section 2, rule 5). */
import type { Instant } from '#domain/kernel/instant.ts';
import { instantOf } from '#domain/kernel/instant.ts';

export type WallClock = () => Instant;

/** Milliseconds since 1970 UTC. */
export const wallClock: WallClock = () => instantOf(Date.now());
