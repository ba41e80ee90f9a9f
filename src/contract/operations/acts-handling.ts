/** Bodies of the acts of who has a part in hand. */
import type { TSchema } from 'typebox';
import type { HandlingAct } from '../case-act-names.ts';
import { Closed, Id, Words } from './shapes.ts';

const onPart = { part: Id };

export const handlingBodies = {
  /** `reason`: asked for where a colleague has it. */
  claim: Closed({ ...onPart, reason: Words }),
  assign: Closed({ ...onPart, to: Id, reason: Words }),
  release: Closed({ ...onPart, reason: Words }),
} as const satisfies Record<HandlingAct, TSchema>;
