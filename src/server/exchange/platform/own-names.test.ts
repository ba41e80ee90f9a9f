import { beforeAll, expect, test } from 'vitest';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { ownNames, type NamesOf } from './own-names.ts';

let namesOf: NamesOf;
beforeAll(async () => {
  namesOf = ownNames(await loadCatalogue());
});

test('a certificate is told of by the department that issues its kind, and by no other', () => {
  expect(namesOf('certificate', 'business-licence', 'market-supervision')).toBe('all');
  expect(namesOf('certificate', 'business-licence', 'public-security')).toBeUndefined();
  expect(namesOf('certificate', 'no-such-kind', 'market-supervision')).toBeUndefined();
});

test('of a case of several departments each tells what its own items and the matter asked', () => {
  const market = namesOf('case', 'open-restaurant', 'market-supervision');
  const fire = namesOf('case', 'open-restaurant', 'fire-rescue');
  expect(market).toContain('manager.healthCertificate');
  expect(fire).toContain('premises.area');
  expect(fire).not.toContain('manager.healthCertificate');
  expect(namesOf('case', 'open-restaurant', 'public-security')).toBeUndefined();
});

test('a sealed matter is told of by nobody, its own department included', () => {
  expect(namesOf('case', 'reconsideration', 'government')).toBeUndefined();
});
