/** What the operations on entitlements answer; joined in desk-replies.ts. */
import type {
  EntitlementDone,
  EntitlementRow,
  EntitlementView,
  InspectionDraw,
  InspectionRow,
  OwnEntitlement,
} from '#contract/view/entitlement.ts';

type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

export type EntitlementReplies = {
  'entitlement.own': Page<OwnEntitlement>;
  'entitlement.get': EntitlementView;
  'entitlement.renew': { readonly draft: string };
  'entitlement.surrender': EntitlementDone;
  'entitlement.ask-change': EntitlementDone;
  'entitlement.report': EntitlementDone;
  'entitlement.list': Page<EntitlementRow>;
  'entitlement.suspend': EntitlementDone;
  'entitlement.lift': EntitlementDone;
  'entitlement.answer-change': EntitlementDone;
  'entitlement.repair-credit': EntitlementDone;
  'entitlement.confirm-amount': EntitlementDone;
  'entitlement.order-again': EntitlementDone;
  'inspection.list': Page<InspectionRow>;
  'inspection.draw': { readonly draw: string; readonly drawn: number };
  'inspection.draws': Page<InspectionDraw>;
  'inspection.record': EntitlementDone;
  'inspection.sign': EntitlementDone;
};
