/** The shape of `catalogue/words/officialese.yaml`: words of officials and the plain ones. */
import { Type, type Static } from 'typebox';
import { closed } from './plain-file.ts';

export const OfficialeseFile = Type.Object(
  {
    words: Type.Array(Type.Object({ word: Type.String({ minLength: 1 }), plain: Type.String({ minLength: 1 }) }, closed), { minItems: 1 }),
  },
  closed,
);
export type OfficialeseFile = Static<typeof OfficialeseFile>;
