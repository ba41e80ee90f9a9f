/** Well-shaped requests on visits, reports, shifts and corrections of a hall; they name nothing that is there. */
import type { Entry } from './every-operation.ts';

const visit = '330521-00000000000000000000000000000000';
const nobodys = '330521-00000000-0000-4000-8000-000000000000';
const noted = { why: 'ask', outcome: 'answered' };

/** `number`: Zhou Yining's case. */
export const visitEntries = (number: string): Readonly<Record<string, Entry>> => ({
  'visit.form': {},
  'visit.day': {},
  'visit.enter': { body: noted },
  'visit.note': { params: { id: visit }, body: noted },
  'visit.of-case': { thing: 'case', params: { number } },
  'visit.contest': { thing: 'case', params: { number }, body: { visit, text: 'x' } },
  'visit.settle': { params: { id: visit }, body: { cause: 'wrong-notice', reasons: 'x' } },
  'visit.second-list': {},
  'visit.second-counts': {},
  'visit.figures': {},
  'sent-away.report': { body: { hall: 'deqing-hall', day: '2026-06-01', what: 'x', said: 'x' } },
  'sent-away.own': {},
  'sent-away.list': {},
  'sent-away.counts': {},
  'sent-away.get': { params: { id: nobodys } },
  'sent-away.answer': { params: { id: nobodys }, body: { finding: 'upheld', reasons: 'x' } },
  'desk-decision.ready': { params: { number } },
  'desk-decision.grant': { params: { number }, body: { parts: ['licence'] } },
  'desk-authorisation.list': {},
  'desk-authorisation.give': { body: { person: 'wang-min', hall: 'deqing-hall', items: ['business-licence'], until: '2099-12-31' } },
  'desk-authorisation.end': { params: { id: 'desk-none' }, body: { reason: 'x' } },
  'shift.open': {},
  'shift.hand-over': { body: { note: '' } },
  'shift.take': { params: { id: 'shift-none' }, body: {} },
  'shift.list': {},
  'day-report.get': {},
  'day-report.file': {},
  'reprint.order': { body: { number, paper: 'receipt', reason: 'x' } },
  'reprint.get': { params: { id: 'reprint-none' } },
  'reprint.list': {},
  'counter-correction.propose': { body: { what: 'visit-reason', visit, to: 'ask', reason: 'x' } },
  'counter-correction.approve': { params: { id: nobodys }, body: {} },
  'counter-correction.refuse': { params: { id: nobodys }, body: { reason: 'x' } },
  'counter-correction.list': {},
});
