/** What the inputs of the editor choose from. */
import { STOP_GROUNDS } from '#domain/clock/grounds.ts';
import type { CatalogueForm } from '#contract/view/catalogue-draft.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

export const catalogueForm = (catalogue: Catalogue): CatalogueForm => ({
  departments: [...catalogue.departments.values()].map(({ kind, name }) => ({ id: kind, name })),
  laws: [...catalogue.laws.values()].map(({ id, title, articles }) => ({ id, title, articles })),
  stopGrounds: STOP_GROUNDS.map(({ id, name }) => ({ id, name })),
  facts: [...catalogue.facts.values()].map(({ id, name }) => ({ id, name })),
  certificates: [...catalogue.certificateKinds.values()].map(({ kind, name }) => ({ id: kind, name })),
  items: [...catalogue.items.values()].map(({ id, name }) => ({ id, name })),
});
