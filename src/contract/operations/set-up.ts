/** Operations of a fresh instance: is it still without an administrator, and the one act that makes the first. */
import { Type, type Static } from 'typebox';
import type { Operation } from '../operation.ts';
import { Text } from '../view/plain.ts';
import { Closed, DivisionNumber } from './shapes.ts';

export const SetUpState = Type.Object({ open: Type.Boolean() });
export type SetUpState = Static<typeof SetUpState>;
export const SetUpDone = Type.Object({ office: Type.String(), division: Type.Integer(), name: Text });
export type SetUpDone = Static<typeof SetUpDone>;
export const SetUpFinish = Closed({
  token: Type.String({ minLength: 1, maxLength: 200 }),
  division: DivisionNumber,
  /** Name of the office that administers, as it will stand on screens. */
  name: Closed({ zh: Type.String({ minLength: 1, maxLength: 100 }), en: Type.String({ minLength: 1, maxLength: 100 }) }),
});

export const setUpOperations: readonly Operation[] = [
  {
    name: 'set-up.get',
    summary: 'Whether this instance still waits for its first administrator',
    who: 'public',
    reply: SetUpState,
    refusals: [],
    command: false,
  },
  {
    name: 'set-up.finish',
    summary: 'Makes the caller the first administrator, by the one-time token of the terminal',
    who: 'person',
    body: SetUpFinish,
    reply: SetUpDone,
    refusals: ['set-up-token-refused', 'unknown-division', 'office-taken'],
    command: true,
  },
];
