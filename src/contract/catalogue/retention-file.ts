/** The file of retention terms: how long what is put away is kept, by kind of procedure or by item. */
import { Type, type Static } from 'typebox';
import { closed, Id, MOST_ENTRIES, TextFile } from './plain-file.ts';

export const RetentionFile = Type.Object(
  {
    rules: Type.Array(
      Type.Object(
        {
          id: Id,
          /** Left out: for ever. */
          years: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
          procedures: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 20 })),
          items: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: MOST_ENTRIES })),
          name: TextFile,
        },
        closed,
      ),
      { minItems: 1, maxItems: MOST_ENTRIES },
    ),
  },
  closed,
);
export type RetentionFile = Static<typeof RetentionFile>;
