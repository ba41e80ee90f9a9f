/** Puts departments' desks together: worklists, entitlements, clocks, papers, department systems; a line for each of its parts. */
import type { Operation } from '#contract/operation.ts';
import { entitlementOperations } from '#contract/operations/entitlement.ts';
import { historyOperations } from '#contract/operations/history.ts';
import { letterOperations } from '#contract/operations/letter.ts';
import { inboxOperations } from '#contract/operations/inbox.ts';
import { inquiryOperations } from '#contract/operations/inquiry.ts';
import { outcomeOperations } from '#contract/operations/outcome.ts';
import { inquiryHandlers } from '#server/case/inquiry/handlers.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Everywhere, Round } from './rounds.ts';
import { clockHandlersOf, clockOperations, clockRounds } from './wire-clock.ts';
import { entitlementHandlersOf, entitlementRounds } from './wire-entitlement.ts';
import { historyHandlersOf } from './wire-history.ts';
import { inboxHandlersOf } from './wire-inbox.ts';
import { letterHandlersOf, letterRounds, letterUploads } from './wire-letters.ts';
import { outcomeHandlersOf } from './wire-outcome.ts';
import { systemHandlersOf, systemOperations, systemRounds } from './wire-systems.ts';
import type { Wired } from './wire.ts';

export const deskOperations: readonly Operation[] = [
  ...clockOperations,
  ...entitlementOperations,
  ...inboxOperations,
  ...inquiryOperations,
  ...historyOperations,
  ...letterOperations,
  ...systemOperations,
  ...outcomeOperations,
];
/** Bytes of what may be uploaded, by operation. */
export const deskUploads: Readonly<Record<string, number>> = { ...letterUploads };

/** Handlers of departments' desks. */
export const deskHandlersOf = (wired: Wired): Readonly<Record<string, Handler<Caller>>> => ({
  ...clockHandlersOf(wired),
  ...entitlementHandlersOf(wired),
  ...historyHandlersOf(wired),
  ...letterHandlersOf(wired),
  ...inboxHandlersOf(wired),
  ...inquiryHandlers(wired.cases),
  ...systemHandlersOf(wired),
  ...outcomeHandlersOf(wired),
});

/** What the worker does for them again and again. */
export const deskRounds = (wired: Wired, everywhere: Everywhere): readonly Round[] => [
  ...entitlementRounds(wired, everywhere),
  ...letterRounds(wired, everywhere),
  ...clockRounds(wired),
  ...systemRounds(wired),
];
