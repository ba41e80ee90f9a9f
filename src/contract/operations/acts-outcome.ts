/** Bodies of the acts of around a decision: review by a second person, extension, correction, revocation. */
import { Type, type TSchema } from 'typebox';
import { revocationGrounds } from '#domain/case/revocation-grounds.ts';
import type { OutcomeAct } from '../case-act-names.ts';
import { Articles, Closed, DayText, Id, Parts, Sentence, Words } from './shapes.ts';

const onPart = { part: Id };
const oneOf = <const Names extends readonly string[]>(...names: Names) => Type.Union(names.map((name) => Type.Literal(name)));

export const outcomeBodies = {
  'propose-decision': Closed({
    parts: Parts,
    outcome: oneOf('granted', 'refused'),
    conditions: Type.Array(Words, { maxItems: 50 }),
    reasons: Words,
    articles: Articles,
  }),
  /** `shown`: the hash that came with the proposal as the approver read it. */
  'approve-decision': Closed({ ...onPart, proposal: Id, shown: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  'return-proposal': Closed({ ...onPart, proposal: Id, reason: Words }),
  'ask-extension': Closed({ ...onPart, reason: Words }),
  'approve-extension': Closed(onPart),
  'refuse-extension': Closed({ ...onPart, reason: Words }),
  /** `field`: `reasons`, `condition:0`, or `printed:<answer>` of the certificate. */
  'correct-decision': Closed({
    ...onPart,
    decision: Id,
    slips: Type.Array(
      Closed({ field: Type.String({ minLength: 1, maxLength: 120 }), before: Type.String({ maxLength: 2000 }), after: Words }),
      { minItems: 1, maxItems: 20 },
    ),
    reason: Words,
  }),
  'announce-revocation': Closed({
    ...onPart,
    ground: Type.Union(revocationGrounds.map(({ id }) => Type.Literal(id))),
    reasons: Sentence,
    until: DayText,
  }),
  'state-case': Closed({ ...onPart, text: Words, way: oneOf('online', 'window', 'hearing', 'none') }),
} as const satisfies Record<OutcomeAct, TSchema>;
