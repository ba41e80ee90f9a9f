/** Mandates as their two sides see them: who acts for whom, in what, until when, and what may be done about it now. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const Nullable = <Inner extends Parameters<typeof Type.Union>[0][number]>(inner: Inner) => Type.Union([inner, Type.Null()]);

export const MandateKindView = Type.Union([
  Type.Literal('child'),
  Type.Literal('spouse'),
  Type.Literal('parent'),
  Type.Literal('firm'),
  Type.Literal('single-matter'),
]);
export const MemberRoleView = Type.Union([Type.Literal('admin'), Type.Literal('filer')]);
/** `person` null: named by number, and this answer says nothing about whether anybody here has it; or still to scan the code. */
const MandateSideView = Type.Object({ person: Nullable(Type.String()), name: Type.String(), masked: Type.String() });
export const MandateAct = Type.Union([Type.Literal('accept'), Type.Literal('decline'), Type.Literal('limit'), Type.Literal('end')]);

export const MandateView = Type.Object({
  id: Type.String(),
  kind: MandateKindView,
  /** `lapsed`: nobody answered in time; `expired`: its period is over. */
  state: Type.Union([
    Type.Literal('waiting'),
    Type.Literal('live'),
    Type.Literal('declined'),
    Type.Literal('ended'),
    Type.Literal('lapsed'),
    Type.Literal('expired'),
  ]),
  /** On which side whoever asks stands; for a firm's admin the firm's. */
  side: Type.Union([Type.Literal('giver'), Type.Literal('taker')]),
  giver: MandateSideView,
  taker: MandateSideView,
  begunBy: Type.Union([Type.Literal('giver'), Type.Literal('taker')]),
  /** Null: all matters. */
  matters: Nullable(Type.Array(Type.Object({ id: Type.String(), name: Text }))),
  case: Nullable(Type.String()),
  role: Nullable(MemberRoleView),
  byLaw: Type.Boolean(),
  from: Type.String(),
  until: Nullable(Type.String()),
  begunAt: Type.String(),
  lapsesAt: Type.String(),
  acceptedAt: Nullable(Type.String()),
  endedAt: Nullable(Type.String()),
  basis: BasisView,
  allowed: Type.Array(MandateAct),
});
/** One line of its history. */
export const MandateLine = Type.Object({ at: Type.String(), kind: Type.String(), text: Text, who: Type.String(), basis: BasisView });
/** Somebody whom the caller may act for now. */
export const Principal = Type.Object({
  person: Type.String(),
  name: Type.String(),
  kind: MandateKindView,
  mandate: Type.String(),
  /** Null: all matters. */
  matters: Nullable(Type.Array(Type.String())),
  role: Nullable(MemberRoleView),
});
export const MandateList = Type.Object({
  rows: Type.Array(MandateView),
  principals: Type.Array(Principal),
  /** How many wait for the caller's answer. */
  waiting: Type.Number(),
});
export const MandateDetail = Type.Object({ mandate: MandateView, history: Type.Array(MandateLine) });
/** `code`: shown for ten minutes where the other is not named but scans. */
export const MandateBegun = Type.Object({
  mandate: MandateView,
  code: Nullable(Type.Object({ code: Type.String(), url: Type.String(), qr: Type.String(), expiresAt: Type.String() })),
});
export type MandateView = Static<typeof MandateView>;
export type MandateKindView = Static<typeof MandateKindView>;
export type MandateAct = Static<typeof MandateAct>;
export type MandateLine = Static<typeof MandateLine>;
export type MandateList = Static<typeof MandateList>;
export type MandateDetail = Static<typeof MandateDetail>;
export type MandateBegun = Static<typeof MandateBegun>;
export type Principal = Static<typeof Principal>;
