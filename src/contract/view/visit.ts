/** Visits as clerks, supervision and the person see them; no row of a list carries a name. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);
const Choice = Type.Object({ id: Type.String(), name: Text });

export const VisitForm = Type.Object({
  reasons: Type.Array(Choice),
  outcomes: Type.Array(Choice),
  avoidedBy: Type.Array(Choice),
  causes: Type.Array(Type.Object({ id: Type.String(), name: Text, ours: Type.Boolean(), basis: BasisView })),
  documents: Type.Array(Type.Object({ id: Type.String(), name: Text, of: Type.String(), basis: BasisView })),
});
export const Avoided = Type.Object({
  by: Type.String(),
  name: Text,
  /** Whether the facts say it, or the clerk. */
  from: Type.Union([Type.Literal('rule'), Type.Literal('clerk')]),
});
export const VisitRow = Type.Object({
  id: Type.String(),
  hall: Type.String(),
  day: Type.String(),
  at: Type.String(),
  /** Whether the person was identified. */
  known: Type.Boolean(),
  ticket: Nullable(Type.String()),
  reasons: Type.Array(Choice),
  outcome: Nullable(Choice),
  matters: Type.Array(Choice),
  cases: Type.Array(Type.Object({ number: Type.String(), nth: Nullable(Type.Number()), cause: Nullable(Choice) })),
  avoided: Nullable(Avoided),
  note: Type.String(),
  /** What a correction changed: the reason as it was first written. */
  corrected: Nullable(Text),
});
export const CaseVisits = Type.Object({
  count: Type.Number(),
  /** Whether the reader may contest. */
  own: Type.Boolean(),
  visits: Type.Array(
    Type.Object({
      id: Type.String(),
      at: Type.String(),
      hall: Text,
      nth: Nullable(Type.Number()),
      why: Choice,
      words: Type.String(),
      cause: Nullable(Type.Object({ id: Type.String(), name: Text, ours: Type.Boolean(), basis: BasisView, office: Nullable(Text) })),
      contested: Nullable(Type.Object({ at: Type.String(), text: Type.String(), answer: Nullable(Type.String()) })),
    }),
  ),
});
export const SecondVisit = Type.Object({
  id: Type.String(),
  number: Type.String(),
  matter: Text,
  day: Type.String(),
  nth: Type.Number(),
  hall: Text,
  why: Choice,
  cause: Type.Object({ id: Type.String(), name: Text, ours: Type.Boolean(), basis: BasisView }),
  office: Nullable(Type.Object({ id: Type.String(), name: Text })),
  /** By rule, or as supervision settled it. */
  settled: Nullable(Type.String()),
  contested: Nullable(Type.String()),
});
export const SecondCounts = Type.Object({
  causes: Type.Array(Type.Object({ id: Type.String(), name: Text, ours: Type.Boolean(), count: Type.Number() })),
  offices: Type.Array(Type.Object({ id: Type.String(), name: Text, count: Type.Number() })),
});
export const VisitFigures = Type.Object({
  cases: Type.Number(),
  visits: Type.Number(),
  perCase: Type.Number(),
  zero: Type.Number(),
  one: Type.Number(),
  more: Type.Number(),
  avoidable: Type.Number(),
});
export const VisitDone = Type.Object({ id: Type.String() });
export type VisitForm = Static<typeof VisitForm>;
export type VisitRow = Static<typeof VisitRow>;
export type CaseVisits = Static<typeof CaseVisits>;
export type SecondVisit = Static<typeof SecondVisit>;
export type SecondCounts = Static<typeof SecondCounts>;
export type VisitFigures = Static<typeof VisitFigures>;
