/** Findings and scores of the lint as screens show them; the words of each rule stand in the domain's table. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

const BasisView = Type.Object({ law: Type.String(), article: Type.Number() });
export const FindingView = Type.Object({
  rule: Type.String(),
  severity: Type.Union([Type.Literal('error'), Type.Literal('advice')]),
  pointer: Type.String(),
  values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
  basis: Type.Optional(BasisView),
  /** The name of the law, for the sentence. */
  law: Type.Optional(Text),
  /** A change that mends it; without a value what stands there is taken out. */
  remedy: Type.Optional(Type.Object({ pointer: Type.String(), value: Type.Optional(Type.Unknown()) })),
});
export const LintChecked = Type.Object({
  findings: Type.Array(FindingView),
  score: Type.Number(),
  /** How many rules look at such a document, and how many of them found nothing. */
  rules: Type.Number(),
  passed: Type.Number(),
});

const Scores = {
  count: Type.Number(),
  /** Average of 0 to 100; null of none. */
  score: Type.Union([Type.Number(), Type.Null()]),
  errors: Type.Number(),
  advice: Type.Number(),
};
export const DivisionScore = Type.Object({ code: Type.Number(), name: Text, ...Scores });
export const DepartmentScore = Type.Object({ id: Type.String(), name: Text, ...Scores });
export const RuleScore = Type.Object({ rule: Type.String(), severity: Type.String(), count: Type.Number() });
/** `divisions`: the parts of the place that have any, the lowest score first. */
export const ScoredWhole = Type.Object({
  ...Scores,
  divisions: Type.Array(DivisionScore),
  departments: Type.Array(DepartmentScore),
  rules: Type.Array(RuleScore),
});
export const LintReport = Type.Object({
  division: Type.Object({ code: Type.Number(), name: Text }),
  /** The catalogue: items, matters, overlays of the division and what holds there. */
  catalogue: ScoredWhole,
  /** Implementation lists of the division and of what lies in it. */
  listings: ScoredWhole,
});
export const LintScored = Type.Object({
  kind: Type.Union([Type.Literal('item'), Type.Literal('matter'), Type.Literal('overlay'), Type.Literal('listing')]),
  division: Type.Object({ code: Type.Number(), name: Text }),
  id: Type.String(),
  name: Text,
  department: Text,
  score: Type.Number(),
  errors: Type.Number(),
  advice: Type.Number(),
});
export const LintOf = Type.Object({ row: LintScored, findings: Type.Array(FindingView) });
export type FindingView = Static<typeof FindingView>;
export type LintChecked = Static<typeof LintChecked>;
export type LintReport = Static<typeof LintReport>;
export type LintScored = Static<typeof LintScored>;
export type LintOf = Static<typeof LintOf>;
export type DivisionScore = Static<typeof DivisionScore>;
export type DepartmentScore = Static<typeof DepartmentScore>;
export type RuleScore = Static<typeof RuleScore>;
