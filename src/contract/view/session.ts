/** Who is signed in, under which posts, and in which language. */
import { Type, type Static } from 'typebox';
import { OfficeView, Text } from './plain.ts';

export const PostView = Type.Object({
  office: OfficeView,
  duty: Type.String(),
  title: Text,
  kind: Type.Union([Type.Literal('office'), Type.Literal('hall')]),
  /** Whose post it is, where the person is a substitute for some days. */
  standsInFor: Type.Union([Type.Object({ person: Type.String(), name: Type.String() }), Type.Null()]),
});
export const Session = Type.Object({
  signedIn: Type.Boolean(),
  demo: Type.Boolean(),
  person: Type.Union([Type.Object({ id: Type.String(), name: Type.String(), masked: Type.String() }), Type.Null()]),
  posts: Type.Array(PostView),
  post: Type.Union([PostView, Type.Null()]),
  division: Type.Union([Type.Object({ code: Type.Number(), name: Text }), Type.Null()]),
  now: Type.String(),
});
/** A colleague who may approve an extension in the own office. */
export const ApproverView = Type.Object({ person: Type.String(), name: Type.String(), title: Text });
export type Session = Static<typeof Session>;
export type PostView = Static<typeof PostView>;
export type ApproverView = Static<typeof ApproverView>;
