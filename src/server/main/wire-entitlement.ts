/** Puts entitlements together: their room, operations, jobs, and what the worker does for them again and again. */
import { entitlementHandlers } from '#server/entitlement/handlers.ts';
import { entitlementCopy, entitlementNotice } from '#server/entitlement/entitlement-notice.ts';
import { ENTITLEMENT_PREFIX } from '#server/entitlement/tell-holders.ts';
import type { OtherNotices } from '#server/notice/other-notices.ts';
import type { TellOther } from '#server/notice/send-due.ts';
import type { EntitlementRoom } from '#server/entitlement/entitlement-room.ts';
import { askProvider } from '#server/entitlement/send-payment.ts';
import { sweepEntitlements } from '#server/entitlement/sweep-entitlements.ts';
import { isHeld } from '#server/notice/hold.ts';
import { providerFinder } from '#server/payment/find-provider.ts';
import { demoEntitlements } from './demo-entitlement.ts';
import type { Everywhere, Round } from './rounds.ts';
import type { Wired } from './wire.ts';

type Given = Pick<Wired, 'config' | 'cases' | 'certificates' | 'log'>;
const SWEEP_MS = 3_000;
const ASK_MS = 15_000;
/** A result that was not told is asked for after hours; in the demo within half a minute, for who watches. */
const PATIENCE_MS = 6 * 3_600_000;
const PATIENCE_DEMO_MS = 45_000;

export const entitlementRoomOf = ({ config, cases, certificates, log }: Given): EntitlementRoom => ({
  ...cases,
  certificates,
  log,
  provider: providerFinder({ home: config.home, demo: config.demo, publicUrl: config.publicUrl, environment: process.env }),
  isHeld: () => isHeld(cases.pool),
});

/** In the list of notices, and as mail and SMS. */
export const entitlementNotices = (parts: Parameters<typeof entitlementNotice>[0]): OtherNotices => ({
  [ENTITLEMENT_PREFIX]: entitlementNotice(parts),
});
export const entitlementCopies = (parts: Parameters<typeof entitlementCopy>[0]): Readonly<Record<string, TellOther>> => ({
  [ENTITLEMENT_PREFIX]: entitlementCopy(parts),
});

export const entitlementHandlersOf = (given: Given) => entitlementHandlers(entitlementRoomOf(given));

export function entitlementRounds(wired: Given & Pick<Wired, 'clock'>, everywhere: Everywhere): readonly Round[] {
  const room = entitlementRoomOf(wired);
  const patience = wired.config.demo ? PATIENCE_DEMO_MS : PATIENCE_MS;
  const demo = demoEntitlements(room, wired.clock);
  return [
    ...(wired.config.demo && !wired.config.empty ? [{ name: 'demo-entitlement', ms: SWEEP_MS, work: demo }] : []),
    { name: 'entitlement', ms: SWEEP_MS, work: everywhere((division) => sweepEntitlements(room, division, wired.clock())) },
    { name: 'payment', ms: ASK_MS, work: everywhere((division) => askProvider(room, division, wired.clock(), patience)) },
  ];
}
