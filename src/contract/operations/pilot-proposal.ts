/** A proposal of a pilot as it is sent in. */
import { Type, type Static } from 'typebox';
import { Closed, DivisionNumber, Id, Sentence, Words } from './shapes.ts';

export const Both = Closed({ zh: Sentence, en: Sentence });
const Direction = Type.Union([Type.Literal('up'), Type.Literal('down')]);
export const Comparing = Closed({ places: Type.Array(DivisionNumber, { maxItems: 100 }), reasons: Words });

/** What a person writes of a pilot; what is tried is read from the catalogue, not typed. */
export const ProposalIn = Closed({
  source: Closed({ kind: Type.Union([Type.Literal('draft'), Type.Literal('edition'), Type.Literal('in-force')]), id: Id }),
  title: Closed({ zh: Words, en: Words }),
  /** The own division leads and need not be named. */
  places: Type.Array(DivisionNumber, { maxItems: 100 }),
  hypothesis: Closed({ zh: Words, en: Words }),
  risks: Words,
  owner: Words,
  measures: Type.Array(Closed({ measure: Id, direction: Direction, size: Type.Number({ minimum: 0, maximum: 1e6 }) }), { maxItems: 20 }),
  days: Type.Integer({ minimum: 0, maximum: 10_000 }),
  comparison: Comparing,
});
export type ProposalIn = Static<typeof ProposalIn>;
