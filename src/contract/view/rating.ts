/** Ratings as the rater, supervision, the rated office and everybody see them. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

export const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);
const Spoken = Type.Object({ text: Type.String(), at: Type.String() });
const Verdict = Type.Object({ outcome: Type.String(), ground: Nullable(Text), text: Type.String(), at: Type.String() });
const Choice = Type.Object({ id: Type.String(), name: Text });
export const IndicatorView = Type.Object({ id: Type.String(), name: Text, grades: Type.Array(Type.Number()) });

const outcome = {
  state: Type.String(),
  stateName: Text,
  grade: Type.Number(),
  indicators: Type.Array(Text),
  sentAway: Nullable(Type.Boolean()),
  words: Type.String(),
  added: Nullable(Spoken),
  verifyBy: Nullable(Type.String()),
  verdict: Nullable(Verdict),
  objection: Nullable(Spoken),
  appealed: Type.Boolean(),
  second: Nullable(Verdict),
  correctBy: Nullable(Type.String()),
  correction: Nullable(Spoken),
  callBack: Nullable(Type.Object({ by: Type.String(), helped: Nullable(Type.Boolean()), text: Type.String(), at: Type.String() })),
  sampled: Type.Boolean(),
  acts: Type.Array(Type.String()),
};
/** One of the person's own: with its case, and the word that proves on the phone that it is theirs. */
export const OwnRating = Type.Object({
  id: Type.String(),
  subject: Nullable(Type.String()),
  contact: Text,
  title: Text,
  office: Text,
  day: Type.String(),
  code: Type.String(),
  published: Type.Boolean(),
  ...outcome,
});
/** What of a case can be rated, and how the case went in figures of its own. */
export const RatingForm = Type.Object({
  number: Type.String(),
  title: Type.String(),
  matter: Text,
  ended: Type.Boolean(),
  contacts: Type.Array(
    Type.Object({
      contact: Type.String(),
      name: Text,
      office: Text,
      given: Nullable(Type.Object({ id: Type.String(), grade: Type.Number() })),
    }),
  ),
  facts: Type.Object({
    parts: Type.Number(),
    visits: Type.Number(),
    days: Type.Number(),
    /** Working days before the promise; null where it was not kept or there was none. */
    early: Nullable(Type.Number()),
    papers: Type.Number(),
    held: Type.Number(),
  }),
  indicators: Type.Array(IndicatorView),
});
export const RatingDone = Type.Object({ id: Type.String(), state: Type.String() });

/** Of a queue of supervision: what, how bad, until when; neither case nor person. */
export const RatingRow = Type.Object({
  id: Type.String(),
  state: Type.String(),
  stateName: Text,
  office: Text,
  contact: Text,
  grade: Type.Number(),
  sentAway: Nullable(Type.Boolean()),
  words: Type.String(),
  day: Type.String(),
  due: Nullable(Type.String()),
  late: Type.Boolean(),
  round: Type.Number(),
});
/** For who verifies: with what the record says of the contact, without name and number. */
export const RatingView = Type.Object({
  id: Type.String(),
  office: Text,
  contact: Text,
  about: Nullable(Text),
  channel: Type.String(),
  day: Type.String(),
  round: Type.Number(),
  record: Type.Array(Type.Object({ name: Text, value: Text })),
  grounds: Type.Array(Choice),
  appeal: Nullable(Spoken),
  published: Nullable(Type.Object({ words: Type.String(), reply: Type.String() })),
  basis: Type.Array(BasisView),
  ...outcome,
});
/** For the office that was rated: what is to be put right and until when. Nothing of case, item, grade, time or words: with one case a day that would be a name. */
export const RatingOrder = Type.Object({
  id: Type.String(),
  state: Type.String(),
  stateName: Text,
  what: Type.String(),
  due: Nullable(Type.String()),
  late: Type.Boolean(),
  round: Type.Number(),
  correction: Nullable(Type.String()),
  helped: Nullable(Type.Boolean()),
  acts: Type.Array(Type.String()),
});
export const RatingCaseOpened = Type.Object({ number: Nullable(Type.String()) });

export const RatingSetting = Type.Object({
  division: Type.Number(),
  silence: Type.Boolean(),
  since: Nullable(Type.String()),
  reasons: Nullable(Type.String()),
});
/** Open to all: words without a name, and what was answered. */
export const PublishedRating = Type.Object({
  office: Text,
  division: Text,
  grade: Type.Number(),
  words: Type.String(),
  reply: Type.String(),
  month: Type.String(),
});

export type IndicatorView = Static<typeof IndicatorView>;
export type OwnRating = Static<typeof OwnRating>;
export type RatingForm = Static<typeof RatingForm>;
export type RatingDone = Static<typeof RatingDone>;
export type RatingRow = Static<typeof RatingRow>;
export type RatingView = Static<typeof RatingView>;
export type RatingOrder = Static<typeof RatingOrder>;
export type RatingCaseOpened = Static<typeof RatingCaseOpened>;
export type RatingSetting = Static<typeof RatingSetting>;
export type PublishedRating = Static<typeof PublishedRating>;
