/** What a certificate says: taken from a granted decision and nothing else, so that its hash can be compared with the decision's. */
import type { CertificateKind } from '#domain/catalogue/item.ts';
import type { CaseNumber, DecisionId, DivisionCode, OfficeId, PartId, PersonId } from '#domain/kernel/brand.ts';
import type { DayText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';

/** One printed line. `personal` lines are withheld from strangers unless the holder shows them. */
export type ContentField = { readonly label: Text; readonly value: string; readonly personal: boolean };

export type CertificateContent = {
  readonly kind: CertificateKind;
  readonly name: Text;
  readonly number: string;
  readonly holder: { readonly person?: PersonId; readonly name: string };
  readonly issuer: { readonly office: OfficeId; readonly division: DivisionCode; readonly name: Text };
  readonly fields: readonly ContentField[];
  readonly conditions: readonly string[];
  readonly decidedOn: DayText;
  /** Last day it is valid; absent = long-term. */
  readonly validUntil?: DayText;
  readonly grant: { readonly case: CaseNumber; readonly part: PartId; readonly decision: DecisionId };
};

/** Where a certificate comes from: the decision as the case tells it, with the hash of the content that follows from it. */
export type GrantEvidence = {
  readonly case: CaseNumber;
  readonly part: PartId;
  readonly decision: DecisionId;
  readonly outcome: 'granted' | 'refused';
  /** SHA-256 of the canonical content computed from the case itself, hex. */
  readonly contentHash: string;
};
