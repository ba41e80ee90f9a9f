/** Quality of a document or a listing, 0 to 100: what its findings leave of a hundred points. */
import type { Finding } from './finding.ts';
import { findRule } from './rules.ts';

type Found = Pick<Finding, 'rule' | 'values'>;

/** What one rule takes: its weight once, a quarter of it for each further place, twice the weight at most: ten long sentences are not ten faults. */
const lossOf = (name: string, findings: readonly Found[]): number => {
  const rule = findRule(name);
  const weight = rule?.weight ?? 10;
  if (rule?.each === undefined) return Math.min(weight * (1 + (findings.length - 1) / 4), weight * 2);
  const { value, most } = rule.each;
  return Math.min(
    findings.reduce((sum, { values }) => sum + Number(values?.[value] ?? 1) * weight, 0),
    most,
  );
};

export const scoreOf = (findings: readonly Found[]): number => {
  let left = 100;
  for (const [rule, own] of Map.groupBy(findings, (finding) => finding.rule)) left -= lossOf(rule, own);
  return Math.max(0, Math.round(left));
};

/** The average of many, one decimal; undefined of none. */
export const averageScore = (scores: readonly number[]): number | undefined =>
  scores.length === 0 ? undefined : Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
