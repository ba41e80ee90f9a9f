/** Meetings, monthly reports, grades, evaluations, tolerated errors and liability as they are shown. */
import { Type, type Static } from 'typebox';
import { GRADES, type Grade } from '#domain/supervision/grade.ts';
import { TOLERANCE_CONDITIONS, type ToleranceCondition } from '#domain/supervision/tolerance.ts';
import { EvidenceView } from './order.ts';
import { BasisView, Text } from './plain.ts';

const oneOf = <Word extends string>(words: readonly Word[]) => Type.Unsafe<Word>(Type.Union(words.map((word) => Type.Literal(word))));
const orNull = <Shape extends Parameters<typeof Type.Array>[0]>(shape: Shape) => Type.Union([shape, Type.Null()]);
const text = Type.String();
const Said = Type.Object({ text, person: text, at: text });
export const RecordDone = Type.Object({ id: text });
/** `value` in the measure's unit, null where nothing was counted. */
export const FigureView = Type.Object({
  measure: text,
  name: Text,
  numerator: Type.Number(),
  denominator: Type.Number(),
  value: orNull(Type.Number()),
  unit: text,
});

const AgendaView = Type.Object({ words: text, kind: oneOf(['order', 'task', 'measure', 'other']), ref: text });
export const MeetingView = Type.Object({
  id: text,
  kind: oneOf(['joint', 'leading-group']),
  title: text,
  place: text,
  on: text,
  state: oneOf(['called', 'held']),
  calledBy: text,
  agenda: Type.Array(AgendaView),
  invited: Type.Array(Type.Object({ id: text, name: Text, readNotice: orNull(text), readMinutes: orNull(text), attended: Type.Boolean() })),
  minutes: orNull(text),
  resolutions: Type.Array(Type.Object({ what: text, who: Text, due: text, order: text })),
  acts: Type.Array(oneOf(['hold', 'read'])),
});
export const MeetingList = Type.Object({
  rows: Type.Array(MeetingView),
  mayCall: Type.Boolean(),
  /** What is red now: proposed for the agenda. */
  red: Type.Array(AgendaView),
});

const MonthlyRow = Type.Object({
  id: text,
  office: Text,
  officeId: text,
  month: Type.Integer(),
  state: oneOf(['missing', 'filed', 'returned', 'accepted']),
  due: text,
  /** Filed late, or missing after its day. */
  late: Type.Boolean(),
  filedAt: orNull(text),
});
export const MonthlyList = Type.Object({ rows: Type.Array(MonthlyRow), month: Type.Integer(), own: orNull(text) });
export const MonthlyView = Type.Object({
  ...MonthlyRow.properties,
  text,
  figures: Type.Array(FigureView),
  files: Type.Array(EvidenceView),
  settled: orNull(Said),
  acts: Type.Array(oneOf(['accept', 'return', 'file'])),
});
export const MonthlyPreview = Type.Object({ month: Type.Integer(), due: text, figures: Type.Array(FigureView) });

const PartView = Type.Object({
  id: text,
  name: Text,
  measure: orNull(text),
  weight: Type.Integer(),
  points: orNull(Type.Number()),
  numerator: Type.Number(),
  denominator: Type.Number(),
});
const LineView = Type.Object({
  office: text,
  name: Text,
  points: Type.Number(),
  grade: oneOf<Grade>(GRADES),
  parts: Type.Array(PartView),
  objection: orNull(Said),
  decided: orNull(Said),
  /** For a fail: what supervision proposes, in words computed from its weakest parts. */
  proposal: orNull(Text),
  mayObject: Type.Boolean(),
  mayDecide: Type.Boolean(),
});
export const GradeRoundView = Type.Object({
  id: text,
  division: Text,
  quarter: Type.Integer(),
  scheme: text,
  state: oneOf(['proposed', 'published']),
  proposedBy: text,
  proposedAt: text,
  objectBy: text,
  lines: Type.Array(LineView),
  mayPublish: Type.Boolean(),
});
export const GradeList = Type.Object({
  rounds: Type.Array(GradeRoundView),
  /** The last quarter that is over, where it was not graded yet and the reader may propose it. */
  mayPropose: orNull(Type.Integer()),
  scheme: Type.Object({
    version: text,
    excellent: Type.Integer(),
    good: Type.Integer(),
    pass: Type.Integer(),
    parts: Type.Array(Type.Object({ id: text, name: Text, weight: Type.Integer(), measure: orNull(text) })),
  }),
});

