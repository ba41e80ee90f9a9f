/** An import of an implementation list as its office sees it: the run, its counts, its rows with what became of them. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

const Severity = Type.Union([Type.Literal('error'), Type.Literal('warning'), Type.Literal('note')]);
const Place = Type.Object({ code: Type.Integer(), name: Text });
export const ListingRunView = Type.Object({
  id: Type.String(),
  division: Place,
  file: Type.String(),
  format: Type.String(),
  encoding: Type.String(),
  bytes: Type.Integer(),
  takenAs: Type.Union([Place, Type.Null()]),
  /** The last line that is done; `lines` is known when the file was read to its end. */
  reached: Type.Integer(),
  lines: Type.Union([Type.Integer(), Type.Null()]),
  added: Type.Integer(),
  changed: Type.Integer(),
  same: Type.Integer(),
  refused: Type.Integer(),
  warned: Type.Integer(),
  state: Type.Union([Type.Literal('waiting'), Type.Literal('running'), Type.Literal('done'), Type.Literal('broken')]),
  /** Why it broke off. */
  broken: Type.Union([Type.Object({ code: Type.String(), text: Text, problems: Type.Array(Text) }), Type.Null()]),
  by: Type.String(),
  at: Type.String(),
  doneAt: Type.Union([Type.String(), Type.Null()]),
});
const ProblemView = Type.Object({ column: Text, code: Type.String(), severity: Severity, text: Text });
export const ListingRunRowView = Type.Object({
  line: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  place: Type.Union([Place, Type.Null()]),
  outcome: Type.Union([Type.Literal('added'), Type.Literal('changed'), Type.Literal('same'), Type.Literal('refused')]),
  warned: Type.Boolean(),
  problems: Type.Array(ProblemView),
});
export const ListingRunPage = Type.Object({
  run: ListingRunView,
  /** What there is to say, how often; most frequent first. `text` is of the first row it is said of, `name` asks for the others. */
  tally: Type.Array(
    Type.Object({
      column: Text,
      name: Type.String(),
      code: Type.String(),
      severity: Severity,
      text: Text,
      count: Type.Integer(),
      line: Type.Integer(),
    }),
  ),
  rows: Type.Array(ListingRunRowView),
  next: Type.Union([Type.String(), Type.Null()]),
});
export const ListingRunList = Type.Object({
  rows: Type.Array(ListingRunView),
  next: Type.Null(),
  /** What the division has now. */
  listed: Type.Integer(),
  /** Divisions one may import for. */
  places: Type.Array(Place),
});
export type ListingRunView = Static<typeof ListingRunView>;
export type ListingRunRowView = Static<typeof ListingRunRowView>;
export type ListingRunPage = Static<typeof ListingRunPage>;
export type ListingRunList = Static<typeof ListingRunList>;
