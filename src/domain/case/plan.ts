/** The case's own graph: one plan per part, resolved from the published matter at submit and changed later only by events. */
import type { DivisionCode, ItemId, MaterialId, OfficeId, PartId, StepId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Renews } from '#domain/catalogue/entitlement-rule.ts';
import type { CertificateKind, DepartmentKind, Procedure, Review, Secret, StopGroundId } from '#domain/catalogue/item.ts';
import type { Limit } from '#domain/catalogue/limit.ts';
import type { Edge, Filing, OutsideStep } from '#domain/catalogue/matter.ts';

/** An edge between parts; like the matter's edge, but naming parts. */
export type PartEdge = Omit<Edge, 'step'> & { readonly part: PartId };

type PlanCommon = {
  readonly part: PartId;
  readonly name: Text;
  readonly division: DivisionCode;
  readonly office: OfficeId;
  readonly needs: readonly PartEdge[];
  readonly counted: boolean;
  readonly limit: Limit;
};

/** A part in which a department decides. It pins the versions of its item and of what localities changed (bar I31). */
export type ItemPlan = PlanCommon & {
  readonly kind: 'item';
  readonly step: StepId;
  readonly item: ItemId;
  readonly itemVersion: number;
  /** Versions of the localities' changes it was planned with, from the province down; absent where the standard held. */
  readonly overlays?: readonly { readonly division: DivisionCode; readonly version: number }[];
  readonly procedure: Procedure;
  readonly handling: 'instant' | 'promised';
  readonly files: Filing;
  /** Papers this part asks for after ask-once; those `gap` may be missing at acceptance. */
  readonly materials: readonly { readonly id: MaterialId; readonly name: Text; readonly gap: boolean; readonly required: boolean }[];
  /** Papers that need not be asked for because a department holds them; absent in cases planned before this was kept. */
  readonly held?: readonly {
    readonly id: MaterialId;
    readonly name: Text;
    readonly heldBy: DepartmentKind;
    readonly by: 'fact' | 'certificate';
  }[];
  readonly stopGrounds: readonly StopGroundId[];
  readonly certificate?: CertificateKind;
  /** The answer that names the certificate a grant revokes. */
  readonly revokes?: string;
  /** A grant leaves an entitlement behind, by the item's rule. */
  readonly leaves?: true;
  /** Papers of it may be promised: what is promised is inspected. Absent in cases planned before inspections were kept. */
  readonly promises?: true;
  readonly renews?: Renews;
  /** The answer that names the decision a grant sets aside. */
  readonly setsAside?: string;
  /** Whether a second person signs the decision; absent: who handles it decides. */
  readonly review?: Review;
  /** Why its decisions are kept out of the public list; absent: they are in it. */
  readonly secret?: Secret;
};
/** A step of owner, market, agency, utility or a public notice: kept, not decided. */
export type OutsidePlan = PlanCommon & {
  readonly kind: 'outside';
  readonly step: StepId;
  readonly by: OutsideStep['by'];
};
/** Another department's opinion, child of a part, with its own clock and silence rule. */
export type OpinionPlan = PlanCommon & {
  readonly kind: 'opinion';
  readonly of: PartId;
  readonly question: string;
};
export type PartPlan = ItemPlan | OutsidePlan | OpinionPlan;
