/** Findings and sums as the screens read them. */
import type { Text } from '#domain/kernel/text.ts';
import type { Finding } from '#domain/lint/finding.ts';
import { rulesOf } from '#domain/lint/rules.ts';
import type { Judged } from '#domain/lint/rule.ts';
import { scoreOf } from '#domain/lint/score.ts';
import type { FindingView, LintChecked } from '#contract/view/lint.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

/** Errors before advice; within each in the order of the families. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'));

const viewOf = ({ rule, severity, pointer, values, basis, remedy }: Finding, laws: Catalogue['laws']): FindingView => {
  const law: Text | undefined = basis === undefined ? undefined : laws.get(basis.law)?.title;
  return {
    rule,
    severity,
    pointer,
    ...(values === undefined ? {} : { values: { ...values } }),
    ...(basis === undefined ? {} : { basis: { law: basis.law, article: basis.article } }),
    ...(law === undefined ? {} : { law }),
    ...(remedy === undefined ? {} : { remedy }),
  };
};

export const findingViews = (findings: readonly Finding[], laws: Catalogue['laws']): FindingView[] =>
  inOrder(findings).map((finding) => viewOf(finding, laws));

export function checkedView(kind: Judged, findings: readonly Finding[], laws: Catalogue['laws']): LintChecked {
  const names = rulesOf(kind);
  const hit = new Set(findings.map(({ rule }) => rule));
  return {
    findings: findingViews(findings, laws),
    score: scoreOf(findings),
    rules: names.length,
    passed: names.filter((name) => !hit.has(name)).length,
  };
}
