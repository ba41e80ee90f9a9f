/** Measures and their figures as offices see them: two whole numbers, the value they make, and up to when all was counted. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);
/** Of a measure; `grade`: one to five. */
export const MeasureUnit = Type.Union([
  Type.Literal('percent'),
  Type.Literal('count'),
  Type.Literal('days'),
  Type.Literal('minutes'),
  Type.Literal('grade'),
]);

export const MeasureView = Type.Object({
  id: Type.String(),
  family: Type.Union([Type.Literal('actual'), Type.Literal('declared')]),
  name: Text,
  unit: MeasureUnit,
  direction: Type.Union([Type.Literal('up'), Type.Literal('down')]),
  about: Type.String(),
  kind: Type.Union([Type.Literal('ratio'), Type.Literal('sum')]),
  numerator: Text,
  denominator: Text,
  formula: Text,
  exclusions: Nullable(Text),
  events: Type.Array(Type.String()),
  basis: Type.Array(BasisView),
  versions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      since: Type.String(),
      when: Type.String(),
      numerator: Type.String(),
      denominator: Type.String(),
      changed: Nullable(Text),
    }),
  ),
  /** Whether the cases behind it can be opened one by one. */
  drills: Type.Boolean(),
});
export const MeasureList = Type.Object({ rows: Type.Array(MeasureView) });

/** `value` is null where nothing was counted, and where so few rated that they could be known (`few`). */
const figure = {
  measure: Type.String(),
  numerator: Nullable(Type.Integer()),
  denominator: Nullable(Type.Integer()),
  value: Nullable(Type.Number()),
  few: Type.Boolean(),
};
export const FigureView = Type.Object(figure);
/** Everything recorded before `asOf` is in; `lag`: seconds it is behind the clock. */
const standing = { asOf: Type.String(), lag: Type.Number() };
const Frozen = Type.Array(Type.Object({ month: Type.Integer(), at: Type.String() }));

export const MeasureFigures = Type.Object({
  ...standing,
  from: Type.Integer(),
  to: Type.Integer(),
  frozen: Frozen,
  figures: Type.Array(FigureView),
});
export const MeasureSeries = Type.Object({
  ...standing,
  frozen: Frozen,
  /** Where the formula changed: a mark on the chart. */
  changes: Type.Array(Type.Object({ month: Type.Integer(), version: Type.Integer(), changed: Nullable(Text) })),
  /** `frozen`: what it said at eight on the first of the next month, of a whole division; where it differs, the month was revised since. */
  months: Type.Array(Type.Object({ ...figure, month: Type.Integer(), frozen: Nullable(FigureView) })),
});
export const MeasureBy = Type.Object({ ...standing, rows: Type.Array(Type.Object({ ...figure, key: Type.String(), name: Text })) });

export const DrillRow = Type.Object({
  kind: Type.String(),
  /** The case's number; of other subjects their id. */
  id: Type.String(),
  part: Nullable(Type.String()),
  item: Nullable(Text),
  matter: Nullable(Text),
  office: Nullable(Text),
  channel: Nullable(Type.String()),
  day: Type.String(),
  state: Nullable(Type.String()),
  due: Nullable(Type.String()),
  usedDays: Nullable(Type.Number()),
  visits: Nullable(Type.Integer()),
  numerator: Type.Number(),
  denominator: Type.Number(),
  why: Type.Array(Text),
});
export const MeasureDrill = Type.Object({ ...standing, rows: Type.Array(DrillRow), next: Nullable(Type.Integer()) });

export type MeasureView = Static<typeof MeasureView>;
export type MeasureList = Static<typeof MeasureList>;
export type FigureView = Static<typeof FigureView>;
export type MeasureFigures = Static<typeof MeasureFigures>;
export type MeasureSeries = Static<typeof MeasureSeries>;
export type MeasureBy = Static<typeof MeasureBy>;
export type DrillRow = Static<typeof DrillRow>;
export type MeasureDrill = Static<typeof MeasureDrill>;
