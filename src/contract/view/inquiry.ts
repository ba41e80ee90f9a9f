/** The public board for everybody, and a case as an interested third party may see it. */
import { Type, type Static } from 'typebox';
import { OfficeView, Text } from './plain.ts';
import { HearingView } from './part-inquiry.ts';

const Nullable = <Inner extends Parameters<typeof Type.Union>[0][number]>(inner: Inner) => Type.Union([inner, Type.Null()]);

export const BoardRow = Type.Object({
  number: Type.String(),
  part: Type.String(),
  id: Type.String(),
  kind: Type.Union([Type.Literal('notice'), Type.Literal('hearing')]),
  office: OfficeView,
  name: Text,
  applicant: Type.String(),
  title: Type.String(),
  text: Type.String(),
  place: Type.String(),
  from: Type.String(),
  until: Nullable(Type.String()),
  heldAt: Nullable(Type.String()),
  comments: Type.Number(),
  objections: Type.Number(),
  state: Type.Union([Type.Literal('running'), Type.Literal('closed')]),
  result: Type.String(),
});
export type BoardRow = Static<typeof BoardRow>;

export const HeardRow = Type.Object({
  number: Type.String(),
  part: Type.String(),
  name: Text,
  office: OfficeView,
  interest: Type.String(),
  until: Type.String(),
  state: Type.String(),
  at: Type.String(),
});
export type HeardRow = Static<typeof HeardRow>;

/** What is applied for, when, and what the reader said of it; nothing of the applicant's own. */
export const HeardPart = Type.Object({
  id: Type.String(),
  name: Text,
  office: OfficeView,
  state: Type.String(),
  appliedOn: Type.String(),
  due: Nullable(Type.String()),
  decidedOn: Nullable(Type.String()),
  outcome: Nullable(Type.String()),
  interest: Type.String(),
  until: Type.String(),
  mayState: Type.Boolean(),
  views: Type.Array(Type.Object({ id: Type.String(), at: Type.String(), text: Type.String(), weighed: Nullable(Type.String()) })),
  hearings: Type.Array(Type.Intersect([HearingView, Type.Object({ mine: Type.String() })])),
});
export const HeardCase = Type.Object({ number: Type.String(), matter: Text, version: Type.Number(), parts: Type.Array(HeardPart) });
export type HeardPart = Static<typeof HeardPart>;
export type HeardCase = Static<typeof HeardCase>;

export const OfficerRow = Type.Object({ person: Type.String(), name: Type.String(), title: Text, duty: Type.String() });
export type OfficerRow = Static<typeof OfficerRow>;
