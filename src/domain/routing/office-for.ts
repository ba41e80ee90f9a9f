/** Finds the office that decides: the department's office at the item's level, seen from a division. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { Level, Office } from '#domain/catalogue/directory.ts';
import { atLevel, lineOf } from '#domain/division/division.ts';

export type Directory = { readonly offices: readonly Office[] };

/**
 * The office of a department for an item decided at `level`, as seen from `division`.
 * Starts at the division of that level and goes up: where a county has no such organ of its own, the city's decides.
 * Never down: a county's office does not decide what the city must. `hall` names the hall that receives for all.
 * @returns undefined where no office is set up on the way to the province.
 */
export const officeFor = (directory: Directory, department: DepartmentKind, level: Level, division: DivisionCode): Office | undefined => {
  const start = atLevel(division, level) ?? division;
  for (const each of lineOf(start)) {
    const found = directory.offices.find((office) => office.division === each && serves(office, department));
    if (found !== undefined) return found;
  }
  return undefined;
};

const serves = (office: Office, department: DepartmentKind): boolean =>
  office.closed !== true && (department === 'hall' ? office.kind === 'hall' : office.kind === 'office' && office.department === department);
