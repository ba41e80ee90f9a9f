/** A draft: what a person typed so far, what is known, what is still to be asked; owned by the applicant, consumed once. */
import { Type, type Static } from 'typebox';
import { BasisView, FieldView, Text } from './plain.ts';

const Answers = Type.Record(Type.String(), Type.Unknown());
/** One way a material is given; the shape of the domain's MaterialGiven. */
export const GivenView = Type.Union([
  Type.Object({ by: Type.Literal('fact'), facts: Type.Array(Type.String()) }, { additionalProperties: false }),
  Type.Object({ by: Type.Literal('certificate'), certificate: Type.String() }, { additionalProperties: false }),
  Type.Object({ by: Type.Literal('commitment') }, { additionalProperties: false }),
  Type.Object({ by: Type.Literal('file'), file: Type.String(), sha256: Type.String() }, { additionalProperties: false }),
  Type.Object({ by: Type.Literal('original'), pages: Type.Integer({ minimum: 1, maximum: 999 }) }, { additionalProperties: false }),
]);
/** Who takes part beside the applicant, as typed, by place in the form (`father.1`). */
const PartiesTyped = Type.Record(
  Type.String({ maxLength: 60 }),
  Type.Object(
    { name: Type.Optional(Type.String({ maxLength: 100 })), identifier: Type.Optional(Type.String({ maxLength: 64 })) },
    { additionalProperties: false },
  ),
  { maxProperties: 40 },
);
export const DraftRow = Type.Object({
  id: Type.String(),
  matter: Type.String(),
  name: Text,
  division: Type.Number(),
  revision: Type.Number(),
  savedAt: Type.String(),
});
/** A known value, to be confirmed or contested; a contested one: the applicant's holds (2018 regulation art. 7). */
export const KnownRow = Type.Object({
  field: Type.String(),
  label: Text,
  value: Type.Unknown(),
  shown: Type.String(),
  source: Text,
  at: Type.String(),
  group: Text,
});
export const DraftMaterial = Type.Object({
  id: Type.String(),
  name: Text,
  need: Type.String(),
  ways: Type.Array(Type.Union([Type.Literal('commitment'), Type.Literal('file'), Type.Literal('original')])),
  heldBy: Type.Optional(Text),
  commitment: Type.Optional(Type.Object({ text: Text, consequence: Text, basis: BasisView })),
});
export const Draft = Type.Object({
  id: Type.String(),
  matter: Type.String(),
  name: Text,
  kind: Type.String(),
  division: Type.Object({ code: Type.Number(), name: Text }),
  revision: Type.Number(),
  savedAt: Type.String(),
  situation: Answers,
  answers: Answers,
  given: Type.Record(Type.String(), GivenView),
  parties: PartiesTyped,
  /** Roles in which the situation wants somebody, beyond the matter's own minimum. */
  wanted: Type.Array(Type.String()),
  /** Whether a firm applies: it takes the role that is open to firms. */
  applying: Type.Union([Type.Literal('person'), Type.Literal('firm')]),
  /** The applicant, where somebody else reads it for them; and who began it, where that was not the applicant. */
  onBehalfOf: Type.Union([Type.Object({ person: Type.String(), name: Type.String() }), Type.Null()]),
  agent: Type.Union([Type.String(), Type.Null()]),
  contested: Type.Array(Type.String()),
  /** What the form asks, in order; situation questions first. */
  situationFields: Type.Array(FieldView),
  ask: Type.Array(FieldView),
  confirm: Type.Array(KnownRow),
  /** Materials the person must give a way for. */
  bring: Type.Array(DraftMaterial),
  held: Type.Array(DraftMaterial),
  parts: Type.Array(Type.Object({ id: Type.String(), name: Text, office: Text })),
  doneBy: Type.Union([Type.String(), Type.Null()]),
});
export const DraftSave = Type.Object(
  {
    revision: Type.Integer({ minimum: 0 }),
    situation: Answers,
    answers: Answers,
    given: Type.Record(Type.String(), GivenView),
    contested: Type.Array(Type.String(), { maxItems: 500 }),
    /** Left out: as they were. */
    parties: Type.Optional(PartiesTyped),
  },
  { additionalProperties: false },
);
export type Draft = Static<typeof Draft>;
export type DraftRow = Static<typeof DraftRow>;
export type DraftSave = Static<typeof DraftSave>;
export type KnownRow = Static<typeof KnownRow>;
export type DraftMaterial = Static<typeof DraftMaterial>;
