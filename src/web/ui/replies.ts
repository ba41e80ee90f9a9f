/** What each operation answers, for `call`: names from the contract, types only. */
import type { Static } from 'typebox';
import type { Progress as ProgressShape, TraceDay as TraceDayShape } from '#contract/operations/case.ts';
import type { DivisionRow as DivisionShape, OfficeRow as OfficeShape } from '#contract/operations/catalogue.ts';
import type { StoredFile } from '#contract/operations/draft.ts';
import type { SetUpDone, SetUpState } from '#contract/operations/set-up.ts';
import type { CalendarPreview, CalendarView } from '#contract/view/calendar.ts';
import type { AttemptRow, ExchangeMap } from '#contract/view/exchange-map.ts';
import type { ExceptionList } from '#contract/view/exception.ts';
import type { ImportList, ImportView } from '#contract/view/import.ts';
import type { ListingRunList, ListingRunPage, ListingRunView } from '#contract/view/listing-run.ts';
import type { OpenDataIndex } from '#contract/view/open-data.ts';
import type {
  CatalogueDraftRow,
  CatalogueDraftView,
  CatalogueForm,
  CatalogueStanding,
  CatalogueTree,
  DocCompared,
  DraftChangeRow,
  DraftSource,
  OtherLooking,
} from '#contract/view/catalogue-draft.ts';
import type { OverlayAbove, OverlayCompared } from '#contract/view/overlay.ts';
import type { Composition, Dictionary, ItemForms, SentenceCheckDone, SentenceCheckRow } from '#contract/view/composer.ts';

import type { DeskReplies } from './desk-replies.ts';
import type { ReformReplies } from './reform-replies.ts';
import type { HallReplies } from './hall-replies.ts';
import type { ListingPage } from '#contract/view/listing-page.ts';
import type { OperationName } from '#contract/routes.ts';
import type {
  DataKey,
  DataRequestDone,
  DataRequestRow,
  DataRequestView,
  ExchangeForm,
  ResourceDone,
  ResourceRow,
  ResourceTried,
  ResourceView,
} from '#contract/view/exchange.ts';
import type { Acknowledged, CaseRow, CaseView, Inbox, Receipt } from '#contract/view/case.ts';
import type {
  CertificateChanged,
  CertificateRecord,
  CertificateView,
  OwnRelianceRow,
  Reliance,
  ShownCode,
  Verdict,
} from '#contract/view/certificate.ts';
import type { DirectoryChanged, DirectoryLine, DirectoryRow, DirectoryView } from '#contract/view/directory.ts';
import type { Draft, DraftRow } from '#contract/view/draft.ts';
import type { LawFound, LawRow, LawView } from '#contract/view/law.ts';
import type { LintChecked, LintOf, LintReport, LintScored } from '#contract/view/lint.ts';
import type { MandateBegun, MandateDetail, MandateList, MandateView } from '#contract/view/mandate.ts';
import type {
  EditionDone as EditionDoneShape,
  EditionReading,
  EditionRow,
  EditionView,
  OwnComment,
  VersionRow,
} from '#contract/view/edition.ts';
import type { Guide, MatterRow } from '#contract/view/guide.ts';
import type { ProjectRow, ProjectView } from '#contract/view/project.ts';
import type { CaseCorrection, CorrectionCount, CorrectionDone, CorrectionRow, CorrectionView } from '#contract/view/correction.ts';
import type { ConsentView, LookDelays, LookDelayView, LookList, LookUpAnswer } from '#contract/view/look.ts';
import type { LookQuestion, PetitionRow, PetitionView } from '#contract/view/petition.ts';
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
import type { SearchReply, SearchWordRow, SynonymPreview, SynonymRow } from '#contract/view/search.ts';
import type { ApproverView, Session } from '#contract/view/session.ts';

type EditionDone = Static<typeof EditionDoneShape>;
export type DivisionRow = Static<typeof DivisionShape>;
export type OfficeRow = Static<typeof OfficeShape>;
export type UploadedFile = Static<typeof StoredFile>;
export type TraceDay = Static<typeof TraceDayShape>;
export type Progress = Static<typeof ProgressShape>;
export type Rows<Row> = { readonly rows: readonly Row[]; readonly next?: string | null };

