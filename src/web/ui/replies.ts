/** What each operation answers, for `call`: names from the contract, types only. */
import type { Static } from 'typebox';
import type { Progress as ProgressShape, TraceDay as TraceDayShape } from '#contract/operations/case.ts';
import type { DivisionRow as DivisionShape, OfficeRow as OfficeShape } from '#contract/operations/catalogue.ts';
import type { StoredFile } from '#contract/operations/draft.ts';
import type { OperationName } from '#contract/routes.ts';
import type { Acknowledged, CaseRow, CaseView, Inbox, Receipt } from '#contract/view/case.ts';
import type { CertificateView, ShownCode, Verdict } from '#contract/view/certificate.ts';
import type { Draft, DraftRow } from '#contract/view/draft.ts';
import type { Guide, MatterRow } from '#contract/view/guide.ts';
import type { ApproverView, Look, Session } from '#contract/view/session.ts';

export type DivisionRow = Static<typeof DivisionShape>;
export type OfficeRow = Static<typeof OfficeShape>;
export type UploadedFile = Static<typeof StoredFile>;
export type TraceDay = Static<typeof TraceDayShape>;
export type Progress = Static<typeof ProgressShape>;
export type Rows<Row> = { readonly rows: readonly Row[]; readonly next?: string | null };

type Special = {
  'session.get': Session;
  'session.choose-post': Session;
  'division.list': Rows<DivisionRow>;
  'office.list': Rows<OfficeRow>;
  'office.approvers': Rows<ApproverView>;
  'matter.list': Rows<MatterRow>;
  'matter.guide': Guide;
  'draft.list': Rows<DraftRow>;
  'draft.create': Draft;
  'draft.get': Draft;
  'draft.save': Draft;
  'file.create': UploadedFile;
  'case.submit': Receipt;
  'case.intake': Receipt;
  'case.list': Rows<CaseRow>;
  'case.get': CaseView;
  'case.trace': Rows<TraceDay>;
  'case.progress': Progress;
  'inbox.list': Inbox;
  'counter.list': Inbox;
  'certificate.list': Rows<CertificateView>;
  'certificate.code': ShownCode;
  'certificate.verify': Verdict;
  'certificate.verify-file': Verdict;
  'look.list': Rows<Look>;
};
export type Reply<Name extends OperationName> = Name extends keyof Special ? Special[Name] : unknown;
export type ActReply = Acknowledged;
