/** The ledger as its subject reads it: who looked, through which source, for which case, on which ground; and consents and delays beside it. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const orNull = <T extends Parameters<typeof Type.Optional>[0]>(schema: T) => Type.Union([schema, Type.Null()]);

/** What became of the call of a source: `failed` says that it did not answer; `unknown`: nobody knows, the call was cut off. */
export const LookOutcome = Type.Union([Type.Literal('answered'), Type.Literal('none'), Type.Literal('failed'), Type.Literal('unknown')]);

export const Look = Type.Object({
  id: Type.String(),
  at: Type.String(),
  /** The day alone is told, not the minute. */
  dayOnly: Type.Boolean(),
  number: Type.Union([Type.String(), Type.Null()]),
  /** What the case or the draft is about. */
  title: orNull(Text),
  office: Text,
  officeId: Type.String(),
  who: Type.String(),
  purpose: Text,
  /** While somebody fills in: there may be no case yet. */
  filling: Type.Boolean(),
  facts: Type.Array(Type.String()),
  basis: orNull(BasisView),
  /** The system asked, where a department's was. */
  resource: orNull(Text),
  outcome: orNull(LookOutcome),
  /** No case of the reader's own stands behind it, and no draft, code or act of theirs. */
  strange: Type.Boolean(),
  /** It was for a case of somebody else, whose data names the reader. */
  others: Type.Boolean(),
  /** For a matter that stays closed to its reader by law. */
  sealed: orNull(BasisView),
  /** Under which code of law without a live case. */
  code: orNull(Type.Object({ name: Text, basis: BasisView })),
  /** Shown later than it was made. */
  delayed: orNull(Type.Object({ until: Type.String(), name: Text, basis: BasisView })),
  question: orNull(Type.Object({ id: Type.String(), state: Type.String(), answer: Type.Union([Type.String(), Type.Null()]) })),
});
export type Look = Static<typeof Look>;

/** One page, and on the first what can be filtered by. */
export const LookList = Type.Object({
  rows: Type.Array(Look),
  next: Type.Union([Type.String(), Type.Null()]),
  total: Type.Number(),
  thisMonth: Type.Number(),
  offices: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  cases: Type.Array(Type.Object({ number: Type.String(), title: Text })),
});
export type LookList = Static<typeof LookList>;

export const LookDelayView = Type.Object({
  id: Type.String(),
  number: Type.String(),
  code: Type.Object({ id: Type.String(), name: Text, basis: BasisView }),
  reasons: Type.String(),
  from: Type.String(),
  until: Type.String(),
  ended: Type.Boolean(),
});
export type LookDelayView = Static<typeof LookDelayView>;
/** The orders of the own office on a case, and the codes one can be given under. */
export const LookDelays = Type.Object({
  rows: Type.Array(LookDelayView),
  codes: Type.Array(Type.Object({ id: Type.String(), name: Text, basis: BasisView, days: Type.Number() })),
});
export type LookDelays = Static<typeof LookDelays>;

export const ConsentView = Type.Object({
  resource: Type.String(),
  name: Text,
  department: Text,
  matter: Type.Object({ id: Type.String(), name: Text }),
  facts: Type.Array(Text),
  /** Why consent is asked at all, in the owner's words. */
  ground: orNull(Text),
  state: Type.Union([Type.Literal('given'), Type.Literal('withdrawn')]),
  since: Type.String(),
  withdrawnAt: Type.Union([Type.String(), Type.Null()]),
  basis: BasisView,
});
export type ConsentView = Static<typeof ConsentView>;

/** What an officer gets from asking a case's sources again. */
export const LookUpAnswer = Type.Object({
  rows: Type.Array(
    Type.Object({
      field: Type.String(),
      label: Text,
      value: Type.String(),
      source: Text,
      at: Type.String(),
      same: Type.Boolean(),
    }),
  ),
  sources: Type.Array(Type.Object({ resource: Type.String(), name: Text, state: Type.String(), facts: Type.Array(Text) })),
});
export type LookUpAnswer = Static<typeof LookUpAnswer>;
