/** Small shapes that every view uses: sentence in two languages, law reference, term, field. */
import { Type, type Static } from 'typebox';

export const Text = Type.Object({ zh: Type.String(), en: Type.String() });
export const Unit = Type.Union([
  Type.Literal('working-day'),
  Type.Literal('calendar-day'),
  Type.Literal('month'),
  Type.Literal('year'),
  Type.Literal('hour'),
]);
export const Term = Type.Object({ amount: Type.Number(), unit: Unit });
/** `law` is the file name under reference law texts, `title` its name for people. */
export const BasisView = Type.Object({ law: Type.String(), article: Type.Number(), title: Text });
export const Light = Type.Union([
  Type.Literal('ok'),
  Type.Literal('near'),
  Type.Literal('late'),
  Type.Literal('stop'),
  Type.Literal('done'),
  Type.Literal('wait'),
]);
export const OfficeView = Type.Object({ id: Type.String(), division: Type.Number(), name: Text, phone: Type.Optional(Type.String()) });
export const FieldView = Type.Object({
  id: Type.String(),
  type: Type.String(),
  label: Text,
  hint: Type.Optional(Text),
  required: Type.Boolean(),
  /** Filled in from a register, and the person's to choose: to answer otherwise is no contest. */
  suggested: Type.Optional(Type.Literal(true)),
  when: Type.Optional(Type.String()),
  options: Type.Optional(Type.Array(Type.Object({ value: Type.String(), label: Text }))),
  identifier: Type.Optional(Type.String()),
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  unit: Type.Optional(Text),
  length: Type.Optional(Type.Number()),
});
export type FieldView = Static<typeof FieldView>;
export type Light = Static<typeof Light>;
export type TextView = Static<typeof Text>;
export type BasisView = Static<typeof BasisView>;
export type TermView = Static<typeof Term>;
