/** What offices and the public see of pilots: the proposal, whom it is compared with, what the figures said, what became of it. */
import { Type, type Static } from 'typebox';
import type { PilotAct } from '#domain/pilot/pilot-acts.ts';
import type { Finding, Warning } from '#domain/pilot/difference.ts';
import type { Decision, PilotStatus } from '#domain/pilot/pilot.ts';
import type { MeasureUnit } from '#domain/measure/measure.ts';
import { Text } from './plain.ts';

const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);
/** One of some words, typed as what they are. */
const oneOf = <Word extends string>(words: readonly Word[]) => Type.Unsafe<Word>(Type.Union(words.map((word) => Type.Literal(word))));

const Place = Type.Object({ code: Type.Integer(), name: Text });
const Status = oneOf<PilotStatus>(['proposed', 'returned', 'approved', 'running', 'reviewed', 'stopped', 'adopted']);
const Verdict = oneOf<Decision>(['stop', 'extend', 'adopt']);
const Said = oneOf<Finding>(['better', 'worse', 'open', 'too-little']);
const Direction = oneOf(['up', 'down']);

export const PilotRow = Type.Object({
  id: Type.String(),
  title: Text,
  division: Place,
  places: Type.Array(Place),
  item: Type.Object({ id: Type.String(), name: Text }),
  state: Status,
  /** Of a running one past its last day, of one whose review recommends something, of one that runs on: the tag people read. */
  tag: oneOf([
    'proposed',
    'consulting',
    'returned',
    'approved',
    'running',
    'ending',
    'to-review',
    'extended',
    'reviewed',
    'stopped',
    'adopted',
  ]),
  light: oneOf(['ok', 'near', 'late', 'done', 'wait']),
  begunOn: nullable(Type.String()),
  until: nullable(Type.String()),
  /** What is tried, in sentences. */
  words: Type.Array(Text),
  /** What the first figure said, in one sentence; null before the review. */
  finding: nullable(Text),
  said: nullable(Said),
});

const Interval = Type.Object({ estimate: Type.Number(), low: Type.Number(), high: Type.Number(), df: Type.Number() });
export const EvaluationView = Type.Object({
  measure: Type.String(),
  name: Text,
  formula: Text,
  unit: oneOf<MeasureUnit>(['percent', 'count', 'days', 'minutes', 'grade']),
  better: Direction,
  /** Signed: fewer days are negative. */
  expected: Type.Number(),
  months: Type.Array(Type.Object({ month: Type.Integer(), treated: nullable(Type.Number()), control: nullable(Type.Number()) })),
  began: Type.Integer(),
  by: nullable(oneOf(['places', 'months'])),
  estimate: nullable(Type.Number()),
  interval: nullable(Interval),
  detectable: nullable(Type.Number()),
  trend: nullable(Interval),
  counted: Type.Object({
    places: Type.Tuple([Type.Integer(), Type.Integer()]),
    months: Type.Tuple([Type.Integer(), Type.Integer()]),
    cases: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
  }),
  said: Said,
  /** What may be said of it, then what must be said beside it. */
  sentence: Text,
  warnings: Type.Array(
    Type.Object({
      code: oneOf<Warning>(['few-places', 'few-months', 'few-cases', 'trends-differ', 'trends-unknown', 'size-unseen']),
      words: Text,
    }),
  ),
});

