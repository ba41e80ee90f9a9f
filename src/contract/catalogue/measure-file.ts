/** The shape of `catalogue/measures/*.yaml`: figures as data, each with its formula. */
import { Type, type Static } from 'typebox';
import { BasisFile, closed, ConditionFile, MOST_ENTRIES, TextFile, VersionFile } from './plain-file.ts';

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  Type.Union(values.map((value) => Type.Literal(value as Values[number])));

const MeasureVersionFile = Type.Object(
  {
    version: VersionFile,
    /** The day from which subjects are counted by it. */
    since: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }),
    /** Which subjects count; left out, all. */
    when: Type.Optional(ConditionFile),
    numerator: ConditionFile,
    /** Left out, each subject is one. */
    denominator: Type.Optional(ConditionFile),
    /** What changed against the version before. */
    changed: Type.Optional(TextFile),
  },
  closed,
);

export const MeasureFile = Type.Object(
  {
    measures: Type.Array(
      Type.Object(
        {
          id: Type.String({ pattern: '^(actual|declared)\\.[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60 }),
          name: TextFile,
          unit: oneOf(['percent', 'count', 'days', 'minutes', 'grade']),
          direction: oneOf(['up', 'down']),
          about: oneOf(['intake', 'case', 'part', 'rating', 'petition', 'booking', 'order', 'source', 'island', 'item']),
          kind: oneOf(['ratio', 'sum']),
          numerator: TextFile,
          denominator: TextFile,
          formula: TextFile,
          exclusions: Type.Optional(TextFile),
          events: Type.Array(Type.String({ pattern: '^[A-Z][A-Za-z]+$', maxLength: 40 }), { minItems: 1, maxItems: 20 }),
          basis: Type.Array(BasisFile, { minItems: 1, maxItems: 10 }),
          versions: Type.Array(MeasureVersionFile, { minItems: 1, maxItems: MOST_ENTRIES }),
        },
        closed,
      ),
      { maxItems: MOST_ENTRIES },
    ),
  },
  closed,
);
export type MeasureFile = Static<typeof MeasureFile>;
