/** Shape of `catalogue/resources/<department>.yaml`: what a department holds and answers, and under which class it is shared. */
import { Type, type Static } from 'typebox';
import { BasisFile, closed, DottedId, Id, TextFile } from './plain-file.ts';

const Value = Type.Union([Type.String({ minLength: 1 }), Type.Number(), Type.Boolean()]);
const Share = Type.Union([
  Type.Object({ kind: Type.Literal('shared') }, closed),
  Type.Object({ kind: Type.Literal('conditional'), ground: TextFile, consent: Type.Boolean() }, closed),
  Type.Object({ kind: Type.Literal('not-shared'), basis: BasisFile }, closed),
]);

export const ResourcesFile = Type.Object(
  {
    department: Id,
    owner: Id,
    division: Type.Integer({ minimum: 110_000, maximum: 999_999 }),
    resources: Type.Array(
      Type.Object(
        {
          id: Type.String({ minLength: 3, maxLength: 80 }),
          name: TextFile,
          subject: Type.Union([Type.Literal('person'), Type.Literal('firm'), Type.Literal('land'), Type.Literal('project')]),
          key: Type.Object({ fact: DottedId, name: Type.String({ minLength: 1 }) }, closed),
          share: Share,
          basis: BasisFile,
          rhythm: TextFile,
          completeness: Type.Number({ minimum: 0, maximum: 100 }),
          cacheSeconds: Type.Integer({ minimum: 0 }),
          retryHours: Type.Integer({ minimum: 0 }),
          fields: Type.Array(
            Type.Object(
              { name: Type.String({ minLength: 1 }), fact: DottedId, codes: Type.Optional(Type.Record(Type.String(), Value)) },
              closed,
            ),
            { minItems: 1 },
          ),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);
export type ResourcesFile = Static<typeof ResourcesFile>;
