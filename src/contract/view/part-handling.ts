/** Of a part, who has a part in hand: what its office sees; nobody else does. */
import { Type } from 'typebox';

export const partHandlingView = {
  /** Absent for other readers than the office; null where nobody has it. */
  handler: Type.Optional(Type.Union([Type.Object({ person: Type.String(), mine: Type.Boolean() }), Type.Null()])),
};
