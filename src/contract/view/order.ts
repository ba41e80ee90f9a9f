/** Supervision orders as units, supervision and the public see them. */
import { Type, type Static } from 'typebox';
import { ORDER_ACTS, type OrderAct } from '#domain/supervision/order-acts.ts';
import { ORDER_STAGES, type OrderEvent, type OrderStage, type OrderStatus } from '#domain/supervision/order.ts';
import { ORDER_SOURCES, type OrderSource } from '#domain/supervision/order-source.ts';
import { BasisView, Text } from './plain.ts';

const oneOf = <Word extends string>(words: readonly Word[]) => Type.Unsafe<Word>(Type.Union(words.map((word) => Type.Literal(word))));
const orNull = <Shape extends Parameters<typeof Type.Array>[0]>(shape: Shape) => Type.Union([shape, Type.Null()]);
export const Source = oneOf<OrderSource>(ORDER_SOURCES);
export const OrderStatusView = oneOf<OrderStatus>(['raised', 'fed-back', 'returned', 'correcting', 'corrected', 'closed', 'withdrawn']);
export const OrderDone = Type.Object({ id: Type.String(), number: Type.String(), state: OrderStatusView, version: Type.Integer() });
/** Working days left, or over when `late`. */
const Light = Type.Object({ tone: oneOf(['ok', 'near', 'late', 'done']), days: Type.Integer() });
export const OrderRow = Type.Object({
  id: Type.String(),
  number: Type.String(),
  unit: Text,
  unitId: Type.String(),
  source: Source,
  sourceName: Text,
  /** What of the source: which light, which rating. */
  words: Text,
  what: Type.String(),
  state: OrderStatusView,
  stage: oneOf<OrderStage>(ORDER_STAGES),
  light: Light,
  due: Type.String(),
  raisedAt: Type.String(),
  /** To whose leaders it was reported. */
  escalatedTo: orNull(Text),
  published: Type.Boolean(),
  points: orNull(Type.Integer()),
});
export const OrderList = Type.Object({
  rows: Type.Array(OrderRow),
  next: orNull(Type.String()),
  /** Of all the reader sees: running, of these late, and closed in this month. */
  running: Type.Integer(),
  late: Type.Integer(),
  closedThisMonth: Type.Integer(),
  mayRaise: Type.Boolean(),
});
const kinds: readonly OrderEvent['kind'][] = [
  'Raised',
  'FedBack',
  'DaysAsked',
  'DaysAnswered',
  'Returned',
  'FeedbackAccepted',
  'Urged',
  'Escalated',
  'Overran',
  'Closed',
  'Withdrawn',
  'Published',
  'Scored',
  'ScoreAppealed',
  'ScoreDecided',
];
export const EvidenceView = Type.Object({ file: Type.String(), name: Type.String() });
const Step = Type.Object({
  kind: oneOf(kinds),
  text: orNull(Type.String()),
  /** Null: the system. */
  person: orNull(Type.String()),
  at: Type.String(),
  due: orNull(Type.String()),
  granted: orNull(Type.Boolean()),
  points: orNull(Type.Integer()),
  files: Type.Array(EvidenceView),
});
export const OrderView = Type.Object({
  ...OrderRow.properties,
  basis: BasisView,
  raisedIn: Text,
  ref: Type.String(),
  asked: orNull(Type.String()),
  history: Type.Array(Step),
  acts: Type.Array(oneOf<OrderAct>(ORDER_ACTS)),
});
export const OrderRulesBody = {
  redCard: Type.Boolean(),
  yellowCard: Type.Boolean(),
  days: Type.Object(Object.fromEntries(ORDER_SOURCES.map((source) => [source, Type.Integer({ minimum: 1, maximum: 60 })])), {
    additionalProperties: false,
  }),
};
export const OrderRulesView = Type.Object({
  division: Text,
  maySet: Type.Boolean(),
  redCard: Type.Boolean(),
  yellowCard: Type.Boolean(),
  sources: Type.Array(
    Type.Object({ source: Source, name: Text, basis: BasisView, days: Type.Integer(), usual: Type.Integer(), from: Text }),
  ),
  versions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      reason: Type.String(),
      state: oneOf(['proposed', 'published', 'withdrawn']),
      proposedBy: Type.String(),
      settledBy: orNull(Type.String()),
      own: Type.Boolean(),
      redCard: Type.Boolean(),
      yellowCard: Type.Boolean(),
      days: Type.Array(Type.Object({ name: Text, from: Type.Integer(), to: Type.Integer() })),
    }),
  ),
});
/** What everybody may read of a published order: no person in it. */
export const PublicOrder = Type.Object({
  number: Type.String(),
  division: Text,
  unit: Text,
  sourceName: Text,
  words: Type.String(),
  raisedOn: Type.String(),
  closedOn: orNull(Type.String()),
  everLate: Type.Boolean(),
  points: orNull(Type.Integer()),
});
export const PublicOrders = Type.Object({ rows: Type.Array(PublicOrder) });
export type OrderDone = Static<typeof OrderDone>;
export type OrderRow = Static<typeof OrderRow>;
export type OrderList = Static<typeof OrderList>;
export type OrderView = Static<typeof OrderView>;
export type OrderStep = Static<typeof Step>;
export type OrderRulesView = Static<typeof OrderRulesView>;
export type PublicOrder = Static<typeof PublicOrder>;
export type PublicOrders = Static<typeof PublicOrders>;
