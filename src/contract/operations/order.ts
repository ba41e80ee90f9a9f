/** Operations of supervision orders: raised, fed back, verified, closed, published, scored. */
import { Type, type TProperties } from 'typebox';
import type { OrderRefusal } from '#domain/supervision/order.ts';
import type { Operation } from '../operation.ts';
import { OrderDone, OrderList, OrderView, PublicOrders, Source } from '../view/order.ts';
import { Closed, DayText, Id, Page, Sentence } from './shapes.ts';
import { orderRuleOperations } from './order-rule.ts';

const One = Closed({ id: Type.String({ minLength: 8, maxLength: 140, pattern: '^\\d{6}-[\\w.-]+$' }) });
const Points = Type.Integer({ minimum: 0, maximum: 100 });
export const EvidenceIn = Type.Array(Closed({ file: Id, name: Type.String({ minLength: 1, maxLength: 200 }) }), { maxItems: 20 });

const text = { text: Sentence };
/** An act on one order. */
const act = <Name extends Operation['name']>(
  name: Name,
  summary: string,
  body: TProperties,
  refusals: readonly OrderRefusal[],
): Operation => ({
  name,
  summary,
  who: 'officer',
  params: One,
  body: Closed(body),
  reply: OrderDone,
  refusals: ['order-not-found', 'order-not-yours', 'order-words-missing', ...refusals],
  command: true,
});
const judging: readonly OrderRefusal[] = ['order-own-unit', 'order-wrong-stage'];

const acts: readonly Operation[] = [
  act('order.feed-back', 'The unit says what it did, with evidence', { ...text, files: EvidenceIn }, ['order-wrong-stage']),
  act('order.ask-days', 'The unit asks for more days, with reasons', { ...text, until: DayText }, [
    'order-wrong-stage',
    'order-days-asked',
    'order-day-passed',
  ]),
  act('order.answer-days', 'Supervision grants the days asked for, or not', { ...text, granted: Type.Boolean() }, [
    'order-own-unit',
    'order-days-not-asked',
  ]),
  act('order.return', 'Supervision returns the feedback with reasons and a new last day', { ...text, due: DayText }, [
    ...judging,
    'order-day-passed',
  ]),
  act('order.accept', 'Supervision found the feedback true; the unit puts it right by a day', { ...text, due: Type.Optional(DayText) }, [
    ...judging,
    'order-day-passed',
  ]),
  act('order.urge', 'Supervision urges the unit', text, judging),
  act('order.escalate', 'Reported to the leaders of the division above', text, [...judging, 'order-nobody-above']),
  act('order.close', 'Supervision closes what was put right', text, judging),
  act('order.withdraw', 'Supervision takes back an order that was wrong', text, judging),
  act('order.publish', 'Published in words that name nobody', text, [...judging, 'order-published-already', 'order-words-personal']),
  act('order.score', 'Supervision marks how the unit answered it; never the unit itself', { ...text, points: Points }, [
    ...judging,
    'order-scored',
  ]),
  act('order.appeal-score', 'The unit appeals against its mark, once', text, ['order-not-scored', 'order-appealed', 'order-appeal-over']),
  act('order.decide-score', 'Another person of supervision decides on the appeal', { ...text, points: Points }, [
    'order-own-unit',
    'order-not-appealed',
    'second-person-needed',
  ]),
];

const main: readonly Operation[] = [
  {
    name: 'order.list',
    summary: 'Supervision orders: to the own office; for supervision, in its division and below',
    who: 'officer',
    query: Closed({ ...Page, which: Type.Optional(Type.Union([Type.Literal('running'), Type.Literal('closed')])) }),
    reply: OrderList,
    refusals: ['order-not-yours'],
    command: false,
  },
  {
    name: 'order.get',
    summary: 'One supervision order with its history',
    who: 'officer',
    params: One,
    reply: OrderView,
    refusals: ['order-not-found'],
    command: false,
  },
  {
    name: 'order.file',
    summary: 'A paper of evidence of an order',
    who: 'officer',
    params: Closed({ ...One.properties, file: Id }),
    reply: Type.Unknown(),
    refusals: ['order-not-found', 'file-not-found'],
    command: false,
  },
  {
    name: 'order.raise',
    summary: 'Supervision raises an order; without a day, the days its source leaves',
    who: 'officer',
    body: Closed({
      source: Source,
      ref: Type.Optional(Type.String({ maxLength: 200 })),
      words: Type.Optional(Type.String({ maxLength: 300 })),
      unit: Id,
      what: Sentence,
      due: Type.Optional(DayText),
    }),
    reply: OrderDone,
    refusals: ['order-not-yours', 'order-own-unit', 'order-words-missing', 'order-day-passed'],
    command: true,
  },
  {
    name: 'order.list-published',
    summary: 'Published supervision orders of a division and what lies in it, newest first',
    who: 'public',
    query: Closed({ division: Type.Optional(Type.String({ pattern: '^\\d{6}$' })) }),
    reply: PublicOrders,
    refusals: [],
    command: false,
  },
];

export const orderOperations: readonly Operation[] = [...main, ...acts, ...orderRuleOperations];
