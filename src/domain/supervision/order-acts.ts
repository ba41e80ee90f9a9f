/** What somebody may do with a supervision order now: the same judgement that the command meets. */
import type { Evidence, OrderState } from './order.ts';
import { decideOrder, type OrderScene } from './decide-order.ts';
import type { OrderCommand } from './order-command.ts';
import { addDays, dayOfInstant } from '#domain/kernel/instant.ts';

export type OrderAct = Exclude<OrderCommand['kind'], 'raise' | 'overrun'>;
export const ORDER_ACTS = [
  'feed-back',
  'ask-days',
  'return',
  'accept',
  'answer-days',
  'close',
  'urge',
  'escalate',
  'publish',
  'score',
  'appeal-score',
  'decide-score',
  'withdraw',
] as const satisfies readonly OrderAct[];

const files: readonly Evidence[] = [];

/** A well-shaped try of each act, on a day that is late enough. */
const tryOf = (act: OrderAct, state: OrderState, { now }: OrderScene): OrderCommand => {
  const today = dayOfInstant(now);
  const later = addDays(state.due > today ? state.due : today, 1);
  const text = '-';
  switch (act) {
    case 'feed-back':
      return { kind: act, text, files };
    case 'ask-days':
      return { kind: act, until: later, text };
    case 'answer-days':
      return { kind: act, granted: true, text };
    case 'return':
    case 'accept':
      return { kind: act, due: later, text };
    case 'score':
    case 'decide-score':
      return { kind: act, points: 0, text };
    case 'urge':
    case 'escalate':
    case 'close':
    case 'withdraw':
    case 'publish':
    case 'appeal-score':
      return { kind: act, text };
  }
};

export const orderActs = (state: OrderState, scene: OrderScene): readonly OrderAct[] =>
  ORDER_ACTS.filter((act) => decideOrder(tryOf(act, state, scene), state, scene).ok);
