/** Entitlements as their holder and the office that decided see them: period, conditions, duties, payments, renewal, end. */
import { Type, type Static } from 'typebox';
import { BasisView, Light, OfficeView, Text } from './plain.ts';

const Null = Type.Null();
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Null]);

export const EntitlementState = Type.Union([Type.Literal('active'), Type.Literal('suspended'), Type.Literal('ended')]);
const EndHow = Type.Union([Type.Literal('lapsed'), Type.Literal('revoked'), Type.Literal('surrendered'), Type.Literal('replaced')]);
const DutyKind = Type.Union([Type.Literal('report'), Type.Literal('review'), Type.Literal('inspection')]);
const MonthState = Type.Union([
  Type.Literal('ordered'),
  Type.Literal('sent'),
  Type.Literal('paid'),
  Type.Literal('failed'),
  Type.Literal('withheld'),
]);

const Inspected = Type.Object({
  outcome: Type.Union([Type.Literal('pass'), Type.Literal('fail')]),
  findings: Type.String(),
  by: Type.String(),
  signedBy: orNull(Type.String()),
  on: Type.String(),
  rectifyBy: orNull(Type.String()),
});

export const DutyView = Type.Object({
  id: Type.String(),
  kind: DutyKind,
  name: Text,
  basis: BasisView,
  due: Type.String(),
  /** From this day on the calendar is not settled yet, so the day may still move. */
  light: Light,
  state: Type.Union([Type.Literal('open'), Type.Literal('rectify'), Type.Literal('done'), Type.Literal('failed')]),
  /** Names of the two who were drawn. */
  officers: Type.Array(Type.String()),
  draw: orNull(Type.String()),
  /** Written by one of them and not yet signed by the other. */
  record: orNull(Inspected),
  inspected: Type.Array(Inspected),
  report: orNull(Type.Object({ words: Type.String(), on: Type.String() })),
  rectifyBy: orNull(Type.String()),
  /** What the reader may do with it now. */
  may: Type.Array(Type.Union([Type.Literal('report'), Type.Literal('draw'), Type.Literal('record'), Type.Literal('sign')])),
});

const PaymentsView = Type.Object({
  name: Text,
  basis: BasisView,
  /** 分; null until the office has confirmed it. */
  fen: orNull(Type.Integer()),
  proposedFen: orNull(Type.Integer()),
  next: orNull(Type.Object({ month: Type.String(), on: Type.String() })),
  paidFen: Type.Integer(),
  /** Paid for months after its end: to be given back. */
  overpaidFen: Type.Integer(),
  months: Type.Array(
    Type.Object({
      month: Type.String(),
      order: Type.String(),
      attempt: Type.Integer(),
      fen: Type.Integer(),
      state: MonthState,
      on: Type.String(),
      reason: Type.String(),
      over: Type.Boolean(),
    }),
  ),
});

const RenewalView = Type.Object({
  /** `closed`: too late, or asked and answered. */
  state: Type.Union([
    Type.Literal('not-yet'),
    Type.Literal('open'),
    Type.Literal('late'),
    Type.Literal('asked'),
    Type.Literal('granted'),
    Type.Literal('refused'),
    Type.Literal('closed'),
  ]),
  lastAsk: Type.String(),
  basis: BasisView,
  case: orNull(Type.String()),
  deemed: Type.Boolean(),
});

/** A line of a list. */
export const EntitlementRow = Type.Object({
  id: Type.String(),
  name: Text,
  title: Type.String(),
  office: OfficeView,
  case: Type.String(),
  state: EntitlementState,
  from: Type.String(),
  until: orNull(Type.String()),
  certificate: orNull(Type.String()),
  /** The nearest day of something owed; null where nothing is. */
  due: orNull(Type.String()),
  light: Light,
  /** What the office itself has to do. */
  waits: orNull(Type.String()),
});

/** The holder's list says as well what is next. */
export const OwnEntitlement = Type.Object({
  ...EntitlementRow.properties,
  item: Type.String(),
  renewal: orNull(RenewalView),
  /** In words: the next duty of the holder. */
  duty: orNull(Type.Object({ id: Type.String(), name: Text, due: Type.String(), light: Light })),
  payment: orNull(Type.Object({ fen: orNull(Type.Integer()), next: orNull(Type.String()) })),
});

const HistoryLine = Type.Object({ at: Type.String(), what: Text, why: Type.String(), basis: orNull(BasisView), who: Text });

export const EntitlementView = Type.Object({
  ...EntitlementRow.properties,
  certificateId: orNull(Type.String()),
  version: Type.Integer(),
  reader: Type.Union([Type.Literal('holder'), Type.Literal('office')]),
  holders: Type.Array(Type.String()),
  conditions: Type.Array(Type.String()),
  commitments: Type.Array(Text),
  duties: Type.Array(DutyView),
  payments: orNull(PaymentsView),
  renewal: orNull(RenewalView),
  suspended: orNull(Type.Object({ since: Type.String(), reason: Type.String(), basis: BasisView })),
  ended: orNull(Type.Object({ how: EndHow, on: Type.String(), reason: Type.String(), basis: BasisView })),
  changes: Type.Array(
    Type.Object({
      id: Type.String(),
      words: Type.String(),
      on: Type.String(),
      answer: orNull(Type.Object({ made: Type.Boolean(), reasons: Type.String(), on: Type.String() })),
    }),
  ),
  /** No promise in place of a paper is taken from the holder until then (2018 regulation 14). */
  credit: orNull(Type.Object({ on: Type.String(), until: Type.String(), repaired: orNull(Type.String()) })),
  replacedBy: orNull(Type.String()),
  renews: orNull(Type.String()),
  history: Type.Array(HistoryLine),
  may: Type.Array(
    Type.Union([
      Type.Literal('renew'),
      Type.Literal('surrender'),
      Type.Literal('ask-change'),
      Type.Literal('suspend'),
      Type.Literal('lift'),
      Type.Literal('answer-change'),
      Type.Literal('repair-credit'),
      Type.Literal('confirm-amount'),
      Type.Literal('order-again'),
      Type.Literal('propose-revocation'),
    ]),
  ),
});

export const EntitlementDone = Type.Object({ id: Type.String(), state: EntitlementState, version: Type.Integer() });

export const InspectionRow = Type.Object({
  id: Type.String(),
  duty: Type.String(),
  kind: DutyKind,
  name: Text,
  title: Type.String(),
  state: Type.Union([Type.Literal('open'), Type.Literal('rectify'), Type.Literal('done'), Type.Literal('failed')]),
  due: Type.String(),
  light: Light,
  officers: Type.Array(Type.String()),
  /** Whether the reader is one of the two. */
  mine: Type.Boolean(),
  recorded: Type.Boolean(),
});

/** A draw as it was made, with what anybody needs to draw again. */
export const InspectionDraw = Type.Object({
  id: Type.String(),
  at: Type.String(),
  seed: Type.String(),
  by: Type.String(),
  inspectors: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  pairs: Type.Array(Type.Object({ id: Type.String(), duty: Type.String(), title: Type.String(), officers: Type.Array(Type.String()) })),
  /** Drawn again now from the same seed and lists. */
  agrees: Type.Boolean(),
});

export type DutyView = Static<typeof DutyView>;
export type EntitlementRow = Static<typeof EntitlementRow>;
export type OwnEntitlement = Static<typeof OwnEntitlement>;
export type EntitlementView = Static<typeof EntitlementView>;
export type EntitlementDone = Static<typeof EntitlementDone>;
export type InspectionRow = Static<typeof InspectionRow>;
export type InspectionDraw = Static<typeof InspectionDraw>;
