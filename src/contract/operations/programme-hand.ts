/** Operations on goals and tasks handed down. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { HandRow, PlanDone } from '../view/programme.ts';
import { Closed, DayText, Id, Rows, Sentence } from './shapes.ts';
import { PlanId } from './programme.ts';

const OfHand = Closed({ id: PlanId });
const target = Type.Optional(Type.Number({ minimum: 0, maximum: 1_000_000_000 }));
export const handOperations: readonly Operation[] = [
  {
    name: 'hand-down.list',
    summary: 'What was handed down to the own division or office, and what the own plan handed down',
    who: 'officer',
    query: Closed({ plan: Type.Optional(PlanId) }),
    reply: Rows(HandRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'hand-down.send',
    summary: 'Hands a goal or a task down to divisions below or to offices of the own division',
    who: 'officer',
    body: Closed({
      plan: PlanId,
      goal: Type.Optional(Id),
      task: Type.Optional(Id),
      divisions: Type.Array(Type.Integer({ minimum: 100000, maximum: 999999 }), { maxItems: 100 }),
      offices: Type.Array(Id, { maxItems: 100 }),
    }),
    reply: Type.Object({ handed: Type.Integer() }),
    refusals: ['plan-not-found', 'not-yours', 'plan-not-in-force', 'goal-not-found', 'task-not-found', 'not-below', 'handed-already'],
    command: true,
  },
  {
    name: 'hand-down.take-up',
    summary: 'Takes it up into the own plan, as handed down or sharper, never weaker',
    who: 'officer',
    params: OfHand,
    body: Closed({ plan: PlanId, target, due: Type.Optional(DayText), lead: Type.Optional(Id) }),
    reply: PlanDone,
    refusals: ['hand-not-found', 'not-yours', 'plan-not-found', 'plan-closed', 'hand-answered', 'weaker-than-handed-down'],
    command: true,
  },
  {
    name: 'hand-down.object',
    summary: 'Objects with reasons, once; those above decide',
    who: 'officer',
    params: OfHand,
    body: Closed({ text: Sentence }),
    reply: PlanDone,
    refusals: ['hand-not-found', 'not-yours', 'hand-answered', 'objected-once', 'programme-reasons-missing'],
    command: true,
  },
  {
    name: 'hand-down.decide',
    summary: 'Decides on an objection: stands, eased to a lower target or a later day, or taken back',
    who: 'officer',
    params: OfHand,
    body: Closed({
      outcome: Type.Union([Type.Literal('upheld'), Type.Literal('eased'), Type.Literal('withdrawn')]),
      text: Sentence,
      target,
      due: Type.Optional(DayText),
    }),
    reply: PlanDone,
    refusals: ['hand-not-found', 'not-yours', 'hand-not-objected', 'programme-reasons-missing'],
    command: true,
  },
];
