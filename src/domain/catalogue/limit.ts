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

export type Limit = {
  readonly statutory?: Term & { readonly basis: Basis };
  readonly promised: Term;
  readonly extensions: readonly Extension[];
  readonly silence: Silence;
};
