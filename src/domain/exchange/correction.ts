/** A correction as an aggregate: a person contests what a register says of them, the office that answers for it checks, and corrects or keeps with reasons. */
import type { Brand, CaseNumber, DivisionCode, FactId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { ActorRef } from '#domain/case/actor.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';

export type CorrectionId = Brand<string, 'CorrectionId'>;

/** Inaccurate data is checked and corrected when the person asks (PIPL article 46). */
export const CORRECTION_BASIS: Basis = { law: 'personal-information-protection-law-2021', article: 46 };
/** Who does not correct says why; the person may go to court (PIPL article 50). */
export const KEPT_BASIS: Basis = { law: 'personal-information-protection-law-2021', article: 50 };
/** Article 46 says "in time" and names no days; five working days are those of the province's own rule on contested credit data (2017 regulation, article 31). */
export const TERM_BASIS: Basis = { law: 'zhejiang-public-credit-2017', article: 31 };

/** What is contested, by reference: value and evidence stay in the case and are read there, through `look`. */
export type Contested = {
  readonly case: CaseNumber;
  readonly field: string;
  readonly label: Text;
  readonly fact: FactId;
  /** Whose data: the party of the case it is about. */
  readonly subject: PersonId;
  readonly department: DepartmentKind;
  /** The register that said it; absent where the account did. */
  readonly resource?: string;
};

/** `claimed`: the register now says what the person said; `other`: a third value, which the office found. */
export type Corrected = { readonly as: 'claimed' } | { readonly as: 'other'; readonly value: unknown };
export type Settlement =
  | { readonly outcome: 'corrected'; readonly to: Corrected; readonly reasons: string }
  | { readonly outcome: 'kept'; readonly reasons: string };

/** What became of telling the department's own system. */
export type SystemTold = { readonly at: Instant; readonly what: 'contest' | 'settlement'; readonly taken: boolean };

export type CorrectionState = Contested & {
  readonly id: CorrectionId;
  /** Of the office that checks: the key of all its rows. */
  readonly division: DivisionCode;
  readonly office: OfficeId;
  readonly state: 'open' | 'checking' | 'settled';
  readonly openedAt: Instant;
  readonly due: Day;
  /** From this day on it is yellow, and the office is reminded once. */
  readonly near: Day;
  /** Who checks it, since when. */
  readonly taken?: { readonly person: PersonId; readonly at: Instant };
  readonly reminded: boolean;
  /** Counted against the source, and seen by the data office. */
  readonly overdue: boolean;
  readonly told: readonly SystemTold[];
  readonly settled?: Settlement & { readonly at: Instant; readonly person: PersonId };
  /** Whether the register, asked anew after it was corrected, says so. */
  readonly verified?: { readonly at: Instant; readonly matches: boolean };
  readonly seq: number;
};

export type CorrectionCommand =
  | ({ readonly kind: 'open'; readonly id: CorrectionId; readonly division: DivisionCode; readonly office: OfficeId } & Contested)
  /** The office says that it checks; the person is told who does. */
  | { readonly kind: 'take' }
  | { readonly kind: 'settle'; readonly settlement: Settlement }
  | { readonly kind: 'pass-deadline' }
  | { readonly kind: 'report-told'; readonly what: SystemTold['what']; readonly taken: boolean }
  | { readonly kind: 'report-verified'; readonly matches: boolean };

type EventBody =
  | ({
      readonly kind: 'Opened';
      readonly id: CorrectionId;
      readonly division: DivisionCode;
      readonly office: OfficeId;
      readonly due: Day;
      readonly near: Day;
    } & Contested)
  | { readonly kind: 'Taken'; readonly person: PersonId }
  | { readonly kind: 'Settled'; readonly person: PersonId; readonly settlement: Settlement }
  | { readonly kind: 'Reminded' }
  | { readonly kind: 'WentOverdue' }
  | { readonly kind: 'SystemTold'; readonly what: SystemTold['what']; readonly taken: boolean }
  | { readonly kind: 'Verified'; readonly matches: boolean };
export type CorrectionEvent = EventBody & { readonly at: Instant; readonly by: ActorRef };

export type CorrectionRefusal =
  | 'correction-not-found'
  | 'not-yours'
  | 'own-file'
  | 'reasons-missing'
  | 'value-missing'
  | 'already-taken'
  | 'already-settled'
  | 'nothing-to-tell';
