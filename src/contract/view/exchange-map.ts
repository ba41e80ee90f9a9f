/** The island map as officers see it: who has what, who wants it, which papers are still asked for, and how many fewer each month. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);
/** In the last 30 and in the last 365 days. */
const Volume = Type.Object({ month: Type.Number(), year: Type.Number() });
const Named = Type.Object({ id: Type.String(), name: Text });
const DepartmentView = Type.Object({ kind: Type.String(), name: Text, short: Text });

export const MapResourceView = Type.Object({
  id: Type.String(),
  name: Text,
  department: DepartmentView,
  /** `shared`, `conditional`, `not-shared`. */
  share: Type.String(),
  fields: Type.Number(),
  rhythm: Text,
  /** `up`, `down`, `none`: nobody said how it is reached. */
  state: Type.String(),
  since: Nullable(Type.String()),
  /** Today: calls, per cent answered, milliseconds of the one in the middle; null where nobody called. */
  calls: Type.Number(),
  answered: Nullable(Type.Number()),
  middle: Nullable(Type.Number()),
  /** Values that people contested in the last 30 days. */
  contested: Type.Number(),
});
export const MapAskerView = Type.Object({
  department: DepartmentView,
  /** What it wants the data for, the most applied for first. */
  items: Type.Array(Text),
  calls: Type.Number(),
  spared: Volume,
});
export const MapEdgeView = Type.Object({
  resource: Type.String(),
  asker: Type.String(),
  calls: Type.Number(),
  spared: Volume,
  materials: Type.Array(Text),
});
export const IslandView = Type.Object({
  id: Type.String(),
  /** One of the reasons and acts of src/domain/exchange/island.ts. */
  why: Type.String(),
  act: Type.String(),
  holder: DepartmentView,
  resource: Nullable(Named),
  /** What the department holds of it. */
  facts: Type.Array(Named),
  askers: Type.Array(DepartmentView),
  materials: Type.Array(Named),
  items: Type.Array(Type.Object({ id: Type.String(), name: Text, cases: Volume })),
  divisions: Type.Number(),
  cases: Volume,
  papers: Volume,
  since: Nullable(Type.String()),
  /** Days it has stood so, where that is known. */
  days: Nullable(Type.Number()),
  reason: Nullable(Type.String()),
  until: Nullable(Type.String()),
  due: Nullable(Type.String()),
  /** Working days left of the term that runs; negative when it has passed. */
  left: Nullable(Type.Number()),
  request: Nullable(Type.String()),
  /** The law that keeps it back. */
  basis: Nullable(BasisView),
  exception: Nullable(Type.Object({ reason: Text, basis: BasisView, approver: Text, until: Type.String() })),
});
export const MonthView = Type.Object({
  /** `YYYY-MM`. */
  month: Type.String(),
  /** By a fact or a certificate. */
  spared: Type.Number(),
  commitment: Type.Number(),
  brought: Type.Number(),
});
export const ExchangeMap = Type.Object({
  division: Type.Object({ code: Type.Number(), name: Text }),
  /** When it was reckoned; it is reckoned anew once a minute. */
  at: Type.String(),
  today: Type.Object({ calls: Type.Number(), answered: Nullable(Type.Number()), middle: Nullable(Type.Number()) }),
  resources: Type.Array(MapResourceView),
  askers: Type.Array(MapAskerView),
  edges: Type.Array(MapEdgeView),
  islands: Type.Array(IslandView),
  trend: Type.Array(MonthView),
});
export type MapResourceView = Static<typeof MapResourceView>;
export type MapAskerView = Static<typeof MapAskerView>;
export type MapEdgeView = Static<typeof MapEdgeView>;
export type IslandView = Static<typeof IslandView>;
export type MonthView = Static<typeof MonthView>;
export type ExchangeMap = Static<typeof ExchangeMap>;

export const AttemptRow = Type.Object({
  id: Type.String(),
  at: Type.String(),
  division: Type.Object({ code: Type.Number(), name: Text }),
  office: Text,
  officer: Type.String(),
  /** Empty where nothing was filed because of it. */
  number: Type.String(),
  item: Text,
  /** What was asked for, in the words it was asked in. */
  paper: Text,
  holder: Nullable(Text),
  /** The refusal's code. */
  why: Type.String(),
});
export type AttemptRow = Static<typeof AttemptRow>;
