/** Published figures: with their formula, of whole places alone, small counts kept back. */
import { Type, type Static } from 'typebox';
import { MeasureView } from './measure.ts';
import { BasisView, Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);

/** `few`: something was counted, and too little of it to be published; `value` null and not few: nothing was counted. */
const figure = {
  value: Nullable(Type.Number()),
  numerator: Nullable(Type.Number()),
  denominator: Nullable(Type.Integer()),
  few: Type.Boolean(),
};
const about = Type.Pick(MeasureView, ['id', 'name', 'unit', 'kind', 'direction', 'formula']).properties;
const Place = Type.Object({ code: Type.Integer(), name: Text });

export const StatisticsFigure = Type.Object({ ...about, ...figure });
export const StatisticsPlace = Type.Object({ ...Place.properties, ...figure });
export const StatisticsPoint = Type.Object({ month: Type.Integer(), ...figure });
export const StatisticsView = Type.Object({
  place: Place,
  /** Which time the figures are of: a month (yyyymm) or a year. */
  period: Type.Union([Type.Literal('month'), Type.Literal('year')]),
  time: Type.Integer(),
  asOf: Type.String(),
  /** How many cases needed no visit: the sentence on top; null where it is few or nothing. */
  spared: Nullable(Type.Integer()),
  figures: Type.Array(StatisticsFigure),
  declared: Type.Array(StatisticsFigure),
  /** The share done with at most one visit, month by month. */
  line: Type.Array(StatisticsPoint),
  /** Divisions directly below, of the first figure. */
  places: Type.Array(StatisticsPlace),
  overdue: Type.Array(Type.Object({ item: Text, office: Nullable(Text), /** At least so many, in fives. */ late: Type.Integer() })),
  measures: Type.Integer(),
});
export const StatisticsMeasure = Type.Object({
  ...about,
  family: Type.String(),
  place: Place,
  asOf: Type.String(),
  numeratorWords: Text,
  denominatorWords: Text,
  exclusions: Nullable(Text),
  events: Type.Array(Type.String()),
  basis: Type.Array(BasisView),
  versions: Type.Array(
    Type.Object({ version: Type.Integer(), since: Type.String(), changed: Nullable(Text), when: Type.String(), numerator: Type.String() }),
  ),
  line: Type.Array(StatisticsPoint),
  places: Type.Array(StatisticsPlace),
  files: Type.Array(Type.Object({ path: Type.String(), format: Type.String() })),
});
export const StatisticsList = Type.Object({ rows: Type.Array(Type.Object({ ...about, family: Type.String() })) });
export type StatisticsView = Static<typeof StatisticsView>;
export type StatisticsMeasure = Static<typeof StatisticsMeasure>;
export type StatisticsFigure = Static<typeof StatisticsFigure>;
export type StatisticsPoint = Static<typeof StatisticsPoint>;
export type StatisticsPlace = Static<typeof StatisticsPlace>;
export type StatisticsList = Static<typeof StatisticsList>;
