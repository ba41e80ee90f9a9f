/** What the inputs choose from: asked once for the page, read by every input. */
import { createContext, useContext } from 'react';
import type { CatalogueForm } from '#contract/view/catalogue-draft.ts';

export const NOTHING_TO_CHOOSE: CatalogueForm = { departments: [], laws: [], stopGrounds: [], facts: [], certificates: [], items: [] };
export const CatalogueFormContext = createContext<CatalogueForm>(NOTHING_TO_CHOOSE);
export const useCatalogueForm = (): CatalogueForm => useContext(CatalogueFormContext);
