/** What people read of a draft: what somebody changed, and nothing that only follows from it. */
import { expect, test } from 'vitest';
import type { Edition } from '#domain/edition/edition.ts';
import { readDay, type Day } from '#domain/kernel/instant.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { readingOf } from './reading-of.ts';

test('a county that promises less days says so, and not that the days of single steps are gone', async () => {
  const catalogue = await loadCatalogue();
  const doc = { item: 'food-permit', division: 330521, changes: { limit: { promised: { amount: 6, unit: 'working-day' } } } };
  const edition = { subject: { kind: 'overlay', id: 'food-permit' }, division: 330521, doc } as unknown as Edition;
  const standing = { limit: { promised: { amount: 8, unit: 'working-day' } }, flow: [{ id: 'review', days: 6 }] };
  const { changes } = readingOf(catalogue, edition, { ...doc, changes: standing }, readDay('2026-06-01') as Day);
  expect(changes?.map(({ words }) => words.zh)).toEqual(['承诺时限由8个工作日改为6个工作日']);
});
