/** A service item: one department's approval, benefit, confirmation or service, as published data. */
import type { FactId, ItemId, MaterialId } from '#domain/kernel/brand.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { ItemElements, FeeElements, MaterialElements, ResultElements } from './item-elements.ts';
import type { EntitlementRule, Renews } from './entitlement-rule.ts';
import type { Limit, Term } from './limit.ts';

/** Decides which articles apply (model.md 1). */
export type Procedure = 'licence' | 'confirmation' | 'benefit' | 'service';

/** Four eyes before a decision: another officer of the office, or somebody with an approval post there. */
export type Review = 'second-officer' | 'approval';
/** State secret, trade secret, or privacy: such decisions are not published (licensing law 5). */
export type Secret = 'state' | 'business' | 'privacy';

/** A kind of department, e.g. `market-supervision`; its office in a division is found by routing. */
export type DepartmentKind = string;
/** A kind of certificate, e.g. `business-licence`. */
export type CertificateKind = string;
/** CEL source text, judged in room `rule`. */
export type Condition = string;

/** A paper may be missing at acceptance only where the guide says so (容缺, 2018 regulation art. 4, 11). */
export type Need = 'required' | 'gap-allowed' | 'optional';

export type Satisfaction =
  | { readonly by: 'fact'; readonly facts: readonly FactId[]; readonly heldBy: DepartmentKind }
  | { readonly by: 'certificate'; readonly kind: CertificateKind; readonly heldBy: DepartmentKind }
  | { readonly by: 'commitment'; readonly text: Text; readonly consequence: Text; readonly basis: Basis }
  | { readonly by: 'bring'; readonly form: 'original' | 'copy' | 'photo' };

export type Material = {
  readonly id: MaterialId;
  readonly name: Text;
  readonly need: Need;
  /** In order of preference: what the government holds first, bringing it last. */
  readonly satisfiedBy: readonly Satisfaction[];
  /** What the paper says, where no way above names facts: one that departments hold may not be asked for (2018 regulation art. 7). */
  readonly proves?: readonly FactId[];
  readonly basis?: Basis;
  readonly when?: Condition;
} & MaterialElements;

export type FieldType = 'text' | 'number' | 'yes-no' | 'choice' | 'date' | 'identifier' | 'phone' | 'address' | 'division';

/** One question. A field with a `fact` is answered from its source when a source knows it. */
export type Field = {
  readonly id: string;
  readonly type: FieldType;
  readonly label: Text;
  readonly hint?: Text;
  readonly fact?: FactId;
  readonly required: boolean;
  /** Shown to be confirmed where a register knows it, and never asked: the department looks it up itself (2018 regulation art. 7). */
  readonly ifKnown?: true;
  /** A register suggests the answer and the person decides: another answer contests nothing and needs no evidence. */
  readonly suggested?: true;
  readonly when?: Condition;
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
  readonly identifier?: string;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: Text;
  /** Longest answer in characters (code points). */
  readonly length?: number;
  /** A regular expression over the whole answer (text fields); one that can hang is not published (bar F7). */
  readonly pattern?: string;
};

/** Named grounds on which a clock may stop; each is a row of `clock/grounds.ts`. */
export type StopGroundId = string;

export type ItemResult = {
  readonly certificate: CertificateKind;
  readonly name: Text;
  /** Years it is valid; undefined = long-term. */
  readonly validYears?: number;
  /** Which answers are printed on it, in order. */
  readonly fields: readonly { readonly label: Text; readonly field: string }[];
  readonly delivery: readonly ('electronic' | 'window' | 'courier')[];
} & ResultElements;

/** How soon the law wants the person to apply, and from what on; being late bars nobody by itself. */
export type ApplyWithin = { readonly term: Term; readonly after: Text; readonly basis: Basis };

export type Fee = { readonly name: Text; readonly amount: string; readonly basis: Basis } & FeeElements;

/**
 * What the department looks at, public before anyone applies (licensing law, article 30). With a `rule` people can judge it
 * themselves in the two-minute check; `ask` are questions of that check alone, which no form asks because a register knows.
 */
export type Eligibility = {
  readonly id: string;
  readonly text: Text;
  readonly rule?: Condition;
  readonly basis?: Basis;
  readonly ask?: readonly Field[];
  /** What whoever does not meet it can do instead. */
  readonly instead?: Text;
};

export type Item = {
  readonly id: ItemId;
  readonly version: number;
  readonly code: string;
  readonly name: Text;
  readonly department: DepartmentKind;
  /** The division level whose office decides: province, city or county. */
  readonly level: 'province' | 'city' | 'county';
  readonly procedure: Procedure;
  /** Decided at the desk at once (即办件) or within a promise (承诺件). */
  readonly handling: 'instant' | 'promised';
  readonly basis: readonly Basis[];
  readonly limit: Limit;
  readonly within?: ApplyWithin;
  readonly fields: readonly Field[];
  readonly materials: readonly Material[];
  readonly conditions: readonly Eligibility[];
  readonly fees: readonly Fee[];
  /** Absent where the item ends with a decision only. */
  readonly result?: ItemResult;
  /** The answer that names, by its number, a certificate which a grant of this item revokes (licensing law 69). */
  readonly revokes?: string;
  /** Of which kind that certificate is: what an office may begin from the certificate itself. */
  readonly revokesKind?: CertificateKind;
  /** What a grant leaves behind; absent where it leaves the certificate alone. */
  readonly entitlement?: EntitlementRule;
  /** The answers that name what a grant of this item renews (licensing law 50). */
  readonly renews?: Renews;
  /** The answer that names, by its case number, a decision which a grant of this item sets aside (reconsideration law 64). */
  readonly setsAside?: string;
  /** Who signs a decision beside who writes it; left out: nobody. */
  readonly review?: Review;
  /** What the law keeps out of the public list of decisions (licensing law 40, 5). */
  readonly secret?: Secret;
  readonly stopGrounds: readonly StopGroundId[];
  readonly opinions: readonly { readonly department: DepartmentKind; readonly limit: Limit }[];
  /** Visits the applicant must make, with the reason where not zero (列出到现场原因). */
  readonly visits: { readonly count: number; readonly reason?: Text };
  readonly remedies: Remedies;
} & ItemElements;

/** Where a refused person turns (licensing law 38: refusal names reconsideration and litigation). */
export type Remedies = { readonly reconsideration: Text; readonly litigation: Text };
