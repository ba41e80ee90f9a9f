/** A hall's day as its clerks see it: hand-over, report, copies, corrections; computed from rows. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);

export const DeskDecision = Type.Object({
  parts: Type.Array(
    Type.Object({
      part: Type.String(),
      name: Text,
      office: Text,
      /** Under which right; null where there is none. */
      under: Nullable(Type.Union([Type.Literal('post'), Type.Literal('authorisation')])),
      /** Why not, as a refusal code. */
      because: Nullable(Type.String()),
    }),
  ),
});
export const DeskAuthorisation = Type.Object({
  id: Type.String(),
  office: Text,
  hall: Text,
  person: Type.String(),
  name: Type.String(),
  items: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  from: Type.String(),
  until: Type.String(),
  ended: Nullable(Type.String()),
});
/** With whom and what may be chosen, for who may give one. */
export const DeskAuthorisations = Type.Object({
  rows: Type.Array(DeskAuthorisation),
  next: Type.Null(),
  choices: Nullable(
    Type.Object({
      clerks: Type.Array(Type.Object({ person: Type.String(), name: Type.String(), hall: Type.String(), hallName: Text })),
      items: Type.Array(Type.Object({ id: Type.String(), name: Text })),
    }),
  ),
});
export type DeskAuthorisations = Static<typeof DeskAuthorisations>;
/** One kind of open thing, how many, and which (numbers and ids, no names). */
const OpenKind = Type.Object({ kind: Type.String(), name: Text, count: Type.Number(), which: Type.Array(Type.String()) });
export const OpenAtShift = Type.Object({ at: Type.String(), hall: Text, kinds: Type.Array(OpenKind) });
export const ShiftRow = Type.Object({
  id: Type.String(),
  at: Type.String(),
  by: Type.String(),
  own: Type.Boolean(),
  kinds: Type.Array(OpenKind),
  note: Type.String(),
  taken: Nullable(Type.Object({ at: Type.String(), by: Type.String() })),
});
const Figure = Type.Object({ id: Type.String(), name: Text, value: Type.Number(), unit: Text });
export const DayReport = Type.Object({
  day: Type.String(),
  hall: Type.Object({ id: Type.String(), name: Text }),
  halls: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  figures: Type.Array(Figure),
  /** Figures by clerk or window, each with the same columns. */
  windows: Type.Array(Type.Object({ window: Type.String(), values: Type.Array(Type.Number()) })),
  columns: Type.Array(Text),
  reasons: Type.Array(Type.Object({ name: Text, count: Type.Number() })),
  outcomes: Type.Array(Type.Object({ name: Text, count: Type.Number() })),
  causes: Type.Array(Type.Object({ name: Text, count: Type.Number() })),
  /** Numbers that were given and not used, each with its explanation. */
  voids: Type.Array(Type.Object({ number: Type.String(), why: Type.String() })),
});
export const Reprinted = Type.Object({ id: Type.String(), nth: Type.Number() });
export const ReprintRow = Type.Object({
  id: Type.String(),
  number: Type.String(),
  paper: Type.String(),
  title: Text,
  nth: Type.Number(),
  at: Type.String(),
  by: Type.String(),
  reason: Type.String(),
});
export const CounterCorrectionRow = Type.Object({
  id: Type.String(),
  what: Type.String(),
  name: Text,
  number: Nullable(Type.String()),
  /** Numbers and names are covered. */
  from: Text,
  to: Text,
  reason: Type.String(),
  state: Type.String(),
  at: Type.String(),
  by: Type.String(),
  settled: Nullable(Type.Object({ at: Type.String(), by: Type.String(), reason: Type.String() })),
  own: Type.Boolean(),
  basis: BasisView,
});
export type DeskDecision = Static<typeof DeskDecision>;
export type DeskAuthorisation = Static<typeof DeskAuthorisation>;
export type OpenAtShift = Static<typeof OpenAtShift>;
export type ShiftRow = Static<typeof ShiftRow>;
export type DayReport = Static<typeof DayReport>;
export type ReprintRow = Static<typeof ReprintRow>;
export type CounterCorrectionRow = Static<typeof CounterCorrectionRow>;
