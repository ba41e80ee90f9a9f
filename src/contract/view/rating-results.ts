/** What came of ratings, as figures that name nobody. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';
import { Nullable } from './rating.ts';

const Cell = Type.Object({
  name: Text,
  /** How many ratings the figures are of; null: fewer than may be shown. */
  rated: Nullable(Type.Number()),
  /** From one worst to five best. */
  grades: Nullable(Type.Array(Type.Number())),
  satisfied: Nullable(Type.Number()),
});
export const RatingResults = Type.Object({
  /** `batches`: an office sees only full groups of five. */
  shown: Type.Union([Type.Literal('all'), Type.Literal('batches')]),
  fewest: Type.Number(),
  from: Type.String(),
  /** Silence counted as content here: every figure says so. */
  silence: Type.Boolean(),
  total: Cell,
  by: Type.Array(Type.Object({ facet: Type.String(), name: Text, cells: Type.Array(Cell) })),
  /** Bad ratings and what became of them. */
  bad: Type.Object({
    given: Type.Number(),
    valid: Type.Number(),
    corrected: Type.Number(),
    inTime: Type.Number(),
    calledBack: Type.Number(),
    helped: Type.Number(),
  }),
  /** Good ratings drawn at random and asked once more: what the record said and what they say now. */
  sample: Type.Object({
    drawn: Type.Number(),
    answered: Type.Number(),
    recorded: Nullable(Type.Number()),
    confirmed: Nullable(Type.Number()),
  }),
});
export type RatingResults = Static<typeof RatingResults>;
