/** Puts a case's past together: the calendar and the certificates as they were. */
import { historyHandlers } from '#server/case/history-handlers.ts';
import { certificatesAt } from '#server/certificate/certificates-at.ts';
import { calendarAt } from '#server/clock/calendar-at.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { Wired } from './wire.ts';

export const historyHandlersOf = ({ pool, cases, calendar }: Pick<Wired, 'pool' | 'cases' | 'calendar'>) =>
  historyHandlers({
    ...cases,
    calendarAt: (at) => calendarAt(calendar, at),
    certificatesAt: (state, at) => certificatesAt(sqlOf(pool), state.division, state.number, at),
  });
