/** The tree of the own division, asked once for the area and again after something was begun or thrown away. */
import { createContext, useContext } from 'react';
import type { CatalogueTree } from '#contract/view/catalogue-draft.ts';
import type { Refused } from '#web/ui/call.ts';

export type TreeFacts = {
  readonly tree: CatalogueTree | undefined;
  readonly refused: Refused | undefined;
  readonly reload: () => void;
};
export const TreeContext = createContext<TreeFacts>({ tree: undefined, refused: undefined, reload: () => undefined });
export const useTree = (): TreeFacts => useContext(TreeContext);
