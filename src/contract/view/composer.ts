/** What the builders of the studio choose from, and a matter as the composer proposes it. */
import { Type, type Static } from 'typebox';
import { DocView } from './catalogue-draft.ts';
import { BasisView, Term, Text } from './plain.ts';

const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Named = Type.Object({ id: Type.String(), name: Text });
const LevelView = Type.Union([Type.Literal('province'), Type.Literal('city'), Type.Literal('county')]);
const Share = Type.Union([Type.Literal('shared'), Type.Literal('conditional'), Type.Literal('not-shared')]);

export const FactRow = Type.Object({
  id: Type.String(),
  name: Text,
  type: Type.String(),
  values: Type.Array(Type.Object({ value: Type.String(), label: Text })),
  sensitivity: Type.String(),
  /** The department that is answerable for it. */
  source: Named,
  /** Only the person can say it. */
  declared: Type.Boolean(),
  /** Names of papers it replaces. */
  papers: Type.Array(Type.String()),
  basis: BasisView,
  /** The data set that answers it today; null where none does. */
  held: orNull(Type.Object({ resource: Text, share: Share })),
});
export const CertificateRow = Type.Object({ kind: Type.String(), name: Text, department: Named, item: orNull(Type.String()) });
export const ComposerItem = Type.Object({
  id: Type.String(),
  name: Text,
  /** Other words by which it is found. */
  words: Type.Array(Type.String()),
  department: Named,
  level: LevelView,
  promised: Term,
  visits: Type.Number(),
  certificate: orNull(Type.String()),
  /** Certificates without which it cannot go on. */
  wants: Type.Array(Type.String()),
});
export const Dictionary = Type.Object({
  facts: Type.Array(FactRow),
  certificates: Type.Array(CertificateRow),
  /** `levels`: at which an office of the department handles for this division. */
  departments: Type.Array(Type.Object({ id: Type.String(), name: Text, levels: Type.Array(LevelView) })),
  laws: Type.Array(Type.Object({ id: Type.String(), title: Text, articles: Type.Number() })),
  items: Type.Array(ComposerItem),
});
/** The forms and papers of some items, as their files have them. */
export const ItemForms = Type.Object({
  rows: Type.Array(
    Type.Object({ id: Type.String(), name: Text, fields: Type.Array(Type.Unknown()), materials: Type.Array(Type.Unknown()) }),
  ),
});

const Passed = Type.Object({
  kind: Type.Union([Type.Literal('material'), Type.Literal('field')]),
  /** Of the paper or the question in the later item. */
  name: Text,
  gives: Text,
});
export const ProposedEdgeView = Type.Object({
  from: Type.String(),
  to: Type.String(),
  /** `article`: only a hint; to be chosen by hand. */
  ground: Type.Union([Type.Literal('certificate'), Type.Literal('paper'), Type.Literal('article')]),
  of: Passed,
  basis: orNull(BasisView),
  /** The article asks for the very paper; else it is the one the item stands under. */
  surely: Type.Boolean(),
  /** Would run in a circle with surer ones. */
  circular: Type.Boolean(),
});
const Burden = Type.Object({
  forms: Type.Number(),
  questions: Type.Number(),
  papers: Type.Number(),
  visits: Type.Number(),
  offices: Type.Number(),
  days: Term,
});
export const StepProblemView = Type.Object({
  code: Type.String(),
  grave: Type.Boolean(),
  step: Type.String(),
  about: Type.Optional(Type.String()),
});
export const Composition = Type.Object({
  proposed: Type.Array(ProposedEdgeView),
  problems: Type.Array(StepProblemView),
  /** Null while the graph runs in a circle. */
  burden: orNull(
    Type.Object({
      apart: Burden,
      together: Burden,
      left: Type.Object({ questions: Type.Number(), papers: Type.Number() }),
      path: Type.Array(Type.String()),
    }),
  ),
  /** Questions and papers of the one matter by name, so that the figures can be read. */
  questions: Type.Array(Type.Object({ label: Text, items: Type.Number(), left: Type.Boolean() })),
  papers: Type.Array(Type.Object({ name: Text, items: Type.Number(), left: Type.Boolean() })),
  /** The matter as a document, ready to be made a draft. */
  doc: DocView,
});
/** A sentence somebody has read and found right. */
export const SentenceCheckRow = Type.Object({
  /** Place in the list that was asked for. */
  at: Type.Number(),
  by: Type.String(),
  office: Text,
  on: Type.String(),
});
export const SentenceCheckDone = Type.Object({ checked: Type.Boolean() });

export type FactRow = Static<typeof FactRow>;
export type CertificateRow = Static<typeof CertificateRow>;
export type ComposerItem = Static<typeof ComposerItem>;
export type Dictionary = Static<typeof Dictionary>;
export type ItemForms = Static<typeof ItemForms>;
export type ProposedEdgeView = Static<typeof ProposedEdgeView>;
export type StepProblemView = Static<typeof StepProblemView>;
export type Composition = Static<typeof Composition>;
export type SentenceCheckRow = Static<typeof SentenceCheckRow>;
export type SentenceCheckDone = Static<typeof SentenceCheckDone>;
