/** The five kinds of records: how each is folded, and what its row says. */
import { evolveEvaluation, type EvaluationEvent, type EvaluationState } from '#domain/supervision/evaluation.ts';
import { evolveGrades, type GradeEvent, type GradeRoundState } from '#domain/supervision/grade-round.ts';
import { evolveMeeting, type MeetingEvent, type MeetingState } from '#domain/supervision/meeting.ts';
import { evolveMonthly, type MonthlyEvent, type MonthlyState } from '#domain/supervision/monthly-report.ts';
import { evolveTolerance, type ToleranceEvent, type ToleranceState } from '#domain/supervision/tolerance.ts';
import type { NewOrder } from '../raise-order.ts';
import type { RecordLaw } from './record-store.ts';

/** An order that something decided: raised by the worker, once for its id. */
export type RaiseJob = { readonly kind: 'order.raise'; readonly order: NewOrder };

/** What a meeting resolved becomes an order to whom it named. */
const resolved = (event: MeetingEvent, { id, division, title }: MeetingState): readonly RaiseJob[] =>
  event.kind === 'MeetingHeld'
    ? event.resolutions.map(({ what, who, due }, nth) => ({
        kind: 'order.raise',
        order: {
          id: `meeting.${id}.${nth}`,
          division,
          source: { kind: 'leader', ref: id, words: { zh: `会议决定：${title}`, en: `Resolved: ${title}` } },
          unit: who,
          unitDivision: division,
          what,
          due,
        },
      }))
    : [];

export const meetingLaw: RecordLaw<MeetingState, MeetingEvent> = {
  kind: 'meeting',
  evolve: evolveMeeting,
  row: ({ state, on }) => ({ office: null, state, period: null, due: on, isPublic: false }),
  react: resolved,
};
export const monthlyLaw: RecordLaw<MonthlyState, MonthlyEvent> = {
  kind: 'report',
  evolve: evolveMonthly,
  row: ({ office, state, month, due }) => ({ office, state, period: month, due, isPublic: false }),
};
export const gradesLaw: RecordLaw<GradeRoundState, GradeEvent> = {
  kind: 'grades',
  evolve: evolveGrades,
  row: ({ state, quarter }) => ({ office: null, state, period: quarter, due: null, isPublic: state === 'published' }),
};
export const evaluationLaw: RecordLaw<EvaluationState, EvaluationEvent> = {
  kind: 'evaluation',
  evolve: evolveEvaluation,
  row: ({ state, until }) => ({ office: null, state, period: null, due: until, isPublic: false }),
};
export const toleranceLaw: RecordLaw<ToleranceState, ToleranceEvent> = {
  kind: 'tolerance',
  evolve: evolveTolerance,
  row: ({ office, state, published }) => ({ office, state, period: null, due: null, isPublic: published !== undefined }),
};
