/** A question as its readers see it: who asked what when, by when it is to be answered, and the answers. */
import { Type, type Static } from 'typebox';
import { BasisView, Light, OfficeView, Text } from './plain.ts';

export const PetitionView = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  part: Type.String(),
  office: OfficeView,
  state: Type.String(),
  light: Light,
  /** Whether the reader asked it. */
  own: Type.Boolean(),
  rounds: Type.Array(
    Type.Object({
      at: Type.String(),
      text: Type.String(),
      due: Type.String(),
      answer: Type.Union([Type.Object({ at: Type.String(), office: Text, text: Type.String() }), Type.Null()]),
    }),
  ),
  /** What this reader may do now: `answer`, `say-solved`. */
  allowed: Type.Array(Type.String()),
});
/** A line of an office's list: nothing of what was asked, that is read in the case. */
export const PetitionRow = Type.Object({
  id: Type.String(),
  number: Type.String(),
  part: Type.String(),
  title: Type.String(),
  name: Text,
  light: Light,
  due: Type.String(),
  raisedAt: Type.String(),
});
/** A question about a look, with the look. */
export const LookQuestion = Type.Object({
  id: Type.String(),
  state: Type.String(),
  light: Light,
  office: OfficeView,
  raiser: Type.String(),
  rounds: PetitionView.properties.rounds,
  allowed: Type.Array(Type.String()),
  look: Type.Union([
    Type.Object({
      at: Type.String(),
      office: Text,
      who: Type.String(),
      purpose: Text,
      facts: Type.Array(Type.String()),
      number: Type.Union([Type.String(), Type.Null()]),
      /** Looked up while a form was filled in. */
      filling: Type.Boolean(),
      basis: Type.Union([BasisView, Type.Null()]),
    }),
    Type.Null(),
  ]),
});
export type LookQuestion = Static<typeof LookQuestion>;
export const PetitionDone = Type.Object({ id: Type.String(), state: Type.String(), version: Type.Number() });
export type PetitionView = Static<typeof PetitionView>;
export type PetitionRow = Static<typeof PetitionRow>;
export type PetitionDone = Static<typeof PetitionDone>;
