/** Puts the clock's own pages and rounds together: who is told of moved dates, reminders, cards and the rules of lights. */
import type { Operation } from '#contract/operation.ts';
import { cardOperations } from '#contract/operations/card.ts';
import { whyOperations } from '#contract/operations/why.ts';
import { NOTICES } from '#server/case/updates.ts';
import { whyHandlers } from '#server/case/why-handler.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { cardHandlers } from '#server/supervision/card-handlers.ts';
import { reminderHandlers } from '#server/supervision/reminder-handlers.ts';
import { ruleHandlers } from '#server/supervision/rule-handlers.ts';
import type { OtherNotices } from '#server/notice/other-notices.ts';
import { CALENDAR_PREFIX, calendarNotice, PROVINCE, tellMoved, type TellLive } from '#server/notice/tell-moved.ts';
import { bookingNotices } from './wire-bookings.ts';
import { entitlementNotices } from './wire-entitlement.ts';
import type { Round } from './rounds.ts';
import { ratingNotices } from './wire-ratings.ts';
import type { Wired } from './wire.ts';

export const clockOperations: readonly Operation[] = [...cardOperations, ...whyOperations];
export const clockHandlersOf = ({ cases }: Pick<Wired, 'cases'>): Readonly<Record<string, Handler<Caller>>> => ({
  ...whyHandlers(cases),
  ...cardHandlers(cases),
  ...ruleHandlers(cases),
  ...reminderHandlers(cases),
});

const TELL_MS = 3_000;

const noticesCame =
  ({ live }: Pick<Wired, 'live'>): TellLive =>
  (people, version) =>
    live.tell({
      kind: NOTICES,
      key: { division: PROVINCE, id: `${CALENDAR_PREFIX}${version}` },
      version,
      jobs: 0,
      audience: { people, offices: [], halls: [] },
    });

/** After the last division was re-dated each person is told once. */
export const clockRounds = ({ pool, calendar, clock, live }: Wired): readonly Round[] => [
  {
    name: 'calendar-told',
    ms: TELL_MS,
    work: () => tellMoved(pool, calendar.versions(), clock(), noticesCame({ live })).then(() => undefined),
  },
];

/** Notices of an account that are of no case alone: of bookings, of what grants left behind, and of dates that a calendar moved. */
export const otherNoticesOf = ({ pool, cases, calendar }: Pick<Wired, 'pool' | 'cases' | 'calendar'>): OtherNotices => ({
  ...bookingNotices({ pool, catalogue: cases.catalogue }),
  ...entitlementNotices({ pool, catalogue: cases.catalogue }),
  ...ratingNotices({ pool, catalogue: cases.catalogue }),
  [CALENDAR_PREFIX]: calendarNotice(pool, calendar.versions),
});
