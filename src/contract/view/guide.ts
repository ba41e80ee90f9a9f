/** What a matter promises and asks for in one division: computed from the catalogue, never typed. */
import { Type, type Static } from 'typebox';
import { BasisView, FieldView, OfficeView, Term, Text } from './plain.ts';

export const MatterRow = Type.Object({
  id: Type.String(),
  name: Text,
  summary: Text,
  seal: Type.String(),
  kind: Type.String(),
  items: Type.Number(),
  visits: Type.Number(),
  promised: Type.Union([Term, Type.Null()]),
});
/** What the department looks at; with a `rule` the reader can judge it beforehand, in the browser. */
export const GuideCondition = Type.Object({
  id: Type.String(),
  text: Text,
  rule: Type.Optional(Type.String()),
  basis: Type.Optional(BasisView),
  /** Questions of the check alone. */
  ask: Type.Array(FieldView),
  instead: Type.Optional(Text),
});
/** Where it is handled: a place of the item, or the office with what is known of it. */
export const GuidePlace = Type.Object({
  name: Text,
  /** Which of the things are handled there; all where left out. */
  items: Type.Array(Text),
  address: Type.Optional(Text),
  hours: Type.Optional(Text),
  phone: Type.Optional(Type.String()),
});
/** What this place does better than the standard of the province. */
export const GuideBetter = Type.Object({ what: Text, items: Type.Array(Text) });
export const GuideFlowStep = Type.Object({
  kind: Type.String(),
  name: Text,
  who: Type.Optional(Text),
  days: Type.Optional(Type.Number()),
});
export const GuideMaterial = Type.Object({
  id: Type.String(),
  name: Text,
  need: Type.String(),
  items: Type.Array(Type.String()),
  /** held: the government has it; commit: a written commitment will do; bring: the person gives it. */
  way: Type.Union([Type.Literal('held'), Type.Literal('commit'), Type.Literal('bring')]),
  heldBy: Type.Optional(Text),
  basis: Type.Optional(BasisView),
  commitment: Type.Optional(Type.Object({ text: Text, consequence: Text, basis: BasisView })),
  when: Type.Optional(Type.String()),
  format: Type.Optional(Type.String()),
  originals: Type.Optional(Type.Number()),
  copies: Type.Optional(Type.Number()),
  standard: Type.Optional(Text),
  fill: Type.Optional(Text),
  from: Type.Optional(Text),
  /** Addresses of the blank form and the filled-in example. */
  blank: Type.Optional(Type.String()),
  example: Type.Optional(Type.String()),
});
export const GuideStep = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  name: Text,
  office: Type.Union([OfficeView, Type.Null()]),
  /** Of an item: whose it is, also where the place chosen has no office of it. */
  department: Type.Optional(Text),
  by: Type.Optional(Type.String()),
  promised: Term,
  statutory: Type.Union([Term, Type.Null()]),
  statutoryBasis: Type.Union([BasisView, Type.Null()]),
  needs: Type.Array(Type.Object({ step: Type.String(), needs: Type.String(), hard: Type.Boolean() })),
  counted: Type.Boolean(),
  files: Type.String(),
  handling: Type.Optional(Type.String()),
  when: Type.Optional(Type.String()),
  /** How soon the person must apply, by which article. */
  within: Type.Union([Type.Object({ term: Term, after: Text, basis: BasisView }), Type.Null()]),
  /** What the department looks at; to be made public with the papers (licensing law 30). */
  conditions: Type.Array(GuideCondition),
  /** How the office goes about it, as published. */
  flow: Type.Array(GuideFlowStep),
  basis: Type.Array(BasisView),
  /** 0-based layer: steps of one layer run side by side. */
  layer: Type.Number(),
});
export const GuideResult = Type.Object({
  /** The item that ends with it. */
  item: Type.String(),
  name: Text,
  delivery: Type.Array(Type.String()),
  validYears: Type.Optional(Type.Number()),
  issuer: Text,
  /** Lines of the sample, plainly invented; the drawn page lies at `item.sample`. */
  lines: Type.Array(Type.Object({ label: Text, value: Text })),
});
export const Guide = Type.Object({
  id: Type.String(),
  version: Type.Number(),
  division: Type.Object({ code: Type.Number(), name: Text }),
  name: Text,
  summary: Text,
  seal: Type.String(),
  kind: Type.String(),
  promise: Type.Object({
    visits: Type.Number(),
    visitReasons: Type.Array(Text),
    bring: Type.Number(),
    held: Type.Number(),
    feeFen: Type.Number(),
    /** End of the longest path of promised limits, uncounted steps included, if sent today. */
    promised: Type.Union([Term, Type.Null()]),
    statutory: Type.Union([Term, Type.Null()]),
    doneBy: Type.Union([Type.String(), Type.Null()]),
    minutes: Type.Number(),
  }),
  materials: Type.Array(GuideMaterial),
  steps: Type.Array(GuideStep),
  results: Type.Array(GuideResult),
  fees: Type.Array(
    Type.Object({ name: Text, amount: Type.String(), basis: BasisView, standard: Type.Optional(Text), reducible: Type.Boolean() }),
  ),
  payOnline: Type.Boolean(),
  /** Ways to hand it in that every item of it offers. */
  channels: Type.Array(Type.String()),
  places: Type.Array(GuidePlace),
  phones: Type.Array(Type.Object({ name: Text, consult: Type.String(), complain: Type.String() })),
  appointment: Type.Union([Type.Object({ perDay: Type.Optional(Type.Number()), rule: Type.Optional(Text) }), Type.Null()]),
  faq: Type.Array(Type.Object({ question: Text, answer: Text })),
  better: Type.Array(GuideBetter),
  situation: Type.Array(FieldView),
  /** Questions that no register and no account answers: at most so many are left to the person. */
  fields: Type.Number(),
  basis: Type.Array(BasisView),
  /** All questions of matter and items, `when` included: the counter asks them of a person who stands there without a draft. */
  questions: Type.Array(FieldView),
  roles: Type.Array(
    Type.Object({ id: Type.String(), kind: Type.String(), party: Type.String(), name: Text, min: Type.Number(), max: Type.Number() }),
  ),
});
export type MatterRow = Static<typeof MatterRow>;
export type Guide = Static<typeof Guide>;
export type GuideStep = Static<typeof GuideStep>;
export type GuideMaterial = Static<typeof GuideMaterial>;
export type GuideCondition = Static<typeof GuideCondition>;
export type GuidePlace = Static<typeof GuidePlace>;
export type GuideBetter = Static<typeof GuideBetter>;
export type GuideFlowStep = Static<typeof GuideFlowStep>;
export type GuideResult = Static<typeof GuideResult>;
