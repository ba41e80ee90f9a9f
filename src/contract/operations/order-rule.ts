/** Operations on the rules by which a division raises supervision orders. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { OrderRulesBody, OrderRulesView } from '../view/order.ts';
import { Closed, Sentence } from './shapes.ts';

const Version = Closed({ version: Type.String({ pattern: '^[1-9]\\d{0,5}$' }) });
export const orderRuleOperations: readonly Operation[] = [
  {
    name: 'order-rule.get',
    summary: 'When a division raises orders by itself, and the days each source leaves',
    who: 'officer',
    reply: OrderRulesView,
    refusals: ['order-not-yours'],
    command: false,
  },
  {
    name: 'order-rule.propose',
    summary: 'Proposes other rules of orders; a second person of supervision publishes them',
    who: 'officer',
    body: Closed({ ...OrderRulesBody, reason: Sentence }),
    reply: OrderRulesView,
    refusals: ['order-not-yours', 'card-reasons-missing'],
    command: true,
  },
  {
    name: 'order-rule.publish',
    summary: 'Puts rules of orders in force that another person proposed',
    who: 'officer',
    params: Version,
    reply: OrderRulesView,
    refusals: ['order-not-yours', 'rules-unknown', 'rules-settled', 'second-person-needed'],
    command: true,
  },
  {
    name: 'order-rule.withdraw',
    summary: 'Takes proposed rules of orders back',
    who: 'officer',
    params: Version,
    reply: OrderRulesView,
    refusals: ['order-not-yours', 'rules-unknown', 'rules-settled'],
    command: true,
  },
];
