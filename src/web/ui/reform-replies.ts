/** What the operations of the programme and of society's say answer; joined in replies.ts. */
import type { HotlineReplies } from './hotline-replies.ts';
import type { MeasureReplies } from './measure-replies.ts';
import type { MechanismReplies } from './mechanism-replies.ts';
import type { OverviewReplies } from './overview-replies.ts';
import type { PilotReplies } from './pilot-replies.ts';
import type { ProgrammeReplies } from './programme-replies.ts';
import type { RatingReplies } from './rating-replies.ts';
import type { ReportReplies } from './report-replies.ts';
import type { SocietyReplies } from './society-replies.ts';

export type ReformReplies = HotlineReplies &
  MeasureReplies &
  MechanismReplies &
  OverviewReplies &
  PilotReplies &
  ProgrammeReplies &
  RatingReplies &
  ReportReplies &
  SocietyReplies;
