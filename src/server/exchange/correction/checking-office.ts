/** Finds the office that checks a contested value: the source's own office nearest to the case, else who owns the resource, else the data office. */
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import { levelOfDivision } from '#domain/division/division.ts';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import { officeFor } from '#domain/routing/office-for.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

/**
 * Starts in the division of the case and goes up to the province: a county's police keep the register of their county.
 * @param owner the office that answers for the resource, where one was asked.
 * @returns undefined only where not even the province has a data office.
 */
export function checkingOffice(
  catalogue: Pick<Catalogue, 'offices'>,
  {
    department,
    owner,
    division,
  }: { readonly department: DepartmentKind; readonly owner: OfficeId | undefined; readonly division: DivisionCode },
): Office | undefined {
  const offices = [...catalogue.offices.values()];
  const nearest = (kind: DepartmentKind) => officeFor({ offices }, kind, levelOfDivision(division), division);
  const owning = owner === undefined ? undefined : catalogue.offices.get(owner);
  return nearest(department) ?? (owning?.closed === true ? undefined : owning) ?? nearest('data');
}
