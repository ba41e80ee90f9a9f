/** Plans, goals and tasks as offices see them: what was promised, what cases show, who moves next. */
import { Type, type Static } from 'typebox';
import { UNITS } from '#domain/measure/measure.ts';
import { TASK_KINDS, TASK_LEVELS } from '#domain/programme/task.ts';
import { Light, Text } from './plain.ts';

export const oneOf = <Word extends string>(words: readonly Word[]) =>
  Type.Unsafe<Word>(Type.Union(words.map((word) => Type.Literal(word))));
const orNull = <Shape extends Parameters<typeof Type.Array>[0]>(shape: Shape) => Type.Union([shape, Type.Null()]);

export const Named = Type.Object({ id: Type.String(), name: Text });
/** `short`: as people call the department, where a column is narrow. */
export const OfficeNamed = Type.Object({ ...Named.properties, short: Text });
export const DivisionNamed = Type.Object({ code: Type.Integer(), name: Text });
export const PlanStateView = oneOf(['draft', 'consulted', 'adopted', 'in-force', 'closed']);
export const Unit = oneOf(UNITS);
export const TaskKindView = oneOf(TASK_KINDS);
export const TaskLevelView = oneOf(TASK_LEVELS);

export const PlanRow = Type.Object({
  id: Type.String(),
  division: DivisionNamed,
  year: Type.Integer(),
  title: Text,
  state: PlanStateView,
  /** The version that stands; null: none yet. */
  standing: orNull(Type.Integer()),
  from: orNull(Type.String()),
  openUntil: orNull(Type.String()),
});

const SeriesPoint = Type.Object({ month: Type.Integer(), value: orNull(Type.Number()) });
const BandPoint = Type.Object({ month: Type.Integer(), value: Type.Number(), low: Type.Number(), high: Type.Number() });

export const GoalRow = Type.Object({
  id: Type.String(),
  name: Text,
  /** What is counted, in words. */
  counts: Text,
  /** Null: no case shows it here. */
  measure: orNull(Type.String()),
  unit: Unit,
  direction: oneOf(['up', 'down']),
  target: Type.Number(),
  due: Type.String(),
  owner: OfficeNamed,
  slice: Type.Object({
    office: Type.Optional(Type.String()),
    item: Type.Optional(Type.String()),
    matter: Type.Optional(Type.String()),
    channel: Type.Optional(Type.String()),
  }),
  system: Type.String(),
  part: orNull(Type.String()),
  /** The newest month with a figure; computed from cases, never given by anybody. */
  value: orNull(Type.Number()),
  month: orNull(Type.Integer()),
  series: Type.Array(SeriesPoint),
  light: Light,
  word: Text,
  sentence: Text,
  tasks: Type.Integer(),
  from: orNull(Type.Object({ division: Text, plan: Type.String(), id: Type.String() })),
});

const MilestoneView = Type.Object({
  id: Type.String(),
  name: Text,
  due: Type.String(),
  state: oneOf(['reached', 'next', 'later', 'late']),
});
export const TaskRow = Type.Object({
  plan: Type.String(),
  id: Type.String(),
  name: Text,
  kind: TaskKindView,
  system: Type.String(),
  level: TaskLevelView,
  lead: OfficeNamed,
  joint: Type.Array(OfficeNamed),
  start: Type.String(),
  due: Type.String(),
  state: oneOf(['open', 'blocked', 'claimed', 'done']),
  light: Light,
  days: Type.Integer(),
  milestones: Type.Array(MilestoneView),
  needs: Type.Array(Type.String()),
  goals: Type.Array(Type.String()),
  blocked: orNull(Type.Object({ reason: Type.String(), on: Text })),
  asked: orNull(Type.Object({ due: Type.String(), reason: Type.String(), person: Type.String() })),
  from: orNull(Type.Object({ division: Text, plan: Type.String(), id: Type.String() })),
});

const SystemRow = Type.Object({
  id: Type.String(),
  kind: oneOf(['horizontal', 'vertical']),
  name: Text,
  about: Text,
  done: Type.Integer(),
  running: Type.Integer(),
  risk: Type.Integer(),
  late: Type.Integer(),
});
const ProblemView = Type.Object({ pointer: Type.String(), code: Type.String(), text: Text });
export const PLAN_ACTS = ['write', 'consult', 'adopt', 'revise', 'close', 'hand-down'] as const;
export const PlanView = Type.Object({
  ...PlanRow.properties,
  basis: Text,
  /** From the widest: the plans above that handed something to it. */
  above: Type.Array(Type.Object({ division: Text, plan: Type.String() })),
  framework: Type.Object({ id: Type.String(), name: Text, source: Text, systems: Type.Array(SystemRow) }),
  goals: Type.Array(GoalRow),
  tasks: Type.Array(TaskRow),
  /** Whether the goals and tasks are those of the version being written. */
  shown: oneOf(['standing', 'draft']),
  /** A version is being written beside what stands. */
  drafted: Type.Boolean(),
  /** Up to when cases are counted. */
  asOf: orNull(Type.String()),
  acts: Type.Array(oneOf(PLAN_ACTS)),
  /** What keeps the draft from being laid open or adopted. */
  problems: Type.Array(ProblemView),
  versions: Type.Array(Type.Object({ version: Type.Integer(), from: Type.String(), person: Type.String(), at: Type.String() })),
});
export const PlanDone = Type.Object({ id: Type.String(), version: Type.Integer() });

export const PlanHistoryRow = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  person: Type.String(),
  office: Text,
  kind: Type.String(),
  text: Text,
});

