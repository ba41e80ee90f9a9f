/** Operations on entitlements: what people hold, and what offices owe, inspect, pay and end (licensing law 49, 50, 61–70; 2018 regulation 14, 32). */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { EntitlementDone, EntitlementRow, EntitlementView, InspectionDraw, InspectionRow, OwnEntitlement } from '../view/entitlement.ts';
import { BasisIn, Closed, DayText, Id, Page, Rows, Sentence, Words } from './shapes.ts';

const seen = ['entitlement-not-found'] as const;
const acting = [...seen, 'not-yours', 'own-file', 'entitlement-ended'] as const;
const Fen = Type.Integer({ minimum: 1, maximum: 100_000_000_000 });

const ofPeople: readonly Operation[] = [
  {
    name: 'entitlement.own',
    summary: 'What the person holds: period, next duty, next payment, whether it can be renewed',
    who: 'person',
    reply: Rows(OwnEntitlement),
    refusals: [],
    command: false,
  },
  {
    name: 'entitlement.get',
    summary:
      'One entitlement with duties, payments and history, for its holder or the office that decided; the latter is written to the ledger',
    who: 'person',
    reply: EntitlementView,
    refusals: [...seen],
    command: false,
  },
  {
    name: 'entitlement.renew',
    summary: 'Begins the application for renewal, filled in from what is held (licensing law 50)',
    who: 'person',
    body: Closed({}),
    reply: Type.Object({ draft: Type.String() }),
    refusals: [...acting, 'renewal-not-offered', 'renewal-late', 'renewal-open'],
    command: true,
  },
  {
    name: 'entitlement.surrender',
    summary: 'The holder gives it up from today on (licensing law 70)',
    who: 'person',
    body: Closed({ reason: Sentence }),
    reply: EntitlementDone,
    refusals: [...acting, 'reason-missing'],
    command: true,
  },
  {
    name: 'entitlement.ask-change',
    summary: 'The holder asks the office that decided to change what was granted (licensing law 49)',
    who: 'person',
    body: Closed({ words: Sentence }),
    reply: EntitlementDone,
    refusals: [...acting, 'reason-missing'],
    command: true,
  },
  {
    name: 'entitlement.report',
    summary: 'The holder hands in the report that a duty asks for (licensing law 61)',
    who: 'person',
    body: Closed({ words: Sentence }),
    reply: EntitlementDone,
    refusals: [...acting, 'duty-not-found', 'duty-done', 'reason-missing'],
    command: true,
  },
];

const ofOffices: readonly Operation[] = [
  {
    name: 'entitlement.list',
    summary: 'Entitlements of the own office, by the nearest day of what is owed',
    who: 'officer',
    query: Closed({ ...Page, list: Type.Optional(Type.Union([Type.Literal('running'), Type.Literal('waits'), Type.Literal('ended')])) }),
    reply: Rows(EntitlementRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'entitlement.suspend',
    summary: 'Suspends an entitlement with its certificate: payments stop, duties go on',
    who: 'officer',
    body: Closed({ reason: Words, basis: BasisIn }),
    reply: EntitlementDone,
    refusals: [...acting, 'reason-missing', 'already-suspended'],
    command: true,
  },
  {
    name: 'entitlement.lift',
    summary: 'Lifts a suspension',
    who: 'officer',
    body: Closed({ reason: Words }),
    reply: EntitlementDone,
    refusals: [...acting, 'reason-missing', 'not-suspended'],
    command: true,
  },
  {
    name: 'entitlement.answer-change',
    summary: 'Answers a wish for a change; what is made replaces the conditions (licensing law 49)',
    who: 'officer',
    body: Closed({
      change: Id,
      made: Type.Boolean(),
      reasons: Words,
      conditions: Type.Optional(Type.Array(Sentence, { maxItems: 30 })),
    }),
    reply: EntitlementDone,
    refusals: [...acting, 'reason-missing', 'change-not-found'],
    command: true,
  },
  {
    name: 'entitlement.repair-credit',
    summary: 'Repairs the line of the credit file: promises are taken from the holder again (2018 regulation 14)',
    who: 'officer',
    body: Closed({ reason: Words }),
    reply: EntitlementDone,
    refusals: [...seen, 'not-yours', 'own-file', 'reason-missing', 'credit-not-recorded'],
    command: true,
  },
  {
    name: 'entitlement.confirm-amount',
    summary: 'Confirms the amount a month; nothing is ordered before',
    who: 'officer',
    body: Closed({ fen: Fen }),
    reply: EntitlementDone,
    refusals: [...acting, 'no-payments', 'amount-wrong'],
    command: true,
  },
  {
    name: 'entitlement.order-again',
    summary: 'Orders a month again that the provider did not pay, or that was withheld',
    who: 'officer',
    body: Closed({ month: Type.String({ pattern: '^\\d{4}-\\d{2}$' }), reason: Words }),
    reply: EntitlementDone,
    refusals: [...seen, 'not-yours', 'own-file', 'no-payments', 'payment-not-found', 'payment-under-way', 'payment-done', 'reason-missing'],
    command: true,
  },
];

const ofInspections: readonly Operation[] = [
  {
    name: 'inspection.list',
    summary: 'Inspections and reviews the own office owes, the most urgent first',
    who: 'officer',
    query: Closed({ ...Page, list: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('undrawn'), Type.Literal('mine')])) }),
    reply: Rows(InspectionRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'inspection.draw',
    summary: 'Draws two officers at random for each inspection without any, in random order; seed and lists are kept (2018 regulation 32)',
    who: 'officer',
    body: Closed({}),
    reply: Type.Object({ draw: Type.String(), drawn: Type.Integer() }),
    refusals: ['not-yours', 'too-few-inspectors', 'nothing-to-draw'],
    command: true,
  },
  {
    name: 'inspection.draws',
    summary: 'Draws of the own office, each drawn again from its seed to see that it agrees',
    who: 'officer',
    reply: Rows(InspectionDraw),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'inspection.record',
    summary:
      'One of the two drawn officers writes the record; a fail orders that it be put right by a day, a second one proposes the revocation',
    who: 'officer',
    body: Closed({
      outcome: Type.Union([Type.Literal('pass'), Type.Literal('fail')]),
      findings: Words,
      rectifyBy: Type.Optional(DayText),
    }),
    reply: EntitlementDone,
    refusals: [...acting, 'duty-not-found', 'duty-done', 'not-drawn', 'findings-missing', 'rectify-day-wrong', 'record-waits'],
    command: true,
  },
  {
    name: 'inspection.sign',
    summary: 'The other of the two signs the record: now it counts (licensing law 61)',
    who: 'officer',
    body: Closed({}),
    reply: EntitlementDone,
    refusals: [...acting, 'duty-not-found', 'duty-done', 'not-drawn', 'record-missing', 'second-signature-needed'],
    command: true,
  },
];

export const entitlementOperations: readonly Operation[] = [
  ...ofPeople,
  ...ofOffices,
  ...ofInspections,
  {
    name: 'payment.event',
    summary:
      'What the payment provider tells of an order; `payload` is the event as JSON, `signature` its HMAC-SHA256 in hex; twice is once',
    who: 'public',
    body: Closed({
      payload: Type.String({ minLength: 2, maxLength: 2_000 }),
      signature: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
    reply: Type.Object({ taken: Type.Boolean() }),
    refusals: ['payment-signature-wrong', 'payment-event-unknown'],
    command: false,
  },
];
