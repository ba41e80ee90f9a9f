/** A correction as its readers see it: the office that checks, the data office that watches, and the people of the case. */
import { Type, type Static } from 'typebox';
import { BasisView, FieldView, Light, OfficeView, Text } from './plain.ts';

const Null = Type.Null();
const State = Type.Union([Type.Literal('open'), Type.Literal('checking'), Type.Literal('settled')]);
const Outcome = Type.Union([Type.Literal('corrected'), Type.Literal('kept')]);

/** A line of a list: whose data and what it says is read in the correction itself, through the ledger. */
export const CorrectionRow = Type.Object({
  id: Type.String(),
  number: Type.String(),
  field: Type.String(),
  label: Text,
  title: Type.String(),
  office: OfficeView,
  resource: Type.Union([Type.String(), Null]),
  state: State,
  outcome: Type.Union([Outcome, Null]),
  light: Light,
  openedAt: Type.String(),
  due: Type.String(),
  overdue: Type.Boolean(),
});

/** What the person says, and what speaks for it. */
export const Claim = Type.Object({
  name: Type.String(),
  identifier: Type.Union([Type.String(), Null]),
  was: Type.String(),
  claimed: Type.String(),
  evidence: Type.Union([Type.Object({ name: Type.String(), type: Type.String() }), Null]),
});

export const CorrectionView = Type.Object({
  ...CorrectionRow.properties,
  matter: Text,
  department: Text,
  fact: Text,
  /** Null for who watches and does not check: the data office needs the clock, not the data. */
  claim: Type.Union([Claim, Null]),
  /** The law: why it is checked, how soon, and that a refusal states its reasons. */
  articles: Type.Array(BasisView),
  takenAt: Type.Union([Type.String(), Null]),
  settled: Type.Union([
    Type.Object({ at: Type.String(), outcome: Outcome, to: Type.Union([Type.String(), Null]), reasons: Type.String() }),
    Null,
  ]),
  /** What the department's own system was told, newest last. */
  told: Type.Array(
    Type.Object({ at: Type.String(), what: Type.Union([Type.Literal('contest'), Type.Literal('settlement')]), taken: Type.Boolean() }),
  ),
  verified: Type.Union([Type.Object({ at: Type.String(), matches: Type.Boolean() }), Null]),
  /** How a third value is typed. */
  input: Type.Union([FieldView, Null]),
  /** What this reader may do now: `take`, `settle`. */
  allowed: Type.Array(Type.String()),
});

/** For the people of a case and its offices: who checks what by when, and what came of it. */
export const CaseCorrection = Type.Object({
  id: Type.String(),
  field: Type.String(),
  label: Text,
  office: OfficeView,
  state: State,
  light: Light,
  openedAt: Type.String(),
  due: Type.String(),
  overdue: Type.Boolean(),
  outcome: Type.Union([Outcome, Null]),
  settledAt: Type.Union([Type.String(), Null]),
  reasons: Type.Union([Type.String(), Null]),
  /** Of a value that is kept: what the person can do against it. */
  remedy: Type.Union([Text, Null]),
  articles: Type.Array(BasisView),
});
/** How an office deals with what people contest in its register; `overdue` counts against it, settled by now or not. */
export const CorrectionCount = Type.Object({
  office: OfficeView,
  open: Type.Number(),
  overdue: Type.Number(),
  corrected: Type.Number(),
  kept: Type.Number(),
});
export const CorrectionDone = Type.Object({ id: Type.String(), state: State, version: Type.Number() });

export type CorrectionRow = Static<typeof CorrectionRow>;
export type CorrectionView = Static<typeof CorrectionView>;
export type CaseCorrection = Static<typeof CaseCorrection>;
export type CorrectionCount = Static<typeof CorrectionCount>;
export type CorrectionDone = Static<typeof CorrectionDone>;
