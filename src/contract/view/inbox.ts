/** The desk's filter, the views saved under a name, and what became of a batch. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

/** `substitute`: what those have in hand for whom the caller stands in today. */
export const InboxFilter = Type.Object(
  {
    who: Type.Optional(Type.Union([Type.Literal('office'), Type.Literal('mine'), Type.Literal('unclaimed'), Type.Literal('substitute')])),
    light: Type.Optional(
      Type.Union([Type.Literal('late'), Type.Literal('near'), Type.Literal('ok'), Type.Literal('stop'), Type.Literal('wait')]),
    ),
    item: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(Type.String({ pattern: '^[a-z-]{1,40}$' })),
    /** Steps whose day has passed, whatever their light: a notice nobody answered too. */
    overdue: Type.Optional(Type.Literal('yes')),
    /** What waits for the caller's second signature. */
    review: Type.Optional(Type.Literal('yes')),
    /** Words of number, title, applicant or item, their sound or initials. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
);
export const InboxViewRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  filter: InboxFilter,
  /** For everybody of the office; else the caller's own. */
  shared: Type.Boolean(),
  count: Type.Number(),
  /** More than are counted. */
  more: Type.Boolean(),
});
export const BatchAct = Type.Union([
  Type.Literal('claim'),
  Type.Literal('assign'),
  Type.Literal('release'),
  Type.Literal('begin-review'),
  Type.Literal('resume'),
  Type.Literal('grant'),
]);
export const BatchRow = Type.Object({
  number: Type.String(),
  part: Type.String(),
  done: Type.Boolean(),
  /** Why not. */
  code: Type.Union([Type.String(), Type.Null()]),
  words: Type.Union([Text, Type.Null()]),
});
export const Batch = Type.Object({ act: BatchAct, rows: Type.Array(BatchRow) });
export type InboxFilter = Static<typeof InboxFilter>;
export type InboxViewRow = Static<typeof InboxViewRow>;
export type BatchAct = Static<typeof BatchAct>;
export type BatchRow = Static<typeof BatchRow>;
export type Batch = Static<typeof Batch>;
