/** Small translations from the catalogue's values to the contract's views: law references, offices, fields, terms, days. */
import type { Field } from '#domain/catalogue/item.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import { dayText, type Day } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { Static } from 'typebox';
import type { BasisView, FieldView, OfficeView } from '#contract/view/plain.ts';
import { lawTitle, type Catalogue } from '#server/catalogue/catalogue.ts';

export const basisView = (catalogue: Catalogue, basis: Basis): BasisView => ({
  law: basis.law,
  article: basis.article,
  title: lawTitle(catalogue, basis.law),
});
export const basisOrNull = (catalogue: Catalogue, basis: Basis | undefined): BasisView | null =>
  basis === undefined ? null : basisView(catalogue, basis);

const viewOfOffice = ({ id, division, name, phone }: Office): Static<typeof OfficeView> => ({
  id,
  division,
  name,
  ...(phone === undefined ? {} : { phone }),
});

/** An office the catalogue no longer names keeps its id as its name: the part is still somewhere. */
export function officeView(catalogue: Catalogue, id: OfficeId, division: number): Static<typeof OfficeView> {
  const office = catalogue.offices.get(id);
  return office === undefined ? { id, division, name: { zh: id, en: id } } : viewOfOffice(office);
}
export const officeName = (catalogue: Catalogue, id: OfficeId): Text => catalogue.offices.get(id)?.name ?? { zh: id, en: id };
export const departmentName = (catalogue: Catalogue, kind: string): Text => catalogue.departments.get(kind)?.name ?? { zh: kind, en: kind };

/** `fact` stays inside: the form shows where a value comes from by its own row. */
export function fieldView({ fact: _fact, options, ...field }: Field): FieldView {
  return { ...field, ...(options === undefined ? {} : { options: [...options] }) };
}

export const dayOrNull = (day: Day | number | null | undefined): string | null =>
  day === null || day === undefined ? null : dayText(day as Day);

/** An answer as a person reads it: the option's label, yes or no, else as typed. */
export function answerText(field: Field | undefined, value: unknown, language: 'zh' | 'en'): string {
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  const option = field?.options?.find((each) => each.value === value);
  if (option !== undefined) return option.label[language];
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return field?.unit === undefined ? text : `${text} ${field.unit[language]}`;
}
