/** Small parts of the catalogue as the contract shows them: law with its title, office, question. */
import type { BasisView, FieldView } from '#contract/view/plain.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import type { Field } from '#domain/catalogue/item.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { lawTitle, type Catalogue } from './catalogue.ts';

export const basisView = (catalogue: Catalogue, basis: Basis): BasisView => ({
  law: basis.law,
  article: basis.article,
  title: lawTitle(catalogue, basis.law),
});

export const officeView = (office: Office) => ({
  id: office.id,
  division: office.division,
  name: office.name,
  ...(office.phone === undefined ? {} : { phone: office.phone }),
});

/** What a form needs to draw and check a question; which fact answers it stays inside. */
export const fieldView = (field: Field): FieldView => {
  const { fact: _fact, options, ...rest } = field;
  return { ...rest, ...(options === undefined ? {} : { options: [...options] }) };
};
