/** One well-shaped body for every act on a case. */
import type { CaseAct } from '#contract/case-act-names.ts';
import { handlingBodies } from './handling-bodies.ts';
import { inquiryBodies } from './inquiry-bodies.ts';
import { grantBody } from './noodle-shop.ts';
import { outcomeBodies } from './outcome-bodies.ts';

const basis = { law: 'administrative-licensing-law-2019', article: 42 };
const part = 'licence';
const term = { amount: 3, unit: 'working-day' };
const decision = { parts: [part], reasons: 'x', articles: [basis], reliedOn: [] };
export const actBodies: Readonly<Record<CaseAct, Readonly<Record<string, unknown>>>> = {
  sign: { party: 'applicant' },
  'decline-sign': { party: 'applicant', reason: '' },
  file: { parts: [part], answers: {}, given: {} },
  receive: { receptions: [{ part, outcome: 'accept' }] },
  supplement: { part, answers: {}, given: {} },
  'cure-gaps': { part, given: {} },
  'begin-review': { part },
  stop: { part, ground: 'x', plannedDays: term, note: 'x', requiredByLaw: true, commissionedBy: 'none' },
  resume: { part, stop: 'x', note: 'x' },
  extend: { part, reason: 'x' },
  'ask-opinion': { part, office: 'deqing-health', division: 330521, question: 'x', term },
  'give-opinion': { part, answer: 'agreed', text: 'x' },
  complete: { part, note: 'x' },
  grant: grantBody(part),
  refuse: decision,
  deliver: { part, how: 'electronic' },
  'supply-facts': { answers: {} },
  'choose-delivery': { how: 'window' },
  'set-visit': { part, when: '2030-06-19T09:30', minutes: 30, place: 'x', why: 'x' },
  'move-visit': { part, visit: 'x', when: '2030-06-19T09:30', reason: 'x' },
  'cancel-visit': { part, visit: 'x', reason: 'x' },
  withdraw: { parts: [part], reason: 'x' },
  waive: { part, ground: 'x', basis },
  'set-aside': { part, reason: 'x', basis, authority: 'x', reference: 'x' },
  reopen: { part },
  transfer: { part, office: 'deqing-health', division: 330521, reason: 'x', basis },
  'add-part': { item: 'signboard', needs: [], before: [], counted: false, basis },
  'drop-part': { part, reason: 'x', basis },
  'open-early': { part, reason: 'x' },
  'change-agent': { agent: { person: 'lin-xiaozhou', mandate: 'mandate-zhou-lin' } },
  ...handlingBodies,
  ...inquiryBodies,
  ...outcomeBodies,
};
