/** What the operations of supervision orders and of what is decided around them answer. */
import type { OrderDone, OrderList, OrderRulesView, OrderView, PublicOrders } from '#contract/view/order.ts';
import type {
  EvaluationDrawn,
  EvaluationList,
  EvaluationSheet,
  GradeList,
  LiabilityView,
  MeetingList,
  MonthlyList,
  MonthlyPreview,
  MonthlyView,
  PublicSupervision,
  RecordDone,
  ToleranceList,
} from '#contract/view/record.ts';

export type MechanismReplies = {
  readonly 'order.list': OrderList;
  readonly 'order.get': OrderView;
  readonly 'order.raise': OrderDone;
  readonly 'order.feed-back': OrderDone;
  readonly 'order.ask-days': OrderDone;
  readonly 'order.answer-days': OrderDone;
  readonly 'order.return': OrderDone;
  readonly 'order.accept': OrderDone;
  readonly 'order.urge': OrderDone;
  readonly 'order.escalate': OrderDone;
  readonly 'order.close': OrderDone;
  readonly 'order.withdraw': OrderDone;
  readonly 'order.publish': OrderDone;
  readonly 'order.score': OrderDone;
  readonly 'order.appeal-score': OrderDone;
  readonly 'order.decide-score': OrderDone;
  readonly 'order.list-published': PublicOrders;
  readonly 'meeting.list': MeetingList;
  readonly 'meeting.call': RecordDone;
  readonly 'meeting.hold': RecordDone;
  readonly 'meeting.read': RecordDone;
  readonly 'monthly.list': MonthlyList;
  readonly 'monthly.get': MonthlyView;
  readonly 'monthly.preview': MonthlyPreview;
  readonly 'monthly.file': RecordDone;
  readonly 'monthly.accept': RecordDone;
  readonly 'monthly.return': RecordDone;
  readonly 'grade.list': GradeList;
  readonly 'grade.propose': RecordDone;
  readonly 'grade.object': RecordDone;
  readonly 'grade.decide': RecordDone;
  readonly 'grade.publish': RecordDone;
  readonly 'evaluation.list': EvaluationList;
  readonly 'evaluation.draw': EvaluationDrawn;
  readonly 'evaluation.close': RecordDone;
  readonly 'evaluation.sheet': EvaluationSheet;
  readonly 'evaluation.find': RecordDone;
  readonly 'tolerance.list': ToleranceList;
  readonly 'tolerance.file': RecordDone;
  readonly 'tolerance.confirm': RecordDone;
  readonly 'tolerance.grant': RecordDone;
  readonly 'tolerance.refuse': RecordDone;
  readonly 'tolerance.publish': RecordDone;
  readonly 'liability.list': LiabilityView;
  readonly 'supervision.published': PublicSupervision;
  readonly 'order-rule.get': OrderRulesView;
  readonly 'order-rule.propose': OrderRulesView;
  readonly 'order-rule.publish': OrderRulesView;
  readonly 'order-rule.withdraw': OrderRulesView;
};
