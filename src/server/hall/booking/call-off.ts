/** Takes back bookings of a time at which the hall is closed after all: a holiday published later, a changed plan; their people are told why. */
import { hoursOn, minutesOf } from '#domain/hall/opening.ts';
import type { HallPlan } from '#domain/hall/hall-plan.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { BookingRoom } from './booking-room.ts';
import { changeBooking, system } from './change-booking.ts';
import { dropDay, releasePlaces } from './places.ts';
import { bookedAt, bookingDivisions, timesToCome, type DueBooking } from './store.ts';

type Parts = Pick<BookingRoom, 'pool' | 'corridor' | 'catalogue' | 'planOf'>;
type Time = { readonly day: Day; readonly starts: number; readonly ends: number };

const CHANGED: Text = { zh: '开放时间改了', en: 'the opening hours were changed' };

/** Why the hall cannot serve at this time; undefined: it can. */
function closedFor(plan: HallPlan, { day, starts, ends }: Time, calendar: Catalogue['calendar']): Text | undefined {
  const { spans, because } = hoursOn(plan, day, calendar);
  const isOpen = spans.some(({ from, until }) => minutesOf(from) <= starts && ends <= minutesOf(until));
  return isOpen ? undefined : (because ?? CHANGED);
}

/** Returns how many were called off. Asked once a minute: a day is closed days before, not seconds. */
export async function callOffClosed(parts: Parts, now: Instant): Promise<number> {
  const sql = sqlOf(parts.pool);
  let count = 0;
  for (const row of await sql.run(bookingDivisions, [])) {
    const division = brandAs<DivisionCode>(row.division);
    for (const time of await sql.run(timesToCome, [division, dayOfInstant(now)])) {
      const plan = (await parts.planOf(brandAs<OfficeId>(time.hall)))?.plan;
      const reason = plan === undefined ? undefined : closedFor(plan, time, parts.catalogue.calendar);
      if (reason === undefined) continue;
      const { hall, day, starts, ends } = time;
      for (const due of await sql.run(bookedAt, [division, hall, day, starts, ends]))
        count += await callOff(parts, { ...due, division }, reason, now);
    }
  }
  return count;
}

async function callOff(
  { corridor }: Pick<Parts, 'corridor'>,
  { division, id, version }: DueBooking & { readonly division: DivisionCode },
  reason: Text,
  now: Instant,
): Promise<number> {
  const key = `booking-call-off ${id} ${version}`;
  const done = await changeBooking(
    { corridor },
    {
      key: { division, id },
      by: system,
      person: 'system',
      idempotencyKey: key,
      requestId: key,
      now,
      payload: { id, version },
      command: () => ok({ kind: 'call-off', reason }),
      then: (tx, before) => {
        if (before !== undefined) {
          releasePlaces(tx, before);
          dropDay(tx, before);
        }
        return Promise.resolve(ok(undefined));
      },
    },
  );
  // Given back or used in the meantime: then there is nothing to call off.
  return done.ok ? 1 : 0;
}