export const EvaluationView = Type.Object({
  id: text,
  body: text,
  question: text,
  from: text,
  to: text,
  until: text,
  seed: text,
  size: Type.Integer(),
  population: Type.Integer(),
  state: oneOf(['open', 'closed']),
  own: FigureView,
  entered: Type.Integer(),
  answered: Type.Integer(),
  yes: Type.Integer(),
  unreachable: Type.Integer(),
  share: orNull(Type.Number()),
  /** The body's share less the platform's own figure, in percentage points. */
  difference: orNull(Type.Number()),
  mayClose: Type.Boolean(),
});
export const EvaluationList = Type.Object({
  rows: Type.Array(EvaluationView),
  mayDraw: Type.Boolean(),
  measures: Type.Array(Type.Object({ id: text, name: Text })),
});
/** The link is shown once: only its hash is kept. */
export const EvaluationDrawn = Type.Object({ id: text, token: text });
export const EvaluationSheet = Type.Object({
  body: text,
  question: text,
  until: text,
  state: oneOf(['open', 'closed']),
  cases: Type.Array(Type.Object({ nth: Type.Integer(), number: text, matter: Text, endedOn: text, outcome: orNull(text), note: text })),
});

export const ToleranceView = Type.Object({
  id: text,
  office: Text,
  division: Text,
  title: text,
  what: text,
  state: oneOf(['filed', 'confirmed', 'granted', 'refused']),
  filedBy: text,
  filedAt: text,
  basis: BasisView,
  conditions: Type.Array(
    Type.Object({ id: oneOf<ToleranceCondition>(TOLERANCE_CONDITIONS), words: Text, met: Type.Boolean(), evidence: text }),
  ),
  confirmed: orNull(Said),
  decided: orNull(Said),
  published: orNull(text),
  acts: Type.Array(oneOf(['confirm', 'grant', 'refuse', 'publish'])),
});
export const ToleranceList = Type.Object({
  rows: Type.Array(ToleranceView),
  mayFile: Type.Boolean(),
  conditions: Type.Array(Type.Object({ id: oneOf<ToleranceCondition>(TOLERANCE_CONDITIONS), words: Text })),
});

export const LiabilityView = Type.Object({
  basis: BasisView,
  from: text,
  items: Type.Array(
    Type.Object({
      item: Type.Integer(),
      words: Text,
      /** Null: the system records nothing of this kind. */
      cards: orNull(Type.Integer()),
      orders: orNull(Type.Integer()),
      sentAway: orNull(Type.Integer()),
      /** The newest cards and orders behind the counts. */
      behind: Type.Array(Type.Object({ kind: oneOf(['card', 'order']), id: text, words: Text, office: Text, on: text })),
    }),
  ),
});

/** What everybody may read beside published orders. */
export const PublicSupervision = Type.Object({
  grades: Type.Array(
    Type.Object({
      division: Text,
      quarter: Type.Integer(),
      lines: Type.Array(Type.Object({ name: Text, points: Type.Number(), grade: oneOf<Grade>(GRADES) })),
    }),
  ),
  tolerated: Type.Array(Type.Object({ division: Text, office: Text, words: text, on: text })),
});

export type RecordDone = Static<typeof RecordDone>;
export type FigureView = Static<typeof FigureView>;
export type MeetingView = Static<typeof MeetingView>;
export type MeetingList = Static<typeof MeetingList>;
export type MonthlyRow = Static<typeof MonthlyRow>;
export type MonthlyList = Static<typeof MonthlyList>;
export type MonthlyView = Static<typeof MonthlyView>;
export type MonthlyPreview = Static<typeof MonthlyPreview>;
export type GradeRoundView = Static<typeof GradeRoundView>;
export type GradeLineView = Static<typeof LineView>;
export type GradeList = Static<typeof GradeList>;
export type EvaluationView = Static<typeof EvaluationView>;
export type EvaluationList = Static<typeof EvaluationList>;
export type EvaluationDrawn = Static<typeof EvaluationDrawn>;
export type EvaluationSheet = Static<typeof EvaluationSheet>;
export type ToleranceView = Static<typeof ToleranceView>;
export type ToleranceList = Static<typeof ToleranceList>;
export type LiabilityView = Static<typeof LiabilityView>;
export type PublicSupervision = Static<typeof PublicSupervision>;
