/** Two devices, one draft: nothing typed is lost, nobody's answers are mixed without being asked. */
import { expect, test } from 'vitest';
import type { Draft } from '#contract/view/draft.ts';
import { editOf, meet, sameEdit } from './draft-copy.ts';

const draft = (revision: number, answers: Draft['answers']): Draft => ({
  id: 'd1',
  matter: 'open-restaurant',
  name: { zh: '开一家餐饮店', en: 'Open a restaurant' },
  kind: 'life-event',
  division: { code: 330521, name: { zh: '德清县', en: 'Deqing' } },
  revision,
  savedAt: '2026-06-18T10:21:00+08:00',
  situation: {},
  answers,
  given: {},
  parties: {},
  applying: 'person',
  wanted: [],
  onBehalfOf: null,
  agent: null,
  contested: [],
  evidence: {},
  situationKnown: {},
  later: [],
  sources: [],
  situationFields: [],
  ask: [],
  confirm: [],
  bring: [],
  held: [],
  lost: [],
  parts: [],
  doneBy: null,
});

test('a person who comes back to the same device goes on with what was typed without network', () => {
  const server = draft(3, {});
  const typed = { ...editOf(server), answers: { 'shop.name': '一碗面馆' } };
  expect(meet(server, { draft: server, edit: typed })).toEqual({ kind: 'resume', edit: typed });
});

test('a person who went on at another device is asked which one holds', () => {
  const here = draft(3, {});
  const typed = { ...editOf(here), answers: { 'shop.name': '一碗面馆' } };
  expect(meet(draft(4, { 'shop.name': '两碗面馆' }), { draft: here, edit: typed })).toEqual({
    kind: 'conflict',
    mine: typed,
  });
});

test('a save whose reply was lost is no conflict: the rest goes on top of it', () => {
  const here = draft(3, {});
  const sent = { ...editOf(here), answers: { 'shop.name': '一碗面馆' } };
  const typed = { ...sent, answers: { 'shop.name': '一碗面馆', 'shop.hours': 'day' } };
  const copy = { draft: here, edit: typed, attempt: { key: 'k', body: { ...sent, revision: 3 } } };
  expect(meet(draft(4, { 'shop.name': '一碗面馆' }), copy)).toEqual({ kind: 'resume', edit: typed });
});

test('the order in which answers were typed makes no difference', () => {
  const empty = editOf(draft(1, {}));
  expect(sameEdit({ ...empty, answers: { a: 1, b: { c: 2, d: 3 } } }, { ...empty, answers: { b: { d: 3, c: 2 }, a: 1 } })).toBe(true);
  expect(sameEdit(empty, { ...empty, answers: { a: undefined } })).toBe(true);
});
