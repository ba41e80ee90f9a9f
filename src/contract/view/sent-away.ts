/** "I was sent away" as the person and supervision see it. */
import { Type, type Static } from 'typebox';
import { BasisView, Light, Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);
const Answer = Type.Object({ at: Type.String(), finding: Text, reasons: Type.String(), redress: Type.String() });
const report = {
  id: Type.String(),
  hall: Text,
  day: Type.String(),
  reportedAt: Type.String(),
  due: Type.String(),
  light: Light,
  state: Type.String(),
  what: Type.String(),
  said: Type.String(),
  paper: Type.String(),
  number: Nullable(Type.String()),
  answer: Nullable(Answer),
};
const OwnSentAway = Type.Object(report);
/** Of the person, with the halls there are. */
export const OwnSentAways = Type.Object({
  rows: Type.Array(OwnSentAway),
  halls: Type.Array(Type.Object({ id: Type.String(), name: Text, division: Type.Number() })),
});
/** Of a list: what was reported, not by whom. */
export const SentAwayRow = Type.Object({
  id: Type.String(),
  hall: Text,
  day: Type.String(),
  reportedAt: Type.String(),
  due: Type.String(),
  light: Light,
  state: Type.String(),
  what: Type.String(),
  finding: Nullable(Text),
});
export const SentAwayView = Type.Object({
  ...report,
  reporter: Type.Object({ name: Type.String(), phone: Nullable(Type.String()) }),
  basis: Type.Array(BasisView),
  findings: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  own: Type.Boolean(),
});
export const SentAwayCounts = Type.Object({
  hall: Text,
  open: Type.Number(),
  late: Type.Number(),
  answered: Type.Number(),
  upheld: Type.Number(),
});
export type OwnSentAways = Static<typeof OwnSentAways>;
export type OwnSentAway = OwnSentAways['rows'][number];
export type SentAwayRow = Static<typeof SentAwayRow>;
export type SentAwayView = Static<typeof SentAwayView>;
export type SentAwayCounts = Static<typeof SentAwayCounts>;
