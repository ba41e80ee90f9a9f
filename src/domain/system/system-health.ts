/** How a department system does, judged from what was heard of it and what waits: silent is red, and told to supervision. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { SystemState } from './system.ts';

export type SystemHealth = 'well' | 'behind' | 'silent' | 'resting' | 'off';
export type SystemSigns = {
  /** Last sign of life; null: none yet. */
  readonly heardAt: Instant | null;
  readonly restingUntil: Instant | null;
  /** When the oldest event that waits happened. */
  readonly oldest: Instant | null;
};

type Judged = Pick<SystemState, 'state' | 'system' | 'liveSince'>;

const MINUTE = 60_000;
/** Waiting longer than this an event is late, whatever the reason. */
const BEHIND_MS = 10 * MINUTE;

/** Only a live system must be heard of; a sandbox may sleep. */
export const systemHealth = (system: Judged, signs: SystemSigns, now: Instant): SystemHealth => {
  if (system.state === 'closed' || system.state === 'suspended') return 'off';
  if (system.state === 'live' && silentSince(system, signs, now) !== undefined) return 'silent';
  if (signs.restingUntil !== null && signs.restingUntil > now) return 'resting';
  return signs.oldest !== null && now - signs.oldest > BEHIND_MS ? 'behind' : 'well';
};

/** Since when nothing was heard, where that is longer than it may be; a system that just went live is given its time. */
export const silentSince = (judged: Judged, signs: Pick<SystemSigns, 'heardAt'>, now: Instant): number | undefined => {
  const since = lastSign(judged, signs);
  return now - since > judged.system.silentAfterMinutes * MINUTE ? since : undefined;
};

const lastSign = ({ liveSince }: Judged, { heardAt }: Pick<SystemSigns, 'heardAt'>): number => Math.max(heardAt ?? 0, liveSince ?? 0);

/** Half the time it may be silent: then a webhook that had nothing to carry asks whether anybody is there. */
export const wantsPing = (judged: Judged, { heardAt }: Pick<SystemSigns, 'heardAt'>, now: Instant): boolean =>
  now - (heardAt ?? 0) > (judged.system.silentAfterMinutes * MINUTE) / 2;
