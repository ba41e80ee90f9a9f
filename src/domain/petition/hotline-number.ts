/** Numbers of petitions: `330521-2026-H000123`; the division leads, so that a petition is found in its shard by its number alone. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { HotlineId } from './hotline.ts';

const DIGITS = 6;

export const hotlineNumber = (division: DivisionCode, year: number, count: number): HotlineId =>
  brandAs<HotlineId>(`${division}-${year}-H${String(count).padStart(DIGITS, '0')}`);

/** As somebody typed it: small letters and blanks around do not matter; undefined for what is no such number. */
export function readHotlineNumber(typed: string): { readonly division: DivisionCode; readonly id: HotlineId } | undefined {
  const text = typed.trim().toUpperCase();
  const division = /^(\d{6})-\d{4}-H\d{6,9}$/.exec(text)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id: brandAs<HotlineId>(text) };
}
