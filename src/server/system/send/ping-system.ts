/** A signed test event, sent at once and kept in no list: whether anybody is there who knows our secret. */
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import type { SystemState } from '#domain/system/system.ts';
import type { SystemEvent } from '#contract/system-events.ts';
import { sendOne, type SendParts, type Sent } from './send-one.ts';

const pingOf = ({ system }: SystemState, now: Instant): SystemEvent => ({
  id: `${system.id}.ping-${now}`,
  type: 'system.ping',
  timestamp: instantText(now),
  data: { position: 0, case: null, version: 0, part: null, office: null, item: null, state: null },
});

export const pingSystem = (parts: SendParts, state: SystemState, now: Instant, ending: AbortSignal): Promise<Sent> =>
  sendOne(parts, state, pingOf(state, now), now, ending);