export const PlanChoices = Type.Object({
  frameworks: Type.Array(Type.Object({ id: Type.String(), name: Text, systems: Type.Array(Named) })),
  measures: Type.Array(
    Type.Object({ id: Type.String(), name: Text, formula: Text, unit: Unit, direction: oneOf(['up', 'down']), family: Type.String() }),
  ),
  offices: Type.Array(Named),
  /** Plans shipped as data with their sources: a draft may begin with the goals of one. */
  examples: Type.Array(Type.Object({ id: Type.String(), title: Text, source: Text, goals: Type.Integer() })),
  below: Type.Array(DivisionNamed),
});

const HandSpec = Type.Object({ target: orNull(Type.Number()), due: Type.String() });
const SaidView = Type.Object({ text: Type.String(), person: Type.String(), at: Type.String() });
export const HAND_ACTS = ['take-up', 'object', 'decide'] as const;
export const HandRow = Type.Object({
  id: Type.String(),
  kind: oneOf(['goal', 'task']),
  division: DivisionNamed,
  to: orNull(Named),
  from: Type.Object({ division: Text, plan: Type.String(), id: Type.String() }),
  name: Text,
  counts: Text,
  unit: orNull(Unit),
  direction: orNull(oneOf(['up', 'down'])),
  handed: HandSpec,
  state: oneOf(['proposed', 'objected', 'taken-up', 'withdrawn']),
  at: Type.String(),
  answerBy: Type.String(),
  light: Light,
  objection: orNull(SaidView),
  decided: orNull(Type.Object({ ...SaidView.properties, outcome: oneOf(['upheld', 'eased', 'withdrawn']) })),
  taken: orNull(Type.Object({ ...HandSpec.properties, plan: Type.String(), id: Type.String() })),
  acts: Type.Array(oneOf(HAND_ACTS)),
});

/** One place in the tree of a goal; `depth` 0: the plan asked for. */
export const BranchView = Type.Object({
  depth: Type.Integer(),
  division: DivisionNamed,
  office: orNull(Text),
  state: oneOf(['own', 'not-handed', 'proposed', 'objected', 'taken-up', 'withdrawn']),
  plan: orNull(Type.String()),
  goal: orNull(Type.String()),
  hand: orNull(Type.String()),
  target: orNull(Type.Number()),
  due: orNull(Type.String()),
  value: orNull(Type.Number()),
  light: Light,
  word: Text,
  /** Of those below it: how many took it up, of how many, and whether that is enough. */
  below: orNull(Type.Object({ taken: Type.Integer(), of: Type.Integer(), sum: orNull(Type.Number()), enough: Type.Boolean() })),
});
export const BreakdownView = Type.Object({
  plan: Type.String(),
  goals: Type.Array(Type.Object({ id: Type.String(), name: Text, unit: Unit, branches: Type.Array(BranchView) })),
});

export const GoalView = Type.Object({
  ...GoalRow.properties,
  plan: Type.Object({ id: Type.String(), title: Text, division: DivisionNamed }),
  formula: orNull(
    Type.Object({ name: Text, formula: Text, numerator: Text, denominator: Text, exclusions: orNull(Text), family: Type.String() }),
  ),
  points: Type.Array(
    Type.Object({ month: Type.Integer(), value: orNull(Type.Number()), numerator: Type.Number(), denominator: Type.Number() }),
  ),
  band: Type.Array(BandPoint),
  asOf: orNull(Type.String()),
  served: Type.Array(TaskRow),
  handed: Type.Array(HandRow),
  shares: Type.Array(GoalRow),
  acts: Type.Array(oneOf(PLAN_ACTS)),
});

const EvidenceView = Type.Union([
  Type.Object({ kind: Type.Literal('file'), file: Type.String(), name: Type.String() }),
  Type.Object({ kind: Type.Literal('figure'), measure: Type.String(), name: Text, words: orNull(Text) }),
  Type.Object({ kind: Type.Literal('case'), number: Type.String() }),
]);
export const TASK_ACTS = ['report', 'block', 'unblock', 'claim-done', 'settle-done', 'ask-extension', 'settle-extension'] as const;
const Neighbour = Type.Object({ id: Type.String(), name: Text, light: Light, due: Type.String() });
export const TaskView = Type.Object({
  ...TaskRow.properties,
  planTitle: Text,
  division: DivisionNamed,
  reports: Type.Array(
    Type.Object({
      id: Type.String(),
      at: Type.String(),
      person: Type.String(),
      office: Text,
      text: Type.String(),
      evidence: Type.Array(EvidenceView),
      milestone: orNull(Text),
      says: orNull(Type.String()),
    }),
  ),
  before: Type.Array(Neighbour),
  after: Type.Array(Neighbour),
  serves: Type.Array(Named),
  acts: Type.Array(oneOf(TASK_ACTS)),
});

export const PublicPlan = Type.Object({
  ...PlanRow.properties,
  basis: Text,
  goals: Type.Array(GoalRow),
  tasks: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Text,
      lead: Text,
      due: Type.String(),
      light: Light,
      done: Type.Integer(),
      of: Type.Integer(),
    }),
  ),
  asOf: orNull(Type.String()),
});

export type PlanRow = Static<typeof PlanRow>;
export type PlanView = Static<typeof PlanView>;
export type PlanDone = Static<typeof PlanDone>;
export type PlanHistoryRow = Static<typeof PlanHistoryRow>;
export type PlanChoices = Static<typeof PlanChoices>;
export type GoalRow = Static<typeof GoalRow>;
export type GoalView = Static<typeof GoalView>;
export type TaskRow = Static<typeof TaskRow>;
export type TaskView = Static<typeof TaskView>;
export type HandRow = Static<typeof HandRow>;
export type BranchView = Static<typeof BranchView>;
export type BreakdownView = Static<typeof BreakdownView>;
export type PublicPlan = Static<typeof PublicPlan>;
