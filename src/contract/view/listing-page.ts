/** What people read of a listing: what its office published in the national columns, and plainly what it did not. */
import { Type, type Static } from 'typebox';
import { GuidePlace } from './guide.ts';
import { Text } from './plain.ts';

/** `value` null: the office published nothing here. */
const Line = Type.Object({ label: Text, value: Type.Union([Text, Type.Null()]) });

export const ListingPage = Type.Object({
  division: Type.Object({ code: Type.Number(), name: Text }),
  code: Type.String(),
  name: Type.String(),
  department: Type.String(),
  state: Type.String(),
  /** Day of the last import that brought it. */
  updatedOn: Type.String(),
  groups: Type.Array(Type.Object({ id: Type.String(), title: Text, lines: Type.Array(Line), unknown: Type.Array(Text) })),
  /** Materials, fees, questions: lists of rows, each a few lines. */
  lists: Type.Array(Type.Object({ id: Type.String(), title: Text, rows: Type.Array(Type.Array(Line)) })),
  places: Type.Array(GuidePlace),
  /** The matter of ours that hands it in, where there is one. */
  matter: Type.Union([Type.Object({ id: Type.String(), name: Text }), Type.Null()]),
});
export type ListingPage = Static<typeof ListingPage>;