type Special = HallReplies &
  DeskReplies &
  ReformReplies & {
    'listing-run.begin': ListingRunView;
    'listing-run.list': ListingRunList;
    'listing-run.get': ListingRunPage;
    'open-data.list': OpenDataIndex;
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
    'search.suggest': SearchReply;
    'search.find': SearchReply;
    'search.words': Rows<SearchWordRow>;
    'synonym.list': Rows<SynonymRow>;
    'synonym.set': SynonymRow;
    'synonym.preview': SynonymPreview;
    'matter.list': Rows<MatterRow>;
    'matter.guide': Guide;
    'listing.get': ListingPage;
    'edition.reading': EditionReading;
    'edition.own-comments': Rows<OwnComment>;
    'draft.list': Rows<DraftRow>;
    'draft.create': Draft;
    'draft.get': Draft;
    'draft.save': Draft;
    'draft.look-up': Draft;
    'file.create': UploadedFile;
    'case.submit': Receipt;
    'case.intake': Receipt;
    'certificate.begin-revocation': Receipt;
    'case.list': Rows<CaseRow>;
    'case.get': CaseView;
    'case.trace': Rows<TraceDay>;
    'case.progress': Progress;
    'project.list': Rows<ProjectRow>;
    'project.get': ProjectView;
    'exchange.map': ExchangeMap;
    'attempt.list': Rows<AttemptRow>;
    'one-visit-exception.list': ExceptionList;
    'inbox.list': Inbox;
    'counter.list': Inbox;
    'certificate.list': Rows<CertificateView>;
    'certificate.code': ShownCode;
    'certificate.get': CertificateRecord;
    'certificate.find': CertificateRecord;
    'certificate.reliance': Reliance;
    'certificate.suspend': CertificateChanged;
    'certificate.restore': CertificateChanged;
    'certificate.supersede': CertificateChanged;
    'certificate.enter': CertificateChanged;
    'reliance.list': Rows<OwnRelianceRow>;
    'certificate.verify': Verdict;
    'certificate.verify-file': Verdict;
    'correction.list': Rows<CorrectionRow>;
    'correction.counts': Rows<CorrectionCount>;
    'correction.get': CorrectionView;
    'correction.take': CorrectionDone;
    'correction.settle': CorrectionDone;
    'correction.of-case': Rows<CaseCorrection>;
    'petition.of-case': Rows<PetitionView>;
    'petition.get': LookQuestion;
    'petition.list': Rows<PetitionRow>;
    'lint.check': LintChecked;
    'lint.report': LintReport;
    'lint.scores': Rows<LintScored>;
    'lint.of': LintOf;
    'law.list': Rows<LawRow>;
    'law.get': LawView;
    'law.search': LawFound;
    'edition.list': Rows<EditionRow>;
    'edition.get': EditionView;
    'edition.versions': Rows<VersionRow>;
    'edition.publicise': EditionDone;
    'edition.comment': EditionDone;
    'edition.answer': EditionDone;
    'edition.hide': EditionDone;
    'edition.close-comments': EditionDone;
    'edition.return': EditionDone;
    'edition.publish': EditionDone;
    'edition.retire': EditionDone;
    'catalogue.tree': CatalogueTree;
    'catalogue.standing': CatalogueStanding;
    'catalogue-draft.form': CatalogueForm;
    'catalogue-draft.list': Rows<CatalogueDraftRow>;
    'catalogue-draft.create': CatalogueDraftView;
    'catalogue-draft.get': CatalogueDraftView;
    'catalogue-draft.save': CatalogueDraftView;
    'catalogue-draft.discard': CatalogueDraftRow;
    'catalogue-draft.history': Rows<DraftChangeRow>;
    'catalogue-draft.compare': DocCompared;
    'catalogue-draft.preview': Guide;
    'catalogue-draft.source': DraftSource;
    'catalogue-draft.look-on': { readonly others: readonly OtherLooking[]; readonly revision: number };
    'overlay.above': OverlayAbove;
    'overlay.compare': OverlayCompared;
    'overlay.adopt': { readonly draft: string; readonly item: string };
    'dictionary.get': Dictionary;
    'dictionary.items': ItemForms;
    'composition.propose': Composition;
    'sentence-check.find': Rows<SentenceCheckRow>;
    'sentence-check.mark': SentenceCheckDone;
    'resource.list': Rows<ResourceRow>;
    'resource.get': ResourceView;
    'resource.form': ExchangeForm;
    'resource.register': ResourceDone;
    'resource.change': ResourceDone;
    'resource.close': ResourceDone;
    'resource.try': ResourceTried;
    'connection.set': ResourceDone;
    'data-request.list': Rows<DataRequestRow>;
    'data-request.get': DataRequestView;
    'data-request.take-key': DataKey;
    'data-request.ask': DataRequestDone;
    'data-request.check': DataRequestDone;
    'data-request.return': DataRequestDone;
    'data-request.complete': DataRequestDone;
    'data-request.withdraw': DataRequestDone;
    'data-request.grant': DataRequestDone;
    'data-request.refuse': DataRequestDone;
    'data-request.dispute': DataRequestDone;
    'data-request.rule': DataRequestDone;
    'data-request.revoke': DataRequestDone;
    'data-request.renew': DataRequestDone;
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
    'look.list': LookList;
    'look.delay': LookDelayView;
    'look.lift-delay': LookDelayView;
    'look.delays': LookDelays;
    'consent.list': Rows<ConsentView>;
    'consent.give': ConsentView;
    'consent.withdraw': ConsentView;
    'look-up.ask': LookUpAnswer;
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
