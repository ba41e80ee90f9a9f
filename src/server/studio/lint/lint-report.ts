/** The quality of all that is published: by division, by department, by rule; of the catalogue and of the implementation lists apart. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import { isWithin, parentOf } from '#domain/division/division.ts';
import { findRule } from '#domain/lint/rules.ts';
import type { DepartmentScore, LintReport, RuleScore } from '#contract/view/lint.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { DocScore } from './catalogue-scores.ts';
import type { DivisionSums, Sums } from './listing-scores.ts';

const NOTHING: Sums = { count: 0, scoreSum: 0, errors: 0, advice: 0 };
const added = (one: Sums, other: Sums): Sums => ({
  count: one.count + other.count,
  scoreSum: one.scoreSum + other.scoreSum,
  errors: one.errors + other.errors,
  advice: one.advice + other.advice,
});
const total = (all: readonly Sums[]): Sums => all.reduce(added, NOTHING);

const scores = ({ count, scoreSum, errors, advice }: Sums) => ({
  count,
  score: count === 0 ? null : Math.round((scoreSum / count) * 10) / 10,
  errors,
  advice,
});

const sumsOfDoc = ({ score, findings }: DocScore): Sums => {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { count: 1, scoreSum: score, errors, advice: findings.length - errors };
};

/** A listing's findings of one rule are counted once each; a document's too. */
const ruleRows = (counts: ReadonlyMap<string, number>): RuleScore[] =>
  [...counts]
    .map(([rule, count]) => ({ rule, severity: findRule(rule)?.severity ?? 'error', count }))
    .toSorted((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error') || other.count - one.count);

const countRules = (all: Iterable<readonly [string, number]>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [rule, count] of all) counts.set(rule, (counts.get(rule) ?? 0) + count);
  return counts;
};

type Named = readonly (readonly [id: string, name: Text, sums: Sums])[];
const departmentRows = (named: Named): DepartmentScore[] =>
  [...Map.groupBy(named, ([id]) => id)]
    .map(([id, group]) => ({ id, name: group[0]?.[1] ?? { zh: id, en: id }, ...scores(total(group.map(([, , sums]) => sums))) }))
    .toSorted((one, other) => (one.score ?? 101) - (other.score ?? 101));

const MATTERS: Text = { zh: '一件事', en: 'Matters' };

type Parts = LintReport['catalogue']['divisions'];

function catalogueOf(docs: readonly DocScore[], { departments }: Catalogue, divisions: Parts): LintReport['catalogue'] {
  const named = docs.map((doc) => {
    const name = departments.get(doc.department)?.short ?? (doc.department === '' ? MATTERS : { zh: doc.department, en: doc.department });
    return [doc.department === '' ? 'matter' : doc.department, name, sumsOfDoc(doc)] as const;
  });
  const rules = docs.flatMap(({ findings }) => [...new Set(findings.map(({ rule }) => rule))].map((rule) => [rule, 1] as const));
  return { ...scores(total(docs.map(sumsOfDoc))), divisions, departments: departmentRows(named), rules: ruleRows(countRules(rules)) };
}

function listingsOf(sums: readonly DivisionSums[], divisions: Parts): LintReport['listings'] {
  const named = sums.flatMap(({ departments }) =>
    departments.map((row) => [row.department, { zh: row.department, en: row.department }, row] as const),
  );
  const rules = sums.flatMap((each) => Object.entries(each.rules));
  return { ...scores(total(sums)), divisions, departments: departmentRows(named), rules: ruleRows(countRules(rules)) };
}

export type Reported = {
  readonly catalogue: Catalogue;
  readonly docs: readonly DocScore[];
  readonly sums: readonly DivisionSums[];
  readonly division: DivisionCode;
};

/** Of a division with all that lies in it; below it each part for itself, the lowest score first. */
export function lintReport({ catalogue, docs, sums, division }: Reported): LintReport {
  const nameOf = (code: DivisionCode): Text => catalogue.divisions.get(code)?.name ?? { zh: String(code), en: String(code) };
  const inside = <Each extends { readonly division: DivisionCode }>(all: readonly Each[], code: DivisionCode): readonly Each[] =>
    all.filter((each) => isWithin(each.division, code));
  const parts = [...catalogue.divisions.keys()].filter((code) => parentOf(code) === division);
  const partsBy = (sumsIn: (code: DivisionCode) => readonly Sums[]): Parts =>
    parts
      .map((code) => ({ code, name: nameOf(code), ...scores(total(sumsIn(code))) }))
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => (one.score ?? 101) - (other.score ?? 101));
  return {
    division: { code: division, name: nameOf(division) },
    catalogue: catalogueOf(
      inside(docs, division),
      catalogue,
      partsBy((code) => inside(docs, code).map(sumsOfDoc)),
    ),
    listings: listingsOf(
      inside(sums, division),
      partsBy((code) => inside(sums, code)),
    ),
  };
}
