/** What the operations on pilots and consultations answer. */
import type { ConsultationDone, ConsultationRow, ConsultationView, OwnRemark } from '#contract/view/consultation.ts';
import type {
  ComparablePlace,
  LibraryRow,
  PilotChoices,
  PilotDone,
  PilotRow,
  PilotView,
  PublicPilot,
  TakenOverDone,
} from '#contract/view/pilot.ts';

type Rows<Row> = { readonly rows: readonly Row[]; readonly next: string | null };
type Acts = 'propose' | 'revise' | 'compare' | 'approve' | 'return' | 'begin' | 'review' | 'stop' | 'extend' | 'adopt';

export type PilotReplies = {
  readonly 'pilot.public': Rows<PublicPilot>;
  readonly 'pilot.list': Rows<PilotRow>;
  readonly 'pilot.get': PilotView;
  readonly 'pilot.library': Rows<LibraryRow>;
  readonly 'pilot.choices': PilotChoices;
  readonly 'pilot.places': Rows<ComparablePlace>;
  readonly 'pilot.take-over': TakenOverDone;
  readonly 'consultation.list': Rows<ConsultationRow>;
  readonly 'consultation.get': ConsultationView;
  readonly 'consultation.own': Rows<OwnRemark>;
} & Readonly<Record<`pilot.${Acts}`, PilotDone>> &
  Readonly<Record<`consultation.${'comment' | 'open' | 'answer' | 'hide' | 'close'}`, ConsultationDone>>;
