/** What each operation answers, for `call`: names from the contract, types only. */
import type { OperationName } from '#contract/routes.ts';
import type { Acknowledged, CaseRow, CaseView, Inbox, Receipt } from '#contract/view/case.ts';
import type { CertificateView, ShownCode, Verdict } from '#contract/view/certificate.ts';
import type { Draft, DraftRow } from '#contract/view/draft.ts';
import type { Guide, MatterRow } from '#contract/view/guide.ts';
import type { TextView } from '#contract/view/plain.ts';
import type { Look, Session } from '#contract/view/session.ts';

export type DivisionRow = {
  readonly code: number;
  readonly name: TextView;
  readonly parent?: number | null;
  readonly level?: string;
};
export type OfficeRow = {
  readonly id: string;
  readonly division: number;
  readonly name: TextView;
  readonly phone?: string;
};
export type UploadedFile = {
  readonly id: string;
  readonly sha256: string;
  readonly name?: string;
  readonly size?: number;
};
export type TraceDay = {
  readonly day: string;
  readonly counted: boolean;
  readonly why: string;
  readonly text?: TextView;
  readonly basis?: { readonly law: string; readonly article: number; readonly title: TextView } | null;
};
export type Progress = Pick<CaseView, 'number' | 'title' | 'state' | 'light' | 'doneBy'> & Partial<CaseView>;
export type Rows<Row> = { readonly rows: readonly Row[]; readonly next?: string | null };

type Special = {
  'session.get': Session;
  'session.choose-post': Session;
  'division.list': Rows<DivisionRow>;
  'office.list': Rows<OfficeRow>;
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
