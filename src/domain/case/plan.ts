/** The case's own graph: one plan per part, resolved from the published matter at submit and changed later only by events. */
import type { DivisionCode, ItemId, MaterialId, OfficeId, PartId, StepId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { CertificateKind, Procedure, StopGroundId } from '#domain/catalogue/item.ts';
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

/** A part in which a department decides. It pins its item's version (bar I31). */
export type ItemPlan = PlanCommon & {
  readonly kind: 'item';
  readonly step: StepId;
  readonly item: ItemId;
  readonly itemVersion: number;
  readonly procedure: Procedure;
  readonly handling: 'instant' | 'promised';
  readonly files: Filing;
  /** Papers this part asks for after ask-once; those `gap` may be missing at acceptance. */
  readonly materials: readonly { readonly id: MaterialId; readonly name: Text; readonly gap: boolean; readonly required: boolean }[];
  readonly stopGrounds: readonly StopGroundId[];
  readonly certificate?: CertificateKind;
  /** The answer that names the certificate a grant revokes. */
  readonly revokes?: string;
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
