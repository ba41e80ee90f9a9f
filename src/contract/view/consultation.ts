/** What people and offices see of a consultation on the draft of a plan or of a pilot. */
import { Type, type Static } from 'typebox';
import { CommentView } from './edition.ts';
import { Text } from './plain.ts';

const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);

export const ConsultationRow = Type.Object({
  id: Type.String(),
  division: Type.Integer(),
  divisionName: Text,
  subject: Type.Object({ kind: Type.Union([Type.Literal('plan'), Type.Literal('pilot')]), ref: Type.String() }),
  title: Text,
  until: Type.String(),
  /** Comments are taken today. */
  open: Type.Boolean(),
  closed: Type.Boolean(),
  comments: Type.Integer(),
  unanswered: Type.Integer(),
  /** Of what was said, how much was adopted. */
  taken: Type.Integer(),
  openedAt: Type.String(),
});
export const ConsultationView = Type.Intersect([
  ConsultationRow,
  Type.Object({
    text: Text,
    office: Text,
    remarks: Type.Array(CommentView),
    report: nullable(Text),
    /** For an officer: the acts that are theirs now. */
    acts: Type.Array(Type.Union([Type.Literal('answer'), Type.Literal('hide'), Type.Literal('close')])),
  }),
]);
export const ConsultationDone = Type.Object({ id: Type.String(), state: Type.String(), version: Type.Integer() });
/** What somebody said, for themselves: where, and what was answered. */
export const OwnRemark = Type.Object({ consultation: Type.String(), title: Text, divisionName: Text, comment: CommentView });
export type ConsultationRow = Static<typeof ConsultationRow>;
export type ConsultationView = Static<typeof ConsultationView>;
export type OwnRemark = Static<typeof OwnRemark>;
export type ConsultationDone = Static<typeof ConsultationDone>;
