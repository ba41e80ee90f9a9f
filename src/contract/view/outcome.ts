/** What anybody may look up of decisions, and what administration and the desk are shown before a great change. */
import { Type, type Static } from 'typebox';
import { OfficeView, Text } from './plain.ts';

const Nullable = <Inner extends Parameters<typeof Type.Union>[0][number]>(inner: Inner) => Type.Union([inner, Type.Null()]);

/** One granted licence. `holder` null: the law keeps it back, with the reason in `withheld`. */
export const DecisionRow = Type.Object({
  id: Type.String(),
  division: Type.Number(),
  item: Type.Object({ id: Type.String(), name: Text }),
  office: OfficeView,
  holder: Nullable(Type.String()),
  firm: Type.Boolean(),
  decidedOn: Type.String(),
  basis: Type.String(),
  conditions: Type.Array(Type.String()),
  certificate: Nullable(Type.String()),
  validUntil: Nullable(Type.String()),
  /** `in-force`, `set-aside`, or what became of its certificate: `revoked`, `suspended`, `expired`. */
  state: Type.String(),
  correctedOn: Nullable(Type.String()),
  withheld: Nullable(Type.String()),
});
/** What moves with a power: open parts of an office by item. */
export const CompetencePreview = Type.Object({
  from: OfficeView,
  total: Type.Number(),
  cases: Type.Number(),
  items: Type.Array(Type.Object({ item: Type.String(), name: Text, parts: Type.Number() })),
});
export const CompetenceMoved = Type.Object({
  moved: Type.Number(),
  left: Type.Number(),
  refused: Type.Array(Type.Object({ number: Type.String(), part: Type.String(), code: Type.String() })),
});
export type DecisionRow = Static<typeof DecisionRow>;
export type CompetencePreview = Static<typeof CompetencePreview>;
export type CompetenceMoved = Static<typeof CompetenceMoved>;
