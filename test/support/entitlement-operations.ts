/** Well-shaped requests on entitlements, inspections and payments; they name nothing that is there. */
import type { Entry } from './every-operation.ts';

const nobodys = { id: '330521-00000000000000000000' };
const duty = { ...nobodys, duty: 'commitment-1' };
const reason = { reason: 'x' };

export const entitlementEntries: Readonly<Record<string, Entry>> = {
  'entitlement.own': {},
  'entitlement.get': { params: nobodys },
  'entitlement.renew': { params: nobodys, body: {} },
  'entitlement.surrender': { params: nobodys, body: reason },
  'entitlement.ask-change': { params: nobodys, body: { words: 'x' } },
  'entitlement.report': { params: duty, body: { words: 'x' } },
  'entitlement.list': {},
  'entitlement.suspend': { params: nobodys, body: { ...reason, basis: { law: 'administrative-licensing-law-2019', article: 61 } } },
  'entitlement.lift': { params: nobodys, body: reason },
  'entitlement.answer-change': { params: nobodys, body: { change: 'c', made: false, reasons: 'x' } },
  'entitlement.repair-credit': { params: nobodys, body: reason },
  'entitlement.confirm-amount': { params: nobodys, body: { fen: 100 } },
  'entitlement.order-again': { params: nobodys, body: { month: '2026-01', ...reason } },
  'inspection.list': {},
  'inspection.draw': { body: {} },
  'inspection.draws': {},
  'inspection.record': { params: duty, body: { outcome: 'pass', findings: 'x' } },
  'inspection.sign': { params: duty, body: {} },
  'payment.event': { body: { payload: '{}', signature: '0'.repeat(64) } },
};
