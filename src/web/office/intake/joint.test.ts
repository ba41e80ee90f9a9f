import { expect, test } from 'vitest';
import type { Guide } from '#contract/view/guide.ts';
import type { WalkIn, WalkInPreview } from '#contract/view/walk-in.ts';
import { materialOf, partOf, text, viewOf } from '#test/support/office-views.ts';
import { caseMaterials, paperCounts } from '../counter/case-materials.ts';
import { emptyReception, partReception, receivable } from '../counter/reception.ts';
import { filingBody, kindOf, previewBody } from './file-body.ts';
import { jointForm, jointView, placesOf } from './joint.ts';
import { emptyTyped, typedAfter, type Typed } from './typed.ts';

const question = (id: string, type = 'text') => ({ id, type, label: text(id), required: true });
const guideOf = (id: string, more: Partial<Guide> = {}): Guide => ({
  id,
  version: 1,
  division: { code: 330521, name: text('德清县') },
  name: text(id),
  summary: text(''),
  seal: '业',
  kind: 'life-event',
  promise: { visits: 0, visitReasons: [], bring: 0, held: 0, feeFen: 0, promised: null, statutory: null, doneBy: null, minutes: 4 },
  materials: [],
  steps: [],
  results: [],
  fees: [],
  payOnline: false,
  channels: ['online', 'window'],
  places: [],
  phones: [],
  appointment: null,
  faq: [],
  better: [],
  situation: [],
  fields: 0,
  basis: [],
  questions: [],
  roles: [{ id: 'applicant', kind: 'applicant', party: 'either', name: text('经营者'), min: 1, max: 1 }],
  ...more,
});
const lease = materialOf('lease');
const identity = materialOf('identity', { heldBy: text('公安') });

const shop: WalkInPreview = {
  lead: 'applicant',
  guide: guideOf('shop', { questions: [question('place'), question('shop.name'), question('phone')] }),
  view: viewOf([partOf('licence', { materials: [lease, identity] })], { matter: { id: 'shop', name: text('开店'), kind: 'life-event' } }),
  because: null,
  situation: [question('place')],
  ask: [question('shop.name')],
  confirm: [
    {
      field: question('phone', 'phone'),
      fact: 'person.phone',
      source: text('账号'),
      shown: '138****0028',
      at: '2026-06-18T09:00:00.000+08:00',
      basis: null,
      register: false,
    },
  ],
  first: ['place'],
  later: [],
  known: {},
  sources: [],
  lost: [],
};
const dwelling: WalkInPreview = {
  lead: 'buyer',
  guide: guideOf('dwelling', {
    questions: [question('place'), question('phone'), question('seller.name'), question('price')],
    roles: [
      { id: 'buyer', kind: 'applicant', party: 'person', name: text('买方'), min: 1, max: 1 },
      { id: 'seller', kind: 'applicant', party: 'person', name: text('卖方'), min: 1, max: 4 },
      { id: 'agent', kind: 'agent', party: 'person', name: text('代办人'), min: 0, max: 1 },
    ],
  }),
  view: viewOf([partOf('licence', { materials: [lease] })], { matter: { id: 'dwelling', name: text('买房'), kind: 'life-event' } }),
  because: null,
  situation: [question('place')],
  ask: [question('seller.name'), question('seller.identifier'), question('price')],
  confirm: [
    {
      field: question('phone', 'phone'),
      fact: 'person.phone',
      source: text('账号'),
      shown: '138****0028',
      at: '2026-06-18T09:00:00.000+08:00',
      basis: null,
      register: false,
    },
  ],
  first: ['place'],
  later: [],
  known: {},
  sources: [],
  lost: [],
};
const both = [shop, dwelling];
const walkIn: WalkIn = {
  id: 'walk-in-1',
  at: '2026-06-18T09:00:00.000+08:00',
  way: 'identifier',
  person: { kind: 'person', name: '沈立秋', identifier: '3301**********0049', phone: null, account: true },
  agent: null,
  mandates: [],
  known: [],
  cases: [],
  ticket: null,
  document: null,
  kept: null,
};
const everything = (): true => true;
const typed: Typed = {
  ...emptyTyped('不方便在网上办', 'electronic'),
  matters: ['shop', 'dwelling'],
  answers: { place: 330521, 'shop.name': '老沈馄饨', price: 1, hidden: 'x' },
  people: { 'dwelling/seller': { name: '顾明远', identifier: '330199199111030013' } },
};

