/** Ideas as everybody reads them: what is proposed, how many support it, what an office says; never by whom. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

const orNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);

export const IdeaAnswerView = Type.Object({
  at: Type.String(),
  office: Text,
  standing: Type.String(),
  text: Type.String(),
  link: orNull(Type.String()),
});
export const IdeaView = Type.Object({
  id: Type.String(),
  division: Type.Number(),
  divisionName: Text,
  title: Type.String(),
  text: Type.String(),
  matter: orNull(Type.Object({ id: Type.String(), name: Text })),
  /** waiting, shown, hidden, withdrawn, merged; strangers see only what is shown or merged. */
  state: Type.String(),
  /** new, considered, planned, done, declined. */
  standing: Type.String(),
  proposedAt: Type.String(),
  votes: Type.Integer(),
  /** How many oblige the office to answer. */
  votesToAnswer: Type.Integer(),
  /** By when, once so many support it. */
  due: orNull(Type.String()),
  /** Why it is not shown; for who proposed it and who looks after ideas. */
  why: orNull(Type.String()),
  into: orNull(Type.String()),
  answers: Type.Array(IdeaAnswerView),
  mine: Type.Boolean(),
  voted: Type.Boolean(),
  /** Words and support, for the editing office: not its own. */
  version: Type.Integer(),
});
export const IdeaDone = Type.Object({ id: Type.String(), state: Type.String(), votes: Type.Integer() });
export const AlikeIdea = Type.Object({ id: Type.String(), title: Type.String(), votes: Type.Integer() });
export type IdeaView = Static<typeof IdeaView>;
export type IdeaDone = Static<typeof IdeaDone>;
export type AlikeIdea = Static<typeof AlikeIdea>;
