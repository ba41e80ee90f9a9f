/** What the operations of work reports answer. */
import type { ReportDone, ReportKinds, ReportList, ReportView } from '#contract/view/report.ts';

export type ReportReplies = {
  readonly 'report.kinds': ReportKinds;
  readonly 'report.list': ReportList;
  readonly 'report.get': ReportView;
  readonly 'report.draft': ReportDone;
  readonly 'report.reword': ReportDone;
  readonly 'report.refill': ReportDone;
  readonly 'report.submit': ReportDone;
  readonly 'report.return': ReportDone;
  readonly 'report.sign-off': ReportDone;
  readonly 'report.discard': ReportDone;
  readonly 'report.correct': ReportDone;
};
