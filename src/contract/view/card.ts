/** Cards, the rules by which they are raised, and reminders as offices and supervision see them. */
import { Type, type Static } from 'typebox';
import type { CardStatus } from '#domain/supervision/card.ts';
import type { CardAct } from '#domain/supervision/decide-card.ts';
import { CARD_TRIGGERS, type CardTrigger } from '#domain/supervision/card-trigger.ts';
import { BasisView, Text } from './plain.ts';

/** One of some words, typed as what they are. */
const oneOf = <Word extends string>(words: readonly Word[]) => Type.Unsafe<Word>(Type.Union(words.map((word) => Type.Literal(word))));
export const Trigger = oneOf<CardTrigger>(CARD_TRIGGERS);
export const Colour = oneOf(['yellow', 'red']);
export const CardStatusView = oneOf<CardStatus>(['raised', 'answered', 'confirmed', 'lifted', 'appealed', 'upheld', 'overturned']);
const Act = oneOf<CardAct>(['answer', 'settle', 'appeal', 'decide-appeal']);
export const CardDone = Type.Object({ id: Type.String(), state: CardStatusView, version: Type.Integer() });
export const CardRow = Type.Object({
  id: Type.String(),
  office: Text,
  number: Type.Union([Type.String(), Type.Null()]),
  trigger: Trigger,
  name: Text,
  colour: Colour,
  state: CardStatusView,
  raisedAt: Type.String(),
  answerBy: Type.String(),
});
const Said = Type.Union([Type.Object({ text: Type.String(), person: Type.String(), at: Type.String() }), Type.Null()]);
export const CardView = Type.Object({
  ...CardRow.properties,
  part: Type.Union([Type.String(), Type.Null()]),
  owner: Type.Union([Type.String(), Type.Null()]),
  what: Type.String(),
  basis: BasisView,
  /** Null: raised by rule. */
  raisedBy: Type.Union([Type.String(), Type.Null()]),
  answer: Said,
  settled: Said,
  appeal: Said,
  decided: Said,
  /** What the reader may do now. */
  acts: Type.Array(Act),
});
const Rule = Type.Object({
  trigger: Trigger,
  name: Text,
  basis: BasisView,
  /** Raised from what happened in a case; else by supervision. */
  seen: Type.Boolean(),
  colour: Type.Union([Colour, Type.Literal('off')]),
});
export const RulesView = Type.Object({
  division: Text,
  rules: Type.Array(Rule),
  maySet: Type.Boolean(),
  versions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      reason: Type.String(),
      state: Type.Union([Type.Literal('proposed'), Type.Literal('published'), Type.Literal('withdrawn')]),
      proposedBy: Type.String(),
      proposedAt: Type.String(),
      settledBy: Type.Union([Type.String(), Type.Null()]),
      own: Type.Boolean(),
      changes: Type.Array(Type.Object({ name: Text, from: Type.String(), to: Type.String() })),
    }),
  ),
});
export const ReminderRow = Type.Object({
  id: Type.String(),
  number: Type.String(),
  part: Type.String(),
  kind: Type.String(),
  /** Null: it is not on the desk any more. */
  name: Type.Union([Text, Type.Null()]),
  title: Type.String(),
  due: Type.String(),
  at: Type.String(),
  seen: Type.Boolean(),
});
export const ReminderCount = Type.Object({ unseen: Type.Integer() });
export type CardDone = Static<typeof CardDone>;
export type CardRow = Static<typeof CardRow>;
export type CardView = Static<typeof CardView>;
export type RulesView = Static<typeof RulesView>;
export type ReminderRow = Static<typeof ReminderRow>;
export type ReminderCount = Static<typeof ReminderCount>;
