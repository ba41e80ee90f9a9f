/** Filing a part when its turn has come: every question of its item that is asked and not yet answered must be answered now. */
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState } from '#domain/case/state.ts';
import { checkAnswers } from '#domain/form/check-answers.ts';
import type { Problem } from '#domain/kernel/result.ts';

type Answers = Readonly<Record<string, unknown>>;

/** At submit the whole form is checked; a part that files later has its questions checked here, by the same code (2018 regulation art. 11: once, and all of it). */
export function lateFilingProblems(
  state: CaseState,
  { items }: CaseDefinition,
  parts: readonly string[],
  answers: Answers,
): readonly Problem[] {
  const filed = [...state.parts.values()].filter((part) => parts.includes(part.id));
  const fields = filed.flatMap(({ plan }) => (plan.kind === 'item' ? (items.get(plan.item)?.fields ?? []) : []));
  const ids = new Set(fields.map(({ id }): string => id));
  const own = Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
  return checkAnswers(fields, own, { ...state.situation, ...state.answers }).problems.filter(({ code }) => code === 'answer-missing');
}
