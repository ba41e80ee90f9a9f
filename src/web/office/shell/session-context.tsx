/** What every screen of the office knows: who works under which post, which day it is, what is being searched. */
import { createContext, useContext } from 'react';
import type { Session } from '#contract/view/session.ts';

export type OfficeFacts = {
  readonly session: Session;
  /** `YYYY-MM-DD` in Shanghai, as the server says. */
  readonly today: string;
  readonly query: string;
  readonly setQuery: (query: string) => void;
};

export const OfficeContext = createContext<OfficeFacts | undefined>(undefined);

export const useOffice = (): OfficeFacts => {
  const facts = useContext(OfficeContext);
  if (facts === undefined) throw new Error('useOffice outside of the office');
  return facts;
};
