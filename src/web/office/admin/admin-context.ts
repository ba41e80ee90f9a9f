/** What every page of the settings knows: which division is administered, and how to read it anew. */
import { createContext, useContext } from 'react';
import type { DirectoryRow, DirectoryView } from '#contract/view/directory.ts';

export type AdminFacts = {
  /** Code of the division, as the addresses of the API want it. */
  readonly division: number;
  /** All divisions this administrator looks after. */
  readonly divisions: readonly DirectoryRow[];
  readonly view: DirectoryView;
  readonly reload: () => void;
  /** Shows, and reads out, that a change was made. */
  readonly tell: () => void;
};

export const AdminContext = createContext<AdminFacts | undefined>(undefined);

export const useAdmin = (): AdminFacts => {
  const facts = useContext(AdminContext);
  if (facts === undefined) throw new Error('useAdmin outside of the settings');
  return facts;
};
