/** A draft: what a person typed so far, what is known, what is still to be asked; owned by the applicant, consumed once. */
import { Type, type Static } from 'typebox';
import { BasisView, FieldView, Text } from './plain.ts';

const Answers = Type.Record(Type.String(), Type.Unknown());
/** One way a material is given; the shape of the domain's MaterialGiven. */
export const GivenView = Type.Union([
  Type.Object(
    { by: Type.Literal('fact'), facts: Type.Array(Type.String()), unchecked: Type.Optional(Type.Literal(true)) },
    { additionalProperties: false },
  ),
  Type.Object({ by: Type.Literal('certificate'), certificate: Type.String() }, { additionalProperties: false }),
  Type.Object({ by: Type.Literal('commitment') }, { additionalProperties: false }),
  Type.Object(
    {
      by: Type.Literal('file'),
      file: Type.String(),
      sha256: Type.String(),
      /** Captured at a window: how many pages, and what became of the original. */
      pages: Type.Optional(Type.Integer({ minimum: 1, maximum: 999 })),
      original: Type.Optional(Type.Union([Type.Literal('returned'), Type.Literal('kept')])),
    },
    { additionalProperties: false },
  ),
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
  /** Whom or what it is about: the role's name, else its source. */
  group: Text,
  /** As it is asked when the person says that the value is wrong. */
  question: FieldView,
  /** The fact of the dictionary, with the register and the law it was looked up under; null where the account itself says it. */
  fact: Type.String(),
  resource: Type.Union([Type.Object({ id: Type.String(), name: Text }), Type.Null()]),
  basis: Type.Union([BasisView, Type.Null()]),
});
/** A department's register asked for this draft. `pending` and `down`: the case goes on, it is asked again until `retryUntil`. */
export const SourceView = Type.Object({
  resource: Type.String(),
  name: Text,
  department: Text,
  facts: Type.Array(Text),
  /** Questions of `later` that it will answer. */
  fields: Type.Array(Type.String()),
  /** Questions of the situation that are asked because it has not answered them. */
  instead: Type.Array(Type.String()),
  state: Type.Union([
    Type.Literal('answered'),
    Type.Literal('none'),
    Type.Literal('pending'),
    Type.Literal('down'),
    Type.Literal('consent'),
    Type.Literal('no-grant'),
  ]),
  at: Type.String(),
  retryUntil: Type.Union([Type.String(), Type.Null()]),
});
/** A file that speaks against what a department has, by field. */
const Evidence = Type.Record(
  Type.String({ maxLength: 80 }),
  Type.Object({ file: Type.String({ maxLength: 120 }), sha256: Type.String({ maxLength: 64 }) }, { additionalProperties: false }),
  { maxProperties: 100 },
);
export const DraftMaterial = Type.Object({
  id: Type.String(),
  name: Text,
  need: Type.String(),
  ways: Type.Array(Type.Union([Type.Literal('commitment'), Type.Literal('file'), Type.Literal('original')])),
  heldBy: Type.Optional(Text),
  commitment: Type.Optional(Type.Object({ text: Text, consequence: Text, basis: BasisView })),
});
/** A certificate that would have stood for the paper, and no longer does: when it fell, and why. */
export const Lost = Type.Object({
  material: Type.String(),
  name: Text,
  number: Type.String(),
  status: Type.String(),
  on: Type.Union([Type.String(), Type.Null()]),
  reason: Type.Union([Type.String(), Type.Null()]),
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
  /** Files for contested values. */
  evidence: Evidence,
  /** Answers to questions of the situation that a register gives; conditions of the form read them beside `situation`. */
  situationKnown: Answers,
  /** What the form asks, in order; situation questions first. */
  situationFields: Type.Array(FieldView),
  ask: Type.Array(FieldView),
  /** Known values, those of situation questions too. */
  confirm: Type.Array(KnownRow),
  /** What a source that has not answered will say: not asked; whoever likes may answer it now. */
  later: Type.Array(FieldView),
  sources: Type.Array(SourceView),
  /** Materials the person must give a way for. */
  bring: Type.Array(DraftMaterial),
  held: Type.Array(DraftMaterial),
  lost: Type.Array(Lost),
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
    evidence: Type.Optional(Evidence),
    /** Left out: as they were. */
    parties: Type.Optional(PartiesTyped),
  },
  { additionalProperties: false },
);
export type Lost = Static<typeof Lost>;
export type Draft = Static<typeof Draft>;
export type DraftRow = Static<typeof DraftRow>;
export type DraftSave = Static<typeof DraftSave>;
export type KnownRow = Static<typeof KnownRow>;
export type SourceView = Static<typeof SourceView>;
export type DraftMaterial = Static<typeof DraftMaterial>;
