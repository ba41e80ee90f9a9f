/** The authority an office's papers are numbered for: its division and the short name its numbers begin with. */
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { markOf } from '#domain/letter/letter-number.ts';
import type { Catalogue } from './catalogue.ts';

export type Authorities = Pick<Catalogue, 'offices' | 'divisions' | 'departments'>;
export type Authority = { readonly office: OfficeId; readonly division: DivisionCode; readonly mark: string };

/** Throws for an office the directory never held: closed ones stay in it. */
export function authorityOf({ offices, divisions, departments }: Authorities, id: OfficeId): Authority {
  const office = offices.get(id);
  if (office === undefined) throw new Error(`No office ${id} to number papers for`);
  const division = divisions.get(brandAs<DivisionCode>(office.division));
  const department = departments.get(office.department);
  if (division === undefined || department === undefined) throw new Error(`Office ${id} has no division or department`);
  return { office: id, division: office.division, mark: markOf(office, division, department) };
}
