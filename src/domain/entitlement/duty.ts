/** Duties of an entitlement: reports by the holder, reviews and inspections by two drawn officers, each with its last day (licensing law 61, 62; 2018 regulation 14, 32). */
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import type { DutyKind } from '#domain/catalogue/entitlement-rule.ts';
import type { Term } from '#domain/catalogue/limit.ts';

/** `rectify`: it failed once and is to be put right by a day; `failed`: it was not, and the office is to propose the revocation. */
export type DutyState = 'open' | 'rectify' | 'done' | 'failed';

/** Who inspects, by which draw: the draw's row keeps seed and lists, so that anybody can draw again (双随机). */
export type Drawn = { readonly draw: string; readonly officers: readonly PersonId[]; readonly at: Instant };

/** Written by one of the two; it counts when the other has signed (licensing law 61: signed and kept). */
export type InspectionRecord = {
  readonly outcome: 'pass' | 'fail';
  readonly findings: string;
  readonly by: PersonId;
  readonly at: Instant;
  /** Of a first fail: until when it is to be put right. */
  readonly rectifyBy?: Day;
};
export type Inspected = InspectionRecord & { readonly signedBy: PersonId; readonly signedAt: Instant };

export type Duty = {
  /** `<rule>-<n>`: the nth of its rule. */
  readonly id: string;
  readonly rule: string;
  readonly nth: number;
  readonly kind: DutyKind;
  readonly name: Text;
  readonly basis: Basis;
  /** The last day as planned; `due` is another while something is to be put right. */
  readonly planned: Day;
  readonly due: Day;
  /** From this day on it is yellow, and who owes it is told once. */
  readonly near: Day;
  readonly tellDays: number;
  readonly every?: Term;
  readonly state: DutyState;
  readonly reminded: boolean;
  readonly overdue: boolean;
  readonly drawn?: Drawn;
  readonly record?: InspectionRecord;
  readonly inspected: readonly Inspected[];
  readonly report?: { readonly words: string; readonly by: PersonId; readonly at: Instant };
  readonly rectifyBy?: Day;
};

export type DutyCommand =
  | { readonly kind: 'report-duty'; readonly duty: string; readonly words: string }
  | { readonly kind: 'draw-inspectors'; readonly duty: string; readonly draw: string; readonly officers: readonly PersonId[] }
  | {
      readonly kind: 'record-inspection';
      readonly duty: string;
      readonly outcome: 'pass' | 'fail';
      readonly findings: string;
      readonly rectifyBy?: Day;
    }
  | { readonly kind: 'sign-inspection'; readonly duty: string };

export type DutyEventBody =
  | { readonly kind: 'DutyPlanned'; readonly duty: Duty }
  | { readonly kind: 'DutyNear'; readonly duty: string }
  | { readonly kind: 'DutyOverdue'; readonly duty: string }
  | { readonly kind: 'DutyReported'; readonly duty: string; readonly words: string; readonly person: PersonId }
  | { readonly kind: 'InspectorsDrawn'; readonly duty: string; readonly draw: string; readonly officers: readonly PersonId[] }
  | { readonly kind: 'InspectionRecorded'; readonly duty: string; readonly record: Omit<InspectionRecord, 'at'> }
  | { readonly kind: 'InspectionPassed'; readonly duty: string; readonly person: PersonId }
  /** 责令限期改正. */
  | { readonly kind: 'RectificationOrdered'; readonly duty: string; readonly person: PersonId; readonly until: Day; readonly basis: Basis }
  /** Still not met after its term: the office is to propose the revocation (2018 regulation 14). */
  | { readonly kind: 'InspectionFailed'; readonly duty: string; readonly person: PersonId; readonly basis: Basis };
