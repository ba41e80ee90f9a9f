/** What was typed at home stands in the window as if it had been typed there. */
import { expect, test } from 'vitest';
import type { HandedDraft } from '#contract/view/handover.ts';
import { emptyTyped, typedAfter } from '../intake/typed.ts';
import { handedActs } from './handed-acts.ts';

const draft: HandedDraft = {
  id: '330521-d',
  revision: 3,
  matter: 'open-restaurant',
  name: { zh: '开一家餐饮店', en: 'Open a restaurant' },
  savedAt: '2026-06-08T09:00:00.000+08:00',
  situation: { 'shop.service': 'takeaway' },
  answers: { 'shop.name': '沈记馄饨', 'person.phone': '13800000009' },
  contested: ['person.phone'],
  given: {
    'kitchen-plan': { by: 'file', file: 'f', sha256: 'a'.repeat(64) },
    'premises-use': { by: 'commitment' },
    'identity-card': { by: 'fact', facts: ['person.identifier'] },
  },
  evidence: { 'person.phone': { file: 'e', sha256: 'b'.repeat(64) } },
  people: { 'open-restaurant/manager': { name: '周以宁', identifier: '' } },
};

test('answers, papers, people and contests of a draft are all there, and what departments hold is not brought', () => {
  const typed = handedActs(draft).reduce(typedAfter, emptyTyped('', 'electronic'));
  expect(typed.matters).toEqual(['open-restaurant']);
  expect(typed.answers).toEqual({ ...draft.situation, ...draft.answers });
  expect(typed.contested).toEqual(['person.phone']);
  expect(typed.evidence).toEqual(draft.evidence);
  expect(typed.people).toEqual(draft.people);
  expect(Object.keys(typed.reception.brought)).toEqual(['kitchen-plan', 'premises-use']);
});