test('two matters lie on the table as one: parts keep apart, a paper both need is taken once', () => {
  const view = jointView(both, walkIn);
  expect(view?.parts.map(({ id }) => id)).toEqual(['shop/licence', 'dwelling/licence']);
  expect(view === undefined ? [] : caseMaterials(view).map(({ material, serves }) => [material.id, serves.map(({ yes }) => yes)])).toEqual([
    ['lease', [true, true]],
    ['identity', [true, false]],
  ]);
  expect(view === undefined ? undefined : paperCounts(view)).toEqual({ apart: 3, merged: 2, today: 1 });
});

test('a question two matters share is asked once, and nobody types twice what a person named in the case answers', () => {
  const form = jointForm(both, everything);
  expect(form.situation.map(({ id }) => id)).toEqual(['place']);
  expect(form.ask.map(({ id }) => id)).toEqual(['shop.name', 'price']);
  expect(form.confirm.map(({ field }) => field.id)).toEqual(['phone']);
  expect(placesOf(both).map(({ at }) => at)).toEqual(['dwelling/seller']);
});

test('what is contested is asked and no longer read out', () => {
  const contested = jointForm([{ ...shop, ask: [...shop.ask, question('phone', 'phone')] }], everything);
  expect([contested.ask.map(({ id }) => id), contested.confirm]).toEqual([['shop.name', 'phone'], []]);
});

test('each matter is filed with its own answers, people and outcomes, and one set of papers', () => {
  const view = jointView(both, walkIn);
  const reception = {
    ...emptyReception,
    visit: ' 来问 ',
    brought: { lease: { by: 'original', pages: 1 }, gone: { by: 'commitment' } },
  } as const;
  const receptions = view === undefined ? [] : receivable(view).map((part) => partReception(view, part, reception, '2026-06-18'));
  const body = filingBody({ ...typed, reception }, both, new Set(['place', 'shop.name', 'price']), receptions);
  expect(body.cases.map(({ matter, situation, answers, parties }) => ({ matter, situation, answers, parties }))).toEqual([
    { matter: 'shop', situation: { place: 330521 }, answers: { 'shop.name': '老沈馄饨' }, parties: [] },
    {
      matter: 'dwelling',
      situation: { place: 330521 },
      answers: { 'seller.name': '顾明远', 'seller.identifier': '330199199111030013', price: 1 },
      parties: [{ role: 'seller', name: '顾明远', identifier: { kind: 'citizen', value: '330199199111030013' } }],
    },
  ]);
  expect(body.cases.map((one) => one.receptions)).toEqual([
    [{ part: 'licence', outcome: 'accept' }],
    [{ part: 'licence', outcome: 'accept' }],
  ]);
  expect([body.given, body.visit]).toEqual([{ lease: { by: 'original', pages: 1 } }, '来问']);
});

test('what is only taken in names no outcome', () => {
  expect(filingBody(typed, both, new Set(), undefined).cases.every((one) => one.receptions === undefined)).toBe(true);
});

test('before the engine has told its questions all that is typed goes along, so that a reload shows the same parts at once', () => {
  expect(previewBody(typed, []).cases.map(({ matter, situation }) => [matter, situation])).toEqual([
    ['shop', typed.answers],
    ['dwelling', typed.answers],
  ]);
  expect(previewBody(typed, both).cases.map(({ situation, answers }) => [situation, answers])).toEqual([
    [{ place: 330521 }, { 'shop.name': '老沈馄饨' }],
    [{ place: 330521 }, { price: 1 }],
  ]);
});

test('a firm that leads leaves the place of the employee to be named', () => {
  const roles = ['employee', 'employer'].map((id) => ({
    id,
    kind: 'applicant',
    party: id === 'employer' ? 'firm' : 'person',
    name: text(id),
    min: id === 'employee' ? 1 : 0,
    max: 1,
  }));
  const retirement: WalkInPreview = { ...shop, lead: 'employer', guide: guideOf('retirement', { roles }) };
  expect(placesOf([retirement]).map(({ at }) => at)).toEqual(['retirement/employee']);
});

test('a firm is sent as a firm, a person as a person', () => {
  const either = shop.guide.roles[0];
  expect(
    either === undefined ? [] : ['91330199MA0000015A', '330199199111030013', 'E00000007'].map((value) => kindOf(either, value)),
  ).toEqual(['credit-code', 'citizen', 'passport']);
});

test('taking a contest back forgets what was typed instead; a matter is added once', () => {
  const contested = typedAfter(typedAfter(typed, { kind: 'contest', field: 'phone', on: true }), {
    kind: 'answer',
    field: 'phone',
    value: '1',
  });
  expect([contested.contested, contested.answers['phone']]).toEqual([['phone'], '1']);
  const back = typedAfter(contested, { kind: 'contest', field: 'phone', on: false });
  expect([back.contested, back.answers['phone']]).toEqual([[], undefined]);
  expect(typedAfter(typed, { kind: 'add', matter: 'shop' }).matters).toEqual(['shop', 'dwelling']);
});
