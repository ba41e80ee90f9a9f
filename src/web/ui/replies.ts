/** What each operation answers, for `call`: names from the contract, types only. */
import type { Static } from 'typebox';
import type { Progress as ProgressShape, TraceDay as TraceDayShape } from '#contract/operations/case.ts';
import type { DivisionRow as DivisionShape, OfficeRow as OfficeShape } from '#contract/operations/catalogue.ts';
import type { StoredFile } from '#contract/operations/draft.ts';
import type { SetUpDone, SetUpState } from '#contract/operations/set-up.ts';
import type { CalendarPreview, CalendarView } from '#contract/view/calendar.ts';
import type { ImportList, ImportView } from '#contract/view/import.ts';
import type { OperationName } from '#contract/routes.ts';
import type { Acknowledged, CaseRow, CaseView, Inbox, Receipt } from '#contract/view/case.ts';
import type { CertificateView, ShownCode, Verdict } from '#contract/view/certificate.ts';
import type { DirectoryChanged, DirectoryLine, DirectoryRow, DirectoryView } from '#contract/view/directory.ts';
import type { Draft, DraftRow } from '#contract/view/draft.ts';
import type { MandateBegun, MandateDetail, MandateList, MandateView } from '#contract/view/mandate.ts';
import type { Guide, MatterRow } from '#contract/view/guide.ts';
import type { ProjectRow, ProjectView } from '#contract/view/project.ts';
import type { PetitionRow, PetitionView } from '#contract/view/petition.ts';
import type {
  ContactView,
  DeadRow,
  NoticeRow,
  NoticeView,
  ProviderList,
  ProviderView,
  ServedRow,
  TestReply,
} from '#contract/view/notice.ts';
import type { ApproverView, Look, Session } from '#contract/view/session.ts';
import type { WalkIn, WalkInFiled, WalkInPreviews } from '#contract/view/walk-in.ts';

export type DivisionRow = Static<typeof DivisionShape>;
export type OfficeRow = Static<typeof OfficeShape>;
export type UploadedFile = Static<typeof StoredFile>;
export type TraceDay = Static<typeof TraceDayShape>;
export type Progress = Static<typeof ProgressShape>;
export type Rows<Row> = { readonly rows: readonly Row[]; readonly next?: string | null };

type Special = {
  'import.check': ImportView;
  'import.list': ImportList;
  'import.get': ImportView;
  'import.apply': ImportView;
  'import.withdraw': ImportView;
  'set-up.get': SetUpState;
  'set-up.finish': SetUpDone;
  'calendar.get': CalendarView;
  'calendar.propose': CalendarView;
  'calendar.publish': CalendarView;
  'calendar.withdraw': CalendarView;
  'calendar.preview': CalendarPreview;
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
  'walk-in.find': WalkIn;
  'walk-in.register': WalkIn;
  'walk-in.get': WalkIn;
  'walk-in.act-for': WalkIn;
  'walk-in.preview': WalkInPreviews;
  'walk-in.file': WalkInFiled;
  'project.list': Rows<ProjectRow>;
  'project.get': ProjectView;
  'inbox.list': Inbox;
  'counter.list': Inbox;
  'certificate.list': Rows<CertificateView>;
  'certificate.code': ShownCode;
  'certificate.verify': Verdict;
  'certificate.verify-file': Verdict;
  'petition.of-case': Rows<PetitionView>;
  'petition.list': Rows<PetitionRow>;
  'notice.list': Rows<NoticeRow>;
  'notice.unread': { readonly unread: number };
  'notice.get': NoticeView;
  'notice.case-list': Rows<ServedRow>;
  'notice.serve': Acknowledged;
  'notice.dead-list': Rows<DeadRow>;
  'contact.get': ContactView;
  'contact.save': ContactView;
  'contact.confirm': ContactView;
  'provider.list': ProviderList;
  'provider.save': ProviderView;
  'provider.test': TestReply;
  'look.list': Rows<Look>;
  'mandate.list': MandateList;
  'mandate.get': MandateDetail;
  'mandate.by-code': MandateView;
  'mandate.ask': MandateBegun;
  'mandate.give': MandateBegun;
  'mandate.accept': MandateView;
  'mandate.decline': MandateView;
  'mandate.limit': MandateView;
  'mandate.end': MandateView;
  'directory.list': Rows<DirectoryRow>;
  'directory.get': DirectoryView;
  'directory.history': Rows<DirectoryLine>;
  'directory.open-division': DirectoryChanged;
  'directory.open-office': DirectoryChanged;
  'directory.open-hall': DirectoryChanged;
  'directory.change-office': DirectoryChanged;
  'directory.close-office': DirectoryChanged;
  'directory.open-window': DirectoryChanged;
  'directory.change-window': DirectoryChanged;
  'directory.close-window': DirectoryChanged;
  'directory.enter-officer': DirectoryChanged;
  'directory.appoint': DirectoryChanged;
  'directory.end-post': DirectoryChanged;
  'directory.set-substitute': DirectoryChanged;
  'directory.end-substitute': DirectoryChanged;
};
export type Reply<Name extends OperationName> = Name extends keyof Special ? Special[Name] : unknown;
export type ActReply = Acknowledged;
