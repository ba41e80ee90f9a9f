/** The shape of `catalogue/ratings/indicators.yaml`. */
import { Type, type Static } from 'typebox';
import { DIMENSIONS, RATED_OBJECTS } from '#domain/feedback/indicators.ts';
import { closed, Id, TextFile } from './plain-file.ts';

export const IndicatorsFile = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    indicators: Type.Array(
      Type.Object(
        {
          id: Id,
          dimension: Type.Union(DIMENSIONS.map((each) => Type.Literal(each))),
          object: Type.Union(RATED_OBJECTS.map((each) => Type.Literal(each))),
          where: Type.Union([Type.Literal('online'), Type.Literal('offline'), Type.Literal('both')]),
          grades: Type.Array(Type.Integer({ minimum: 1, maximum: 5 }), { minItems: 1 }),
          name: TextFile,
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);
export type IndicatorsFile = Static<typeof IndicatorsFile>;
