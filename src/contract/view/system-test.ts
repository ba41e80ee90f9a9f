/** Test cases of a department system as its vendor is answered. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

export const TestStories = Type.Object({
  stories: Type.Array(Type.Object({ story: Type.String(), text: Text })),
  /** `part` is the state of the system's own part, ours. */
  tests: Type.Array(
    Type.Object({ case: Type.String(), story: Type.String(), version: Type.Integer(), part: Type.Union([Type.String(), Type.Null()]) }),
  ),
  now: Type.String(),
});
export const TestBegun = Type.Object({ case: Type.String(), told: Type.Integer() });
export const TestMoved = Type.Object({ now: Type.String(), told: Type.Integer() });

export type TestStories = Static<typeof TestStories>;
export type TestBegun = Static<typeof TestBegun>;
export type TestMoved = Static<typeof TestMoved>;
