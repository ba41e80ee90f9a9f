/** Notices as their reader sees them, how they reached people, and who carries the copies. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const Nullable = <Inner extends Parameters<typeof Type.Union>[0][number]>(inner: Inner) => Type.Union([inner, Type.Null()]);
export const Channel = Type.Union([Type.Literal('mail'), Type.Literal('sms')]);
export const CopyState = Type.Union([Type.Literal('queued'), Type.Literal('sent'), Type.Literal('failed'), Type.Literal('dead')]);
const ServiceWay = Type.Union([Type.Literal('account'), Type.Literal('paper')]);

export const NoticeRow = Type.Object({
  id: Type.String(),
  at: Type.String(),
  number: Type.String(),
  /** The event it tells, by its kind. */
  event: Type.String(),
  title: Text,
  what: Text,
  matter: Text,
  caseTitle: Type.String(),
  /** The last day to do what it asks, as it stands now. */
  until: Nullable(Type.String()),
  /** A legal act whose day of service counts. */
  binding: Type.Boolean(),
  seen: Type.Boolean(),
});
export const NoticeView = Type.Object({
  ...NoticeRow.properties,
  why: Nullable(Text),
  todo: Nullable(Text),
  points: Type.Array(Type.String()),
  articles: Type.Array(BasisView),
  paper: Nullable(Type.String()),
  served: Nullable(Type.Object({ on: Type.String(), how: ServiceWay, basis: Nullable(BasisView) })),
  remedies: Nullable(
    Type.Object({
      reconsideration: Text,
      litigation: Text,
      /** Null until it is served: the days have not begun. */
      until: Nullable(Type.Object({ reconsideration: Type.String(), litigation: Type.String() })),
      articles: Type.Array(BasisView),
    }),
  ),
  copies: Type.Array(Type.Object({ channel: Channel, state: CopyState, at: Nullable(Type.String()) })),
});
/** One notice of a case as hall and office see it: served or not, read or not, which copies arrived. */
export const ServedRow = Type.Object({
  seq: Type.Number(),
  event: Type.String(),
  title: Text,
  at: Type.String(),
  parts: Type.Array(Type.String()),
  binding: Type.Boolean(),
  paper: Nullable(Type.String()),
  served: Nullable(Type.Object({ on: Type.String(), how: ServiceWay })),
  people: Type.Array(
    Type.Object({
      name: Type.String(),
      seenAt: Nullable(Type.String()),
      copies: Type.Array(
        Type.Object({
          channel: Channel,
          state: CopyState,
          tries: Type.Number(),
          error: Nullable(Type.String()),
          at: Nullable(Type.String()),
        }),
      ),
    }),
  ),
  /** Whether the reader may record that the paper was handed over. */
  mayServe: Type.Boolean(),
});
export const ContactView = Type.Object({
  /** Masked: 138****0006. */
  phone: Nullable(Type.String()),
  mail: Nullable(Type.String()),
  pending: Nullable(Type.String()),
  wantsMail: Type.Boolean(),
  wantsSms: Type.Boolean(),
});
export const DeadRow = Type.Object({
  notice: Type.String(),
  channel: Channel,
  number: Type.String(),
  title: Text,
  tries: Type.Number(),
  error: Nullable(Type.String()),
  at: Type.String(),
});
export const ProviderView = Type.Object({
  channel: Channel,
  endpoint: Type.String(),
  sender: Type.String(),
  /** Where the secret lies, never the secret. */
  secret: Nullable(Type.String()),
  active: Type.Boolean(),
  demo: Type.Boolean(),
  at: Type.String(),
});
export const ProviderList = Type.Object({
  rows: Type.Array(ProviderView),
  hold: Nullable(Type.Object({ reason: Type.String(), at: Type.String() })),
  /** Copies by state over the divisions of this platform, so that a carrier that is down is seen. */
  waiting: Type.Array(Type.Object({ channel: Channel, state: CopyState, count: Type.Number() })),
});
export const TestReply = Type.Object({ ok: Type.Boolean(), code: Nullable(Type.String()), message: Nullable(Type.String()) });
export type NoticeRow = Static<typeof NoticeRow>;
export type NoticeView = Static<typeof NoticeView>;
export type ServedRow = Static<typeof ServedRow>;
export type ContactView = Static<typeof ContactView>;
export type DeadRow = Static<typeof DeadRow>;
export type ProviderView = Static<typeof ProviderView>;
export type ProviderList = Static<typeof ProviderList>;
export type TestReply = Static<typeof TestReply>;
