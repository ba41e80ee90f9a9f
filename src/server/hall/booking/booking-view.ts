/** Slots and bookings as the contract shows them. */
import { arriveFrom, CONDUCT, missAt, type BookingEvent, type BookingState } from '#domain/hall/booking.ts';
import { allowedOnBooking } from '#domain/hall/decide-booking.ts';
import { findQueue, type HallPlan } from '#domain/hall/hall-plan.ts';
import { clockOfMinute, daysOffered, NO_QUOTA, slotsFor, type Offer } from '#domain/hall/slot.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { BookingRow, BookingTerms, BookingView, SlotDay, SlotList } from '#contract/view/booking.ts';
import { findMatter, type Catalogue } from '#server/catalogue/catalogue.ts';
import { basisView, officeView } from '#server/case/words.ts';
import type { BookingRoom, OfferedQueue } from './booking-room.ts';
import type { Taken } from './places.ts';
import type { BookingNow } from './store.ts';
import { bookingSentence, bookingTitles } from './tell-booking.ts';

const matterView = (catalogue: Catalogue, matter: string | null | undefined): SlotList['matter'] => {
  if (matter === null || matter === undefined) return null;
  return { id: matter, name: findMatter(catalogue, matter)?.name ?? { zh: matter, en: matter } };
};
/** A queue that was since taken out of the plan keeps its letter as its name. */
const queueView = (plan: HallPlan | undefined, letter: string): SlotList['queue'] => ({
  letter,
  name: (plan === undefined ? undefined : findQueue(plan, letter)?.name) ?? { zh: letter, en: letter },
});

export const termsOf = (catalogue: Catalogue, { rule }: Pick<Offer, 'rule'>, matter: string | null | undefined): BookingTerms => {
  const { slotMinutes, places, daysAhead, opensAt } = rule;
  const minutes = slotsFor(rule, matter ?? undefined) * slotMinutes;
  return { slotMinutes, minutes, places, daysAhead, opensAt, ...CONDUCT, basis: basisView(catalogue, NO_QUOTA) };
};

/** Days with the places left; of a matter that takes several slots a beginning is as free as the fullest of them. */
export function daysView(offer: Offer, matter: string | undefined, taken: Taken, now: Instant): readonly SlotDay[] {
  const wanted = slotsFor(offer.rule, matter);
  const left = (day: Parameters<Taken>[0], starts: number): number => Math.max(0, offer.rule.places - taken(day, starts));
  return daysOffered(offer, now).map(({ day, provisional, slots }) => {
    const views = slots.flatMap((slot, at) => {
      const stretch = slots.slice(at, at + wanted);
      const last = stretch.at(-1);
      const unbroken = stretch.every(({ starts }, nth) => nth === 0 || starts === stretch[nth - 1]?.ends);
      if (last === undefined || stretch.length < wanted || !unbroken) return [];
      const free = Math.min(...stretch.map(({ starts }) => left(day, starts)));
      return [{ starts: clockOfMinute(slot.starts), ends: clockOfMinute(last.ends), free }];
    });
    return { day: dayText(day), provisional, free: views.reduce((sum, { free }) => sum + free, 0), slots: views };
  });
}

export const slotListView = (
  catalogue: Catalogue,
  { offer, hall, division, queue, matter }: OfferedQueue,
  days: readonly SlotDay[],
): SlotList => ({
  hall: officeView(catalogue, hall, division),
  queue: queueView(offer.plan, queue),
  matter: matterView(catalogue, matter),
  terms: termsOf(catalogue, offer, matter),
  days: [...days],
  coveredUntil: dayText(catalogue.calendar.coveredUntil),
});

export async function rowView({ catalogue, planOf }: Pick<BookingRoom, 'catalogue' | 'planOf'>, row: BookingNow): Promise<BookingRow> {
  const hall = brandAs<OfficeId>(row.hall);
  return {
    id: row.id,
    hall: officeView(catalogue, hall, row.division),
    queue: queueView((await planOf(hall))?.plan, row.queue),
    matter: matterView(catalogue, row.matter),
    day: dayText(row.day),
    starts: clockOfMinute(row.starts),
    ends: clockOfMinute(row.ends),
    state: row.state,
  };
}

const pages = '/api/v1/booking-calendars';

export async function bookingView(
  room: Pick<BookingRoom, 'catalogue' | 'planOf'>,
  { state, events }: { readonly state: BookingState; readonly events: readonly BookingEvent[] },
  now: Instant,
): Promise<BookingView> {
  const { catalogue } = room;
  const plan = (await room.planOf(state.hall))?.plan;
  const rule = plan?.appointments.find((each) => each.queue === state.queue);
  const row = await rowView(room, { ...state, matter: state.matter ?? null });
  // A queue that takes no bookings any more still keeps those it took.
  const kept = { queue: state.queue, slotMinutes: state.ends - state.starts, places: 0, daysAhead: 0, opensAt: '00:00' };
  return {
    ...row,
    code: state.code,
    calendar: `${pages}/${state.division}-${state.calendarCode}`,
    version: state.seq,
    madeAt: instantText(state.madeAt),
    moves: state.moves,
    calledOff: state.calledOff ?? null,
    arriveFrom: instantText(arriveFrom(state, CONDUCT)),
    arriveUntil: instantText(missAt(state, CONDUCT)),
    ticket: state.ticket ?? null,
    terms: termsOf(catalogue, { rule: rule ?? kept }, state.matter),
    allowed: [...allowedOnBooking(state, CONDUCT, now)].filter((act) => act !== 'move' || rule !== undefined),
    history: events.map((event) => ({
      at: instantText(event.at),
      kind: event.kind,
      what: {
        zh: `${bookingTitles[event.kind].zh}：${bookingSentence(catalogue, event, state).zh}`,
        en: `${bookingTitles[event.kind].en}: ${bookingSentence(catalogue, event, state).en}`,
      },
    })),
  };
}
