/** An import as its administrators see it: the run, its counts, its lines with something to say. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

export const ImportKindView = Type.Union([Type.Literal('people'), Type.Literal('firms'), Type.Literal('officers'), Type.Literal('cases')]);
export const ImportRunView = Type.Object({
  id: Type.String(),
  kind: ImportKindView,
  system: Type.String(),
  file: Type.String(),
  encoding: Type.String(),
  rows: Type.Integer(),
  faulty: Type.Integer(),
  warned: Type.Integer(),
  /** Lines by what became of them. */
  done: Type.Integer(),
  known: Type.Integer(),
  refused: Type.Integer(),
  state: Type.Union([Type.Literal('checked'), Type.Literal('applying'), Type.Literal('done'), Type.Literal('withdrawn')]),
  by: Type.String(),
  at: Type.String(),
  doneAt: Type.Union([Type.String(), Type.Null()]),
});
export const ImportLineView = Type.Object({
  line: Type.Integer(),
  key: Type.String(),
  state: Type.String(),
  result: Type.Union([Type.String(), Type.Null()]),
  problems: Type.Array(
    Type.Object({ column: Text, code: Type.String(), severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]), text: Text }),
  ),
});
export const ImportView = Type.Object({
  run: ImportRunView,
  lines: Type.Array(ImportLineView),
  next: Type.Union([Type.String(), Type.Null()]),
});
export const ImportList = Type.Object({
  rows: Type.Array(ImportRunView),
  next: Type.Union([Type.String(), Type.Null()]),
  kinds: Type.Array(
    Type.Object({
      kind: ImportKindView,
      columns: Type.Array(Type.Object({ name: Text, required: Type.Boolean() })),
    }),
  ),
});
export type ImportRunView = Static<typeof ImportRunView>;
export type ImportLineView = Static<typeof ImportLineView>;
export type ImportView = Static<typeof ImportView>;
export type ImportList = Static<typeof ImportList>;
