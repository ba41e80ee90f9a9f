/** Where answers come from, as it is kept with a case: a field that another answers says the same as that one. */
import { expect, test } from 'vitest';
import type { Asked } from '#domain/ask/ask.ts';
import type { Provenance } from '#domain/ask/provenance.ts';
import type { Field } from '#domain/catalogue/item.ts';
import { brandAs, type FactId } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { contestProblems } from './check-evidence.ts';
import { provenanceOf } from './resolve-draft.ts';

const residence = brandAs<FactId>('mother.person.residence');
const field: Field = { id: 'mother.residence', type: 'text', label: { zh: '母亲现住址', en: 'Address' }, required: true, fact: residence };
const police: Provenance = { source: { zh: '人口登记', en: 'Population' }, resource: 'people', at: instantOf(0) };
const asked: Asked<Provenance> = {
  situation: {},
  steps: [],
  askFirst: [],
  ask: [],
  confirmFirst: [],
  confirm: [{ field, known: { fact: residence, value: '旧址', provenance: police } }],
  later: [],
  // The card goes to where she lives: nobody asked her a second time.
  echoes: new Map([['card.address', 'mother.residence']]),
  bring: [],
  held: [],
};
const from = (contested: readonly string[]) =>
  provenanceOf(asked, new Set(contested), { sources: [], evidence: {} }, instantOf(1))['card.address'];

test('an address that the police gave for another question comes from the police, and nobody is said to have typed it', () => {
  expect(from([])).toMatchObject({ resource: 'people', standing: { kind: 'confirmed' } });
});

test('where the police are silent, both wait for them', () => {
  const waiting = { ...asked, confirm: [], later: [field] };
  const silent = {
    resource: 'people',
    name: { zh: '人口登记', en: 'Population' },
    department: 'public-security',
    facts: [brandAs<FactId>('person.residence')],
    state: 'down',
    at: instantOf(0),
  } as const;
  const { 'card.address': card } = provenanceOf(waiting, new Set(), { sources: [silent], evidence: {} }, instantOf(1));
  expect(card).toMatchObject({ resource: 'people', standing: { kind: 'later' } });
});

test('who contested it typed it: one contest, told to the police once', () => {
  expect(from(['mother.residence'])).toBeUndefined();
});

test('what is the person’s to choose is changed without proof, and no register is told of it', () => {
  const wish: Asked<Provenance> = {
    ...asked,
    confirm: [{ field: { ...field, suggested: true }, known: { fact: residence, value: '旧址', provenance: police } }],
    echoes: new Map(),
  };
  const contested = ['mother.residence'];
  expect(contestProblems(wish, { contested, evidence: {} })).toEqual([]);
  expect(provenanceOf(wish, new Set(contested), { sources: [], evidence: {} }, instantOf(1))).toEqual({});
  expect(contestProblems(asked, { contested, evidence: {} })).toMatchObject([{ code: 'evidence-missing' }]);
});
