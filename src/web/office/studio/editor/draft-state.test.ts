import { expect, test } from 'vitest';
import { withAt } from '#domain/edition/doc-pointer.ts';
import { isDirty, openState, stepDraft } from './draft-state.ts';

const doc = { id: 'signboard', name: { zh: '招牌', en: 'Sign' }, limit: { promised: { amount: 3, unit: 'working-day' } } };
const start = openState(1, doc);

test('what is typed while a save is on its way is kept, and still to be saved', () => {
  const sent = withAt(doc, '/name/en', 'Signboard');
  const typed = stepDraft(stepDraft(start, { kind: 'type', doc: sent }), { kind: 'type', doc: withAt(sent, '/name/zh', '户外招牌') });
  const back = stepDraft(typed, { kind: 'arrive', revision: 2, doc: sent, sent });
  expect([back.revision, back.doc['name'], isDirty(back)]).toEqual([2, { zh: '户外招牌', en: 'Signboard' }, true]);
});

test('a colleague saved another field: it comes in, and what was typed stays', () => {
  const typed = stepDraft(start, { kind: 'type', doc: withAt(doc, '/name/en', 'Signboard') });
  const back = stepDraft(typed, { kind: 'arrive', revision: 2, doc: withAt(doc, '/limit/promised/amount', 2) });
  expect(back.doc).toEqual({ ...doc, name: { zh: '招牌', en: 'Signboard' }, limit: { promised: { amount: 2, unit: 'working-day' } } });
  expect(back.joined).toBe(true);
});

test('a colleague saved the same field: both are shown, and the choice is saved', () => {
  const typed = stepDraft(start, { kind: 'type', doc: withAt(doc, '/limit/promised/amount', 1) });
  const back = stepDraft(typed, { kind: 'arrive', revision: 2, doc: withAt(doc, '/limit/promised/amount', 2) });
  expect(back.disagreement?.clashes).toEqual([{ pointer: '/limit/promised/amount', mine: 1, theirs: 2 }]);
  // The news comes twice: by the refused save, and by the stream.
  const again = stepDraft(back, { kind: 'arrive', revision: 2, doc: withAt(doc, '/limit/promised/amount', 2) });
  expect(again.disagreement?.clashes).toHaveLength(1);
  const settled = stepDraft(again, { kind: 'settle', doc: withAt(doc, '/limit/promised/amount', 1) });
  expect([settled.disagreement, settled.revision, isDirty(settled)]).toEqual([undefined, 2, true]);
});

test('what was taken back can be done again, until something else is typed', () => {
  const typed = stepDraft(start, { kind: 'type', doc: withAt(doc, '/name/en', 'A') });
  const undone = stepDraft(typed, { kind: 'undo' });
  expect(undone.doc).toEqual(doc);
  expect(stepDraft(undone, { kind: 'redo' }).doc).toEqual(typed.doc);
  const other = stepDraft(undone, { kind: 'type', doc: withAt(doc, '/name/en', 'B') });
  expect(stepDraft(other, { kind: 'redo' })).toBe(other);
});

test('an answer that comes late says nothing of what is newer', () => {
  const now = stepDraft(start, { kind: 'arrive', revision: 5, doc: withAt(doc, '/name/en', 'New') });
  expect(stepDraft(now, { kind: 'arrive', revision: 3, doc })).toBe(now);
});

test('a word typed in one field is taken back as one word', () => {
  const place = '/name/en';
  const letters = ['B', 'Bo', 'Board'].reduce(
    (state, word) => stepDraft(state, { kind: 'type', doc: withAt(doc, place, word), place }),
    start,
  );
  expect(stepDraft(letters, { kind: 'undo' }).doc).toEqual(doc);
});
