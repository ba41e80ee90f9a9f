/** "Why this date": a part's clock explained day by day, with who did what to it, and what would still move it. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const orNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);
const Term = Type.Object({ amount: Type.Integer(), unit: Type.String() });
export const WhyView = Type.Object({
  number: Type.String(),
  part: Type.String(),
  name: Text,
  office: Text,
  state: Type.Union([Type.Literal('not-started'), Type.Literal('running'), Type.Literal('stopped'), Type.Literal('decided')]),
  unit: Type.String(),
  total: Type.Integer(),
  used: Type.Integer(),
  left: Type.Integer(),
  due: orNull(Type.String()),
  /** The last instant in time: of a limit in hours, or where something must be handed in while the office is open. */
  dueAt: orNull(Type.String()),
  provisional: Type.Boolean(),
  promised: Term,
  statutory: orNull(Type.Object({ term: Term, basis: BasisView, due: orNull(Type.String()) })),
  /** Which of the two binds: the shorter (2018 regulation 12). */
  bound: Type.String(),
  extensions: Type.Array(Term),
  /** How the limit begins, runs and ends, in words. */
  rules: Type.Array(Type.Object({ text: Text, basis: orNull(BasisView) })),
  days: Type.Array(
    Type.Object({
      day: Type.String(),
      counted: Type.Boolean(),
      why: Type.String(),
      text: Text,
      basis: orNull(BasisView),
      minutes: orNull(Type.Integer()),
      provisional: Type.Boolean(),
      /** Not reached yet. */
      ahead: Type.Boolean(),
    }),
  ),
  /** What somebody did that this date rests on, in order. */
  acts: Type.Array(Type.Object({ at: Type.String(), kind: Type.String(), text: Text, who: Text, basis: orNull(BasisView) })),
  /** The matter's own count: days on which at least one counted part ran, parallel days once. */
  union: orNull(
    Type.Object({
      used: Type.Integer(),
      left: Type.Integer(),
      term: Term,
      ranges: Type.Array(Type.Object({ from: Type.String(), to: Type.String() })),
    }),
  ),
  /** What would still move the date. */
  moves: Type.Array(Type.Object({ text: Text, basis: orNull(BasisView) })),
});
export type WhyView = Static<typeof WhyView>;
