/** A legal or promised time limit as data: amount, unit, extensions and the effect of silence (model.md 3). */
import type { Basis } from '#domain/kernel/text.ts';

export type Unit = 'working-day' | 'calendar-day' | 'month' | 'year' | 'hour';

/** `amount` 0 means at once: on the day of acceptance itself. */
export type Term = { readonly amount: number; readonly unit: Unit };

/** Who may allow an extension (licensing law 42: the organ's head; joint handling: the government's head). */
export type ApproverLevel = 'office-head' | 'superior-head' | 'government-head';

export type Extension = { readonly term: Term; readonly approver: ApproverLevel; readonly basis: Basis };

/** What silence past the limit means; `none` = overdue, red light, a duty breached (2018 regulation 43(5)). */
export type Silence = 'none' | 'deemed-granted' | 'deemed-agreed';

/** How a limit begins and ends, where it differs from the usual: the day after acceptance, the last millisecond of the last day. */
export type LimitRules = {
  /** Hours run through nights and holidays, or only while the office is open. */
  readonly hours?: 'running' | 'office';
  /** `same-day`: the day of the act counts already, as where a completion notice starts the next office at once (2018 regulation 5). */
  readonly start?: 'day-after' | 'same-day';
  /** `office-hours`: what must be handed in at an office is in time only while it is open. */
  readonly end?: 'day' | 'office-hours';
};

export type Limit = LimitRules & {
  readonly statutory?: Term & { readonly basis: Basis };
  readonly promised: Term;
  readonly extensions: readonly Extension[];
  readonly silence: Silence;
};
