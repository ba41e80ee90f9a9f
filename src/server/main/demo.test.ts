/** The demo's people are fictional, complete, and never put beside real ones. */
import { expect, test } from 'vitest';
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantOf } from '#domain/kernel/instant.ts';
import { checkIdentifier } from '#domain/party/check-identifier.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { profileOf } from '#server/identity/profile.ts';
import { useDatabase } from '#test/support/database.ts';
import { applicants } from './demo-applicants.ts';
import { citizens, officers } from './demo-cast.ts';
import { children } from './demo-families.ts';
import { demoFigures, seedDemo } from './demo.ts';

const database = useDatabase();
const now = instantOf(Date.UTC(2026, 5, 18));

test('two starts at once seed everybody once, and nothing known is outside the dictionary', async () => {
  await Promise.all([seedDemo(database.pool(), now), seedDemo(database.pool(), now)]);
  await seedDemo(database.pool(), now);
  expect((await database.pool().query('select count(*)::int as people from yici.person')).rows).toEqual([
    { people: demoFigures.length + applicants.length + children.length },
  ]);
  const { facts } = await loadCatalogue();
  const known = await profileOf(database.pool(), brandAs<PersonId>('zhou-yining'));
  expect(known.map(({ fact }) => [...facts.keys()].some((each) => each === fact))).toEqual(known.map(() => true));
  expect(known.find(({ fact }) => fact === 'person.name')).toMatchObject({ value: '周以宁', source: { zh: '公安' } });
});

test('every number is lawful and of an area code that is assigned to no place', () => {
  for (const { kind, identifier } of [...citizens, ...applicants, ...children]) {
    const checked = checkIdentifier(kind === 'person' ? 'citizen' : 'credit-code', identifier, dayOfInstant(now));
    expect(checked, identifier).toMatchObject({ ok: true, value: { warnings: [] } });
    expect(identifier).toContain('330199');
  }
});

test('every officer sits in an office of the catalogue', async () => {
  const { offices } = await loadCatalogue();
  expect(officers.filter(({ office }) => !offices.has(brandAs<OfficeId>(office)))).toEqual([]);
});

test('beside real people the demo refuses to start', async () => {
  await database.pool().query(`insert into yici.person (id, kind, name, at) values ('real', 'person', 'x', 0)`);
  await expect(seedDemo(database.pool(), now)).rejects.toMatchObject({ code: 'demo-refused' });
});
