/** Puts issuing together: its room, its operations, its jobs and what the worker does for it again and again. */
import { courierFinder } from '#server/hall/courier/find-courier.ts';
import type { IssuingRoom } from '#server/hall/issuing/issuing-room.ts';
import { issuingHandlers } from '#server/hall/issuing/handlers.ts';
import { askCourier, orderWaiting, passDays } from '#server/hall/issuing/rounds.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { isHeld } from '#server/notice/hold.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { demoIssuing } from './demo-issuing.ts';
import type { Round } from './rounds.ts';
import type { Wired } from './wire.ts';

type Given = Pick<Wired, 'config' | 'cases' | 'log'>;

export const issuingRoom = ({ config, cases, log }: Given): IssuingRoom => ({
  ...cases,
  log,
  codeSecret: keepSecret(config.home, 'pick-up-code'),
  publicUrl: config.publicUrl,
  demo: config.demo,
  courier: courierFinder({ home: config.home, demo: config.demo, publicUrl: config.publicUrl, environment: process.env }),
  isHeld: () => isHeld(cases.pool),
});

export const issuingHandlersOf = (given: Given) => issuingHandlers(issuingRoom(given));

type Everywhere = (work: (division: DivisionCode) => Promise<unknown>) => () => Promise<void>;

/** Days of pick-ups pass slowly; a courier that was silent is asked every quarter of a minute at the most. */
export function issuingRounds(wired: Given & Pick<Wired, 'clock'>, everywhere: Everywhere): readonly Round[] {
  const room = issuingRoom(wired);
  const demo = demoIssuing(room, wired.clock);
  return [
    ...(room.demo ? [{ name: 'demo-issuing', ms: 3_000, work: demo }] : []),
    { name: 'pick-up', ms: 15_000, work: everywhere((division) => passDays(room, division, wired.clock())) },
    { name: 'courier', ms: 15_000, work: everywhere((division) => askCourier(room, division, wired.clock())) },
    { name: 'parcel', ms: 15_000, work: everywhere((division) => orderWaiting(room, division, wired.clock())) },
  ];
}
