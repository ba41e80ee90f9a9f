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

/** As people call a source on a chip: 公安; the account and old systems by their own name. */
export const sourceName = (catalogue: Catalogue, { department, source }: { readonly department?: string; readonly source: Text }): Text =>
  (department === undefined ? undefined : catalogue.departments.get(department)?.short) ?? source;

export const dayOrNull = (day: Day | number | null | undefined): string | null =>
  day === null || day === undefined ? null : dayText(day as Day);

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** 2026年6月18日 · 18 June 2026: a birthday wants its year. */
const dayWords = (iso: string, language: 'zh' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(new Date(iso));

/** An answer as a person reads it: the option's label, yes or no, else as typed. */
export function answerText(field: Field | undefined, value: unknown, language: 'zh' | 'en'): string {
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  const option = field?.options?.find((each) => each.value === value);
  if (option !== undefined) return option.label[language];
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (field?.type === 'date' && ISO_DAY.test(text)) return dayWords(text, language);
  return field?.unit === undefined ? text : `${text} ${field.unit[language]}`;
}
