/** What the operations on visits, reports and a hall's day answer; joined in hall-replies.ts. */
import type { OwnSentAways, SentAwayCounts, SentAwayRow, SentAwayView } from '#contract/view/sent-away.ts';
import type {
  CounterCorrectionRow,
  DayReport,
  DeskAuthorisations,
  DeskDecision,
  OpenAtShift,
  ReprintRow,
  ShiftRow,
} from '#contract/view/shift.ts';
import type { CaseVisits, SecondCounts, SecondVisit, VisitFigures, VisitForm, VisitRow } from '#contract/view/visit.ts';

type Rows<Row> = { readonly rows: readonly Row[]; readonly next?: string | null };
type Done = { readonly id: string };

export type VisitReplies = {
  'visit.form': VisitForm;
  'visit.day': Rows<VisitRow>;
  'visit.enter': Done;
  'visit.note': Done;
  'visit.of-case': CaseVisits;
  'visit.contest': Done;
  'visit.settle': Done;
  'visit.second-list': Rows<SecondVisit>;
  'visit.second-counts': SecondCounts;
  'visit.figures': VisitFigures;
  'sent-away.report': Done;
  'sent-away.own': OwnSentAways;
  'sent-away.list': Rows<SentAwayRow>;
  'sent-away.counts': Rows<SentAwayCounts>;
  'sent-away.get': SentAwayView;
  'sent-away.answer': Done;
  'desk-decision.ready': DeskDecision;
  'desk-decision.grant': { readonly number: string; readonly version: number; readonly events: readonly string[] };
  'desk-authorisation.list': DeskAuthorisations;
  'desk-authorisation.give': Done;
  'desk-authorisation.end': Done;
  'shift.open': OpenAtShift;
  'shift.hand-over': Done;
  'shift.take': Done;
  'shift.list': Rows<ShiftRow>;
  'day-report.get': DayReport;
  'reprint.order': { readonly id: string; readonly nth: number };
  'reprint.list': Rows<ReprintRow>;
  'counter-correction.propose': Done;
  'counter-correction.approve': Done;
  'counter-correction.refuse': Done;
  'counter-correction.list': Rows<CounterCorrectionRow>;
};
