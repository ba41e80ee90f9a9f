/** The demo's bookings for today and tomorrow, made by the same commands as everybody's. */
import { daysOffered, clockOfMinute, ruleOf } from '#domain/hall/slot.ts';
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import type { BookingRoom } from '#server/hall/booking/booking-room.ts';
import { makeBooking } from '#server/hall/booking/make-booking.ts';

type Seed = { readonly person: string; readonly queue: string; readonly matter?: string; readonly ahead: 0 | 1; readonly from: number };

const HALL = brandAs<OfficeId>('deqing-hall');
/** Today's is the next slot there is: she can arrive by phone at once. */
const seeds: readonly Seed[] = [
  { person: 'he-guilan', queue: 'A', ahead: 0, from: 0 },
  { person: 'zhou-yining', queue: 'A', matter: 'open-restaurant', ahead: 1, from: 10 * 60 },
  { person: 'tang-wan', queue: 'B', matter: 'house-sale', ahead: 1, from: 9 * 60 + 30 },
  { person: 'jin-yao', queue: 'A', matter: 'marriage-registration', ahead: 1, from: 14 * 60 },
];

/** What a second start of the same day finds done. */
const known: ReadonlySet<string> = new Set(['booking-exists', 'idempotency-key-reused', 'slot-full']);

/** Throws where a command refuses what the demo's plan allows: its story would not be true. */
export async function fillBookings(room: BookingRoom, now: Instant): Promise<void> {
  const plan = (await room.planOf(HALL))?.plan;
  if (plan === undefined) return;
  const today = dayOfInstant(now);
  for (const { person, queue, matter, ahead, from } of seeds) {
    const rule = ruleOf(plan, queue);
    const offered = rule === undefined ? [] : daysOffered({ plan, rule, calendar: room.catalogue.calendar }, now);
    const slot = offered.filter(({ day }) => day >= today + ahead).flatMap(({ slots }) => slots.filter(({ starts }) => starts >= from))[0];
    // A plan that somebody changed may offer nothing there.
    if (slot === undefined) continue;
    const key = `demo-booking-${person}-${dayText(today)}`;
    const made = await makeBooking(room, {
      now,
      requestId: key,
      language: 'zh',
      caller: { session: 'demo', person: brandAs<PersonId>(person), name: '', posts: [] },
      idempotencyKey: key,
      params: {},
      query: {},
      body: { hall: HALL, queue, ...(matter === undefined ? {} : { matter }), day: dayText(slot.day), starts: clockOfMinute(slot.starts) },
      bytes: new Uint8Array(),
    });
    if (!made.ok && !known.has(made.refusal.code)) throw new Error(`The demo's booking of ${person}: ${made.refusal.code}`);
  }
}
