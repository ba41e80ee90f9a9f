/** The overview as leaders see it: figures with what was before and what was promised, places side by side, and where it stalls. */
import { Type, type Static, type TSchema } from 'typebox';
import { FigureView, MeasureView } from './measure.ts';
import { Text } from './plain.ts';

export const Nullable = <Shape extends TSchema>(shape: Shape) => Type.Union([shape, Type.Null()]);
/** Everything recorded before `asOf` is in; `lag`: seconds it is behind the clock. */
const standing = { asOf: Type.String(), lag: Type.Number() };
const Months = Type.Object({ from: Type.Integer(), to: Type.Integer() });
const Place = Type.Object({ code: Type.Integer(), name: Text });
const MeasureName = Type.Pick(MeasureView, ['id', 'family', 'name', 'unit', 'direction', 'kind']);

/** What is looked at: a division, or one office of it. `running`: the period is not over. */
const scene = {
  division: Place,
  level: Type.Union([Type.Literal('province'), Type.Literal('city'), Type.Literal('county')]),
  office: Nullable(Type.Object({ id: Type.String(), name: Text })),
  period: Type.Union([Type.Literal('month'), Type.Literal('quarter'), Type.Literal('year')]),
  now: Months,
  before: Months,
  running: Type.Boolean(),
};

/** Fewer than five below the line: shown to those inside, and marked. */
const Said = Type.Object({ ...FigureView.properties, fewCases: Type.Boolean() });

export const HeadFigure = Type.Object({
  measure: MeasureName,
  figure: Said,
  /** Of the period before; null where there was nothing, or a sum whose period is not over. */
  before: Nullable(Type.Number()),
  change: Nullable(Type.Number()),
  /** From the plans that stand: nobody types a figure here, but a promise is one. */
  target: Nullable(Type.Object({ value: Type.Number(), due: Type.String(), plan: Text })),
  /** The other number that keeps this one honest. */
  beside: Nullable(Type.Object({ measure: MeasureName, figure: Said })),
});
export const Overview = Type.Object({
  ...standing,
  ...scene,
  /** From the widest the reader may see down to here. */
  path: Type.Array(Place),
  mayOrder: Type.Boolean(),
  figures: Type.Array(HeadFigure),
});

export const OverviewRow = Type.Object({
  key: Type.String(),
  name: Text,
  /** In the order of `columns`. */
  figures: Type.Array(Said),
  before: Nullable(Type.Number()),
  /** The first column over the months. */
  series: Type.Array(Nullable(Type.Number())),
});
export const OverviewBy = Type.Object({
  ...standing,
  ...scene,
  by: Type.Union([Type.Literal('division'), Type.Literal('office')]),
  columns: Type.Array(MeasureName),
  months: Type.Array(Type.Integer()),
  rows: Type.Array(OverviewRow),
  total: OverviewRow,
});

export const BottleneckRow = Type.Object({
  key: Type.String(),
  name: Text,
  department: Nullable(Text),
  /** Calendar days beyond the last day, over all that were decided late. */
  days: Type.Number(),
  parts: Type.Integer(),
});
export const Bottlenecks = Type.Object({
  ...standing,
  by: Type.Union([Type.Literal('item'), Type.Literal('office')]),
  rows: Type.Array(BottleneckRow),
  /** Parts late in all, decided or not. */
  late: Type.Integer(),
});

export const WhyVisits = Type.Object({
  ...standing,
  /** Finished cases with more than one visit. */
  cases: Type.Integer(),
  /** What the government caused first, the most first. */
  rows: Type.Array(Type.Object({ cause: Type.String(), name: Text, ours: Type.Boolean(), cases: Type.Integer(), measure: Type.String() })),
});

export const OverviewIslands = Type.Object({
  at: Type.String(),
  count: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Text,
      holder: Text,
      why: Type.String(),
      papers: Type.Integer(),
      since: Nullable(Type.String()),
      due: Nullable(Type.String()),
    }),
  ),
});

export const Funnel = Type.Object({
  ...standing,
  /** Null: not counted at this level. */
  stages: Type.Array(Type.Object({ stage: Type.String(), count: Nullable(Type.Integer()) })),
});

export const OverviewCompare = Type.Object({
  ...standing,
  measure: MeasureName,
  months: Type.Array(Type.Integer()),
  lines: Type.Array(Type.Object({ name: Text, values: Type.Array(Nullable(Type.Number())), figures: Type.Array(Said) })),
  /** Days from which something was different: a formula, a version in force, a pilot begun. */
  marks: Type.Array(Type.Object({ month: Type.Integer(), day: Type.String(), words: Text, kind: Type.String() })),
  /** The months before the chosen mark and those from it on, of each line. */
  around: Nullable(Type.Object({ month: Type.Integer(), before: Type.Array(Said), after: Type.Array(Said) })),
});

export const OverviewChanged = Type.Object({
  ...standing,
  /** Seven days, both ends within, and the seven before. */
  from: Type.String(),
  to: Type.String(),
  rows: Type.Array(
    Type.Object({
      measure: Type.String(),
      better: Type.Boolean(),
      text: Text,
      counts: Type.Tuple([Type.Integer(), Type.Integer()]),
    }),
  ),
});

export type Said = Static<typeof Said>;
export type HeadFigure = Static<typeof HeadFigure>;
export type Overview = Static<typeof Overview>;
export type OverviewRow = Static<typeof OverviewRow>;
export type OverviewBy = Static<typeof OverviewBy>;
export type Bottlenecks = Static<typeof Bottlenecks>;
export type WhyVisits = Static<typeof WhyVisits>;
export type OverviewIslands = Static<typeof OverviewIslands>;
export type Funnel = Static<typeof Funnel>;
export type OverviewCompare = Static<typeof OverviewCompare>;
export type OverviewChanged = Static<typeof OverviewChanged>;
