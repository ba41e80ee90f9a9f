/** Operations of supervision: cards raised, answered and settled, the rules by which they are raised, reminders of an office. */
import { Type } from 'typebox';
import { CARD_TRIGGERS } from '#domain/supervision/card-trigger.ts';
import type { Operation } from '../operation.ts';
import { CardDone, CardRow, CardStatusView, CardView, ReminderCount, ReminderRow, RulesView, Trigger } from '../view/card.ts';
import { Closed, Id, Page, Rows, Sentence } from './shapes.ts';

const One = Closed({ id: Type.String({ minLength: 8, maxLength: 140, pattern: '^\\d{6}-[\\w.-]+$' }) });
const Version = Closed({ version: Type.String({ pattern: '^[1-9]\\d{0,5}$' }) });
const colour = Type.Union([Type.Literal('yellow'), Type.Literal('red'), Type.Literal('off')]);
const notYours = ['not-yours', 'card-not-found'];

const cards: readonly Operation[] = [
  {
    name: 'card.list',
    summary: 'Yellow and red cards, newest first: of the own office; for supervision, of its division',
    who: 'officer',
    query: Closed({ ...Page, state: Type.Optional(CardStatusView) }),
    reply: Rows(CardRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'card.get',
    summary: 'One card: why it was raised, what the office answered, how it was settled',
    who: 'officer',
    params: One,
    reply: CardView,
    refusals: ['card-not-found'],
    command: false,
  },
  {
    name: 'card.raise',
    summary: 'Supervision raises a card for what no rule can see',
    who: 'officer',
    body: Closed({
      office: Id,
      trigger: Trigger,
      colour: Type.Union([Type.Literal('yellow'), Type.Literal('red')]),
      what: Sentence,
      number: Type.Optional(Id),
    }),
    reply: CardDone,
    refusals: ['not-yours', 'card-reasons-missing'],
    command: true,
  },
  {
    name: 'card.answer',
    summary: 'The office answers a card, once',
    who: 'officer',
    params: One,
    body: Closed({ text: Sentence }),
    reply: CardDone,
    refusals: [...notYours, 'card-answered', 'card-settled', 'card-reasons-missing'],
    command: true,
  },
  {
    name: 'card.settle',
    summary: 'Supervision confirms or lifts a card, with reasons; confirmed only after the office was heard or let its days pass',
    who: 'officer',
    params: One,
    body: Closed({ outcome: Type.Union([Type.Literal('confirmed'), Type.Literal('lifted')]), reasons: Sentence }),
    reply: CardDone,
    refusals: [...notYours, 'card-settled', 'card-not-answered', 'card-reasons-missing', 'second-person-needed'],
    command: true,
  },
  {
    name: 'card.appeal',
    summary: 'The office appeals against a confirmed card, once',
    who: 'officer',
    params: One,
    body: Closed({ text: Sentence }),
    reply: CardDone,
    refusals: [...notYours, 'card-appealed', 'card-not-confirmed', 'card-appeal-over', 'card-reasons-missing'],
    command: true,
  },
  {
    name: 'card.decide-appeal',
    summary: 'Another person of supervision decides on the appeal',
    who: 'officer',
    params: One,
    body: Closed({ outcome: Type.Union([Type.Literal('upheld'), Type.Literal('overturned')]), reasons: Sentence }),
    reply: CardDone,
    refusals: [...notYours, 'card-not-appealed', 'second-person-needed', 'card-reasons-missing'],
    command: true,
  },
];

const settling = ['not-yours', 'rules-unknown', 'rules-settled'];
const rules: readonly Operation[] = [
  {
    name: 'card-rule.get',
    summary: 'For what a division raises which card, and the versions of that',
    who: 'officer',
    reply: RulesView,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'card-rule.propose',
    summary: 'Proposes other rules for the own division; a second person of supervision publishes them',
    who: 'officer',
    body: Closed({ rules: Closed(Object.fromEntries(CARD_TRIGGERS.map((each) => [each, colour]))), reason: Sentence }),
    reply: RulesView,
    refusals: ['not-yours', 'card-reasons-missing'],
    command: true,
  },
  {
    name: 'card-rule.publish',
    summary: 'Puts rules in force that another person proposed',
    who: 'officer',
    params: Version,
    reply: RulesView,
    refusals: [...settling, 'second-person-needed'],
    command: true,
  },
  {
    name: 'card-rule.withdraw',
    summary: 'Takes proposed rules back',
    who: 'officer',
    params: Version,
    reply: RulesView,
    refusals: settling,
    command: true,
  },
];

const reminders: readonly Operation[] = [
  {
    name: 'reminder.list',
    summary: 'Reminders of last days for the own post, newest first',
    who: 'officer',
    query: Closed(Page),
    reply: Rows(ReminderRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'reminder.count',
    summary: 'How many reminders the caller has not seen, of the newest hundred',
    who: 'officer',
    reply: ReminderCount,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'reminder.see',
    summary: 'The caller has seen these reminders',
    who: 'officer',
    body: Closed({ ids: Type.Array(Type.String({ minLength: 1, maxLength: 300 }), { minItems: 1, maxItems: 100 }) }),
    reply: ReminderCount,
    refusals: ['not-yours'],
    command: true,
  },
];

export const cardOperations: readonly Operation[] = [...cards, ...rules, ...reminders];
