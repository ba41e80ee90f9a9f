/** One row of the table of moves: which command takes which kind of part from where to where, by whom, under which article. */
import type { Basis } from '#domain/kernel/text.ts';
import type { CaseCommandKind } from './commands.ts';
import type { PartPlan } from './plan.ts';
import type { PartState } from './state.ts';

/** In which capacity somebody acts on a part. `keeper`: the office that keeps an outside step's record. */
/** `superior`: an office above, asked to allow something; `holder`: of the certificate an office wants to take back. */
/** `import`: what an old system did before the case came here. */
/** `interested`: a third party to be heard; `public`: anybody signed in, of what is posted to all. */
export type Capacity =
  | 'applicant'
  | 'interested'
  | 'public'
  | 'hall'
  | 'office'
  | 'system'
  | 'authority'
  | 'import'
  | 'superior'
  | 'holder'
  | 'administration';

export type Move = {
  readonly command: CaseCommandKind;
  readonly kinds: readonly PartPlan['kind'][];
  readonly from: readonly PartState[];
  readonly to: readonly PartState[];
  readonly by: readonly Capacity[];
  readonly basis: Basis;
};

export const licensing = (article: number): Basis => ({ law: 'administrative-licensing-law-2019', article });
export const once = (article: number): Basis => ({ law: 'zhejiang-at-most-once-2018', article });
