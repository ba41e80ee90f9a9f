/** The names behind the ids of a document, for the sentences on what changed. */
import type { CatalogueForm } from '#contract/view/catalogue-draft.ts';
import type { DocNames } from '#domain/edition/doc-change.ts';

export const docNames = ({ laws, departments, items }: CatalogueForm): DocNames => ({
  lawTitle: (law) => laws.find(({ id }) => id === law)?.title,
  departmentName: (kind) => departments.find(({ id }) => id === kind)?.name,
  itemName: (item) => items.find(({ id }) => id === item)?.name,
});
