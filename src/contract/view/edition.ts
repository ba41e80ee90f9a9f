/** What people and officers see of an edition: what changes, until when one may comment, what was said and answered. */
import { Type, type Static } from 'typebox';
import { Guide } from './guide.ts';
import { Text } from './plain.ts';

const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Subject = Type.Object({
  kind: Type.Union([Type.Literal('item'), Type.Literal('matter'), Type.Literal('overlay')]),
  id: Type.String(),
});

export const CommentView = Type.Object({
  id: Type.String(),
  /** Family name and a star. */
  by: Type.String(),
  mine: Type.Boolean(),
  /** Null where it is hidden: the reason stands instead. */
  text: nullable(Type.String()),
  hidden: nullable(Type.String()),
  pointer: nullable(Type.String()),
  at: Type.String(),
  answer: nullable(Type.Object({ text: Type.String(), taken: Type.Boolean(), office: Text, at: Type.String() })),
});

export const EditionRow = Type.Object({
  id: Type.String(),
  division: Type.Integer(),
  divisionName: Text,
  subject: Subject,
  name: Text,
  version: Type.Integer(),
  /** `in-force` and `over` follow from the day; the others are as decided. */
  stage: Type.Union([
    Type.Literal('publicised'),
    Type.Literal('answered'),
    Type.Literal('returned'),
    Type.Literal('published'),
    Type.Literal('in-force'),
    Type.Literal('over'),
    Type.Literal('retired'),
  ]),
  summary: Text,
  commentUntil: nullable(Type.String()),
  open: Type.Boolean(),
  comments: Type.Integer(),
  unanswered: Type.Integer(),
  publicisedAt: Type.String(),
  effectiveOn: nullable(Type.String()),
});

export const EditionView = Type.Intersect([
  EditionRow,
  Type.Object({
    doc: Type.Record(Type.String(), Type.Unknown()),
    /** The document in force when it was read, to compare with; null for something new. */
    before: nullable(Type.Record(Type.String(), Type.Unknown())),
    office: Text,
    remarks: Type.Array(CommentView),
    report: nullable(Text),
    returned: nullable(Type.String()),
    /** For whoever may write it: the draft that a version given back is written in again. */
    draft: nullable(Type.String()),
    retired: nullable(Type.Object({ on: Type.String(), why: Text })),
    /** For an officer: the acts that are theirs now. */
    acts: Type.Array(Type.String()),
  }),
]);
export const EditionDone = Type.Object({ id: Type.String(), state: Type.String(), version: Type.Integer() });
/** One version of a subject, shipped or published here, with the days it held. */
export const VersionRow = Type.Object({
  version: Type.Integer(),
  edition: nullable(Type.String()),
  from: nullable(Type.String()),
  until: nullable(Type.String()),
  stage: Type.String(),
  summary: nullable(Text),
});
export type CommentView = Static<typeof CommentView>;
export type EditionRow = Static<typeof EditionRow>;
export type EditionView = Static<typeof EditionView>;
export type VersionRow = Static<typeof VersionRow>;
/** One version as people read it. */
export const EditionReading = Type.Object({
  /** What differs from what holds, one sentence each, worse for people first; null where it is new as a whole. */
  changes: nullable(
    Type.Array(
      Type.Object({
        pointer: Type.String(),
        words: Text,
        effect: Type.Union([Type.Literal('better'), Type.Literal('worse'), Type.Literal('neutral')]),
      }),
    ),
  ),
  /** As a guide, as if it held today; null where a matter names items that nobody has. */
  guide: nullable(Guide),
});
export type EditionReading = Static<typeof EditionReading>;
/** What somebody said of a draft, for themselves: where, and what was answered. */
export const OwnComment = Type.Object({ edition: Type.String(), name: Text, divisionName: Text, comment: CommentView });
export type OwnComment = Static<typeof OwnComment>;
