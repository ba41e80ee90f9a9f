/** All rules of the lint by name: one table for the editor, the command line, the score and the quality page. */
import type { Text } from '#domain/kernel/text.ts';
import { BASIS_RULES } from './basis-rules.ts';
import { CONTACT_RULES } from './contact-rules.ts';
import { FEE_RULES } from './fee-rules.ts';
import type { Finding } from './finding.ts';
import { GUIDE_RULES } from './guide-rules.ts';
import { LIMIT_RULES } from './limit-rules.ts';
import { LISTING_RULES } from './listing-rules.ts';
import { MATTER_RULES } from './matter-rules.ts';
import { OVERLAY_RULES } from './overlay-rules.ts';
import { PAPER_RULES } from './paper-rules.ts';
import { PATTERN_RULES } from './pattern-rules.ts';
import { PROMISE_RULES } from './promise-rules.ts';
import { QUESTION_RULES } from './question-rules.ts';
import { REFERENCE_RULES } from './reference-rules.ts';
import { RESULT_RULES } from './result-rules.ts';
import { fillText, type Judged, type Rule, type RuleTable } from './rule.ts';
import { TEXT_RULES } from './text-rules.ts';
import { USE_RULES } from './use-rules.ts';

/** Families in the order in which the editor shows them. */
export const FAMILIES: Readonly<Record<string, RuleTable>> = {
  papers: PAPER_RULES,
  limits: LIMIT_RULES,
  promise: PROMISE_RULES,
  guide: GUIDE_RULES,
  contact: CONTACT_RULES,
  fees: FEE_RULES,
  results: RESULT_RULES,
  overlay: OVERLAY_RULES,
  questions: QUESTION_RULES,
  patterns: PATTERN_RULES,
  matter: { ...MATTER_RULES, ...USE_RULES },
  basis: BASIS_RULES,
  texts: TEXT_RULES,
  references: REFERENCE_RULES,
  listing: LISTING_RULES,
};

export const RULES: RuleTable = Object.assign({}, ...Object.values(FAMILIES));

export const findRule = (name: string): Rule | undefined => (Object.hasOwn(RULES, name) ? RULES[name] : undefined);

/** How many rules look at such a document: what is not found has passed. */
export const rulesOf = (kind: Judged): readonly string[] =>
  Object.entries(RULES).flatMap(([name, rule]) => (rule.of.includes(kind) ? [name] : []));

export type FindingWords = { readonly title: Text; readonly sentence: Text; readonly remedy: Text };

/** A finding in words; a rule without words shows its name. */
export const wordsOf = ({ rule, values }: Pick<Finding, 'rule' | 'values'>): FindingWords => {
  const found = findRule(rule);
  if (found === undefined) return { title: { zh: rule, en: rule }, sentence: { zh: rule, en: rule }, remedy: { zh: '', en: '' } };
  return { title: fillText(found.title, values), sentence: fillText(found.sentence, values), remedy: fillText(found.remedy, values) };
};
