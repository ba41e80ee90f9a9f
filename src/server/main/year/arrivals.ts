/** Who files what on which day of the last year: more on Mondays, few around the New Year, most of it what life brings. */
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { isServed } from '#server/catalogue/definition-for.ts';
import { isWorkingDay } from '#domain/clock/working-day.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, weekdayOf, type Instant } from '#domain/kernel/instant.ts';
import { filingTime } from './office-hours.ts';
import { pickWeighted, randomFrom, type Random } from './random.ts';

export type Arrival = {
  readonly id: string;
  readonly at: Instant;
  readonly division: DivisionCode;
  readonly matter: Matter;
  readonly channel: 'online' | 'counter';
};

/** Shares of the places; those whose offices the catalogue does not have fall out. */
const PLACES: readonly (readonly [number, number])[] = [
  [330521, 58],
  [330105, 34],
  [330522, 8],
];
/** A project fills many desks for months; births, shops and weddings come every day. */
const SHARES: Readonly<Record<string, number>> = {
  'birth-of-a-child': 12,
  'open-restaurant': 18,
  'marriage-registration': 48,
  'firm-set-up': 8,
  retirement: 8,
  'house-sale': 12,
  'project-filing': 0.6,
  'project-standard-land': 0.4,
  'project-approval': 0.2,
};
export const A_YEAR = 365;
/** Filings on a usual working day; with weekends a little over 2,000 a year. */
const A_DAY = 7.05;

const mattersOf = (catalogue: Catalogue, division: DivisionCode): readonly (readonly [Matter, number])[] =>
  [...catalogue.matters.values()].flatMap((matter) => {
    const share = SHARES[matter.id] ?? 0;
    return share > 0 && matter.initiator === 'applicant' && isServed(catalogue, matter, division) ? [[matter, share] as const] : [];
  });

const howMany = (random: Random, working: boolean, weekday: number): number => {
  if (!working) return random.between(0, 3);
  return Math.max(1, Math.round((A_DAY * (weekday === 0 ? 1.35 : 1) * (70 + random.between(0, 60))) / 100));
};

/** Every arrival of the `days` before `today`, in the order of time; the same for the same day and catalogue. */
export const arrivalsBefore = (catalogue: Catalogue, today: Instant, days = A_YEAR): readonly Arrival[] => {
  const offers = new Map(PLACES.map(([code]) => [code, mattersOf(catalogue, brandAs<DivisionCode>(code))]));
  const places = PLACES.filter(([code]) => (offers.get(code) ?? []).length > 0);
  const last = dayOfInstant(today);
  return Array.from({ length: days }, (_, index) => index - days)
    .flatMap((ago) => {
      const day = addDays(last, ago + 1);
      const random = randomFrom(`day ${ago}`);
      const working = isWorkingDay(day, catalogue.calendar);
      return Array.from({ length: howMany(random, working, weekdayOf(day)) }, (_, nth): Arrival => {
        const division = brandAs<DivisionCode>(pickWeighted(random, places));
        const matter = pickWeighted(random, offers.get(division) ?? []);
        const channel = working && matter.kind !== 'project' && random.chance(0.28) ? 'counter' : 'online';
        return { id: `${-ago}-${nth}`, at: filingTime(day, channel === 'counter', random), division, matter, channel };
      });
    })
    .filter(({ at }) => at < today)
    .sort((one, other) => one.at - other.at);
};
