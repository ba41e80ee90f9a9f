/** Clients of the open interface as their holder and the data office see them: what they may ask, and how much they asked. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

const orNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);

export const ApiClientView = Type.Object({
  id: Type.String(),
  office: Text,
  name: Type.String(),
  purpose: Type.String(),
  contact: Type.String(),
  state: Type.String(),
  askedAt: Type.String(),
  perDay: orNull(Type.Integer()),
  until: orNull(Type.String()),
  /** Whether a key was taken and counts today. */
  live: Type.Boolean(),
  reason: orNull(Type.String()),
  /** The last fourteen days. */
  usage: Type.Array(Type.Object({ day: Type.String(), operation: Type.String(), calls: Type.Integer(), refused: Type.Integer() })),
});
export const ApiClientDone = Type.Object({ id: Type.String(), state: Type.String(), version: Type.Integer() });
/** The key, this once: only its hash is kept. */
export const ApiClientKey = Type.Object({ id: Type.String(), key: Type.String() });
export type ApiClientView = Static<typeof ApiClientView>;
export type ApiClientDone = Static<typeof ApiClientDone>;
export type ApiClientKey = Static<typeof ApiClientKey>;
