/** A case as it was, and the history of its values: who set each, when, and on what ground. */
import { Type, type Static } from 'typebox';
import { CaseView } from './case.ts';
import { BasisView, Text } from './plain.ts';

const Nullable = <Inner extends Parameters<typeof Type.Union>[0][number]>(inner: Inner) => Type.Union([inner, Type.Null()]);

export const CaseAsOf = Type.Object({
  /** Which of the events is the last that had happened; from 1 to `of`. */
  seq: Type.Number(),
  of: Type.Number(),
  at: Type.String(),
  /** As it was seen then: its own dates, lights and papers; nothing may be done in the past. */
  view: CaseView,
});
export type CaseAsOf = Static<typeof CaseAsOf>;

export const ValueSetView = Type.Object({
  seq: Type.Number(),
  at: Type.String(),
  /** In words; null: it is there no longer. */
  value: Nullable(Text),
  who: Text,
  /** The officer, for officers of the case. */
  name: Nullable(Type.String()),
  /** What happened, or which register said so. */
  ground: Text,
  basis: Nullable(BasisView),
  paper: Nullable(Type.String()),
});
export const ValueHistory = Type.Object({
  kind: Type.Union([Type.Literal('answer'), Type.Literal('paper'), Type.Literal('part'), Type.Literal('case')]),
  /** Field, material or part. */
  id: Type.String(),
  aspect: Nullable(Type.String()),
  label: Text,
  /** Oldest first; the last one holds. */
  sets: Type.Array(ValueSetView),
});
export type ValueHistory = Static<typeof ValueHistory>;
