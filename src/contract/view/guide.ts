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
  /** Why a search matched, e.g. the keyword. */
  matched: Type.Optional(Type.String()),
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
});
export const GuideStep = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  name: Text,
  office: Type.Union([OfficeView, Type.Null()]),
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
  conditions: Type.Array(Text),
  basis: Type.Array(BasisView),
  /** 0-based layer: steps of one layer run side by side. */
  layer: Type.Number(),
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
  results: Type.Array(Type.Object({ name: Text, delivery: Type.Array(Type.String()) })),
  fees: Type.Array(Type.Object({ name: Text, amount: Type.String(), basis: BasisView })),
  situation: Type.Array(FieldView),
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
