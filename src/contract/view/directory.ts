/** A division's directory as its administrators see it: offices, windows, people, posts, substitutes, and what is still missing. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

const OrNull = <Shape extends Parameters<typeof Type.Array>[0]>(shape: Shape) => Type.Union([shape, Type.Null()]);
/** `over` and `later` are told apart from `now` by the server's day, not the reader's. */
const When = Type.Union([Type.Literal('later'), Type.Literal('now'), Type.Literal('over')]);
const Day = Type.String();

export const DirectoryOffice = Type.Object({
  id: Type.String(),
  kind: Type.Union([Type.Literal('office'), Type.Literal('hall')]),
  department: Type.String(),
  name: Text,
  phone: OrNull(Type.String()),
  closed: Type.Boolean(),
});
export const DirectoryWindow = Type.Object({
  hall: Type.String(),
  number: Type.String(),
  name: Text,
  items: OrNull(Type.Array(Type.String())),
  matters: OrNull(Type.Array(Type.String())),
  staff: Type.Array(Type.String()),
});
export const DirectoryPost = Type.Object({
  person: Type.String(),
  office: Type.String(),
  duty: Type.String(),
  items: OrNull(Type.Array(Type.String())),
  from: Day,
  until: OrNull(Day),
  title: Text,
  when: When,
});
export const DirectorySubstitute = Type.Object({
  id: Type.String(),
  person: Type.String(),
  office: Type.String(),
  duty: Type.String(),
  substitute: Type.String(),
  from: Day,
  until: Day,
  when: When,
});
/** One thing a division needs before (or, where `needed` is false, better has when) its first case is taken; `lacking` names offices. */
export const ReadyStep = Type.Object({
  step: Type.String(),
  done: Type.Boolean(),
  needed: Type.Boolean(),
  lacking: Type.Array(Text),
});
const Choice = Type.Object({ id: Type.String(), name: Text });
export const DirectoryView = Type.Object({
  division: Type.Object({ code: Type.Number(), name: Text, level: Type.String() }),
  open: Type.Boolean(),
  today: Day,
  offices: Type.Array(DirectoryOffice),
  windows: Type.Array(DirectoryWindow),
  people: Type.Array(Type.Object({ person: Type.String(), name: Type.String() })),
  posts: Type.Array(DirectoryPost),
  substitutes: Type.Array(DirectorySubstitute),
  steps: Type.Array(ReadyStep),
  /** What can be chosen: departments for offices, items for posts, items and matters for windows. */
  departments: Type.Array(Choice),
  items: Type.Array(Type.Object({ ...Choice.properties, department: Type.String() })),
  matters: Type.Array(Choice),
});
export const DirectoryRow = Type.Object({
  code: Type.Number(),
  name: Text,
  level: Type.String(),
  open: Type.Boolean(),
  offices: Type.Number(),
  posts: Type.Number(),
});
export const DirectoryLine = Type.Object({ seq: Type.Number(), at: Type.String(), kind: Type.String(), text: Text, who: Text });
export const DirectoryChanged = Type.Object({
  division: Type.Number(),
  version: Type.Number(),
  events: Type.Array(Type.Object({ kind: Type.String() })),
});
export type DirectoryOffice = Static<typeof DirectoryOffice>;
export type DirectoryWindow = Static<typeof DirectoryWindow>;
export type DirectoryPost = Static<typeof DirectoryPost>;
export type DirectorySubstitute = Static<typeof DirectorySubstitute>;
export type ReadyStep = Static<typeof ReadyStep>;
export type DirectoryView = Static<typeof DirectoryView>;
export type DirectoryRow = Static<typeof DirectoryRow>;
export type DirectoryLine = Static<typeof DirectoryLine>;
export type DirectoryChanged = Static<typeof DirectoryChanged>;
