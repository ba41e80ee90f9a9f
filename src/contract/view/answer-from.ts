/** Where an answer of a case comes from, and what the person said to it: beside each answer, for its people and its offices. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const Null = Type.Null();

export const AnswerFrom = Type.Object({
  source: Text,
  at: Type.String(),
  basis: Type.Union([BasisView, Null]),
  /** `later`: the person answered, the source is still to be asked. */
  standing: Type.Union([Type.Literal('confirmed'), Type.Literal('contested'), Type.Literal('later')]),
  /** What the source says, where the person says otherwise. */
  was: Type.Union([Type.String(), Null]),
  evidence: Type.Union([Type.String(), Null]),
  settled: Type.Union([
    Type.Object({ outcome: Type.Union([Type.Literal('corrected'), Type.Literal('kept')]), reasons: Type.String(), at: Type.String() }),
    Null,
  ]),
});
export type AnswerFrom = Static<typeof AnswerFrom>;
