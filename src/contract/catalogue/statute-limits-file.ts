/** The shape of `catalogue/statute-limits.yaml`: the longest terms that articles set, with the words that say so. */
import { Type, type Static } from 'typebox';
import { BasisFile, closed, Id, TermFile, TextFile } from './plain-file.ts';

export const StatuteLimitsFile = Type.Object(
  {
    limits: Type.Array(
      Type.Object(
        {
          basis: BasisFile,
          for: Type.Union(
            (['decision', 'extension', 'delivery', 'acceptance', 'opinion', 'applicant', 'other'] as const).map((word) =>
              Type.Literal(word),
            ),
          ),
          term: TermFile,
          what: TextFile,
          /** Quoted from the article. */
          words: Type.String({ minLength: 4 }),
          joint: Type.Optional(Type.Literal(true)),
          items: Type.Optional(Type.Array(Id, { minItems: 1 })),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);
export type StatuteLimitsFile = Static<typeof StatuteLimitsFile>;
