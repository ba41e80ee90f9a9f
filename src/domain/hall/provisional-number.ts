/** Provisional numbers `330521-L-0001234-c`: what is printed at a window that has no line, until the case has its own number. */
// Handed out in blocks beforehand (decision 0086). L, for 临时, keeps them apart from case numbers; the check is the one of those.
import { checkOf } from '#domain/case/case-number.ts';
import { brandAs, type Brand, type DivisionCode } from '#domain/kernel/brand.ts';

export type ProvisionalNumber = Brand<string, 'ProvisionalNumber'>;
export type ProvisionalParts = { readonly division: DivisionCode; readonly count: number };

const SHAPE = /^(\d{6})-L-(\d{7})-([0-9X])$/;
/** A year of a case number has four digits and never begins with none: no provisional number has the check of a case's. */
const digitsOf = (division: string, count: string): string => `${division}0000${count}`;

export function formatProvisional({ division, count }: ProvisionalParts): ProvisionalNumber {
  const [place, padded] = [String(division), String(count).padStart(7, '0')];
  return brandAs<ProvisionalNumber>(`${place}-L-${padded}-${checkOf(digitsOf(place, padded))}`);
}

/** Reads a number; undefined when the shape or the check character is wrong. */
export function readProvisional(text: string): (ProvisionalParts & { readonly number: ProvisionalNumber }) | undefined {
  const match = SHAPE.exec(text.trim().toUpperCase());
  if (match === null) return undefined;
  const [number, division = '', count = '', check] = match;
  if (checkOf(digitsOf(division, count)) !== check) return undefined;
  return { number: brandAs<ProvisionalNumber>(number), division: brandAs<DivisionCode>(Number(division)), count: Number(count) };
}
