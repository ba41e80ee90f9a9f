/** The shape of `catalogue/words/synonyms.yaml`: everyday words, and the office's words for them. */
import { Type, type Static } from 'typebox';
import { closed } from './plain-file.ts';

export const SynonymFile = Type.Object(
  {
    /** word: what it means, best first. */
    words: Type.Record(
      Type.String({ pattern: '^\\S{1,30}$' }),
      Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 8 }),
    ),
  },
  closed,
);
export type SynonymFile = Static<typeof SynonymFile>;
