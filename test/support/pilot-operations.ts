/** An example request for each operation on pilots and consultations; they name nothing that is there. */
import type { Entry } from './every-operation.ts';

const both = { zh: '测试', en: 'Test' };
const params = { id: '330521-none' };
const proposal = {
  source: { kind: 'in-force', id: 'none' },
  title: both,
  places: [],
  hypothesis: both,
  risks: 'x',
  owner: 'x',
  measures: [{ measure: 'actual.days-used', direction: 'down', size: 1 }],
  days: 90,
  comparison: { places: [330522], reasons: 'x' },
};
const because = { reasons: 'x' };

export const pilotEntries: Readonly<Record<string, Entry>> = {
  'pilot.public': {},
  'pilot.list': {},
  'pilot.get': { params },
  'pilot.library': { query: 'q=x' },
  'pilot.choices': {},
  'pilot.places': { query: 'item=food-permit&measure=actual.days-used' },
  'pilot.propose': { body: proposal },
  'pilot.revise': { params, body: proposal },
  'pilot.compare': { params, body: proposal.comparison },
  'pilot.approve': { params, body: because },
  'pilot.return': { params, body: because },
  'pilot.begin': { params },
  'pilot.review': { params, body: { findings: both, lessons: both, recommendation: 'stop' } },
  'pilot.stop': { params, body: because },
  'pilot.extend': { params, body: { ...because, until: '2027-01-31' } },
  'pilot.adopt': { params, body: { ...because, effectiveOn: '2027-01-31' } },
  'pilot.take-over': { params },
  'consultation.list': {},
  'consultation.get': { params },
  'consultation.own': {},
  'consultation.comment': { params, body: { text: 'x' } },
  'consultation.open': { body: { kind: 'pilot', ref: '330521-none', title: both, text: both, until: '2027-01-31' } },
  'consultation.answer': { params, body: { comment: 'none', text: 'x', taken: false } },
  'consultation.hide': { params, body: { comment: 'none', reason: 'x' } },
  'consultation.close': { params, body: { report: both } },
};
