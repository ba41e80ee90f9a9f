import { expect, test } from 'vitest';
import type { Guide } from '#contract/view/guide.ts';
import { emptyTyped, intakeBody, questionsLeft } from './intake-body.ts';

const question = (id: string, type = 'text') => ({ id, type, label: { zh: id, en: id }, required: true });
const guide: Guide = {
  id: 'open-restaurant',
  version: 1,
  division: { code: 330521, name: { zh: '德清县', en: 'Deqing' } },
  name: { zh: '开一家餐饮店', en: 'Open a restaurant' },
  summary: { zh: '', en: '' },
  seal: '业',
  kind: 'life-event',
  promise: { visits: 0, visitReasons: [], bring: 0, held: 0, feeFen: 0, promised: null, statutory: null, doneBy: null, minutes: 4 },
  materials: [],
  steps: [],
  results: [],
  fees: [],
  fields: 3,
  basis: [],
  situation: [question('premises.division', 'division')],
  questions: [
    question('premises.division', 'division'),
    question('applicant.name'),
    question('applicant.identifier', 'identifier'),
    question('shop.name'),
  ],
  roles: [
    { id: 'applicant', kind: 'applicant', party: 'person', name: { zh: '经营者', en: 'Operator' }, min: 1, max: 1 },
    { id: 'agent', kind: 'agent', party: 'person', name: { zh: '代办人', en: 'Agent' }, min: 0, max: 1 },
  ],
};

test('nobody types name and number twice: they answer the questions about the person', () => {
  expect(questionsLeft(guide).map((field) => field.id)).toEqual(['shop.name']);
});

test('the walk-in is filed with the person, the visit and its reason, and only answers that were asked', () => {
  const typed = {
    ...emptyTyped(guide, '不方便在网上办'),
    people: { applicant: { name: '沈立秋', identifier: '330199199001010047' } },
    answers: { 'premises.division': 330521, 'shop.name': '湖墅老沈馄饨', 'shop.hidden': 'x' },
    given: { lease: { by: 'commitment' }, gone: { by: 'commitment' } } as const,
  };
  expect(intakeBody(guide, typed, [...guide.situation, question('shop.name')], new Set(['lease']))).toEqual({
    matter: 'open-restaurant',
    division: 330521,
    parties: [{ role: 'applicant', name: '沈立秋', identifier: { kind: 'citizen', value: '330199199001010047' } }],
    situation: { 'premises.division': 330521 },
    answers: { 'applicant.name': '沈立秋', 'applicant.identifier': '330199199001010047', 'shop.name': '湖墅老沈馄饨' },
    given: { lease: { by: 'commitment' } },
    visit: '不方便在网上办',
  });
});

test('the first answer to where is here', () => {
  expect(emptyTyped(guide, '').answers).toEqual({ 'premises.division': 330521 });
});
