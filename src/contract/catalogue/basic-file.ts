/** The shape of `catalogue/basic.yaml`: the basic catalogue of the province. */
import { Type, type Static } from 'typebox';
import { BASIC_TYPES } from '#domain/catalogue/basic-entry.ts';
import { closed, Id, TextFile } from './plain-file.ts';

const some = { minItems: 1 } as const;
/** `limit.promised`, `materials[].need`, `places`: a field of the overlay's table. */
const NodeName = Type.String({ pattern: '^[a-zA-Z]+(\\[\\])?(\\.[a-zA-Z]+)?$', maxLength: 60 });

export const BasicFile = Type.Object(
  {
    entries: Type.Array(
      Type.Object(
        {
          code: Type.String({ pattern: '^[0-9A-Za-z]{12}$' }),
          name: TextFile,
          type: Type.Union(BASIC_TYPES.map((type) => Type.Literal(type))),
          levels: Type.Array(Type.Union([Type.Literal('province'), Type.Literal('city'), Type.Literal('county')]), some),
          departments: Type.Array(Id, some),
          locked: Type.Optional(Type.Array(NodeName, some)),
          mandatory: Type.Optional(Type.Array(NodeName, some)),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type BasicFile = Static<typeof BasicFile>;
