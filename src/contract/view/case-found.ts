/** What a clerk's search of cases answers. */
import { Type, type Static } from 'typebox';

export const FoundCase = Type.Object({
  number: Type.String(),
  matter: Type.String(),
  title: Type.String(),
  /** The lead applicant; a person's name is masked, for whoever looks through a list need not know it. */
  applicant: Type.String(),
  state: Type.String(),
  since: Type.String(),
  ended: Type.Boolean(),
});
export const CasesFound = Type.Object({
  rows: Type.Array(FoundCase),
  /** More stand behind these: type more of the word. */
  more: Type.Boolean(),
});
export type FoundCase = Static<typeof FoundCase>;
export type CasesFound = Static<typeof CasesFound>;
