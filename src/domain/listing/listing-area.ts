/** Which division a row of an implementation list belongs to. */
import { isWithin, readDivision } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { ListingProblem } from './listing-problem.ts';

export type AreaContext = {
  /** Whose list is imported: rows of what lies within it are taken. */
  readonly division: DivisionCode;
  /** Where rows of a strange area go, if somebody said so; each such row says it. */
  readonly takenAs?: DivisionCode;
  readonly isKnown: (division: DivisionCode) => boolean;
};

/** Twelve digits as lists have them (511602000000): county, then township, then village; the village is left out. */
const readArea = (area: string): DivisionCode | undefined => {
  const digits = /^(\d{6})(\d{3})?(\d{3})?$/.exec(area);
  if (digits === null) return undefined;
  const [, six = '', township = '000'] = digits;
  return readDivision(township === '000' ? six : `${six}${township}`);
};

export function areaOf(
  area: string,
  { division, takenAs, isKnown }: AreaContext,
): { readonly division?: DivisionCode; readonly problems: readonly ListingProblem[] } {
  const column = 'area_code';
  if (area === '') return { division: takenAs ?? division, problems: [] };
  const read = readArea(area);
  if (read !== undefined && isKnown(read) && isWithin(read, division)) return { division: read, problems: [] };
  if (takenAs !== undefined)
    return { division: takenAs, problems: [{ column, code: 'area-taken-as', values: { area, division: takenAs } }] };
  const strange = read === undefined || !isKnown(read);
  return { problems: [{ column, code: strange ? 'area-unknown' : 'area-outside', values: { area, division } }] };
}