const Standard = Type.Object({ edition: Type.String(), version: Type.Integer(), effectiveOn: Type.String() });
export const PilotView = Type.Intersect([
  PilotRow,
  Type.Object({
    hypothesis: Text,
    risks: Type.String(),
    owner: Type.String(),
    office: Text,
    days: Type.Integer(),
    measures: Type.Array(
      Type.Object({ measure: Type.String(), name: Text, direction: Direction, size: Type.Number(), unit: Type.String() }),
    ),
    source: Type.Object({ kind: oneOf(['draft', 'edition', 'in-force']), id: Type.String(), version: Type.Integer() }),
    comparison: Type.Object({ places: Type.Array(Place), proposed: Type.Array(Place), reasons: Type.String() }),
    /** Whether the change holds in each place today. */
    inForce: Type.Array(Type.Object({ place: Place, holds: Type.Boolean() })),
    evaluations: Type.Array(EvaluationView),
    /** Up to when the figures are counted; null where they are frozen with the review, or there are none. */
    asOf: nullable(Type.String()),
    review: nullable(Type.Object({ findings: Text, lessons: Text, recommendation: Verdict, by: Type.String(), at: Type.String() })),
    decided: nullable(Type.Object({ decision: Verdict, reasons: Type.String(), by: Type.String(), at: Type.String() })),
    standard: nullable(Standard),
    takenOver: Type.Array(Type.Object({ division: Place, at: Type.String(), draft: Type.String() })),
    consultation: nullable(
      Type.Object({
        id: Type.String(),
        open: Type.Boolean(),
        closed: Type.Boolean(),
        until: Type.String(),
        comments: Type.Integer(),
        taken: Type.Integer(),
      }),
    ),
    /** What adopting would publish: the standard's next version and what changes in it; null where nothing of it is better than the standard. */
    adoption: nullable(Type.Object({ version: Type.Integer(), standing: Type.Integer(), words: Type.Array(Text), moving: Type.Boolean() })),
    history: Type.Array(Type.Object({ kind: Type.String(), at: Type.String(), by: Type.String(), words: Type.String() })),
    /** What the reader may do now. */
    acts: Type.Array(oneOf<PilotAct>(['revise', 'compare', 'approve', 'return', 'begin', 'consult', 'review', 'stop', 'extend', 'adopt'])),
    mayTakeOver: Type.Boolean(),
  }),
]);
/** One entry of the experience library: what, where, what came of it. */
export const LibraryRow = Type.Intersect([
  PilotRow,
  Type.Object({
    findings: Text,
    lessons: Text,
    sentences: Type.Array(Type.Object({ name: Text, words: Text, said: Said })),
    decided: nullable(Type.Object({ decision: Verdict, at: Type.String() })),
    standard: nullable(Standard),
    takenOver: Type.Array(Type.Object({ division: Place, at: Type.String(), draft: Type.String() })),
    consultation: nullable(Type.String()),
    mayTakeOver: Type.Boolean(),
  }),
]);
/** A change of a locality that may be tried. */
export const TriableChange = Type.Object({
  kind: oneOf(['draft', 'edition', 'in-force']),
  id: Type.String(),
  version: Type.Integer(),
  item: Type.Object({ id: Type.String(), name: Text }),
  words: Type.Array(Text),
});
/** A place one might compare with, most alike first. */
export const ComparablePlace = Type.Object({
  place: Place,
  cases: Type.Integer(),
  level: nullable(Type.Number()),
  ownChange: Type.Boolean(),
  distance: Type.Number(),
  proposed: Type.Boolean(),
});
export const PilotChoices = Type.Object({
  division: Place,
  changes: Type.Array(TriableChange),
  measures: Type.Array(Type.Object({ id: Type.String(), name: Text, unit: Type.String(), direction: Direction, formula: Text })),
});
/** A pilot as the public reads it. */
export const PublicPilot = Type.Intersect([
  PilotRow,
  Type.Object({
    hypothesis: Text,
    consultation: nullable(Type.Object({ id: Type.String(), open: Type.Boolean() })),
    decided: nullable(Type.Object({ decision: Verdict, reasons: Type.String(), at: Type.String() })),
    standard: nullable(Standard),
  }),
]);
export const PilotDone = Type.Object({ id: Type.String(), state: Type.String(), version: Type.Integer() });
export const TakenOverDone = Type.Object({ draft: Type.String(), item: Type.String() });
export type PilotRow = Static<typeof PilotRow>;
export type PilotView = Static<typeof PilotView>;
export type EvaluationView = Static<typeof EvaluationView>;
export type LibraryRow = Static<typeof LibraryRow>;
export type TriableChange = Static<typeof TriableChange>;
export type ComparablePlace = Static<typeof ComparablePlace>;
export type PilotChoices = Static<typeof PilotChoices>;
export type PublicPilot = Static<typeof PublicPilot>;
export type PilotDone = Static<typeof PilotDone>;
export type TakenOverDone = Static<typeof TakenOverDone>;
