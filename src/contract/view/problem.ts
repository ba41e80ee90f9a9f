/** RFC 9457 problem document, field by field, in the caller's language. */
import { Type, type Static } from 'typebox';

export const ProblemDocument = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Number(),
  detail: Type.String(),
  instance: Type.String(),
  /** The refusal's kebab code, the same in API and on screen. */
  code: Type.String(),
  requestId: Type.String(),
  article: Type.Optional(Type.String()),
  /** Of `version-old`: the version that stands now. */
  version: Type.Optional(Type.Number()),
  problems: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), code: Type.String(), detail: Type.String() }))),
});
export type ProblemDocument = Static<typeof ProblemDocument>;
