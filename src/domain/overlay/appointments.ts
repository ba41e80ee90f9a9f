/** Appointments of two levels joined: whoever offers more places a day holds, and how to book is the nearest level's to say. */
import type { ItemElements } from '#domain/catalogue/item-elements.ts';
import { isBag, own, readText } from './readable.ts';

export type Appointment = NonNullable<ItemElements['appointment']>;

const MOST = 100_000;

export const readAppointment = (value: unknown): Appointment | undefined => {
  if (!isBag(value)) return undefined;
  const [offered, perDay, rule] = [own(value, 'offered'), own(value, 'perDay'), readText(own(value, 'rule'))];
  if (typeof offered !== 'boolean') return undefined;
  const isCount = typeof perDay === 'number' && Number.isInteger(perDay) && perDay >= 1 && perDay <= MOST;
  if (perDay !== undefined && !isCount) return undefined;
  return { offered, ...(isCount ? { perDay } : {}), ...(rule === undefined ? {} : { rule }) };
};

/** An offer without a number has no cap: the best there is (no daily quota but with appointments, 2018 regulation, article 12). */
export const placesADay = ({ offered, perDay }: Appointment): number => (offered ? (perDay ?? Number.POSITIVE_INFINITY) : 0);

export const joinAppointments = (standard: Appointment, wanted: Appointment): Appointment => {
  const { offered, perDay } = placesADay(wanted) > placesADay(standard) ? wanted : standard;
  const rule = wanted.rule ?? standard.rule;
  return { offered, ...(perDay === undefined ? {} : { perDay }), ...(rule === undefined ? {} : { rule }) };
};
