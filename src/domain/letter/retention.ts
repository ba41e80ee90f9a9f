/** How long a case is kept after it ended, and what must be over before it is put away. */
import { remedyDaysOf } from '#domain/case/served.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { addMonths, dayOfInstant, type Day } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';

export type RetentionRule = {
  readonly id: string;
  /** Undefined: for ever. */
  readonly years?: number;
  readonly procedures?: readonly string[];
  readonly items?: readonly string[];
  readonly name: Text;
};
export type Retention = { readonly rule: RetentionRule; readonly until: Day | undefined };

const holdsFor = ({ procedures, items }: RetentionRule, { plan }: Part): boolean => {
  if (procedures === undefined && items === undefined) return true;
  return plan.kind === 'item' && (procedures?.includes(plan.procedure) === true || items?.includes(plan.item) === true);
};

/** The longest term that holds for any part of the case; undefined where no rule holds, which the data's lint refuses. */
export function retentionOf(rules: readonly RetentionRule[], state: CaseState): Retention | undefined {
  const parts = [...state.parts.values()];
  const holding = rules.filter((rule) => parts.some((part) => holdsFor(rule, part)));
  const [rule] = holding.toSorted((one, other) => (other.years ?? Infinity) - (one.years ?? Infinity));
  if (rule === undefined) return undefined;
  const ended = dayOfInstant(state.endedAt ?? state.submittedAt);
  return { rule, until: rule.years === undefined ? undefined : addMonths(ended, rule.years * 12) };
}

/** What of a case is still open in the books of others. */
export type Outside = {
  /** Values contested and not settled (personal information law 46). */
  readonly corrections: number;
  /** Duties that a grant left behind and nobody has done yet: reviews, inspections of a commitment (2018 regulation 14). */
  readonly duties: number;
  /** Questions and complaints without an answer. */
  readonly questions: number;
};

export type Pending =
  | { readonly code: 'running' }
  | { readonly code: 'undelivered'; readonly parts: number }
  | { readonly code: 'unserved'; readonly parts: number }
  | { readonly code: 'contestable'; readonly until: Day }
  | { readonly code: 'correction-open' | 'duty-open' | 'question-open'; readonly count: number };

const counted = (code: 'correction-open' | 'duty-open' | 'question-open', count: number): readonly Pending[] =>
  count === 0 ? [] : [{ code, count }];

/**
 * Why a case is not put away yet; empty where nothing is open. A refusal waits until it can no longer be contested:
 * sixty days for reconsideration, six months for a lawsuit (reconsideration law 20, litigation law 46).
 */
export function pendingOf(state: CaseState, outside: Outside, today: Day, calendar: Calendar): readonly Pending[] {
  const parts = [...state.parts.values()];
  const undelivered = parts.filter((part) => part.state === 'issued').length;
  const refused = parts.filter((part) => part.state === 'refused');
  const unserved = refused.filter((part) => part.decisions.at(-1)?.servedOn === undefined).length;
  const last = refused.flatMap((part) => {
    const on = part.decisions.at(-1)?.servedOn;
    return on === undefined ? [] : [remedyDaysOf(on, calendar).litigation];
  });
  const until = last.length === 0 ? undefined : last.reduce((one, other) => (one > other ? one : other));
  return [
    ...(state.state === 'running' ? [{ code: 'running' } as const] : []),
    ...(undelivered === 0 ? [] : [{ code: 'undelivered', parts: undelivered } as const]),
    ...(unserved === 0 ? [] : [{ code: 'unserved', parts: unserved } as const]),
    ...(until === undefined || until < today ? [] : [{ code: 'contestable', until } as const]),
    ...counted('correction-open', outside.corrections),
    ...counted('duty-open', outside.duties),
    ...counted('question-open', outside.questions),
  ];
}
