/** Small shapes of what people send: bounded, nothing unknown let through. */
import { Type, type TProperties } from 'typebox';
import { GivenView } from '../view/draft.ts';
import { Unit } from '../view/plain.ts';

/** An object that refuses members it does not name. */
export const Closed = <Members extends TProperties>(members: Members) => Type.Object(members, { additionalProperties: false });

export const Id = Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\s/]+$' });
export const Words = Type.String({ maxLength: 2000 });
export const Sentence = Type.String({ minLength: 1, maxLength: 2000 });
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const DivisionNumber = Type.Integer({ minimum: 100000, maximum: 999999 });
export const Answers = Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { maxProperties: 500 });
export const GivenMap = Type.Record(Type.String({ maxLength: 100 }), GivenView, { maxProperties: 200 });
export const BasisIn = Closed({ law: Type.String({ minLength: 1, maxLength: 100 }), article: Type.Integer({ minimum: 1, maximum: 2000 }) });
export const TermIn = Closed({ amount: Type.Integer({ minimum: 0, maximum: 1000 }), unit: Unit });
export const Articles = Type.Array(BasisIn, { maxItems: 50 });
export const Parts = Type.Array(Id, { minItems: 1, maxItems: 100 });
export const Page = {
  after: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,2}$' })),
};
/** A page of a list: rows, and where the next page begins. */
export const Rows = <Row extends TProperties[string]>(row: Row) =>
  Type.Object({ rows: Type.Array(row), next: Type.Union([Type.String(), Type.Null()]) });
